package fr.stagein.operator;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfiguration;
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
            Operator operator =
                    operator(client, engines, new KeycloakRealms(engines), door.metrics(), leadership(engines, true));
            operator.installShutdownHook(Duration.ofSeconds(20));
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
            LeaderElectionConfiguration leadership) {
        var operator = new Operator(settings -> settings.withKubernetesClient(client)
                .withMetrics(metrics)
                .withUseSSAToPatchPrimaryResource(false)
                .withStopOnInformerErrorDuringStartup(true)
                .withLeaderElectionConfiguration(leadership));
        operator.register(
                new TerritoryReconciler(client, engines, realms, Clock.systemUTC()),
                controller -> controller.settingNamespace(engines.operatorNamespace()));
        return operator;
    }

    /**
     * @param ends whether the process ends when it leads no more. It must, or it would go on beside the next leader; the
     *     library's own {@code build()} leaves it running.
     */
    static LeaderElectionConfiguration leadership(Engines engines, boolean ends) {
        return LeaderElectionConfigurationBuilder.aLeaderElectionConfiguration("stagein-operator")
                .withLeaseNamespace(engines.operatorNamespace())
                .buildForTest(ends);
    }
}
