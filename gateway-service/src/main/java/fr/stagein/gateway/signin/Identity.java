package fr.stagein.gateway.signin;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param issuer the realm's address, as browsers reach it
 * @param providers aliases of the identity providers that are switched on in the realm
 */
@ConfigurationProperties("stagein.identity")
record Identity(URI issuer, @DefaultValue List<String> providers) {

    Identity {
        providers = List.copyOf(providers);
    }

    /** Scheme, host and port. */
    String origin() {
        return issuer.getScheme() + "://" + issuer.getAuthority();
    }
}
