package fr.stagein.notifications.mail;

import fr.stagein.notifications.mail.MailQueue.Outcome;
import fr.stagein.platform.metrics.Figure;
import fr.stagein.platform.queue.Worker;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What waits to be sent, by {@code queue}: how many are due, since when the oldest of them, and how many have failed at
 * least once. A mail that waits for the morning is not due. Asked now and then; each replica tells the same.
 */
final class MailFigures implements Worker.Round {

    static final Duration LOOK_EVERY = Duration.ofSeconds(15);

    /** Counted so far and no further: by then it is much, and counting costs. */
    private static final int MOST = 10_000;

    private static final String QUEUE = "queue";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final List<Queue> queues;

    private record Queue(String waiting, Figure due, Figure age, Figure retried) {}

    MailFigures(JdbcClient jdbc, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.clock = clock;
        // From the start: a rate of what has not happened yet is 0, not unknown.
        for (Outcome outcome : Outcome.values()) {
            meters.counter("stagein.mails", "outcome", outcome.name());
        }
        queues = List.of(
                queue(meters, "mails", "mail_queue where outcome is null and digest_day is null"),
                queue(meters, "digests", "digest where outcome is null"),
                queue(meters, "invitations", "invitation_mail where done_at is null"),
                queue(meters, "agreements", "agreement_mail where done_at is null"));
    }

    private static Queue queue(MeterRegistry meters, String name, String waiting) {
        return new Queue(
                waiting,
                Figure.of(meters, "stagein.mails.due", "Mails that should be sent now", QUEUE, name),
                Figure.of(meters, "stagein.mails.age.seconds", "Seconds that the oldest of them is due", QUEUE, name),
                Figure.of(meters, "stagein.mails.retried", "Mails that failed and are tried again", QUEUE, name));
    }

    @Override
    public void run(Worker worker) {
        Instant now = clock.instant();
        queues.forEach(queue -> look(queue, now));
    }

    private void look(Queue queue, Instant now) {
        jdbc.sql("""
                select count(*) filter (where due_at <= :now) as due, min(due_at) as oldest,
                       count(*) filter (where attempts > 0) as retried
                from (select due_at, attempts from %s order by due_at limit :most) waiting""".formatted(queue.waiting()))
                .param("now", Timestamp.from(now))
                .param("most", MOST)
                .query(row -> {
                    Timestamp oldest = row.getTimestamp("oldest");
                    Instant since = oldest == null ? now : oldest.toInstant();
                    queue.due().is(row.getInt("due"));
                    queue.age().is(Math.max(0, Duration.between(since, now).toMillis()) / 1000.0);
                    queue.retried().is(row.getInt("retried"));
                });
    }
}
