package fr.stagein.platform.personal;

import fr.stagein.events.Stream;
import fr.stagein.events.Week;
import fr.stagein.platform.outbox.EventPublisher;
import java.sql.Timestamp;
import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How one kind of data ends: a bean of the feature that has it.
 *
 * @param kind a row of {@code retention.yaml}, which says how long it is kept
 * @param batch erases or makes anonymous some of what is over, in the transaction under way, and says how many; 0 once
 *     nothing is left to do
 */
public record RetentionRule(String kind, ToIntFunction<Cutoff> batch) {

    /** How many rows a batch has at most. */
    public static final int BATCH = 500;

    /**
     * By a statement that knows {@code :before} (timestamptz), {@code :week} (ISO week of that day) and {@code :limit}.
     */
    public static RetentionRule of(String kind, JdbcClient jdbc, String statement) {
        return new RetentionRule(
                kind, cutoff -> statement(jdbc, statement, cutoff).update());
    }

    /** The same with a statement that ends in {@code returning id}; those aggregates are taken off their stream. */
    public static RetentionRule of(
            String kind, JdbcClient jdbc, String statement, EventPublisher events, Stream<?> stream) {
        return new RetentionRule(kind, cutoff -> {
            List<String> ids = statement(jdbc, statement, cutoff)
                    .query((row, number) -> row.getString(1))
                    .list();
            ids.forEach(id -> events.erase(stream, id));
            return ids.size();
        });
    }

    private static JdbcClient.StatementSpec statement(JdbcClient jdbc, String statement, Cutoff cutoff) {
        return jdbc.sql(statement)
                .param("before", Timestamp.from(cutoff.before()))
                .param("week", Week.containing(cutoff.day()).value())
                .param("limit", BATCH);
    }
}
