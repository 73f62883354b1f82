package fr.stagein.operator;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatus;
import java.util.List;
import java.util.Optional;

/**
 * How far the services are.
 *
 * @param ready replicas that answer
 * @param wanted replicas that there should be
 * @param failed name of a service that did not become ready in time
 */
record Rollout(int ready, int wanted, boolean done, Optional<String> failed) {

    static Rollout of(List<Deployment> deployments) {
        int ready = 0;
        int wanted = 0;
        boolean done = deployments.size() == Part.values().length;
        Optional<String> failed = Optional.empty();
        for (Deployment deployment : deployments) {
            DeploymentStatus status = deployment.getStatus() == null ? new DeploymentStatus() : deployment.getStatus();
            int replicas = number(deployment.getSpec().getReplicas(), 1);
            wanted += replicas;
            ready += number(status.getReadyReplicas(), 0);
            boolean current = status.getObservedGeneration() != null
                    && status.getObservedGeneration()
                            >= deployment.getMetadata().getGeneration();
            done &= current
                    && number(status.getUpdatedReplicas(), 0) >= replicas
                    && number(status.getReplicas(), 0) == number(status.getUpdatedReplicas(), 0)
                    && number(status.getAvailableReplicas(), 0) >= replicas;
            if (current && isLate(status)) {
                failed = Optional.of(deployment.getMetadata().getName());
            }
        }
        return new Rollout(ready, wanted, done, failed);
    }

    private static boolean isLate(DeploymentStatus status) {
        return status.getConditions().stream()
                .anyMatch(condition -> "Progressing".equals(condition.getType())
                        && "ProgressDeadlineExceeded".equals(condition.getReason()));
    }

    private static int number(Integer value, int otherwise) {
        return value == null ? otherwise : value;
    }
}
