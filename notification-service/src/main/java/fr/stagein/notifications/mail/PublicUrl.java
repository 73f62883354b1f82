package fr.stagein.notifications.mail;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param publicUrl address of the platform as people type it; links in mails begin with it */
@ConfigurationProperties("stagein")
record PublicUrl(URI publicUrl) {

    URI of(String path) {
        return publicUrl.resolve(path);
    }
}
