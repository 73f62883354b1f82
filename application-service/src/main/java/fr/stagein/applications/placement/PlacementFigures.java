package fr.stagein.applications.placement;

import fr.stagein.events.ApplicationState.Status;
import fr.stagein.platform.metrics.Figure;
import fr.stagein.platform.queue.Worker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Totals of the territory, never of a school, a class or a person; asked every few minutes. */
final class PlacementFigures implements Worker.Round {

    static final Duration LOOK_EVERY = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Map<Status, Figure> applications;
    private final Figure found;

    PlacementFigures(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        applications = Arrays.stream(Status.values())
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        status -> Figure.of(
                                meters,
                                "stagein.applications",
                                "Applications of the territory, all that are kept",
                                "status",
                                status.name())));
        found = Figure.of(
                meters, "stagein.found.places", "Places that pupils found themselves and have not taken back");
    }

    @Override
    public void run(Worker worker) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("select status, count(*)::int as applications from application group by status")
                .query(row -> {
                    counts.put(row.getString("status"), row.getInt("applications"));
                });
        applications.forEach((status, figure) -> figure.is(counts.getOrDefault(status.name(), 0)));
        found.is(jdbc.sql("select count(*) from found_place where taken_back_at is null")
                .query(Integer.class)
                .single());
    }
}
