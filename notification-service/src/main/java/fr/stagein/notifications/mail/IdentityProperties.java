package fr.stagein.notifications.mail;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The service's own access to Keycloak: a service account with the role {@code view-users} of {@code realm-management}.
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
