package fr.stagein.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** A territory with pods that keep what they read at their start, a Postgres and a Keycloak that know one secret a name. */
final class RotationWorld implements ClientSecrets {

    /** What a pod read when it was started. */
    private record Pod(String read, String user, String password, String vault) {}

    final Territory territory;
    final Map<String, String> keycloak = new TreeMap<>();
    boolean keycloakAway;
    boolean mayChange = true;

    private final KubernetesClient client;
    private final Runnable beforeEachCall;
    private final Map<String, String> postgres = new HashMap<>();
    private final Map<String, Object> versions = new HashMap<>();
    private final Map<Part, Pod> pods = new HashMap<>();

    RotationWorld(String id, KubernetesClient client, Runnable beforeEachCall) {
        this.client = client;
        this.beforeEachCall = beforeEachCall;
        territory = TerritoryBuilder.running(id, "1.0.0", "1.0.0", 5);
        Map<String, String> clear = new TreeMap<>();
        Keys.VAULTS.forEach(name -> clear.put(name, "1:first"));
        List.of("starts", "gateway-client", "school-client", "notification-client")
                .forEach(name -> clear.put(name, "first"));
        client.resource(new SecretBuilder()
                        .withNewMetadata()
                        .withName(Keys.NAME)
                        .withNamespace(territory.namespace())
                        .endMetadata()
                        .addToData(encoded(clear))
                        .build())
                .create();
        new Keys(client, new ServerSideApply(client)).renew(territory, Login.OWNER, "first");
        learn(RotationState.FIRST);
        roll(RotationState.FIRST);
    }

    void ask(String rotation) {
        territory.setSpec(TerritoryBuilder.territory(TerritoryBuilder.DORDOGNE + "  rotation: " + rotation + "\n")
                .getSpec());
    }

    /** One reconciliation, by an operator that knows nothing of the one before. */
    Report round() {
        var rotation = new Rotation(client, new Keys(client, new ServerSideApply(client)), this);
        RotationState state = rotation.begin(territory);
        learn(state);
        everybodyCanWork();
        roll(state);
        everybodyCanWork();
        var report = new Report(territory, Clock.systemUTC());
        rotation.goOn(territory, state, cluster(), new Rollout(5, 5, true, Optional.empty()), report);
        return report;
    }

    RotationState state() {
        return RotationState.of(secret(Keys.NAME));
    }

    String key(String name) {
        return decoded(secret(Keys.NAME), name);
    }

    String password(Login login, Part part) {
        return decoded(secret(login.secret(part)), "password");
    }

    String user(Part part) {
        return Objects.requireNonNull(pods.get(part)).user();
    }

    /** Postgres takes the passwords of the secrets, as CloudNativePG has it do. */
    private void learn(RotationState state) {
        for (Login login : state.hasSpare() ? Login.values() : new Login[] {Login.OWNER}) {
            for (Part part : Part.values()) {
                Secret secret = client.secrets()
                        .inNamespace(territory.namespace())
                        .withName(login.secret(part))
                        .get();
                if (secret != null) {
                    postgres.put(login.role(part), decoded(secret, "password"));
                    versions.put(
                            login.role(part),
                            Map.of("resourceVersion", secret.getMetadata().getResourceVersion()));
                }
            }
        }
    }

    private void everybodyCanWork() {
        pods.forEach((part, pod) -> assertThat(postgres.get(pod.user()))
                .as(part + " as " + pod.user())
                .isEqualTo(pod.password()));
    }

    /** Pods whose text is another are started anew; while they are, old and new ones run beside each other. */
    private void roll(RotationState state) {
        for (Part part : Part.values()) {
            Pod before = pods.get(part);
            String read = state.read(part);
            if (before != null && before.read().equals(read)) {
                continue;
            }
            Secret login = secret(state.login().secret(part));
            Pod after = new Pod(
                    read,
                    decoded(login, "username"),
                    decoded(login, "password"),
                    key("vault-" + (Keys.VAULTS.contains("vault-" + part.database()) ? part.database() : "school")));
            if (before != null) {
                assertThat(numbers(before.vault()))
                        .contains(numbers(after.vault()).getFirst());
                assertThat(numbers(after.vault()))
                        .contains(numbers(before.vault()).getFirst());
            }
            pods.put(part, after);
        }
    }

    private static List<String> numbers(String vault) {
        List<String> numbers = new ArrayList<>();
        for (String one : vault.split(",", -1)) {
            numbers.add(one.substring(0, one.indexOf(':')));
        }
        return numbers;
    }

    private GenericKubernetesResource cluster() {
        var cluster = new GenericKubernetesResource();
        cluster.setMetadata(new ObjectMetaBuilder().withName("postgres").build());
        cluster.setAdditionalProperty("status", Map.of("managedRolesStatus", Map.of("passwordStatus", versions)));
        return cluster;
    }

    private Secret secret(String name) {
        return client.secrets()
                .inNamespace(territory.namespace())
                .withName(name)
                .require();
    }

    @Override
    public boolean mayChange() {
        return mayChange;
    }

    @Override
    public void set(String realm, String client, String secret) throws Realms.KeycloakAway {
        beforeEachCall.run();
        if (keycloakAway) {
            throw new Realms.KeycloakAway("Keycloak does not answer: ConnectException");
        }
        keycloak.put(client, secret);
    }

    private static String decoded(Secret secret, String name) {
        return new String(Base64.getDecoder().decode(secret.getData().get(name)), StandardCharsets.UTF_8);
    }

    private static Map<String, String> encoded(Map<String, String> clear) {
        Map<String, String> encoded = new TreeMap<>();
        clear.forEach((name, value) ->
                encoded.put(name, Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8))));
        return encoded;
    }
}
