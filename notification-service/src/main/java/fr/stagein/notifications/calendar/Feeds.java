package fr.stagein.notifications.calendar;

import fr.stagein.events.AccountId;
import fr.stagein.events.StudentId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calendars that somebody has an address of. */
@Repository
class Feeds {

    private final JdbcClient jdbc;

    Feeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param reader whose address it is: the student or a guardian */
    record Feed(AccountId reader, StudentId student, Locale language) {}

    /** The address before it, if there was one, opens nothing any more. */
    void make(Feed feed, FeedKey key, Instant now) {
        jdbc.sql("""
                insert into calendar_feed (account_id, student_id, key_hash, language, made_at)
                values (:reader, :student, :hash, :language, :now)
                on conflict (account_id, student_id) do update
                set key_hash = excluded.key_hash, language = excluded.language, made_at = excluded.made_at""")
                .param("reader", feed.reader().value())
                .param("student", feed.student().value())
                .param("hash", key.hash())
                .param("language", feed.language().getLanguage())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Instant> madeAt(AccountId reader, StudentId student) {
        return jdbc.sql("select made_at from calendar_feed where account_id = :reader and student_id = :student")
                .param("reader", reader.value())
                .param("student", student.value())
                .query((row, n) ->
                        row.getObject("made_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    void revoke(AccountId reader, StudentId student) {
        jdbc.sql("delete from calendar_feed where account_id = :reader and student_id = :student")
                .param("reader", reader.value())
                .param("student", student.value())
                .update();
    }

    Optional<Feed> find(FeedKey key) {
        return jdbc.sql("select account_id, student_id, language from calendar_feed where key_hash = :hash")
                .param("hash", key.hash())
                .query((row, n) -> new Feed(
                        AccountId.of(row.getString("account_id")),
                        new StudentId(row.getObject("student_id", UUID.class)),
                        Locale.of(row.getString("language"))))
                .optional();
    }
}
