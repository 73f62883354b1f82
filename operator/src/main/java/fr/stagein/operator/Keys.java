package fr.stagein.operator;

import fr.stagein.documents.SealKey;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.Period;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A territory's secrets: made once, kept for as long as its data, and never overwritten. */
final class Keys {

    /** The secret with everything that is no database's. */
    static final String NAME = "keys";

    /** The key that seals agreements, a PKCS#12 key store in Base64, and its password: made together. */
    static final String SEAL = "seal";

    static final String SEAL_PASSWORD = "seal-password";

    /** As long as a sealed agreement may have to be shown. */
    private static final Period SEAL_HOLDS = Period.ofYears(10);

    /** Annotation: for which rotation the login got its password. */
    private static final String REASON = "stagein.fr/made";

    static final String MAIL = "mail";
    static final String PACK = "pack";

    private static final List<String> PLAIN =
            List.of("home-key", "starts", "answer-links", "gateway-client", "school-client", "notification-client");

    /** Each service has vault keys of its own, so that no service can decrypt the values of another. */
    static final List<String> VAULTS = List.of("vault-school", "vault-offer", "vault-application");

    private final KubernetesClient client;
    private final ServerSideApply apply;
    private final SecureRandom random = new SecureRandom();

    Keys(KubernetesClient client, ServerSideApply apply) {
        this.client = client;
        this.apply = apply;
    }

    static String ofKafka(Part part) {
        return "kafka-" + part.service();
    }

    /** Makes the secrets that are missing. */
    void make(Territory territory) {
        Map<String, String> wanted = new TreeMap<>();
        PLAIN.forEach(name -> wanted.put(name, key()));
        VAULTS.forEach(name -> wanted.put(name, "1:" + key()));
        String password = key();
        wanted.put(SEAL_PASSWORD, password);
        wanted.put(SEAL, Base64.getEncoder().encodeToString(sealKey(territory, password)));
        makeOnce(territory, wanted);
        for (Part part : Part.values()) {
            if (login(territory, Login.OWNER, part).get() == null) {
                client.resource(login(territory, Login.OWNER, part, "")).create();
            }
        }
    }

    /**
     * Gives a login of each database another password.
     *
     * @param reason once a reason: an operator that died in between gives it to those that it did not come to
     */
    void renew(Territory territory, Login login, String reason) {
        for (Part part : Part.values()) {
            var place = login(territory, login, part);
            Secret there = place.get();
            if (there == null) {
                client.resource(login(territory, login, part, reason)).create();
            } else if (!reason.equals(there.getMetadata().getAnnotations().get(REASON))) {
                place.patch(
                        PatchContext.of(PatchType.JSON_MERGE),
                        Serialization.asJson(login(territory, login, part, reason)));
            }
        }
    }

    private Resource<Secret> login(Territory territory, Login login, Part part) {
        return client.secrets().inNamespace(territory.namespace()).withName(login.secret(part));
    }

    private Secret login(Territory territory, Login login, Part part, String reason) {
        return new SecretBuilder(secret(
                        territory,
                        login.secret(part),
                        "kubernetes.io/basic-auth",
                        encoded(Map.of("username", login.role(part), "password", key()))))
                .editMetadata()
                // CloudNativePG looks at a secret that changed only if it says so.
                .addToLabels("cnpg.io/reload", "true")
                .addToAnnotations(REASON, reason)
                .endMetadata()
                .build();
    }

    /** A key that a later version of the services needs is added to those that are there. */
    private void makeOnce(Territory territory, Map<String, String> wanted) {
        var place = client.secrets().inNamespace(territory.namespace()).withName(NAME);
        Secret there = place.get();
        if (there == null) {
            // What is new needs no rotation, whatever the resource asks for.
            var state = new RotationState(
                    0, RotationState.Phase.SETTLED, territory.getSpec().rotation(), false);
            client.resource(new SecretBuilder(secret(territory, NAME, "Opaque", encoded(wanted)))
                            .editMetadata()
                            .withAnnotations(state.annotations())
                            .endMetadata()
                            .build())
                    .create();
            return;
        }
        Map<String, String> missing = new HashMap<>(encoded(wanted));
        missing.keySet()
                .removeAll(Optional.ofNullable(there.getData()).orElse(Map.of()).keySet());
        if (!missing.isEmpty()) {
            place.edit(found -> new SecretBuilder(found).addToData(missing).build());
        }
    }

    /**
     * Brings what others made into the territory's namespace: certificates from Strimzi, the mail server's password and
     * the tables from the Territory's namespace.
     *
     * @return what is not there yet
     */
    Optional<String> bring(Territory territory, Engines engines, Desired desired, Brought brought) {
        Secret authority = client.secrets()
                .inNamespace(engines.kafkaNamespace())
                .withName(engines.kafkaCluster() + "-cluster-ca-cert")
                .get();
        if (authority == null) {
            return Optional.of("the certificate of the Kafka " + engines.kafkaCluster());
        }
        for (Part part : Part.values()) {
            if (!part.usesKafka()) {
                continue;
            }
            Secret user = client.secrets()
                    .inNamespace(engines.kafkaNamespace())
                    .withName(desired.kafkaUser(part))
                    .get();
            if (user == null) {
                return Optional.of("the certificate of the Kafka user " + desired.kafkaUser(part));
            }
            brought.by(part, authority.getData().get("ca.crt") + user.getData().get("user.crt"));
            apply.one(secret(
                    territory,
                    ofKafka(part),
                    "Opaque",
                    Map.of(
                            "ca.crt", authority.getData().get("ca.crt"),
                            "user.crt", user.getData().get("user.crt"),
                            "user.key", user.getData().get("user.key"))));
        }
        String mail = Settings.mailSecret(territory);
        if (mail != null) {
            Secret password = client.secrets()
                    .inNamespace(territory.getMetadata().getNamespace())
                    .withName(mail)
                    .get();
            if (password == null) {
                return Optional.of("the secret " + mail + " of the mail server");
            }
            // The secret's version, not a hash of its value: who may read a Deployment could guess passwords by a hash.
            brought.by(Part.NOTIFICATION, password.getMetadata().getResourceVersion());
            apply.one(secret(territory, MAIL, "Opaque", password.getData()));
        }
        return bringTables(territory, brought);
    }

    private Optional<String> bringTables(Territory territory, Brought brought) {
        String name = territory.getSpec().packConfigMap();
        if (name == null) {
            return Optional.empty();
        }
        ConfigMap tables = client.configMaps()
                .inNamespace(territory.getMetadata().getNamespace())
                .withName(name)
                .get();
        if (tables == null) {
            return Optional.of("the ConfigMap " + name + " with the tables");
        }
        for (Part part : Part.values()) {
            brought.by(part, tables.getData() + "" + tables.getBinaryData());
        }
        apply.one(new ConfigMapBuilder()
                .withNewMetadata()
                .withName(PACK)
                .withNamespace(territory.namespace())
                .withLabels(labels(territory))
                .endMetadata()
                .withData(tables.getData())
                .withBinaryData(tables.getBinaryData())
                .build());
        return Optional.empty();
    }

    static Secret secret(Territory territory, String name, String type, Map<String, String> data) {
        return new SecretBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(territory.namespace())
                .withLabels(labels(territory))
                .endMetadata()
                .withType(type)
                .withData(data)
                .build();
    }

    static Map<String, String> labels(Territory territory) {
        return Map.of(
                "app.kubernetes.io/instance",
                territory.id(),
                "app.kubernetes.io/part-of",
                "stagein",
                "app.kubernetes.io/managed-by",
                Desired.MANAGED_BY);
    }

    private static Map<String, String> encoded(Map<String, String> clear) {
        Map<String, String> encoded = new TreeMap<>();
        clear.forEach((name, value) ->
                encoded.put(name, Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8))));
        return encoded;
    }

    private static byte[] sealKey(Territory territory, String password) {
        return SealKey.selfSigned("Stage-IN " + territory.id(), password.toCharArray(), Instant.now(), SEAL_HOLDS);
    }

    String key() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
