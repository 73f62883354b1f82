package fr.stagein.operator;

import io.fabric8.kubernetes.api.model.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a Territory.
 *
 * @param observedGeneration the generation of the resource that this tells of
 * @param address where people reach it
 * @param version what its services run; absent until they first ran
 * @param upgradingTo the version that is being put in place
 * @param failedVersion the version that was rolled back; it is not tried again until {@code spec.version} changes
 * @param services replicas that are ready, of how many, such as {@code 5/5}
 */
public record TerritoryStatus(
        @Nullable Long observedGeneration,
        @Nullable String address,
        @Nullable String version,
        @Nullable String upgradingTo,
        @Nullable String failedVersion,
        @Nullable String services,
        List<Condition> conditions) {

    public TerritoryStatus {
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
    }

    static TerritoryStatus none() {
        return new TerritoryStatus(null, null, null, null, null, null, List.of());
    }
}
