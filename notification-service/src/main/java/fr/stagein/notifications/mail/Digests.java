package fr.stagein.notifications.mail;

import fr.stagein.events.AccountId;
import fr.stagein.notifications.inbox.Note;
import fr.stagein.notifications.inbox.Notes;
import fr.stagein.notifications.mail.MailQueue.Outcome;
import fr.stagein.notifications.settings.QuietHours;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One mail a person and working day with what happened since the last. */
@Repository
class Digests {

    private final JdbcClient jdbc;
    private final Notes notes;
    private final DeliveryTimes times;
    private final MailProperties properties;
    private final Clock clock;

    Digests(JdbcClient jdbc, Notes notes, DeliveryTimes times, MailProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.notes = notes;
        this.times = times;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param attempts how often it has failed so far */
    record Digest(AccountId account, LocalDate day, int attempts) {
        @Override
        public String toString() {
            return "The digest of " + day + " for " + account;
        }
    }

    /** The digest that will tell of something new: the next one that has not been sent. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LocalDate open(AccountId account, @Nullable QuietHours quiet) {
        LocalDate day = times.digestDay(clock.instant());
        // Held until the commit, so that the digest is not sent without it; one that is being sent is waited for.
        while (!isOpen(account, day, quiet)) {
            day = times.digestDayAfter(day);
        }
        return day;
    }

    private boolean isOpen(AccountId account, LocalDate day, @Nullable QuietHours quiet) {
        return jdbc.sql("""
                        insert into digest (account_id, day, due_at) values (:account, :day, :due)
                        on conflict (account_id, day) do update set due_at = digest.due_at
                        where digest.outcome is null""")
                        .param("account", account.value())
                        .param("day", day)
                        .param("due", time(times.from(times.digestTime(day), quiet)))
                        .update()
                == 1;
    }

    /** One that is due and that no other replica has in hand; ours until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Digest> takeNext() {
        return jdbc.sql("""
                        select account_id, day, attempts from digest
                        where outcome is null and due_at <= :now
                        order by due_at limit 1
                        for update skip locked""")
                .param("now", time(clock.instant()))
                .query((row, number) -> new Digest(
                        AccountId.of(row.getString("account_id")),
                        row.getObject("day", LocalDate.class),
                        row.getInt("attempts")))
                .optional();
    }

    /** What it has to tell, oldest first: nothing that was read meanwhile or that later news overtook. */
    List<Note> news(Digest digest) {
        return jdbc.sql("""
                        select note.* from mail_queue join note on note.id = note_id
                        where account_id = :account and digest_day = :day and outcome is null and read_at is null
                          and not exists (
                              select from note later
                              where later.account_id = note.account_id and later.reader = note.reader
                                and later.facts ->> 'applicationId' = note.facts ->> 'applicationId'
                                and later.created_at > note.created_at)
                        order by created_at""")
                .param("account", digest.account().value())
                .param("day", digest.day())
                .query(notes::note)
                .list();
    }

    void done(Digest digest, Outcome outcome) {
        jdbc.sql("""
                update digest set outcome = :outcome, done_at = :now, attempts = attempts + 1
                where account_id = :account and day = :day""")
                .param("outcome", outcome.name())
                .param("now", time(clock.instant()))
                .param("account", digest.account().value())
                .param("day", digest.day())
                .update();
        jdbc.sql("""
                update mail_queue set outcome = :outcome, done_at = :now
                where outcome is null and digest_day = :day
                  and note_id in (select id from note where account_id = :account)""")
                .param("outcome", outcome.name())
                .param("now", time(clock.instant()))
                .param("account", digest.account().value())
                .param("day", digest.day())
                .update();
    }

    void tryAgain(Digest digest, int failures, @Nullable QuietHours quiet) {
        Instant due = times.from(clock.instant().plus(properties.waitAfter(failures)), quiet);
        jdbc.sql("""
                update digest set attempts = :failures, due_at = :due where account_id = :account and day = :day""")
                .param("failures", failures)
                .param("due", time(due))
                .param("account", digest.account().value())
                .param("day", digest.day())
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
