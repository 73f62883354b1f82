package fr.stagein.platform.outbox;

import fr.stagein.platform.metrics.Figure;
import fr.stagein.platform.queue.Worker;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Metrics: how many events wait to be sent and for how long, read every few seconds. Every replica reports the same
 * numbers.
 */
final class OutboxFigures implements Worker.Round {

    static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    /** Counting stops here: the number is alarming by then, and counting costs time. */
    private static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Figure events;
    private final Figure age;

    OutboxFigures(JdbcClient jdbc, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.clock = clock;
        events = Figure.of(meters, "stagein.outbox.events", "Events that wait for Kafka, counted up to " + MOST);
        age = Figure.of(meters, "stagein.outbox.age.seconds", "Seconds that the oldest of them has waited");
    }

    @Override
    public void run(Worker worker) {
        jdbc.sql("""
                select count(*) as events, min(created_at) as oldest
                from (select created_at from outbox_record where completed_at is null
                      order by created_at limit :most) waiting""").param("most", MOST).query(this::tell);
    }

    private void tell(ResultSet row) throws SQLException {
        events.is(row.getInt("events"));
        var oldest = row.getTimestamp("oldest");
        Instant since = oldest == null ? clock.instant() : oldest.toInstant();
        age.is(Math.max(0, Duration.between(since, clock.instant()).toMillis()) / 1000.0);
    }
}
