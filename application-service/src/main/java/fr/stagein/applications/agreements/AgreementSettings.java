package fr.stagein.applications.agreements;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param publicUrl where people reach the site: the address to verify a document is printed on it
 */
@ConfigurationProperties("stagein")
record AgreementSettings(URI publicUrl) {

    String verifyAddress(String code) {
        return publicUrl.resolve("/verifier/" + code).toString();
    }
}
