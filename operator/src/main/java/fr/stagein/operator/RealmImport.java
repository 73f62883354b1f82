package fr.stagein.operator;

import fr.stagein.realm.ClientSecrets;
import fr.stagein.realm.Realm;
import fr.stagein.realm.RealmSettings;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Has Keycloak's own operator make a territory's realm. The realm names its secrets as places, which Keycloak fills in
 * from the secret beside it; so the resource can be read by whoever may see resources. An import makes a realm and never
 * changes one.
 */
final class RealmImport {

    private static final String GATEWAY = "STAGEIN_GATEWAY_SECRET";
    private static final String NOTIFICATION = "STAGEIN_NOTIFICATION_SECRET";
    private static final String SCHOOL = "STAGEIN_SCHOOL_SECRET";
    private static final String MAIL_USER = "STAGEIN_MAIL_USER";
    private static final String MAIL_PASSWORD = "STAGEIN_MAIL_PASSWORD";

    private final KubernetesClient client;
    private final Engines engines;
    private final ServerSideApply apply;

    RealmImport(KubernetesClient client, Engines engines, ServerSideApply apply) {
        this.client = client;
        this.engines = engines;
        this.apply = apply;
    }

    /** How far the import is. */
    sealed interface Progress {
        /** Keycloak's operator works on it. */
        record Under() implements Progress {}

        /** The import was done, but the realm is gone. */
        record Gone() implements Progress {}

        /** @param why what Keycloak's operator says */
        record Failed(String why) implements Progress {}

        /** @param what something that others have to give */
        record Waits(String what) implements Progress {}
    }

    /** Asks for the realm; asking twice changes nothing. */
    Progress ask(Territory territory) {
        Map<String, String> secrets = new TreeMap<>();
        Optional<String> missing = gather(territory, secrets);
        if (missing.isPresent()) {
            return new Progress.Waits("the secret " + missing.get());
        }
        String realm;
        try {
            realm = realm(territory, secrets);
        } catch (IllegalArgumentException incomplete) {
            return new Progress.Waits(String.valueOf(incomplete.getMessage()));
        }
        apply.one(secret(territory, secrets));
        HasMetadata wanted = resource(territory, secrets, Serialization.unmarshal(realm, Map.class));
        apply.one(wanted);
        return progress(client.resource(wanted).get());
    }

    /** Puts what the realm needs into {@code secrets}, in Base64; gives the name of a secret that is not there. */
    private Optional<String> gather(Territory territory, Map<String, String> secrets) {
        Map<String, String> keys = data(territory.namespace(), Keys.NAME);
        if (keys == null) {
            return Optional.of(Keys.NAME);
        }
        secrets.put(GATEWAY, keys.get("gateway-client"));
        secrets.put(NOTIFICATION, keys.get("notification-client"));
        secrets.put(SCHOOL, keys.get("school-client"));
        String own = territory.getMetadata().getNamespace();
        String mail = Settings.mailSecret(territory);
        if (mail != null) {
            Map<String, String> account = data(own, mail);
            if (account == null) {
                return Optional.of(mail);
            }
            secrets.put(MAIL_USER, account.get("username"));
            secrets.put(MAIL_PASSWORD, account.get("password"));
        }
        String providers = territory.getSpec().identityProviderSecret();
        if (providers != null) {
            Map<String, String> given = data(own, providers);
            if (given == null) {
                return Optional.of(providers);
            }
            given.keySet().stream()
                    .filter(name -> name.startsWith("STAGEIN_"))
                    .forEach(name -> secrets.putIfAbsent(name, given.get(name)));
        }
        return Optional.empty();
    }

    private @Nullable Map<String, String> data(String namespace, String name) {
        Secret found = client.secrets().inNamespace(namespace).withName(name).get();
        return found == null ? null : found.getData();
    }

    /** The import and its secrets; the realm stays at Keycloak, whose operator never deletes one. */
    void delete(Territory territory) {
        client.resource(resource(territory, Map.of(), Map.of())).delete();
        client.resource(secret(territory, Map.of())).delete();
    }

    private static Progress progress(HasMetadata found) {
        if (!(found instanceof GenericKubernetesResource there)
                || !(there.getAdditionalProperties().get("status") instanceof Map<?, ?> status)
                || !(status.get("conditions") instanceof List<?> conditions)) {
            return new Progress.Under();
        }
        for (Object one : conditions) {
            if (one instanceof Map<?, ?> condition && Objects.equals(String.valueOf(condition.get("status")), "True")) {
                if (Objects.equals(condition.get("type"), "HasErrors")) {
                    return new Progress.Failed(String.valueOf(condition.get("message")));
                }
                if (Objects.equals(condition.get("type"), "Done")) {
                    return new Progress.Gone();
                }
            }
        }
        return new Progress.Under();
    }

    private String realm(Territory territory, Map<String, String> secrets) {
        TerritorySpec spec = territory.getSpec();
        Map<String, String> mail = new HashMap<>();
        var own = spec.mail();
        mail.put("host", own == null ? engines.mailHost() : own.host());
        mail.put("port", String.valueOf(Settings.mailPort(territory, engines)));
        mail.put("from", own == null ? engines.mailFrom() : own.from());
        mail.put("starttls", "true");
        if (secrets.containsKey(MAIL_USER)) {
            mail.put("auth", "true");
            mail.put("user", place(MAIL_USER));
            mail.put("password", place(MAIL_PASSWORD));
        }
        Map<String, String> providers = new HashMap<>();
        spec.providers()
                .forEach(alias -> providers.put("STAGEIN_" + alias.toUpperCase(Locale.ROOT) + "_ENABLED", "true"));
        secrets.keySet().forEach(name -> providers.putIfAbsent(name, place(name)));
        Map<?, ?> rules =
                spec.settings() != null && spec.settings().get("rules") instanceof Map<?, ?> given ? given : Map.of();
        return Realm.json(
                new RealmSettings(
                        territory.id(),
                        "https://" + spec.host(),
                        "http://gateway-service." + territory.namespace() + ".svc:8080",
                        new ClientSecrets(place(GATEWAY), place(NOTIFICATION), place(SCHOOL)),
                        mail,
                        Realm.secondFactor(rules),
                        List.of(),
                        spec.operatorEmail()),
                providers);
    }

    private HasMetadata resource(Territory territory, Map<String, String> secrets, Map<?, ?> realm) {
        Map<String, Object> placeholders = new TreeMap<>();
        secrets.keySet()
                .forEach(key -> placeholders.put(key, Map.of("secret", Map.of("name", name(territory), "key", key))));
        return Template.with(Map.of(
                        "name", name(territory),
                        "keycloakNamespace", engines.keycloakNamespace(),
                        "keycloakName", engines.keycloakName(),
                        "placeholders", placeholders,
                        "realm", realm))
                .all("realm-import")
                .getFirst();
    }

    private Secret secret(Territory territory, Map<String, String> encoded) {
        return new SecretBuilder()
                .withNewMetadata()
                .withName(name(territory))
                .withNamespace(engines.keycloakNamespace())
                .withLabels(Keys.labels(territory))
                .endMetadata()
                .withType("Opaque")
                .withData(encoded)
                .build();
    }

    private static String name(Territory territory) {
        return territory.namespace();
    }

    private static String place(String name) {
        return "${" + name + "}";
    }
}
