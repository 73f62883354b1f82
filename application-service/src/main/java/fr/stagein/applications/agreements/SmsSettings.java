package fr.stagein.applications.agreements;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param url where notification-service hands over text messages; without it none is offered
 */
@ConfigurationProperties("stagein.agreements.sms")
record SmsSettings(@Nullable String url) {

    boolean offered() {
        return url != null && !url.isBlank();
    }
}
