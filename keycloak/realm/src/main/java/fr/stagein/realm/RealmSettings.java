package fr.stagein.realm;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What differs between the realms of two territories.
 *
 * @param territory its id, and the realm's name
 * @param publicUrl where browsers reach the gateway
 * @param insideUrl where Keycloak reaches it, to tell it that a person has signed out
 * @param mail Keycloak's {@code smtpServer}: host, port, from and what else its mail server asks for
 * @param secondFactor roles that must have one
 * @param demoAccounts people of the pack who can sign in, all with the same password; nobody outside a demo
 * @param operator address of the first operator, who chooses a password by the mail for a forgotten one; nobody if absent
 */
public record RealmSettings(
        String territory,
        String publicUrl,
        String insideUrl,
        ClientSecrets clients,
        Map<String, String> mail,
        List<String> secondFactor,
        List<RealmAccount> demoAccounts,
        @Nullable String operator) {

    public RealmSettings {
        mail = Map.copyOf(mail);
        secondFactor = List.copyOf(secondFactor);
        demoAccounts = List.copyOf(demoAccounts);
    }
}
