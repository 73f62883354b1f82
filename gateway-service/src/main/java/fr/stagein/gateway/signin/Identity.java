package fr.stagein.gateway.signin;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param issuer the realm's address, as browsers reach it */
@ConfigurationProperties("stagein.identity")
record Identity(URI issuer) {

    /** Scheme, host and port. */
    String origin() {
        return issuer.getScheme() + "://" + issuer.getAuthority();
    }
}
