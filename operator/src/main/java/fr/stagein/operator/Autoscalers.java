package fr.stagein.operator;

import io.fabric8.kubernetes.client.KubernetesClient;

/** What changes the number of a service's replicas. */
final class Autoscalers {

    private final KubernetesClient client;
    private final ServerSideApply apply;

    Autoscalers(KubernetesClient client, ServerSideApply apply) {
        this.client = client;
        this.apply = apply;
    }

    /**
     * Scales notification-service by lag if it is asked for.
     *
     * @return false if the cluster has no KEDA
     */
    boolean byLag(Desired desired) {
        if (!hasKeda()) {
            return !desired.scalesByLag(Part.NOTIFICATION);
        }
        if (desired.scalesByLag(Part.NOTIFICATION)) {
            apply.all(desired.lagScaler());
        } else {
            withdrawLag(desired);
        }
        return true;
    }

    void withdrawLag(Desired desired) {
        if (hasKeda()) {
            desired.lagScaler().forEach(one -> client.resource(one).delete());
        }
    }

    private boolean hasKeda() {
        return client.getApiResources("keda.sh/v1alpha1") != null;
    }

    /** Removes the autoscalers of services whose number of replicas is fixed now: suspended, or of the smallest size. */
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
