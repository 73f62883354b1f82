package fr.stagein.notifications.mail;

import fr.stagein.events.AgreementId;
import fr.stagein.events.ApplicationId;
import fr.stagein.notifications.inbox.Note;
import fr.stagein.notifications.inbox.NoteId;
import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.notifications.inbox.Notes;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.notifications.settings.MailSettings;
import fr.stagein.notifications.settings.Settings;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;

/** Mails that wait to be sent, and what became of the others. */
@Repository
public class MailQueue {

    private final JdbcClient jdbc;
    private final Notes notes;
    private final MailProperties properties;
    private final DeliveryTimes times;
    private final Digests digests;
    private final Settings settings;
    private final Clock clock;

    MailQueue(
            JdbcClient jdbc,
            Notes notes,
            MailProperties properties,
            DeliveryTimes times,
            Digests digests,
            Settings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.notes = notes;
        this.properties = properties;
        this.times = times;
        this.digests = digests;
        this.settings = settings;
        this.clock = clock;
    }

    /** A mail by the note that it tells, and how often it has failed so far. */
    record Waiting(NoteId note, int attempts) {
        @Override
        public String toString() {
            return "Mail " + note;
        }
    }

    /** How a mail ended. */
    enum Outcome {
        SENT,
        /** The account has no e-mail address, or is no more. */
        NO_ADDRESS,
        GIVEN_UP,
        /** The mail server takes nothing for the address, now or later. */
        REFUSED,
        /** What it would have told or asked for is over, was read in the inbox, or is no longer wanted. */
        MOOT
    }

    /**
     * A mail for a note, in the transaction that makes the note: by itself or in the day's digest, as its reader wants;
     * none for what happened too long ago. It waits for the morning of a working day and for the end of quiet hours, unless it
     * is urgent.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(NoteId note, Instant happened, boolean urgent) {
        Instant now = clock.instant();
        if (happened.isBefore(now.minus(properties.notOlderThan()))) {
            return;
        }
        if (urgent) {
            add(note, now, null);
            return;
        }
        Note told = note(note);
        MailSettings wanted = settings.of(told.account());
        switch (wanted.frequencyOf(told.reader(), told.kind())) {
            case AT_ONCE -> add(note, times.from(now, wanted.quietHours()), null);
            case DAILY -> {
                LocalDate day = digests.open(told.account(), wanted.quietHours());
                add(note, times.digestTime(day), day);
            }
            case NEVER -> {}
        }
    }

    private void add(NoteId note, Instant due, @Nullable LocalDate digestDay) {
        jdbc.sql("insert into mail_queue (note_id, due_at, digest_day) values (:note, :due, :day)")
                .param("note", note.value())
                .param("due", time(due))
                .param("day", digestDay, Types.DATE)
                .update();
    }

    Note note(NoteId id) {
        return jdbc.sql("select * from note where id = :id")
                .param("id", id.value())
                .query(notes::note)
                .single();
    }

    /** Waiting mails of this kind about an application are not sent any more; one that is being sent is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(NoteKind kind, ApplicationId application) {
        jdbc.sql("""
                update mail_queue set outcome = :moot, done_at = :now
                where outcome is null and note_id in (
                    select id from note where kind = :kind and facts ->> 'applicationId' = :application)""")
                .param("moot", Outcome.MOOT.name())
                .param("now", time(clock.instant()))
                .param("kind", kind.name())
                .param("application", application.toString())
                .update();
    }

    /** Waiting mails that ask this reader for something in an agreement are not sent any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void dropAsking(Reader reader, AgreementId agreement) {
        jdbc.sql("""
                update mail_queue set outcome = :moot, done_at = :now
                where outcome is null and note_id in (
                    select id from note
                    where facts -> 'agreement' ->> 'id' = :agreement and reader = :reader and kind in (:kinds))""")
                .param("moot", Outcome.MOOT.name())
                .param("now", time(clock.instant()))
                .param("agreement", agreement.toString())
                .param("reader", reader.name())
                .param(
                        "kinds",
                        Arrays.stream(NoteKind.values())
                                .filter(NoteKind::asksInAgreement)
                                .map(NoteKind::name)
                                .toList())
                .update();
    }

    /** The mail that is due longest and that no other worker has in hand; ours until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Waiting> takeNext() {
        return jdbc.sql("""
                        select note_id, attempts from mail_queue
                        where outcome is null and digest_day is null and due_at <= :now
                        order by due_at limit 1
                        for update skip locked""")
                .param("now", time(clock.instant()))
                .query((row, number) ->
                        new Waiting(new NoteId(row.getObject("note_id", UUID.class)), row.getInt("attempts")))
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
        Instant next = clock.instant().plus(properties.waitAfter(failures));
        jdbc.sql("update mail_queue set attempts = :failures, due_at = :due where note_id = :note")
                .param("failures", failures)
                .param("due", time(suiting(note, next)))
                .param("note", note.value())
                .update();
    }

    /** The first moment from then on that suits its reader; of a note that cannot be read that is not known. */
    private Instant suiting(NoteId id, Instant next) {
        try {
            Note note = note(id);
            return note.kind().isUrgent()
                    ? next
                    : times.from(next, settings.of(note.account()).quietHours());
        } catch (IllegalArgumentException | JacksonException anotherRelease) {
            return next;
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
