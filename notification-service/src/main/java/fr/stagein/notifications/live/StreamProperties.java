package fr.stagein.notifications.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param heartbeat a silent stream gets a comment so often, which shows proxies and us that the other end is there
 * @param streamLifetime a stream is closed after this and the browser opens a new one, with a token that still holds
 */
@ConfigurationProperties("stagein.inbox")
record StreamProperties(Duration heartbeat, Duration streamLifetime) {}
