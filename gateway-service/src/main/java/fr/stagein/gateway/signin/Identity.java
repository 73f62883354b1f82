package fr.stagein.gateway.signin;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param issuer the realm's address, as browsers reach it
 * @param serverUrl Keycloak's address as the gateway reaches it, where browsers have no other way to its pages than
 *     through the gateway; absent where both use the issuer's
 * @param providers aliases of the identity providers that are switched on in the realm
 */
@ConfigurationProperties("stagein.identity")
record Identity(
        URI issuer, @Nullable URI serverUrl, @DefaultValue List<String> providers) {

    Identity {
        providers = List.copyOf(providers);
    }

    /** Scheme, host and port. */
    String origin() {
        return issuer.getScheme() + "://" + issuer.getAuthority();
    }

    /** The realm's address as the gateway reaches it. */
    URI realm() {
        return serverUrl == null ? issuer : serverUrl.resolve(issuer.getRawPath());
    }
}
