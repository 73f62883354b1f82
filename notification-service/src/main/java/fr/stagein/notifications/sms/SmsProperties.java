package fr.stagein.notifications.sms;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param url to which each message is posted; absent or empty where none is sent
 * @param tokenFile holds the token of the territory's account there; read for each message, so that it can be replaced
 * @param timeout for a whole answer
 */
@ConfigurationProperties("stagein.sms")
record SmsProperties(
        @Nullable String url,
        Path tokenFile,
        @DefaultValue("10s") Duration timeout) {}
