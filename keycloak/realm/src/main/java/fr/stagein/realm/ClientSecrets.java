package fr.stagein.realm;

/**
 * Secrets of the realm's clients; each may be a place such as {@code ${STAGEIN_GATEWAY_CLIENT}} that Keycloak fills in
 * from its environment when it imports the realm.
 *
 * @param gateway signs people in
 * @param notification reads who the operators are
 * @param school makes, opens and closes accounts
 */
public record ClientSecrets(String gateway, String notification, String school) {

    @Override
    public String toString() {
        return "ClientSecrets[…]";
    }
}
