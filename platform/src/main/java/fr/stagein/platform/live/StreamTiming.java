package fr.stagein.platform.live;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param heartbeat a silent stream gets a comment so often, which shows proxies and us that the other end is there; the
 *     gateway gives up a stream that is silent for 20 seconds
 * @param lifetime a stream is closed after this and the browser opens a new one, with a token and rights that still hold
 * @param pause at least so long between two looks, however often it rings
 */
public record StreamTiming(
        Duration heartbeat,
        Duration lifetime,
        @DefaultValue("0s") Duration pause) {}
