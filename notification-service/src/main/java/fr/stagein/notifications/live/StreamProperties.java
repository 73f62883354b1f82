package fr.stagein.notifications.live;

import fr.stagein.platform.live.StreamTiming;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param stream of each open page */
@ConfigurationProperties("stagein.inbox")
record StreamProperties(StreamTiming stream) {}
