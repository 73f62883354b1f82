package fr.stagein.local;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What differs between the realms of two runs.
 *
 * @param publicUrl where browsers reach the gateway
 * @param insideUrl where Keycloak reaches it, to tell it that a person has signed out
 * @param mail Keycloak's {@code smtpServer}: host, port, from and what else its mail server asks for
 * @param secondFactor roles that must have one
 * @param demoAccounts whether the pack's people can sign in, all with the same password
 * @param operator address of the first operator, who chooses a password by the mail for a forgotten one; nobody if absent
 */
record RealmSettings(
        String territory,
        String publicUrl,
        String insideUrl,
        Secrets secrets,
        Map<String, String> mail,
        List<String> secondFactor,
        boolean demoAccounts,
        @Nullable String operator) {

    RealmSettings {
        mail = Map.copyOf(mail);
        secondFactor = List.copyOf(secondFactor);
    }

    /** Of a run on this machine: everybody of the pack can sign in, mails go to the mailbox. */
    static RealmSettings of(LocalRun run, List<String> secondFactor) {
        return new RealmSettings(
                run.territory(),
                run.url(Port.GATEWAY),
                run.url(Port.GATEWAY),
                new Secrets(run::secret),
                Map.of("host", "127.0.0.1", "port", String.valueOf(run.port(Port.SMTP))),
                secondFactor,
                true,
                null);
    }
}
