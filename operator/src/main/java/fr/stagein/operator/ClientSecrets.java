package fr.stagein.operator;

/** The secrets of a realm's clients at Keycloak. */
interface ClientSecrets {

    /** Whether the operator may change them. */
    boolean mayChange();

    /**
     * Sets the client's secret; the former one is no longer accepted. Setting the same twice does no harm.
     *
     * @throws Realms.KeycloakAway if Keycloak does not answer or refuses
     */
    void set(String realm, String client, String secret) throws Realms.KeycloakAway;
}
