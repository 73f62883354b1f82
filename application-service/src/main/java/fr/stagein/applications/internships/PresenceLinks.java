package fr.stagein.applications.internships;

import fr.stagein.applications.agreements.AgreedPlacement;
import fr.stagein.applications.agreements.AgreementMails;
import fr.stagein.applications.agreements.AgreementMails.Kind;
import fr.stagein.applications.agreements.MailedLinks;
import fr.stagein.events.AgreementId;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.vault.SealedColumn;
import fr.stagein.platform.vault.Vault;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links with which a tutor, or a company without an account, says who is there, and how it was. They go by the agreements' mails. */
@Repository
class PresenceLinks {

    static final SealedColumn MAIL = new SealedColumn("internship_link", "mail");

    private final JdbcClient jdbc;
    private final Vault vault;
    private final MailedLinks links;
    private final AgreementMails mails;

    PresenceLinks(
            JdbcClient jdbc, Vault vault, @Value("${stagein.answer-links.key}") String key, AgreementMails mails) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.links = new MailedLinks("presence-link", key, mails);
        this.mails = mails;
    }

    /** Of one mailbox. */
    record Link(UUID id, AgreementId internship, int wrongCodes) {}

    /** The id that a token of ours tells; empty for anything else. */
    Optional<UUID> read(String token) {
        return links.read(token);
    }

    /** Nobody else tries it until the transaction is over. */
    Optional<Link> lock(UUID id) {
        return jdbc.sql("select id, agreement_id, wrong_codes from internship_link where id = :id for update")
                .param("id", id)
                .query((row, n) -> new Link(
                        row.getObject("id", UUID.class),
                        new AgreementId(row.getObject("agreement_id", UUID.class)),
                        row.getInt("wrong_codes")))
                .optional();
    }

    /** What a wrong code is answered with; it is counted. Empty for the right one. */
    Optional<Rejection> wrongCode(Link link, String code) {
        Optional<Rejection> wrong =
                links.wrongCode(link.id(), code, link.wrongCodes(), () -> Rejection.conflict("internship-link-locked"));
        if (wrong.isPresent()) {
            jdbc.sql("update internship_link set wrong_codes = wrong_codes + 1 where id = :id")
                    .param("id", link.id())
                    .update();
        }
        return wrong;
    }

    int madeSince(AgreementId internship, Instant since) {
        return jdbc.sql("select count(*) from internship_link where agreement_id = :id and made_at >= :since")
                .param("id", internship.value())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /** Internships that have begun, since that day at the earliest, and of which nobody was mailed; others leave them. */
    List<AgreementId> lockUnlinked(LocalDate today, LocalDate since, int limit) {
        return jdbc.sql("""
                select agreement_id from internship
                where not attested and not linked and first_day <= :today and first_day >= :since
                order by first_day, agreement_id limit :limit for update skip locked""")
                .param("today", today)
                .param("since", since)
                .param("limit", limit)
                .query((row, n) -> new AgreementId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Nobody is mailed by itself again. */
    void linked(AgreementId internship) {
        jdbc.sql("update internship set linked = true where agreement_id = :id")
                .param("id", internship.value())
                .update();
    }

    /** Mails a link in the transaction under way. */
    void mail(Kind kind, AgreedPlacement agreed, String address, Instant at) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into internship_link (id, agreement_id, mail, made_at) values (:id, :internship, :mail, :at)")
                .param("id", id)
                .param("internship", agreed.agreement().value())
                .param("mail", vault.seal(address, MAIL, id))
                .param("at", Timestamp.from(at))
                .update();
        links.send(
                id,
                agreed.agreement(),
                agreed.student(),
                // A member of the company who is the tutor is asked by the note that the members get.
                kind == Kind.FEEDBACK ? agreed.company() : null,
                kind,
                address,
                agreed.value("school.name"),
                agreed.value("company.name"),
                at);
    }

    /** Takes mails off the stream that must have gone out by now. */
    void takeOffOld(Instant now) {
        jdbc.sql("""
                update internship_link set taken_off_at = :now
                where id in (select id from internship_link where taken_off_at is null and made_at < :before
                             limit 100 for update skip locked)
                returning id""")
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(MailedLinks.oldest(now)))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list()
                .forEach(mails::takeOff);
    }
}
