package fr.stagein.notifications.mail;

import fr.stagein.events.AgreementMailId;
import fr.stagein.events.AgreementMailState;
import fr.stagein.events.CompanyId;
import fr.stagein.events.Event;
import fr.stagein.events.Stream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links and codes for agreements that wait to be mailed. What they say stays encrypted until it is sent and then goes. */
@Component
class AgreementMails extends MailsByAddress<AgreementMailState, AgreementMails.Waiting> {

    private final JdbcClient jdbc;
    private final Clock clock;

    AgreementMails(JdbcClient jdbc, MailProperties properties, Clock clock) {
        super(jdbc, properties, clock, "agreement_mail", "mail_id", "sealed");
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param toldAsWell the company whose members are mailed the same by their inbox */
    record Waiting(AgreementMailId id, @Nullable CompanyId toldAsWell, String sealed, Instant expiresAt, int attempts)
            implements MailsByAddress.Waiting {

        @Override
        public UUID mail() {
            return id.value();
        }

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

    @Override
    Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                new AgreementMailId(row.getObject("mail_id", UUID.class)),
                company(row.getObject("company_id", UUID.class)),
                row.getString("sealed"),
                row.getTimestamp("expires_at").toInstant(),
                row.getInt("attempts"));
    }

    private static @Nullable CompanyId company(@Nullable UUID id) {
        return id == null ? null : new CompanyId(id);
    }
}
