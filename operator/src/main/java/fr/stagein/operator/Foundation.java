package fr.stagein.operator;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether another operator has done what one of its resources asks for. */
final class Foundation {

    private Foundation() {}

    static boolean isReady(@Nullable HasMetadata resource) {
        if (!(resource instanceof GenericKubernetesResource found)
                || !(found.getAdditionalProperties().get("status") instanceof Map<?, ?> status)) {
            return false;
        }
        // Strimzi tells which generation its conditions are about.
        if (status.get("observedGeneration") instanceof Number observed
                && found.getMetadata().getGeneration() != null
                && observed.longValue() < found.getMetadata().getGeneration()) {
            return false;
        }
        // CloudNativePG's Database has this instead of a condition.
        if (Boolean.TRUE.equals(status.get("applied"))) {
            return true;
        }
        return status.get("conditions") instanceof List<?> conditions
                && conditions.stream().anyMatch(Foundation::saysReady);
    }

    private static boolean saysReady(Object one) {
        return one instanceof Map<?, ?> condition
                && Objects.equals(condition.get("type"), "Ready")
                && Objects.equals(condition.get("status"), "True");
    }
}
