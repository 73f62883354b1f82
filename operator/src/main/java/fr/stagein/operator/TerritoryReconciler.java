package fr.stagein.operator;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.api.reconciler.Cleaner;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.DeleteControl;
import io.javaoperatorsdk.operator.api.reconciler.ErrorStatusUpdateControl;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.MaxReconciliationInterval;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Brings the cluster to what a Territory says, step by step; each step tells in a condition how far it is. */
@ControllerConfiguration(
        name = "territory",
        finalizerName = "stagein.fr/operator",
        maxReconciliationInterval = @MaxReconciliationInterval(interval = 5, timeUnit = TimeUnit.MINUTES))
final class TerritoryReconciler implements Reconciler<Territory>, Cleaner<Territory> {

    private static final Duration SOON = Duration.ofSeconds(10);

    /** Interval for checks that nothing waits for. */
    private static final Duration IN_A_WHILE = Duration.ofMinutes(1);

    private final KubernetesClient client;
    private final Engines engines;
    private final RealmImport realmImport;
    private final RealmStep realm;
    private final ConditionFigures figures;
    private final Clock clock;
    private final ServerSideApply apply;
    private final Keys keys;
    private final Backups backups;
    private final Rotation rotation;
    private final Autoscalers autoscalers;
    private final Turn turn = new Turn();

    TerritoryReconciler(
            KubernetesClient client,
            Engines engines,
            Realms realms,
            ClientSecrets clientSecrets,
            ConditionFigures figures,
            Clock clock) {
        this.client = client;
        this.engines = engines;
        this.figures = figures;
        this.clock = clock;
        this.apply = new ServerSideApply(client);
        this.keys = new Keys(client, apply);
        this.rotation = new Rotation(client, keys, clientSecrets);
        this.backups = new Backups(client, engines, apply, clock);
        this.autoscalers = new Autoscalers(client, apply);
        this.realmImport = new RealmImport(client, engines, apply);
        this.realm = new RealmStep(realms, realmImport);
    }

    @Override
    public List<EventSource<?, Territory>> prepareEventSources(EventSourceContext<Territory> context) {
        return Drift.watch(context, engines);
    }

    @Override
    public UpdateControl<Territory> reconcile(Territory territory, Context<Territory> context) {
        Collection<Territory> others = others(territory, context);
        var report = new Report(territory, clock);
        TerritoryStatus before = territory.statusOrNew();
        Optional<String> taken = Host.takenBy(territory, others);
        TerritoryStatus after;
        if (taken.isPresent()) {
            report.no(Report.READY, Report.HOST_TAKEN, "The territory " + taken.get() + " has this host");
            after = status(territory, report, before.version(), null, before.failedVersion(), before.services());
        } else {
            after = steps(territory, others, report);
        }
        new Tidings(client).of(territory, report.changed());
        figures.of(territory, report.conditions());
        territory.setStatus(after);
        UpdateControl<Territory> control = UpdateControl.patchStatus(territory);
        boolean settled = !report.rotates()
                && report.holds(Report.READY)
                && after.upgradingTo() == null
                && !isWaiting(territory, after);
        // A change by somebody else while the status is written may be taken for our own and told to nobody:
        // whoever wrote one looks once more.
        if (!settled || !after.equals(before)) {
            return control.rescheduleAfter(SOON);
        }
        return report.backupsSettled() ? control : control.rescheduleAfter(IN_A_WHILE);
    }

    private TerritoryStatus steps(Territory territory, Collection<Territory> others, Report report) {
        var first = new Desired(territory, engines);
        apply.all(first.namespace());
        apply.all(first.rights());
        apply.all(first.network());
        keys.make(territory);
        RotationState state = rotation.begin(territory);
        var desired = new Desired(territory, engines, Desired.MANAGED_BY, state);
        var brought = new Brought();
        databases(territory, desired, report);
        Optional<String> missing = topics(territory, desired, report, brought);
        realm.look(territory, report);
        TerritoryStatus before = territory.statusOrNew();
        boolean firstTime = before.version() == null;
        boolean foundations =
                report.holds(Report.DATABASES) && report.holds(Report.TOPICS) && report.holds(Report.REALM);
        if (missing.isPresent() || (firstTime && !foundations)) {
            report.no(
                    Report.SERVICES,
                    "Waiting",
                    missing.map(what -> "Waits for " + what).orElse("Waits for databases, topics and realm"));
            report.no(Report.READY, "Installing", "Databases, topics and realm are being made");
            report.no(Report.DEGRADED, "Installing", "");
            return status(territory, report, before.version(), null, before.failedVersion(), before.services());
        }
        return services(territory, desired, others, report, state, brought);
    }

    private void databases(Territory territory, Desired desired, Report report) {
        boolean archives = backups.prepare(territory, desired);
        if (territory.getSpec().restore() != null && !archives) {
            // CloudNativePG reads the bootstrap section only when it makes the cluster.
            report.no(Report.DATABASES, "Waiting", "A restore waits for the store of the backups and its secret");
            backups.schedule(territory, desired, archives, report);
            return;
        }
        List<HasMetadata> wanted = desired.databases(archives);
        apply.all(wanted);
        Optional<String> notReady = wanted.stream()
                .map(one -> client.resource(one).get())
                .filter(found -> !Foundation.isReady(found))
                .map(found -> found.getKind() + " " + found.getMetadata().getName())
                .findFirst();
        tell(report, Report.DATABASES, notReady);
        backups.schedule(territory, desired, archives, report);
    }

    private Optional<String> topics(Territory territory, Desired desired, Report report, Brought brought) {
        List<HasMetadata> wanted = new ArrayList<>(desired.topics());
        wanted.addAll(desired.kafkaUsers());
        apply.all(wanted);
        Optional<String> missing = keys.bring(territory, engines, desired, brought);
        Optional<String> notReady = wanted.stream()
                .map(one -> client.resource(one).get())
                .filter(found -> !Foundation.isReady(found))
                .map(found -> found.getKind() + " " + found.getMetadata().getName())
                .findFirst();
        tell(report, Report.TOPICS, notReady);
        return missing;
    }

    private static void tell(Report report, String type, Optional<String> notReady) {
        notReady.ifPresentOrElse(
                which -> report.no(type, "NotReady", which + " is not ready"), () -> report.yes(type, "Ready", ""));
    }

    private TerritoryStatus services(
            Territory territory,
            Desired desired,
            Collection<Territory> others,
            Report report,
            RotationState state,
            Brought brought) {
        TerritoryStatus before = territory.statusOrNew();
        Upgrade upgrade = turn.take(territory, others);
        apply.all(desired.services(upgrade.version(), brought));
        autoscalers.withdraw(territory, desired);
        if (!autoscalers.byLag(desired)) {
            report.lacksKeda();
        }
        Rollout rollout = Rollout.of(deployments(territory));
        rotation.goOn(territory, state, client.resource(desired.cluster(true)).get(), rollout, report);
        String count = rollout.ready() + "/" + rollout.wanted();
        String version = before.version();
        String upgradingTo = upgrade.upgradingTo();
        // Asked for anew after another one, it is tried once more.
        String failedVersion =
                territory.getSpec().version().equals(before.failedVersion()) ? before.failedVersion() : null;
        if (upgradingTo != null && rollout.failed().isPresent()) {
            // At once: what ran before is known to run.
            failedVersion = upgradingTo;
            upgradingTo = null;
            turn.end(territory);
            apply.all(desired.services(String.valueOf(version), brought));
            report.no(
                    Report.SERVICES,
                    "RolledBack",
                    rollout.failed().get() + " of " + failedVersion + " did not become ready");
        } else if (rollout.done()) {
            version = upgrade.version();
            upgradingTo = null;
            turn.end(territory);
            report.yes(Report.SERVICES, "Ready", count);
        } else {
            report.no(Report.SERVICES, upgradingTo == null ? "Starting" : "Upgrading", count + " ready");
        }
        report.overall(territory, upgrade, rollout, failedVersion, version);
        return status(territory, report, version, upgradingTo, failedVersion, count);
    }

    private List<Deployment> deployments(Territory territory) {
        return client.apps()
                .deployments()
                .inNamespace(territory.namespace())
                .withLabel("app.kubernetes.io/managed-by", Desired.MANAGED_BY)
                .list()
                .getItems();
    }

    private static boolean isWaiting(Territory territory, TerritoryStatus status) {
        return !territory.getSpec().version().equals(status.version())
                && !territory.getSpec().version().equals(status.failedVersion());
    }

    private TerritoryStatus status(
            Territory territory,
            Report report,
            @Nullable String version,
            @Nullable String upgradingTo,
            @Nullable String failedVersion,
            @Nullable String services) {
        return new TerritoryStatus(
                territory.getMetadata().getGeneration(),
                "https://" + territory.getSpec().host(),
                version,
                upgradingTo,
                failedVersion,
                services,
                report.conditions());
    }

    private static Collection<Territory> others(Territory territory, Context<Territory> context) {
        return context.getPrimaryCache()
                .list()
                .filter(other -> !other.id().equals(territory.id()))
                .toList();
    }

    @Override
    public ErrorStatusUpdateControl<Territory> updateErrorStatus(
            Territory territory, Context<Territory> context, Exception failure) {
        var report = new Report(territory, clock);
        String message = failure.getMessage();
        report.yes(
                Report.DEGRADED, "Failing", message == null ? failure.getClass().getSimpleName() : message);
        figures.of(territory, report.conditions());
        TerritoryStatus before = territory.statusOrNew();
        territory.setStatus(new TerritoryStatus(
                before.observedGeneration(),
                before.address(),
                before.version(),
                before.upgradingTo(),
                before.failedVersion(),
                before.services(),
                report.conditions()));
        return ErrorStatusUpdateControl.patchStatus(territory);
    }

    @Override
    public DeleteControl cleanup(Territory territory, Context<Territory> context) {
        turn.end(territory);
        figures.forget(territory);
        if (new Report(territory, clock).neverBegan()) {
            // Its host was taken: there is no namespace, and no right in it.
            return DeleteControl.defaultDelete();
        }
        var desired = new Desired(territory, engines);
        if (!territory.deletesData()) {
            new Tidings(client).retained(territory);
            autoscalers.withdrawLag(desired);
            for (HasMetadata resource : desired.services(territory.getSpec().version(), new Brought())) {
                client.resource(resource).delete();
            }
            return DeleteControl.defaultDelete();
        }
        for (List<HasMetadata> group : List.of(desired.kafkaUsers(), desired.topics(), desired.namespace())) {
            group.forEach(resource -> client.resource(resource).delete());
        }
        realmImport.delete(territory);
        return DeleteControl.defaultDelete();
    }
}
