package fr.stagein.operator;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;

/**
 * The one way in which the operator writes: what it says of a resource holds, whoever else changed it, and what it does
 * not say stays with others.
 */
final class ServerSideApply {

    static final String FIELD_MANAGER = "stagein-operator";

    private final KubernetesClient client;

    ServerSideApply(KubernetesClient client) {
        this.client = client;
    }

    void all(List<HasMetadata> resources) {
        resources.forEach(this::one);
    }

    void one(HasMetadata resource) {
        client.resource(resource).fieldManager(FIELD_MANAGER).forceConflicts().serverSideApply();
    }
}
