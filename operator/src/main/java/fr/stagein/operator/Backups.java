package fr.stagein.operator;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has CloudNativePG back up a territory's databases, and tells whether it does. */
final class Backups {

    private final KubernetesClient client;
    private final Engines engines;
    private final ServerSideApply apply;
    private final Clock clock;

    Backups(KubernetesClient client, Engines engines, ServerSideApply apply, Clock clock) {
        this.client = client;
        this.engines = engines;
        this.apply = apply;
        this.clock = clock;
    }

    /**
     * Brings the store with the secret that opens it into the territory's namespace: a Postgres that should archive where
     * it cannot would keep its log until its volume is full.
     *
     * @return whether they are there
     */
    boolean prepare(Territory territory, Desired desired) {
        Optional<BackupStore> store = BackupStore.of(territory, engines);
        if (store.isEmpty()) {
            return false;
        }
        Optional<Map<String, String>> given =
                keys(engines.operatorNamespace(), store.get().secret());
        if (given.isEmpty()) {
            // What was brought before still opens it.
            return keys(territory.namespace(), BackupStore.NAME).isPresent();
        }
        apply.one(Keys.secret(territory, BackupStore.NAME, "Opaque", given.get()));
        apply.all(desired.store(store.get()));
        return true;
    }

    private Optional<Map<String, String>> keys(String namespace, String name) {
        Secret secret = client.secrets().inNamespace(namespace).withName(name).get();
        if (secret == null
                || secret.getData() == null
                || !secret.getData().keySet().containsAll(List.of(BackupStore.ID, BackupStore.KEY))) {
            return Optional.empty();
        }
        return Optional.of(Map.of(
                BackupStore.ID, secret.getData().get(BackupStore.ID),
                BackupStore.KEY, secret.getData().get(BackupStore.KEY)));
    }

    /** @param archives what {@link #prepare} said */
    void schedule(Territory territory, Desired desired, boolean archives, Report report) {
        Optional<BackupStore> store = BackupStore.of(territory, engines);
        List<HasMetadata> schedule = desired.backups();
        if (store.isEmpty()) {
            schedule.forEach(one -> client.resource(one).delete());
            report.no(
                    Report.BACKED_UP,
                    "NotAsked",
                    "Neither spec.backup nor the operator's STAGEIN_BACKUP_DESTINATION names a place");
            return;
        }
        if (!archives) {
            report.no(
                    Report.BACKED_UP,
                    "Waiting",
                    "Waits for the secret " + store.get().secret() + " with " + BackupStore.ID + " and "
                            + BackupStore.KEY);
            return;
        }
        apply.all(schedule);
        BackupState state = BackupState.of(
                client.resource(desired.store(store.get()).getFirst()).get(),
                client.resource(desired.cluster(true)).get(),
                since(client.resource(schedule.getFirst()).get()),
                clock.instant(),
                territory.getSpec().backupOrDefault().maxAge());
        report.backup(state);
    }

    private Instant since(HasMetadata schedule) {
        return schedule == null
                ? clock.instant()
                : Instant.parse(schedule.getMetadata().getCreationTimestamp());
    }
}
