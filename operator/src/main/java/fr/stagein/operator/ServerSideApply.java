package fr.stagein.operator;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;

/**
 * How the operator writes every resource (server-side apply): the fields that it sets win over changes by others, and
 * fields that it does not set stay as they are.
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
