package fr.stagein.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A territory is backed up, says so, and can be had back. The test writes what CloudNativePG and its plugin would. */
@ApiServerTests
class ApiServerBackupTest {

    private static final String STORE = "  backup: {destination: s3://backups/ID, secret: ID-store}\n";

    private final TestCluster cluster;
    private int changes;

    ApiServerBackupTest(TestCluster cluster) {
        this.cluster = cluster;
    }

    @Test
    void backups_wait_for_their_secret_and_nobody_waits_for_them() {
        cluster.create("allier", STORE.replace("ID", "allier"));
        cluster.awaitCondition("allier", "Ready", "True", "Serving");
        cluster.awaitCondition("allier", "BackedUp", "False", "Waiting");
        assertThat(plugins("allier")).isEmpty();

        secret("allier");
        again("allier");

        cluster.awaitCondition("allier", "BackedUp", "False", "FirstBackup");
        assertThat(plugins("allier")).hasSize(1);
        assertThat(cluster.secret("allier", "backup").getData()).containsOnlyKeys("ACCESS_KEY_ID", "ACCESS_SECRET_KEY");
        cluster.awaitCondition("allier", "Degraded", "False", "AsAsked");
    }

    @Test
    void it_is_told_whether_there_is_a_backup_and_when_it_is_too_old() {
        secret("loire");
        cluster.create("loire", STORE.replace("ID", "loire"));
        cluster.awaitCondition("loire", "BackedUp", "False", "FirstBackup");

        tell("loire", Instant.now(), "True");
        again("loire");
        cluster.awaitCondition("loire", "BackedUp", "True", "BackedUp");

        tell("loire", Instant.now(), "False");
        again("loire");
        cluster.awaitCondition("loire", "Degraded", "True", "BackupArchivingFails");

        tell("loire", Instant.now().minus(Duration.ofHours(27)), "True");
        again("loire");
        cluster.awaitCondition("loire", "BackedUp", "False", "TooOld");
        cluster.awaitCondition("loire", "Degraded", "True", "BackupTooOld");
        cluster.awaitCondition("loire", "Ready", "True", "Serving");
        assertThat(cluster.events("loire")).contains("BackupTooOld");

        cluster.change("loire", "{\"spec\":{\"backup\":null}}");
        cluster.awaitCondition("loire", "BackedUp", "False", "NotAsked");
        cluster.awaitCondition("loire", "Degraded", "False", "AsAsked");
        assertThat(schedules("loire")).isEmpty();
    }

    @Test
    void a_restore_leaves_what_was_before_and_can_be_taken_back() {
        secret("orne");
        cluster.create("orne", STORE.replace("ID", "orne"));
        cluster.awaitCondition("orne", "Ready", "True", "Serving");
        String restore = "\"restore\":{\"from\":\"postgres\",\"to\":\"postgres-2\",\"at\":\"2026-11-30T08:00:00Z\"}";

        assertThatThrownBy(() -> cluster.change("orne", "{\"spec\":{" + restore + "}}"))
                .isInstanceOf(KubernetesClientException.class)
                .hasMessageContaining("restore changes only while suspend is true");

        cluster.change("orne", "{\"spec\":{\"suspend\":true," + restore + "}}");
        cluster.awaitCondition("orne", "Ready", "False", "Suspended");
        cluster.awaitCondition("orne", "DatabasesReady", "True", "Ready");
        assertThat(clusters("orne")).containsExactlyInAnyOrder("postgres", "postgres-2");
        assertThat(one("orne", "postgres-2")
                        .<String>get("spec", "bootstrap", "recovery", "recoveryTarget", "targetTime"))
                .isEqualTo("2026-11-30T08:00:00Z");
        assertThat(schedules("orne")).containsExactlyInAnyOrder("postgres", "postgres-2");

        cluster.change("orne", "{\"spec\":{\"suspend\":false}}");
        cluster.awaitCondition("orne", "Ready", "True", "Serving");
        assertThat(url("orne")).contains("//postgres-2-rw:");

        cluster.change("orne", "{\"spec\":{\"suspend\":true,\"restore\":null}}");
        cluster.change("orne", "{\"spec\":{\"suspend\":false}}");
        await().atMost(Duration.ofSeconds(30)).until(() -> url("orne").contains("//postgres-rw:"));
        cluster.awaitCondition("orne", "Ready", "True", "Serving");
        assertThat(clusters("orne")).contains("postgres-2");
    }

    private String url(String id) {
        return cluster.administrator
                .configMaps()
                .inNamespace("stagein-" + id)
                .withName("school-service")
                .require()
                .getData()
                .get("SPRING_DATASOURCE_URL");
    }

    private void secret(String id) {
        cluster.administrator
                .resource(new SecretBuilder()
                        .withNewMetadata()
                        .withName(id + "-store")
                        .withNamespace("stagein")
                        .endMetadata()
                        .addToStringData("ACCESS_KEY_ID", "for this test")
                        .addToStringData("ACCESS_SECRET_KEY", "for this test")
                        .addToStringData("something", "else")
                        .build())
                .create();
    }

    /** It looks by itself in a minute. */
    private void again(String id) {
        cluster.change(id, "{\"spec\":{\"name\":\"" + id + " " + ++changes + "\"}}");
    }

    private void tell(String id, Instant last, String archiving) {
        Instant moment = last.truncatedTo(ChronoUnit.SECONDS);
        status(one(id, "postgres"), """
                {"conditions":[
                 {"type":"Ready","status":"True","reason":"ClusterIsReady","message":"","lastTransitionTime":"%s"},
                 {"type":"ContinuousArchiving","status":"%s","reason":"Told","message":"by this test",
                  "lastTransitionTime":"%s"}]}""".formatted(moment, archiving, moment));
        status(
                cluster.administrator
                        .genericKubernetesResources("barmancloud.cnpg.io/v1", "ObjectStore")
                        .inNamespace("stagein-" + id)
                        .withName("backup")
                        .require(),
                """
                {"serverRecoveryWindow":{"postgres":{"firstRecoverabilityPoint":"%s","lastSuccessfulBackupTime":"%s"}}}""".formatted(moment, moment));
    }

    private void status(GenericKubernetesResource resource, String status) {
        cluster.administrator
                .resource(resource)
                .subresource("status")
                .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"status\":" + status + "}");
    }

    private List<?> plugins(String id) {
        List<?> plugins = one(id, "postgres").get("spec", "plugins");
        return plugins == null ? List.of() : plugins;
    }

    private GenericKubernetesResource one(String id, String name) {
        return cluster.administrator
                .genericKubernetesResources("postgresql.cnpg.io/v1", "Cluster")
                .inNamespace("stagein-" + id)
                .withName(name)
                .require();
    }

    private List<String> clusters(String id) {
        return names(id, "Cluster");
    }

    private List<String> schedules(String id) {
        return names(id, "ScheduledBackup");
    }

    private List<String> names(String id, String kind) {
        return cluster
                .administrator
                .genericKubernetesResources("postgresql.cnpg.io/v1", kind)
                .inNamespace("stagein-" + id)
                .list()
                .getItems()
                .stream()
                .map(one -> one.getMetadata().getName())
                .toList();
    }
}
