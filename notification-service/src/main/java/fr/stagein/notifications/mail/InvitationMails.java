package fr.stagein.notifications.mail;

import fr.stagein.events.CompanyId;
import fr.stagein.events.Event;
import fr.stagein.events.EventType;
import fr.stagein.events.InvitationId;
import fr.stagein.events.InvitationState;
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

/** Invitations that wait to be mailed. The address goes with the mail, or when the invitation is closed. */
@Component
class InvitationMails extends MailsByAddress<InvitationState, InvitationMails.Waiting> {

    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationMails(JdbcClient jdbc, MailProperties properties, Clock clock) {
        super(jdbc, properties, clock, "invitation_mail", "invitation_id", "email");
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Waiting(
            InvitationId id,
            @Nullable CompanyId companyId,
            String companyName,
            String email,
            Instant expiresAt,
            int attempts)
            implements MailsByAddress.Waiting {

        @Override
        public UUID mail() {
            return id.value();
        }

        @Override
        public String toString() {
            return "Invitation " + id;
        }
    }

    @Override
    public Stream<InvitationState> stream() {
        return Stream.INVITATIONS;
    }

    @Override
    public String name() {
        return "mail-invitations";
    }

    @Override
    public void on(Event<InvitationState> event) {
        InvitationState invitation = event.state();
        Instant now = clock.instant();
        if (event.type().equals(EventType.INVITATION_SENT)) {
            String email = invitation.email();
            if (email != null && now.isBefore(invitation.expiresAt())) {
                jdbc.sql("""
                        insert into invitation_mail (invitation_id, company_id, company_name, email, expires_at, due_at)
                        values (:id, :companyId, :company, :email, :expires, :now) on conflict do nothing""")
                        .param("id", invitation.invitationId().value())
                        .param("companyId", invitation.companyId().value())
                        .param("company", invitation.companyName())
                        .param("email", email)
                        .param("expires", Timestamp.from(invitation.expiresAt()))
                        .param("now", Timestamp.from(now))
                        .update();
            }
        } else {
            // Also where its other news has not come yet: then this row keeps that from being mailed.
            jdbc.sql("""
                    insert into invitation_mail (invitation_id, company_name, expires_at, due_at, done_at)
                    values (:id, :company, :expires, :now, :now)
                    on conflict (invitation_id) do update
                    set email = null, done_at = coalesce(invitation_mail.done_at, excluded.done_at)""")
                    .param("id", invitation.invitationId().value())
                    .param("company", invitation.companyName())
                    .param("expires", Timestamp.from(invitation.expiresAt()))
                    .param("now", Timestamp.from(now))
                    .update();
        }
    }

    @Override
    Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                new InvitationId(row.getObject("invitation_id", UUID.class)),
                company(row.getObject("company_id", UUID.class)),
                row.getString("company_name"),
                row.getString("email"),
                row.getTimestamp("expires_at").toInstant(),
                row.getInt("attempts"));
    }

    /** Absent for what waited before it was kept. */
    private static @Nullable CompanyId company(@Nullable UUID id) {
        return id == null ? null : new CompanyId(id);
    }

    /** Its address takes no mail. */
    void refused(Waiting mail) {
        jdbc.sql("update invitation_mail set refused = true where invitation_id = :id")
                .param("id", mail.mail())
                .update();
        done(mail);
    }
}
