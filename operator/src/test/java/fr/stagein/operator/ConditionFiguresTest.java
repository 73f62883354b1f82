package fr.stagein.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionFiguresTest {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final ConditionFigures figures = new ConditionFigures(registry);
    private final Territory territory = TerritoryBuilder.dordogne();

    @Test
    void a_condition_is_1_while_it_is_true_and_0_while_it_is_not() {
        figures.of(territory, List.of(condition("Ready", "True"), condition("Degraded", "False")));
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "stagein_territory_condition{condition=\"Degraded\",territory=\"dordogne\"} 0.0",
                        "stagein_territory_condition{condition=\"Ready\",territory=\"dordogne\"} 1.0");

        figures.of(territory, List.of(condition("Ready", "True"), condition("Degraded", "True")));
        assertThat(told()).contains("stagein_territory_condition{condition=\"Degraded\",territory=\"dordogne\"} 1.0");
    }

    @Test
    void of_a_territory_that_is_gone_nothing_is_told() {
        figures.of(territory, List.of(condition("Degraded", "True")));
        figures.forget(territory);
        assertThat(told()).isEmpty();
    }

    private List<String> told() {
        return registry.scrape()
                .lines()
                .filter(line -> line.startsWith("stagein_territory_condition{"))
                .toList();
    }

    private static Condition condition(String type, String status) {
        return new ConditionBuilder().withType(type).withStatus(status).build();
    }
}
