package fr.stagein.operator;

import io.fabric8.kubernetes.api.model.Condition;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The conditions of every Territory as figures: {@code stagein_territory_condition} is 1 while the condition is True and
 * 0 while it is not. Only the replica that leads tells them.
 */
final class ConditionFigures {

    private final MultiGauge gauge;
    private final Map<String, List<Condition>> territories = new TreeMap<>();

    ConditionFigures(MeterRegistry registry) {
        this.gauge = MultiGauge.builder("stagein.territory.condition")
                .description("1 while a condition of the Territory is True, 0 while it is not")
                .register(registry);
    }

    synchronized void of(Territory territory, List<Condition> conditions) {
        territories.put(territory.id(), conditions);
        tell();
    }

    /** Its resource is gone, and nobody waits for it any more. */
    synchronized void forget(Territory territory) {
        territories.remove(territory.id());
        tell();
    }

    private void tell() {
        List<Row<?>> rows = territories.entrySet().stream()
                .<Row<?>>flatMap(one -> one.getValue().stream().map(condition -> row(one.getKey(), condition)))
                .toList();
        gauge.register(rows, true);
    }

    private static Row<?> row(String territory, Condition condition) {
        return Row.of(
                Tags.of("territory", territory, "condition", condition.getType()),
                "True".equals(condition.getStatus()) ? 1 : 0);
    }
}
