package fr.stagein.operator;

import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Instant;
import java.util.List;

/** Writes Kubernetes events for a Territory, which {@code kubectl describe} lists. */
final class Tidings {

    private final KubernetesClient client;

    Tidings(KubernetesClient client) {
        this.client = client;
    }

    void of(Territory territory, List<Condition> changed) {
        for (Condition condition : changed) {
            boolean bad = Report.DEGRADED.equals(condition.getType()) && "True".equals(condition.getStatus());
            write(
                    territory,
                    bad ? "Warning" : "Normal",
                    condition.getReason(),
                    condition.getType() + " is " + condition.getStatus() + ". " + condition.getMessage());
        }
    }

    void retained(Territory territory) {
        write(
                territory,
                "Normal",
                "DataRetained",
                "The namespace " + territory.namespace() + ", its databases, the topics and the realm stay. "
                        + "A Territory of this name takes them up again.");
    }

    private void write(Territory territory, String type, String reason, String message) {
        String now = Instant.now().toString();
        client.v1()
                .events()
                .inNamespace(territory.getMetadata().getNamespace())
                .resource(new EventBuilder()
                        .withNewMetadata()
                        .withGenerateName(territory.id() + ".")
                        .withNamespace(territory.getMetadata().getNamespace())
                        .endMetadata()
                        .withNewInvolvedObject()
                        .withApiVersion(territory.getApiVersion())
                        .withKind(territory.getKind())
                        .withName(territory.id())
                        .withNamespace(territory.getMetadata().getNamespace())
                        .withUid(territory.getMetadata().getUid())
                        .endInvolvedObject()
                        .withType(type)
                        .withReason(reason)
                        .withMessage(message)
                        .withFirstTimestamp(now)
                        .withLastTimestamp(now)
                        .withCount(1)
                        .withReportingComponent(Desired.MANAGED_BY)
                        .withNewSource()
                        .withComponent(Desired.MANAGED_BY)
                        .endSource()
                        .build())
                .create();
    }
}
