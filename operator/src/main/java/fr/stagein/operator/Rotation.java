package fr.stagein.operator;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes a territory's secrets anew when {@code spec.rotation} changes: the logins of its databases, the keys of its vaults,
 * the secrets of its clients at Keycloak and the key of short-lived starts. Each step may be done twice, and what step it is
 * at is written with the secrets: an operator that dies at any line is followed by one that goes on there.
 */
final class Rotation {

    /** Keys of the secret {@link Keys#NAME}, with the client whose secret they are. */
    private static final Map<String, String> CLIENTS = Map.of(
            "gateway-client",
            "gateway",
            "school-client",
            "school-service",
            "notification-client",
            "notification-service");

    /** Opens what lives for minutes: who comes with an older one is asked again. */
    private static final String STARTS = "starts";

    private final KubernetesClient client;
    private final Keys keys;
    private final ClientSecrets clients;

    Rotation(KubernetesClient client, Keys keys, ClientSecrets clients) {
        this.client = client;
        this.keys = keys;
        this.clients = clients;
    }

    /** Begins one if it is asked for and nothing else is under way. */
    RotationState begin(Territory territory) {
        Secret secret = secret(territory);
        RotationState state = RotationState.of(secret);
        String asked = territory.getSpec().rotation();
        TerritoryStatus status = territory.statusOrNew();
        if (secret != null
                && asked != null
                && state.isAskedFor(asked)
                && status.version() != null
                && status.upgradingTo() == null) {
            state = state.begin(asked, clients.mayChange());
            write(secret, state, anew(secret, state));
        }
        if (state.phase() == RotationState.Phase.MAKING) {
            keys.renew(territory, Login.of(state.generation()), "for " + state.generation());
        }
        return state;
    }

    /** All that is new, in one write. */
    private Map<String, String> anew(Secret secret, RotationState state) {
        Map<String, String> data = new TreeMap<>();
        Keys.VAULTS.forEach(name -> data.put(name, encoded(VaultList.with(decoded(secret, name), keys.key()))));
        data.put(STARTS, encoded(keys.key()));
        if (state.clients()) {
            CLIENTS.keySet().forEach(name -> data.put(name, encoded(keys.key())));
        }
        return data;
    }

    /**
     * Does the next step if the one before has come to its end.
     *
     * @param cluster as it is now
     * @param rollout of the services as {@code state} wants them
     */
    void goOn(Territory territory, RotationState state, @Nullable HasMetadata cluster, Rollout rollout, Report report) {
        Secret secret = Objects.requireNonNull(secret(territory), "keys were made before");
        if (!RotationState.of(secret).equals(state)) {
            // Another operator goes on with it: what it does now, this one sees next time.
            report.no(Report.SECRETS, "Rolling", "It goes on");
            return;
        }
        switch (state.phase()) {
            case MAKING -> makeKnown(territory, state, secret, cluster, report);
            case ROLLING -> {
                report.no(Report.SECRETS, "Rolling", "The services are moved to the new secrets");
                if (rollout.done()) {
                    Map<String, String> data = new TreeMap<>();
                    Keys.VAULTS.forEach(name -> data.put(name, encoded(VaultList.newestFirst(decoded(secret, name)))));
                    write(secret, state.then(RotationState.Phase.REVOKING), data);
                }
            }
            case REVOKING -> {
                report.no(Report.SECRETS, "Revoking", "The old secrets are taken away");
                Login old = state.login().other();
                keys.renew(territory, old, "away since " + state.generation());
                if (rollout.done() && unknown(territory, old, cluster).isEmpty()) {
                    write(secret, state.then(RotationState.Phase.SETTLED), Map.of());
                }
            }
            case SETTLED -> {
                if (state.last() != null && state.hasSpare()) {
                    report.yes(
                            Report.SECRETS,
                            state.clients() ? "Rotated" : "RotatedButClients",
                            "For " + state.last()
                                    + (state.clients()
                                            ? ""
                                            : "; Keycloak's clients kept their secrets: there was no secret "
                                                    + KeycloakClients.SECRET));
                }
            }
        }
    }

    private void makeKnown(
            Territory territory, RotationState state, Secret secret, @Nullable HasMetadata cluster, Report report) {
        List<String> unknown = unknown(territory, Login.of(state.generation()), cluster);
        if (!unknown.isEmpty()) {
            report.no(Report.SECRETS, "Making", "Postgres does not know the new password of " + unknown.getFirst());
            return;
        }
        try {
            if (state.clients()) {
                // At the very end: until they are moved, the services cannot sign anybody in.
                for (var one : CLIENTS.entrySet()) {
                    clients.set(territory.id(), one.getValue(), decoded(secret, one.getKey()));
                }
            }
        } catch (Realms.KeycloakAway away) {
            report.no(Report.SECRETS, "KeycloakAway", String.valueOf(away.getMessage()));
            return;
        }
        report.no(Report.SECRETS, "Rolling", "The services are moved to the new secrets");
        write(secret, state.then(RotationState.Phase.ROLLING), Map.of());
    }

    /** Roles whose password in Postgres is not yet that of the secret, as CloudNativePG tells. */
    private List<String> unknown(Territory territory, Login login, @Nullable HasMetadata cluster) {
        List<String> unknown = new ArrayList<>();
        for (Part part : Part.values()) {
            Secret wanted = client.secrets()
                    .inNamespace(territory.namespace())
                    .withName(login.secret(part))
                    .get();
            Optional<String> known = passwordVersion(cluster, login.role(part));
            if (wanted == null || !known.equals(Optional.of(wanted.getMetadata().getResourceVersion()))) {
                unknown.add(login.role(part));
            }
        }
        return unknown;
    }

    private static Optional<String> passwordVersion(@Nullable HasMetadata cluster, String role) {
        return cluster instanceof GenericKubernetesResource found
                        && found.getAdditionalProperties().get("status") instanceof Map<?, ?> status
                        && status.get("managedRolesStatus") instanceof Map<?, ?> roles
                        && roles.get("passwordStatus") instanceof Map<?, ?> passwords
                        && passwords.get(role) instanceof Map<?, ?> one
                        && one.get("resourceVersion") instanceof String version
                ? Optional.of(version)
                : Optional.empty();
    }

    private @Nullable Secret secret(Territory territory) {
        return client.secrets()
                .inNamespace(territory.namespace())
                .withName(Keys.NAME)
                .get();
    }

    /** State and secrets in one write, and only onto what was read: of two operators one is refused. */
    private void write(Secret read, RotationState state, Map<String, String> data) {
        client.secrets()
                .inNamespace(read.getMetadata().getNamespace())
                .withName(Keys.NAME)
                .patch(
                        PatchContext.of(PatchType.JSON_MERGE),
                        Serialization.asJson(Map.of(
                                "metadata",
                                Map.of(
                                        "resourceVersion",
                                        read.getMetadata().getResourceVersion(),
                                        "annotations",
                                        state.annotations()),
                                "data",
                                data)));
    }

    private static String decoded(Secret secret, String name) {
        return new String(Base64.getDecoder().decode(secret.getData().get(name)), StandardCharsets.UTF_8);
    }

    private static String encoded(String clear) {
        return Base64.getEncoder().encodeToString(clear.getBytes(StandardCharsets.UTF_8));
    }
}
