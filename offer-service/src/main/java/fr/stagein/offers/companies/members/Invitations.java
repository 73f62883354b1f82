package fr.stagein.offers.companies.members;

import fr.stagein.events.AccountId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.EventType;
import fr.stagein.events.InvitationId;
import fr.stagein.platform.outbox.EventPublisher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The invitations; saving one publishes it in the same transaction. */
@Repository
class Invitations {

    private static final String SELECT = """
            select i.*, c.name as company_name from company_invitation i join company c on c.id = i.company_id
            """;

    private final JdbcClient jdbc;
    private final EventPublisher events;

    Invitations(JdbcClient jdbc, EventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the same colleague is invited already */
    void add(Invitation invitation) {
        jdbc.sql("""
                insert into company_invitation (id, version, company_id, email, invited_by, invited_at, expires_at)
                values (:id, :version, :company, :email, :by, :at, :expires)""")
                .param("id", invitation.id().value())
                .param("version", invitation.version())
                .param("company", invitation.companyId().value())
                .param("email", invitation.email())
                .param("by", invitation.invitedBy().value())
                .param("at", Timestamp.from(invitation.invitedAt()))
                .param("expires", Timestamp.from(invitation.expiresAt()))
                .update();
        events.publish(EventType.INVITATION_SENT, invitation.state());
    }

    /** Keeps when, and by whom, but no longer for whom. */
    void close(Invitation invitation) {
        AccountId by = invitation.acceptedBy();
        Instant at = invitation.closedAt();
        jdbc.sql("""
                update company_invitation
                set version = :version, email = null, accepted_by = :by, closed_at = :at where id = :id""")
                .param("version", invitation.version())
                .param("by", by == null ? null : by.value())
                .param("at", at == null ? null : Timestamp.from(at))
                .param("id", invitation.id().value())
                .update();
        events.publish(EventType.INVITATION_CLOSED, invitation.state());
    }

    /** Those that can still be accepted, the oldest first. */
    List<Invitation> openOf(CompanyId company, Instant now) {
        return jdbc.sql(SELECT + """
                where company_id = :company and closed_at is null and expires_at > :now order by invited_at, i.id""")
                .param("company", company.value())
                .param("now", Timestamp.from(now))
                .query(Invitations::invitation)
                .list();
    }

    int sentSince(CompanyId company, Instant from) {
        return jdbc.sql("select count(*) from company_invitation where company_id = :company and invited_at > :from")
                .param("company", company.value())
                .param("from", Timestamp.from(from))
                .query(Integer.class)
                .single();
    }

    Optional<Invitation> find(InvitationId id) {
        return jdbc.sql(SELECT + "where i.id = :id")
                .param("id", id.value())
                .query(Invitations::invitation)
                .optional();
    }

    /** Ours until the transaction ends. */
    Optional<Invitation> lock(InvitationId id) {
        return jdbc.sql(SELECT + "where i.id = :id for update of i")
                .param("id", id.value())
                .query(Invitations::invitation)
                .optional();
    }

    /** One that has run out and that no other replica has in hand. */
    Optional<Invitation> lockExpired(Instant now) {
        return jdbc.sql(SELECT + """
                where closed_at is null and expires_at <= :now
                order by expires_at limit 1 for update of i skip locked""")
                .param("now", Timestamp.from(now))
                .query(Invitations::invitation)
                .optional();
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        String by = row.getString("accepted_by");
        Timestamp closed = row.getTimestamp("closed_at");
        return new Invitation(
                new InvitationId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new CompanyId(row.getObject("company_id", UUID.class)),
                row.getString("company_name"),
                row.getString("email"),
                AccountId.of(row.getString("invited_by")),
                row.getTimestamp("invited_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                by == null ? null : AccountId.of(by),
                closed == null ? null : closed.toInstant());
    }
}
