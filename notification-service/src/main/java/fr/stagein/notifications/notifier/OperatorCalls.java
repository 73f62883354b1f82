package fr.stagein.notifications.notifier;

import fr.stagein.events.Event;
import fr.stagein.notifications.inbox.Facts;
import fr.stagein.notifications.inbox.NewNote;
import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.platform.queue.Step;
import fr.stagein.platform.queue.WorkQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Notifications for the operator's people. A call waits until the identity provider has answered who they are, and then
 * becomes one note and one mail for each of them, however many replicas run.
 */
@Component
class OperatorCalls implements WorkQueue<OperatorCalls.Waiting> {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final int DOUBLINGS = 8;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Operators operators;
    private final Notifier notifier;
    private final TransactionTemplate transaction;

    OperatorCalls(
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock,
            Operators operators,
            Notifier notifier,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.operators = operators;
        this.notifier = notifier;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A call, by the event that caused it, and how often it has failed. */
    record Waiting(UUID eventId, int failures) {
        @Override
        public String toString() {
            return "The call of event " + eventId + " to the operators";
        }
    }

    private record Call(NoteKind kind, Facts facts, Instant happened) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void call(Event<?> event, NoteKind kind, Facts facts) {
        jdbc.sql("""
                insert into call_to_operators (event_id, kind, facts, happened_at, due_at)
                values (:event, :kind, :facts::jsonb, :happened, :now)""")
                .param("event", event.id())
                .param("kind", kind.name())
                .param("facts", json.writeValueAsString(facts))
                .param("happened", time(event.time()))
                .param("now", time(clock.instant()))
                .update();
    }

    /** Sends the call that has waited longest. */
    Step passOnNext() {
        return WorkQueue.next(this, transaction);
    }

    @Override
    public Optional<Waiting> lockNext() {
        return jdbc.sql("""
                select event_id, failures from call_to_operators where due_at <= :now order by due_at limit 1
                for update skip locked""")
                .param("now", time(clock.instant()))
                .query((row, number) -> new Waiting(row.getObject("event_id", UUID.class), row.getInt("failures")))
                .optional();
    }

    @Override
    public void work(Waiting waiting) {
        Call call = jdbc.sql("select kind, facts, happened_at from call_to_operators where event_id = :event")
                .param("event", waiting.eventId())
                .query((row, number) -> new Call(
                        NoteKind.valueOf(row.getString("kind")),
                        json.readValue(row.getString("facts"), Facts.class),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant()))
                .single();
        List<NewNote> news = operators.all().stream()
                .map(account -> new NewNote(account, Reader.OPERATOR, call.kind(), call.facts()))
                .toList();
        if (news.isEmpty()) {
            throw new IllegalStateException("Nobody is an operator");
        }
        notifier.send(call.happened(), news);
        jdbc.sql("delete from call_to_operators where event_id = :event")
                .param("event", waiting.eventId())
                .update();
    }

    @Override
    public int failed(Waiting waiting, Throwable why) {
        Duration pause = FIRST_WAIT.multipliedBy(1L << Math.min(waiting.failures(), DOUBLINGS));
        jdbc.sql("update call_to_operators set failures = failures + 1, due_at = :due where event_id = :event")
                .param("due", time(clock.instant().plus(pause)))
                .param("event", waiting.eventId())
                .update();
        return waiting.failures() + 1;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
