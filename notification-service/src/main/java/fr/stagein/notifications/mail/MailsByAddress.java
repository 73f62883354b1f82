package fr.stagein.notifications.mail;

import fr.stagein.events.State;
import fr.stagein.notifications.mail.MailsByAddress.Waiting;
import fr.stagein.platform.consumers.Effect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Mails to an address that an event brought, each a row until its end: sent at once, on a Sunday too, and not any more once
 * they have run out. What the row keeps of a person goes when the mail is done.
 */
abstract class MailsByAddress<S extends State, W extends Waiting> implements Effect<S> {

    private final JdbcClient jdbc;
    private final MailProperties properties;
    private final Clock clock;
    private final String table;
    private final String key;
    private final String secret;

    /**
     * @param key the column with the mail's id
     * @param secret the column that is emptied when the mail is done
     */
    MailsByAddress(JdbcClient jdbc, MailProperties properties, Clock clock, String table, String key, String secret) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
        this.table = table;
        this.key = key;
        this.secret = secret;
    }

    interface Waiting {

        UUID mail();

        Instant expiresAt();

        /** How often it has failed so far. */
        int attempts();
    }

    abstract W waiting(ResultSet row) throws SQLException;

    /** The one that is due longest and that no other worker has in hand; ours until the transaction ends. */
    Optional<W> takeNext() {
        return jdbc.sql("""
                select * from %s where done_at is null and due_at <= :now
                order by due_at limit 1 for update skip locked""".formatted(table))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> waiting(row))
                .optional();
    }

    void done(W mail) {
        jdbc.sql("update %s set %s = null, done_at = :now where %s = :id".formatted(table, secret, key))
                .param("now", Timestamp.from(clock.instant()))
                .param("id", mail.mail())
                .update();
    }

    /** What would come too late is not sent any more. */
    void tryAgain(W mail) {
        Instant due = clock.instant().plus(properties.waitAfter(mail.attempts() + 1));
        if (due.isAfter(mail.expiresAt())) {
            done(mail);
            return;
        }
        jdbc.sql("update %s set attempts = attempts + 1, due_at = :due where %s = :id".formatted(table, key))
                .param("due", Timestamp.from(due))
                .param("id", mail.mail())
                .update();
    }
}
