package fr.stagein.notifications.mail;

import fr.stagein.events.AgreementMailId;
import fr.stagein.events.AgreementMailState;
import fr.stagein.events.CompanyId;
import fr.stagein.events.Event;
import fr.stagein.events.Stream;
import fr.stagein.platform.consumers.Effect;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links and codes for agreements that wait to be mailed: at once, since somebody waits for them. What they say stays
 * encrypted until it is sent and then goes.
 */
@Component
class AgreementMails implements Effect<AgreementMailState> {

    private final JdbcClient jdbc;
    private final MailProperties properties;
    private final Clock clock;

    AgreementMails(JdbcClient jdbc, MailProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * @param toldAsWell the company whose members are mailed the same by their inbox
     * @param attempts how often it has failed so far
     */
    record Waiting(AgreementMailId id, @Nullable CompanyId toldAsWell, String sealed, Instant expiresAt, int attempts) {
        @Override
        public String toString() {
            return "Agreement mail " + id;
        }
    }

    @Override
    public Stream<AgreementMailState> stream() {
        return Stream.AGREEMENT_MAILS;
    }

    @Override
    public String name() {
        return "mail-agreements";
    }

    @Override
    public void on(Event<AgreementMailState> event) {
        AgreementMailState mail = event.state();
        CompanyId company = mail.companyId();
        Instant now = clock.instant();
        if (now.isBefore(mail.expiresAt())) {
            jdbc.sql("""
                    insert into agreement_mail (mail_id, company_id, sealed, expires_at, due_at)
                    values (:id, :company, :sealed, :expires, :now) on conflict do nothing""")
                    .param("id", mail.mailId().value())
                    .param("company", company == null ? null : company.value())
                    .param("sealed", mail.sealed())
                    .param("expires", Timestamp.from(mail.expiresAt()))
                    .param("now", Timestamp.from(now))
                    .update();
        }
    }

    /** The one that is due longest and that no other worker has in hand; ours until the transaction ends. */
    Optional<Waiting> takeNext() {
        return jdbc.sql("""
                select * from agreement_mail where done_at is null and due_at <= :now
                order by due_at limit 1 for update skip locked""")
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Waiting(
                        new AgreementMailId(row.getObject("mail_id", UUID.class)),
                        company(row.getObject("company_id", UUID.class)),
                        row.getString("sealed"),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getInt("attempts")))
                .optional();
    }

    private static @Nullable CompanyId company(@Nullable UUID id) {
        return id == null ? null : new CompanyId(id);
    }

    void done(AgreementMailId id) {
        jdbc.sql("update agreement_mail set sealed = null, done_at = :now where mail_id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .update();
    }

    /** What would come too late is not sent any more. */
    void tryAgain(Waiting mail) {
        Instant due = clock.instant().plus(properties.waitAfter(mail.attempts() + 1));
        if (due.isAfter(mail.expiresAt())) {
            done(mail.id());
            return;
        }
        jdbc.sql("update agreement_mail set attempts = attempts + 1, due_at = :due where mail_id = :id")
                .param("due", Timestamp.from(due))
                .param("id", mail.id().value())
                .update();
    }
}
