package fr.stagein.local;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The secrets of each part of a territory, by the property that takes them. A part gets only the secrets that it needs. */
final class Secrets {

    /** The key that seals agreements, PKCS#12 in Base64, and its password. */
    static final String SEAL_KEY_STORE = "seal-key-store";

    static final String SEAL_PASSWORD = "seal-password";

    private final UnaryOperator<String> kept;

    /** @param kept the secret of a name, the same each time */
    Secrets(UnaryOperator<String> kept) {
        this.kept = kept;
    }

    /** @param service such as {@code school-service} */
    Map<String, String> of(String service) {
        String password = database(service.replace("-service", ""));
        return switch (service) {
            case "school-service" ->
                Map.of(
                        "spring.datasource.password",
                        password,
                        "stagein.school.home-key",
                        kept.apply("home-key"),
                        "stagein.vault.keys",
                        vaultKey("school"),
                        "stagein.starts.key",
                        kept.apply("starts"),
                        "stagein.identity.admin.client-secret",
                        client("school"));
            case "offer-service" ->
                Map.of(
                        "spring.datasource.password",
                        password,
                        "stagein.answer-links.key",
                        kept.apply("answer-links"),
                        "stagein.starts.key",
                        kept.apply("starts"),
                        "stagein.vault.keys",
                        vaultKey("offer"));
            case "application-service" ->
                Map.of(
                        "spring.datasource.password",
                        password,
                        "stagein.answer-links.key",
                        kept.apply("answer-links"),
                        "stagein.vault.keys",
                        vaultKey("application"),
                        "stagein.agreements.seal.key-store",
                        kept.apply(SEAL_KEY_STORE),
                        "stagein.agreements.seal.password",
                        kept.apply(SEAL_PASSWORD));
            case "notification-service" ->
                Map.of(
                        "spring.datasource.password",
                        password,
                        "stagein.answer-links.key",
                        kept.apply("answer-links"),
                        "stagein.identity.admin.client-secret",
                        client("notification"));
            case "gateway-service" ->
                Map.of("spring.datasource.password", password, "stagein.gateway.client-secret", client("gateway"));
            default -> throw new IllegalArgumentException("No such service: " + service);
        };
    }

    /** The password of one of {@link Services#DATABASES}. */
    String database(String name) {
        return kept.apply("database-" + name);
    }

    /** Of one of the realm's clients: {@code gateway}, {@code school} or {@code notification}. */
    String client(String name) {
        return kept.apply(name + "-client");
    }

    String keycloakAdmin() {
        return kept.apply("keycloak-admin");
    }

    /** The name of the environment variable that sets the property. */
    static String variable(String property) {
        return property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** Each service has a key of its own. */
    private String vaultKey(String service) {
        return "1:" + kept.apply("vault-" + service);
    }
}
