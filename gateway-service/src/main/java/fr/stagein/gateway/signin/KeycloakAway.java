package fr.stagein.gateway.signin;

/** A token has run out and Keycloak does not answer: the session goes on once it does. */
public final class KeycloakAway extends RuntimeException {

    KeycloakAway() {
        super("Keycloak does not answer", null, false, false);
    }
}
