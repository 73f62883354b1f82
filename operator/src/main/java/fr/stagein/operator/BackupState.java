package fr.stagein.operator;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a territory could be restored, as CloudNativePG and its plugin tell.
 *
 * @param holds whether the changes of the last hours could be restored
 * @param reason the condition's reason
 */
record BackupState(boolean holds, String reason, String message) {

    static final String ARCHIVING_FAILS = "ArchivingFails";
    static final String TOO_OLD = "TooOld";

    /**
     * @param store the ObjectStore, whose status has the moments that can be gone back to, by cluster
     * @param cluster whose conditions tell of the write-ahead log and of the last attempt
     * @param since when backups were first asked for
     */
    static BackupState of(
            @Nullable HasMetadata store, @Nullable HasMetadata cluster, Instant since, Instant now, Duration maxAge) {
        String name = cluster == null ? "" : cluster.getMetadata().getName();
        Optional<Instant> last = moment(store, name, "lastSuccessfulBackupTime");
        if (last.orElse(since).isBefore(now.minus(maxAge))) {
            return new BackupState(
                    false,
                    TOO_OLD,
                    last.map(moment -> "The last base backup is of " + moment)
                            .orElse("There has been no base backup since " + since));
        }
        Optional<Map<?, ?>> archiving = condition(cluster, "ContinuousArchiving");
        if (archiving.filter(one -> "False".equals(one.get("status"))).isPresent()) {
            return new BackupState(
                    false,
                    ARCHIVING_FAILS,
                    "The write-ahead log is not archived: " + archiving.get().get("message"));
        }
        if (last.isEmpty() || archiving.isEmpty()) {
            return new BackupState(false, "FirstBackup", "The first base backup is being made");
        }
        String reach = "Restorable from "
                + moment(store, name, "firstRecoverabilityPoint").orElse(last.get()) + " on; last base backup "
                + last.get();
        Optional<Instant> failed =
                moment(store, name, "lastFailedBackupTime").filter(moment -> moment.isAfter(last.get()));
        return failed.isPresent()
                ? new BackupState(true, "LastAttemptFailed", reach + "; the attempt of " + failed.get() + " failed")
                : new BackupState(true, "BackedUp", reach);
    }

    /** Whether an operator has to act. */
    boolean alarms() {
        return reason.equals(TOO_OLD) || reason.equals(ARCHIVING_FAILS);
    }

    private static Optional<Instant> moment(@Nullable HasMetadata store, String cluster, String name) {
        if (status(store).get("serverRecoveryWindow") instanceof Map<?, ?> windows
                && windows.get(cluster) instanceof Map<?, ?> window
                && window.get(name) instanceof String text) {
            try {
                return Optional.of(Instant.parse(text));
            } catch (DateTimeParseException unreadable) {
                // Counts as no backup, which the condition then tells.
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Map<?, ?>> condition(@Nullable HasMetadata cluster, String type) {
        if (status(cluster).get("conditions") instanceof List<?> conditions) {
            for (Object one : conditions) {
                if (one instanceof Map<?, ?> condition && type.equals(condition.get("type"))) {
                    return Optional.of(condition);
                }
            }
        }
        return Optional.empty();
    }

    private static Map<?, ?> status(@Nullable HasMetadata resource) {
        return resource instanceof GenericKubernetesResource found
                        && found.getAdditionalProperties().get("status") instanceof Map<?, ?> status
                ? status
                : Map.of();
    }
}
