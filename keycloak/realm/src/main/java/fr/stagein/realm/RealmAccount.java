package fr.stagein.realm;

/**
 * Somebody of a demo territory's pack, who signs in with the {@linkplain Realm#DEMO_PASSWORD demo password}.
 *
 * @param role such as {@code student}
 */
public record RealmAccount(
        String id, String username, String email, String firstName, String lastName, String locale, String role) {}
