package fr.stagein.platform.consumers;

import fr.stagein.platform.metrics.Figure;
import fr.stagein.platform.queue.Worker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Metrics: how many events each consumer has not processed yet, and how many it has parked. Read from Kafka now and
 * then; every replica reports the same numbers.
 */
final class ConsumerFigures implements Worker.Round {

    static final Duration LOOK_EVERY = Duration.ofSeconds(30);

    private final Offsets offsets;
    private final DeadLetters letters;
    private final List<StreamConsumer> consumers;
    private final Map<String, Figure> lags;
    private final Map<String, Figure> parked;

    ConsumerFigures(List<StreamConsumer> consumers, Offsets offsets, DeadLetters letters, MeterRegistry meters) {
        this.offsets = offsets;
        this.letters = letters;
        this.consumers = List.copyOf(consumers);
        lags = figures(meters, "stagein.consumer.lag", "Events that a consumer has still to take");
        parked = figures(
                meters, "stagein.dead.letters", "Events that a consumer could not take and that wait for somebody");
    }

    private Map<String, Figure> figures(MeterRegistry meters, String name, String description) {
        return consumers.stream()
                .map(consumer -> consumer.group)
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), group -> Figure.of(meters, name, description, "consumer", group)));
    }

    @Override
    public void run(Worker worker) {
        Map<String, Long> left =
                offsets.left(consumers.stream().collect(Collectors.toMap(one -> one.groupId, one -> one.topic)));
        tell(
                consumers.stream()
                        .filter(one -> left.containsKey(one.groupId))
                        .collect(Collectors.toMap(one -> one.group, one -> left.get(one.groupId))),
                lags);
        tell(letters.counts(), parked);
    }

    private static void tell(Map<String, Long> counts, Map<String, Figure> figures) {
        counts.forEach((group, count) -> {
            Figure figure = figures.get(group);
            if (figure != null) {
                figure.is(count);
            }
        });
    }
}
