package fr.stagein.operator;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Plays those who are not here: CloudNativePG, Strimzi, Keycloak's operator, and nodes on which every pod becomes ready but those of the
 * version {@code broken}.
 */
final class Others implements AutoCloseable {

    private final KubernetesClient client;
    private final KeycloakForTests keycloak;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

    Others(KubernetesClient client, KeycloakForTests keycloak) {
        this.client = client;
        this.keycloak = keycloak;
        thread.scheduleWithFixedDelay(this::round, 0, 200, TimeUnit.MILLISECONDS);
    }

    private void round() {
        try {
            secret("stagein-cluster-ca-cert", Map.of("ca.crt", "Y2E="));
            for (String kind : List.of("Cluster", "Database")) {
                for (GenericKubernetesResource one : all("postgresql.cnpg.io/v1", kind)) {
                    if (!Foundation.isReady(one)) {
                        status(one, kind.equals("Database") ? "{\"applied\":true}" : ready());
                    }
                    learnPasswords(one);
                }
            }
            for (String kind : List.of("KafkaTopic", "KafkaUser")) {
                for (GenericKubernetesResource one : all("kafka.strimzi.io/v1", kind)) {
                    if (!Foundation.isReady(one)) {
                        status(one, ready());
                    }
                    if (kind.equals("KafkaUser")) {
                        secret(one.getMetadata().getName(), Map.of("user.crt", "Y3J0", "user.key", "a2V5"));
                    }
                }
            }
            all("k8s.keycloak.org/v2alpha1", "KeycloakRealmImport").forEach(this::importRealm);
            client.apps().deployments().inAnyNamespace().list().getItems().forEach(this::run);
        } catch (KubernetesClientException gone) {
            // A resource may go between two requests: the next round sees it.
            if (gone.getCode() >= 500) {
                throw gone;
            }
        }
    }

    /** Once there are two logins a database, a rotation waits for what Postgres knows. */
    private void learnPasswords(GenericKubernetesResource cluster) {
        List<Map<String, Object>> roles = cluster.get("spec", "managed", "roles");
        if (roles == null || roles.size() <= Part.values().length) {
            return;
        }
        Map<String, Object> known = new TreeMap<>();
        for (Map<String, Object> role : roles) {
            Secret secret = client.secrets()
                    .inNamespace(cluster.getMetadata().getNamespace())
                    .withName(String.valueOf(((Map<?, ?>) role.get("passwordSecret")).get("name")))
                    .get();
            if (secret != null) {
                known.put(
                        String.valueOf(role.get("name")),
                        Map.of("resourceVersion", secret.getMetadata().getResourceVersion()));
            }
        }
        if (!known.equals(cluster.get("status", "managedRolesStatus", "passwordStatus"))) {
            status(cluster, "{\"managedRolesStatus\":{\"passwordStatus\":" + Serialization.asJson(known) + "}}");
        }
    }

    private void importRealm(GenericKubernetesResource wanted) {
        String realm = wanted.getMetadata().getName().substring("stagein-".length());
        boolean fails = keycloak.failing.contains(realm);
        if (!fails && keycloak.realms.contains(realm)) {
            return;
        }
        if (!fails) {
            keycloak.realms.add(realm);
        }
        status(wanted, """
                {"conditions":[{"type":"Done","status":"%s"},
                 {"type":"HasErrors","status":"%s","message":"Import Job failed"}]}""".formatted(fails ? "False" : "True", fails ? "True" : "False"));
    }

    private void run(Deployment deployment) {
        Long seen =
                deployment.getStatus() == null ? null : deployment.getStatus().getObservedGeneration();
        if (deployment.getMetadata().getGeneration().equals(seen)) {
            return;
        }
        int replicas = deployment.getSpec().getReplicas();
        boolean broken = deployment
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst()
                .getImage()
                .endsWith(":broken");
        int ready = broken ? 0 : replicas;
        status(deployment, """
                {"observedGeneration":%d,"replicas":%d,"updatedReplicas":%d,"readyReplicas":%d,"availableReplicas":%d,
                 "conditions":[{"type":"Progressing","status":"%s","reason":"%s"}]}""".formatted(
                        deployment.getMetadata().getGeneration(),
                        replicas,
                        replicas,
                        ready,
                        ready,
                        broken ? "False" : "True",
                        broken ? "ProgressDeadlineExceeded" : "NewReplicaSetAvailable"));
    }

    private List<GenericKubernetesResource> all(String apiVersion, String kind) {
        return client.genericKubernetesResources(apiVersion, kind)
                .inAnyNamespace()
                .list()
                .getItems();
    }

    private void secret(String name, Map<String, String> data) {
        if (client.secrets().inNamespace("kafka").withName(name).get() == null) {
            client.resource(new SecretBuilder()
                            .withNewMetadata()
                            .withName(name)
                            .withNamespace("kafka")
                            .endMetadata()
                            .withData(data)
                            .build())
                    .create();
        }
    }

    private static String ready() {
        return """
                {"conditions":[{"type":"Ready","status":"True","reason":"Ready","message":"",
                 "lastTransitionTime":"2026-11-30T00:00:00Z"}]}""";
    }

    private void status(HasMetadata resource, String status) {
        client.resource(resource)
                .subresource("status")
                .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"status\":" + status + "}");
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
