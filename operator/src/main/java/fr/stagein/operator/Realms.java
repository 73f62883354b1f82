package fr.stagein.operator;

/** The territories' realms in Keycloak. */
interface Realms {

    /**
     * Whether the territory's realm is there.
     *
     * @throws KeycloakAway if Keycloak does not answer
     */
    boolean has(Territory territory) throws KeycloakAway;

    /** Keycloak does not answer as expected. The operator tries again later. */
    final class KeycloakAway extends Exception {
        KeycloakAway(String message) {
            super(message);
        }
    }
}
