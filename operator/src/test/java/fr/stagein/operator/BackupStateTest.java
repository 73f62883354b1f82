package fr.stagein.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The statuses are those that CloudNativePG 1.30 and the Barman Cloud plugin write. */
class BackupStateTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final Duration MAX_AGE = Duration.ofHours(26);
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(90));

    @Test
    void a_recent_backup_and_a_log_that_is_archived_can_be_restored() {
        BackupState state = state(store("2026-11-30T02:30:41Z", ""), cluster("True"), LONG_AGO);

        assertThat(state)
                .isEqualTo(new BackupState(
                        true,
                        "BackedUp",
                        "Restorable from 2026-10-31T02:30:44Z on; last base backup 2026-11-30T02:30:41Z"));
        assertThat(state.alarms()).isFalse();
    }

    @Test
    void the_first_one_takes_its_time_but_not_for_ever() {
        assertThat(state(null, cluster("True"), NOW.minusSeconds(60)).reason()).isEqualTo("FirstBackup");
        assertThat(state(store("2026-11-30T02:30:41Z", ""), null, NOW).reason()).isEqualTo("FirstBackup");

        BackupState never = state(null, cluster("True"), NOW.minus(Duration.ofHours(27)));
        assertThat(never.reason()).isEqualTo("TooOld");
        assertThat(never.message()).startsWith("There has been no base backup since 2026-11-29T09:00:00Z");
        assertThat(never.alarms()).isTrue();
    }

    @Test
    void one_that_is_older_than_was_allowed_counts_for_nothing() {
        BackupState state = state(store("2026-11-29T02:30:41Z", ""), cluster("True"), LONG_AGO);

        assertThat(state.holds()).isFalse();
        assertThat(state.alarms()).isTrue();
        assertThat(state.message()).isEqualTo("The last base backup is of 2026-11-29T02:30:41Z");
    }

    @Test
    void a_log_that_is_not_archived_alarms_however_recent_the_base_backup_is() {
        BackupState state = state(store("2026-11-30T02:30:41Z", ""), cluster("False"), LONG_AGO);

        assertThat(state)
                .isEqualTo(new BackupState(
                        false, "ArchivingFails", "The write-ahead log is not archived: unexpected failure"));
        assertThat(state.alarms()).isTrue();
    }

    @Test
    void an_attempt_that_failed_after_the_last_good_one_is_told() {
        assertThat(state(store("2026-11-30T02:30:41Z", "2026-11-30T09:00:00Z"), cluster("True"), LONG_AGO))
                .extracting(BackupState::holds, BackupState::reason, BackupState::alarms)
                .containsExactly(true, "LastAttemptFailed", false);
        assertThat(state(store("2026-11-30T02:30:41Z", "2026-11-29T09:00:00Z"), cluster("True"), LONG_AGO)
                        .reason())
                .isEqualTo("BackedUp");
    }

    @Test
    void the_backups_of_another_cluster_in_the_same_store_are_not_its_own() {
        GenericKubernetesResource restored = cluster("True");
        restored.getMetadata().setName("postgres-2");

        assertThat(state(store("2026-11-30T02:30:41Z", ""), restored, NOW).reason())
                .isEqualTo("FirstBackup");
    }

    private static BackupState state(
            @org.jspecify.annotations.Nullable GenericKubernetesResource store,
            @org.jspecify.annotations.Nullable GenericKubernetesResource cluster,
            Instant since) {
        return BackupState.of(store, cluster, since, NOW, MAX_AGE);
    }

    private static GenericKubernetesResource store(String last, String failed) {
        return resource(
                """
                apiVersion: barmancloud.cnpg.io/v1
                kind: ObjectStore
                metadata: {name: backup}
                status:
                  serverRecoveryWindow:
                    postgres:
                      firstRecoverabilityPoint: "2026-10-31T02:30:44Z"
                      lastSuccessfulBackupTime: "%s"
                """.formatted(last) + (failed.isEmpty() ? "" : "      lastFailedBackupTime: \"" + failed + "\"\n"));
    }

    private static GenericKubernetesResource cluster(String archiving) {
        return resource("""
                apiVersion: postgresql.cnpg.io/v1
                kind: Cluster
                metadata: {name: postgres}
                status:
                  conditions:
                    - {type: Ready, status: "True", reason: ClusterIsReady, message: Cluster is Ready}
                    - {type: ContinuousArchiving, status: "%s", reason: X, message: unexpected failure}
                """.formatted(archiving));
    }

    private static GenericKubernetesResource resource(String yaml) {
        return new KubernetesSerialization().unmarshal(yaml, GenericKubernetesResource.class);
    }
}
