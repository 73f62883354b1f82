package fr.stagein.platform.live;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param heartbeat time after which a silent stream sends a comment, which shows whether the other end is still there;
 *     less than 20 seconds, after which the gateway ends a silent stream
 * @param lifetime time after which a stream is closed; the browser opens a new one, whose token and rights are checked
 *     again
 * @param pause shortest time between two reads, however many notifications come
 */
public record StreamTiming(
        Duration heartbeat,
        Duration lifetime,
        @DefaultValue("0s") Duration pause) {}
