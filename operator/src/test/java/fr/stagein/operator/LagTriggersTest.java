package fr.stagein.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** notification-service by consumer lag, where it is asked for. */
class LagTriggersTest {

    private static final Engines ENGINES = Engines.from(Map.of());

    @Test
    void every_group_and_topic_is_one_that_the_service_may_use() {
        String prefix = "stagein.dordogne.notification-service.";
        assertThat(LagTriggers.of(TerritoryBuilder.dordogne(), ENGINES)).allSatisfy(trigger -> {
            Map<?, ?> metadata = (Map<?, ?>) trigger.get("metadata");
            assertThat(String.valueOf(metadata.get("consumerGroup"))).startsWith(prefix);
            assertThat(Part.NOTIFICATION.reads)
                    .anyMatch(stream -> stream.topic("dordogne").equals(metadata.get("topic")));
        });
    }

    @Test
    void the_number_of_replicas_is_kedas_alone_and_never_above_that_of_partitions() {
        Desired large = desired("  size: L\n  scaleByLag: true\n");

        assertThat(replicas(large)).isNull();
        assertThat(Serialization.asJson(large.lagScaler()))
                .contains("\"minReplicaCount\":3", "\"maxReplicaCount\":6")
                .contains("\"name\":\"kafka-notification-service\"");
    }

    @Test
    void nothing_scales_by_lag_that_was_not_asked_to_that_sleeps_or_that_is_small() {
        assertThat(replicas(desired("  size: L\n"))).isEqualTo(3);
        assertThat(replicas(desired("  scaleByLag: true\n"))).isEqualTo(1);
        assertThat(replicas(desired("  size: L\n  scaleByLag: true\n  suspend: true\n")))
                .isZero();
    }

    private static Desired desired(String more) {
        return new Desired(TerritoryBuilder.territory(TerritoryBuilder.DORDOGNE + more), ENGINES);
    }

    private static @Nullable Integer replicas(Desired desired) {
        return desired.services("1.0.0", new Brought()).stream()
                .filter(Deployment.class::isInstance)
                .map(Deployment.class::cast)
                .filter(one -> one.getMetadata().getName().equals("notification-service"))
                .findFirst()
                .orElseThrow()
                .getSpec()
                .getReplicas();
    }
}
