package fr.stagein.operator;

import io.fabric8.kubernetes.client.KubernetesClient;

/** What changes the number of a service's replicas. */
final class Autoscalers {

    private final KubernetesClient client;

    Autoscalers(KubernetesClient client) {
        this.client = client;
    }

    /** What one would do with a territory that sleeps or that became small. */
    void withdraw(Territory territory, Desired desired) {
        for (Part part : Part.values()) {
            if (!desired.scalesByItself(part)) {
                client.autoscaling()
                        .v2()
                        .horizontalPodAutoscalers()
                        .inNamespace(territory.namespace())
                        .withName(part.service())
                        .delete();
            }
        }
    }
}
