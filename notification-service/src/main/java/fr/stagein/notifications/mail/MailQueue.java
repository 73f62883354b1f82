package fr.stagein.notifications.mail;

import fr.stagein.notifications.inbox.Note;
import fr.stagein.notifications.inbox.NoteId;
import fr.stagein.notifications.inbox.Notes;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Mails that wait to be sent, and what became of the others. */
@Repository
public class MailQueue {

    private final JdbcClient jdbc;
    private final Notes notes;
    private final MailProperties properties;
    private final Clock clock;

    MailQueue(JdbcClient jdbc, Notes notes, MailProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.notes = notes;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param attempts how often it has failed so far */
    record Waiting(Note note, int attempts) {}

    /** How a mail ended. */
    enum Outcome {
        SENT,
        /** The account has no e-mail address, or is no more. */
        NO_ADDRESS,
        GIVEN_UP
    }

    /** A mail for a note, in the transaction that makes the note; none for what happened too long ago. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(NoteId note, Instant happened) {
        Instant now = clock.instant();
        if (happened.isAfter(now.minus(properties.notOlderThan()))) {
            jdbc.sql("insert into mail_queue (note_id, due_at) values (:note, :now)")
                    .param("note", note.value())
                    .param("now", time(now))
                    .update();
        }
    }

    /** The mail that is due longest and that no other worker has in hand; ours until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Waiting> takeNext() {
        return jdbc.sql("""
                        select note.id, account_id, reader, kind, facts, created_at, read_at, attempts
                        from mail_queue join note on note.id = note_id
                        where outcome is null and due_at <= :now
                        order by due_at limit 1
                        for update of mail_queue skip locked""")
                .param("now", time(clock.instant()))
                .query((row, number) -> new Waiting(notes.note(row, number), row.getInt("attempts")))
                .optional();
    }

    void done(NoteId note, Outcome outcome) {
        jdbc.sql("""
                update mail_queue set outcome = :outcome, done_at = :now, attempts = attempts + 1
                where note_id = :note""")
                .param("outcome", outcome.name())
                .param("now", time(clock.instant()))
                .param("note", note.value())
                .update();
    }

    void tryAgain(NoteId note, int failures) {
        jdbc.sql("update mail_queue set attempts = :failures, due_at = :due where note_id = :note")
                .param("failures", failures)
                .param("due", time(clock.instant().plus(properties.waitAfter(failures))))
                .param("note", note.value())
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
