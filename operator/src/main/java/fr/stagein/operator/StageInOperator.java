package fr.stagein.operator;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderCallbacks;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfiguration;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfigurationBuilder;
import io.javaoperatorsdk.operator.api.monitoring.Metrics;
import java.time.Clock;

/** The operator's process: one of its replicas leads, the others wait. */
public final class StageInOperator {

    private StageInOperator() {}

    public static void main(String[] arguments) throws Exception {
        Engines engines = Engines.from(System.getenv());
        KubernetesClient client = new KubernetesClientBuilder().build();
        try (var door = new ManagementDoor(8080)) {
            Operator operator = operator(
                    client,
                    engines,
                    new KeycloakRealms(engines),
                    door.metrics(),
                    door.conditions(),
                    leadership(engines, () -> System.exit(1)));
            door.open(operator);
            operator.start();
            Thread.currentThread().join();
        }
    }

    static Operator operator(
            KubernetesClient client,
            Engines engines,
            Realms realms,
            Metrics metrics,
            ConditionFigures figures,
            LeaderElectionConfiguration leadership) {
        var operator = new Operator(settings -> settings.withKubernetesClient(client)
                .withMetrics(metrics)
                .withUseSSAToPatchPrimaryResource(false)
                .withStopOnInformerErrorDuringStartup(true)
                .withLeaderElectionConfiguration(leadership));
        operator.register(
                new TerritoryReconciler(
                        client, engines, realms, new KeycloakClients(client, engines), figures, Clock.systemUTC()),
                controller -> controller.settingNamespace(engines.operatorNamespace()));
        return operator;
    }

    /**
     * @param lost run when this process is no longer the leader. It must end the process: the library would let it go on
     *     beside the next leader.
     */
    static LeaderElectionConfiguration leadership(Engines engines, Runnable lost) {
        return LeaderElectionConfigurationBuilder.aLeaderElectionConfiguration("stagein-operator")
                .withLeaseNamespace(engines.operatorNamespace())
                .withLeaderCallbacks(new LeaderCallbacks(() -> {}, lost, leader -> {}))
                .build();
    }
}
