package fr.stagein.operator;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfigurationBuilder;
import io.javaoperatorsdk.operator.api.monitoring.Metrics;
import java.time.Clock;
import java.time.Duration;

/** The operator's process: one of its replicas leads, the others wait. */
public final class StageInOperator {

    private StageInOperator() {}

    public static void main(String[] arguments) throws Exception {
        Engines engines = Engines.from(System.getenv());
        KubernetesClient client = new KubernetesClientBuilder().build();
        try (var door = new ManagementDoor(8080)) {
            Operator operator = operator(client, engines, new KeycloakRealms(engines), door.metrics(), true);
            operator.installShutdownHook(Duration.ofSeconds(20));
            door.open(operator);
            operator.start();
            Thread.currentThread().join();
        }
    }

    static Operator operator(
            KubernetesClient client, Engines engines, Realms realms, Metrics metrics, boolean electLeader) {
        var operator = new Operator(settings -> {
            settings.withKubernetesClient(client)
                    .withMetrics(metrics)
                    .withUseSSAToPatchPrimaryResource(false)
                    .withStopOnInformerErrorDuringStartup(true);
            if (electLeader) {
                settings.withLeaderElectionConfiguration(
                        LeaderElectionConfigurationBuilder.aLeaderElectionConfiguration("stagein-operator")
                                .withLeaseNamespace(engines.operatorNamespace())
                                .build());
            }
        });
        operator.register(
                new TerritoryReconciler(client, engines, realms, Clock.systemUTC()),
                controller -> controller.settingNamespace(engines.operatorNamespace()));
        return operator;
    }
}
