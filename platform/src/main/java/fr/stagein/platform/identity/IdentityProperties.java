package fr.stagein.platform.identity;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The service's own access to Keycloak: a service account with the roles of {@code realm-management} that it needs.
 *
 * @param serverUrl Keycloak's address as this service reaches it
 * @param realm the territory's realm
 */
@ConfigurationProperties("stagein.identity.admin")
record IdentityProperties(URI serverUrl, String realm, String clientId, String clientSecret) {

    @Override
    public String toString() {
        return "IdentityProperties[" + serverUrl + ", " + realm + ", " + clientId + "]";
    }
}
