package fr.stagein.platform.personal;

import fr.stagein.events.Stream;
import fr.stagein.events.Week;
import fr.stagein.platform.outbox.EventPublisher;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Erases one kind of data when its retention time is over: a bean of the feature that owns the data.
 *
 * @param kind a row of {@code retention.yaml}, which says how long it is kept
 * @param batch erases or anonymises a number of overdue rows in the current transaction and returns how many; 0 once
 *     none is left
 */
public record RetentionRule(String kind, ToIntFunction<Cutoff> batch) {

    /** Most rows in a batch. */
    public static final int BATCH = 500;

    /**
     * A rule by one statement with the parameters {@code :before} (timestamptz), {@code :week} (ISO week of that day)
     * and {@code :limit}.
     */
    public static RetentionRule of(String kind, JdbcClient jdbc, String statement) {
        return new RetentionRule(
                kind, cutoff -> statement(jdbc, statement, Map.of(), cutoff).update());
    }

    /** The same with a statement that ends in {@code returning id}; those aggregates are removed from their stream. */
    public static RetentionRule of(
            String kind, JdbcClient jdbc, String statement, EventPublisher events, Stream<?> stream) {
        return of(kind, jdbc, statement, Map.of(), events, stream);
    }

    /** The same with parameters of its own. */
    public static RetentionRule of(
            String kind,
            JdbcClient jdbc,
            String statement,
            Map<String, ?> parameters,
            EventPublisher events,
            Stream<?> stream) {
        return new RetentionRule(kind, cutoff -> {
            List<String> ids = statement(jdbc, statement, parameters, cutoff)
                    .query((row, number) -> row.getString(1))
                    .list();
            ids.forEach(id -> events.erase(stream, id));
            return ids.size();
        });
    }

    private static JdbcClient.StatementSpec statement(
            JdbcClient jdbc, String statement, Map<String, ?> parameters, Cutoff cutoff) {
        return jdbc.sql(statement)
                .params(parameters)
                .param("before", Timestamp.from(cutoff.before()))
                .param("week", Week.containing(cutoff.day()).value())
                .param("limit", BATCH);
    }
}
