package fr.stagein.gateway.signin;

/** An access token has run out and Keycloak does not answer. The session stays and works again once Keycloak answers. */
public final class KeycloakAway extends RuntimeException {

    KeycloakAway() {
        super("Keycloak does not answer", null, false, false);
    }
}
