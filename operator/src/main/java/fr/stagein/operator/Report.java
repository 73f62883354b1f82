package fr.stagein.operator;

import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of one Territory while it is reconciled, and which of them changed. */
final class Report {

    static final String READY = "Ready";
    static final String DATABASES = "DatabasesReady";
    static final String TOPICS = "TopicsReady";
    static final String REALM = "RealmReady";
    static final String SERVICES = "ServicesReady";
    static final String SECRETS = "SecretsRotated";
    static final String BACKED_UP = "BackedUp";
    static final String DEGRADED = "Degraded";

    /** Why a territory is not begun: another one has its host. */
    static final String HOST_TAKEN = "HostTaken";

    private final Map<String, Condition> conditions = new LinkedHashMap<>();
    private final List<Condition> changed = new ArrayList<>();
    private final @Nullable Long generation;
    private @Nullable BackupState backupAlarm;
    private boolean lacksKeda;
    private final Clock clock;

    Report(Territory territory, Clock clock) {
        this.generation = territory.getMetadata().getGeneration();
        this.clock = clock;
        for (Condition condition : territory.statusOrNew().conditions()) {
            conditions.put(condition.getType(), condition);
        }
    }

    void yes(String type, String reason, String message) {
        put(type, "True", reason, message);
    }

    void no(String type, String reason, String message) {
        put(type, "False", reason, message);
    }

    void lacksKeda() {
        lacksKeda = true;
    }

    void backup(BackupState state) {
        put(BACKED_UP, state.holds() ? "True" : "False", state.reason(), state.message());
        backupAlarm = state.alarms() ? state : null;
    }

    private void put(String type, String status, String reason, String message) {
        @Nullable Condition before = conditions.get(type);
        boolean same = before != null && status.equals(before.getStatus());
        String since = before != null && same
                ? before.getLastTransitionTime()
                : clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        Condition now = new ConditionBuilder()
                .withType(type)
                .withStatus(status)
                .withReason(reason)
                .withMessage(message)
                .withObservedGeneration(generation)
                .withLastTransitionTime(since)
                .build();
        conditions.put(type, now);
        if (before == null || !same || !reason.equals(before.getReason())) {
            changed.add(now);
        }
    }

    /** Sets the condition that sums up the others, once there are services. */
    void overall(
            Territory territory,
            Upgrade upgrade,
            Rollout rollout,
            @Nullable String failedVersion,
            @Nullable String version) {
        String asked = territory.getSpec().version();
        boolean foundations = holds(DATABASES) && holds(TOPICS) && holds(REALM);
        if (asked.equals(failedVersion)) {
            yes(DEGRADED, "UpgradeFailed", asked + " did not become ready; " + version + " runs on");
        } else if (!foundations) {
            yes(DEGRADED, "FoundationsNotReady", "See the other conditions");
        } else if (rollout.failed().isPresent()) {
            yes(DEGRADED, "ServicesFailed", rollout.failed().get() + " did not become ready in time");
        } else if (backupAlarm != null) {
            yes(DEGRADED, "Backup" + backupAlarm.reason(), backupAlarm.message());
        } else if (lacksKeda) {
            yes(DEGRADED, "KedaMissing", "spec.scaleByLag needs KEDA in the cluster");
        } else {
            no(DEGRADED, "AsAsked", "");
        }
        if (territory.getSpec().suspended()) {
            no(READY, "Suspended", "No service runs; the data stay");
        } else if (version == null) {
            no(READY, "Installing", rollout.ready() + "/" + rollout.wanted() + " replicas are ready");
        } else if (rollout.done() || upgrade.upgradingTo() != null || asked.equals(failedVersion)) {
            String waits = upgrade.waitsFor();
            yes(
                    READY,
                    upgrade.upgradingTo() != null && !rollout.done()
                            ? "Upgrading"
                            : waits == null ? "Serving" : "UpgradeWaits",
                    waits == null ? "" : asked + " waits: " + waits);
        } else {
            no(READY, "ServicesNotReady", rollout.ready() + "/" + rollout.wanted() + " replicas are ready");
        }
    }

    boolean holds(String type) {
        Condition condition = conditions.get(type);
        return condition != null && "True".equals(condition.getStatus());
    }

    /** Whether secrets are being made anew. */
    boolean rotates() {
        return conditions.containsKey(SECRETS) && !holds(SECRETS);
    }

    /** Whether there is nothing to wait for: backups are made, or nobody asked for them. */
    boolean backupsSettled() {
        Condition condition = conditions.get(BACKED_UP);
        return condition == null || "True".equals(condition.getStatus()) || "NotAsked".equals(condition.getReason());
    }

    /** Whether nothing of the territory was made yet. */
    boolean neverBegan() {
        Condition ready = conditions.get(READY);
        return ready != null && HOST_TAKEN.equals(ready.getReason()) && !conditions.containsKey(DATABASES);
    }

    List<Condition> conditions() {
        return List.copyOf(conditions.values());
    }

    /** Those whose status or reason is another than before. */
    List<Condition> changed() {
        return List.copyOf(changed);
    }
}
