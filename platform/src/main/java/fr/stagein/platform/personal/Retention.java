package fr.stagein.platform.personal;

import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Applies the retention table of a service once a day, on whichever replica comes first, and saves what it did. */
final class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private final Map<String, RetentionTable.Row> table;
    private final List<RetentionRule> rules;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TerritoryCalendar calendar;

    /** @throws IllegalArgumentException if a kind that ends by time has no rule, or a rule no kind */
    Retention(
            Map<String, RetentionTable.Row> table,
            List<RetentionRule> rules,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            TerritoryCalendar calendar) {
        this.table = table;
        this.rules = List.copyOf(rules);
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.calendar = calendar;
        List<String> ruled = rules.stream().map(RetentionRule::kind).sorted().toList();
        List<String> timed = table.entrySet().stream()
                .filter(row -> row.getValue().keep() != null)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!ruled.equals(timed)) {
            throw new IllegalArgumentException("retention.yaml ends " + timed + ", the service has rules for " + ruled);
        }
    }

    /**
     * The last run for one kind of data.
     *
     * @param rows erased or made anonymous that day
     * @param rowsInAll since the beginning
     */
    record Run(String kind, @Nullable Instant ranAt, int rows, long rowsInAll) {}

    /** Does what is due today. A kind that fails does not stop the others; the last failure is thrown to the worker. */
    void carryOut(Worker worker) {
        RuntimeException failure = null;
        for (RetentionRule rule : rules) {
            try {
                carryOut(rule, worker);
            } catch (RuntimeException failed) {
                isAnybodys(rule.kind());
                failure = failed;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void carryOut(RetentionRule rule, Worker worker) {
        Cutoff cutoff = RetentionTable.cutoff(Objects.requireNonNull(table.get(rule.kind())), calendar);
        if (cutoff == null || !isOurs(rule.kind())) {
            return;
        }
        int all = 0;
        for (int done = batch(rule, cutoff); done > 0; done = batch(rule, cutoff)) {
            all += done;
            worker.isWell();
        }
        if (all > 0) {
            log.info("Retention: {} of {} are over", all, rule.kind());
        }
    }

    /** Whether no replica has done it today. What a process that died has left undone is done tomorrow. */
    private boolean isOurs(String kind) {
        return jdbc.sql("""
                        insert into retention_run (kind, day, ran_at, rows) values (:kind, :day, :now, 0)
                        on conflict (kind, day) do update set ran_at = excluded.ran_at, failed = false
                        where retention_run.failed""")
                        .param("kind", kind)
                        .param("day", calendar.today())
                        .param("now", Timestamp.from(calendar.now()))
                        .update()
                == 1;
    }

    private void isAnybodys(String kind) {
        jdbc.sql("update retention_run set failed = true where kind = :kind and day = :day")
                .param("kind", kind)
                .param("day", calendar.today())
                .update();
    }

    private int batch(RetentionRule rule, Cutoff cutoff) {
        Integer done = transaction.execute(status -> {
            int rows = rule.batch().applyAsInt(cutoff);
            jdbc.sql("update retention_run set rows = rows + :rows where kind = :kind and day = :day")
                    .param("rows", rows)
                    .param("kind", rule.kind())
                    .param("day", calendar.today())
                    .update();
            return rows;
        });
        return done == null ? 0 : done;
    }

    /** The last run for each kind that has a retention time. */
    List<Run> runs() {
        return jdbc.sql("""
                select kind, max(ran_at) as ran_at, sum(rows) as in_all,
                       (array_agg(rows order by day desc))[1] as last_rows
                from retention_run group by kind order by kind""")
                .query((row, number) -> new Run(
                        row.getString("kind"),
                        row.getTimestamp("ran_at").toInstant(),
                        row.getInt("last_rows"),
                        row.getLong("in_all")))
                .list();
    }
}
