package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.AgreementMails.Kind;
import fr.stagein.events.AgreementId;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.vault.SealedColumn;
import fr.stagein.platform.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links of those who have no account, each for one mailbox: to sign one document, or to fill in the company's part. */
@Repository
class Links {

    static final SealedColumn MAIL = new SealedColumn("agreement_link", "mail");

    private final JdbcClient jdbc;
    private final Vault vault;
    private final MailedLinks links;
    private final AgreementMails mails;

    Links(JdbcClient jdbc, Vault vault, @Value("${stagein.answer-links.key}") String key, AgreementMails mails) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.links = new MailedLinks("agreement-link", key, mails);
        this.mails = mails;
    }

    /**
     * @param number of the document it signs; 0 for the company's part
     * @param signer absent for the company's part
     * @param replaced whether a newer one took its place, or it is over
     */
    record Link(
            UUID id,
            AgreementId agreement,
            int number,
            @Nullable UUID signer,
            String mail,
            int wrongCodes,
            boolean replaced) {

        @Override
        public String toString() {
            return "Link " + id;
        }
    }

    /** The id that a token of ours tells; empty for anything else. */
    Optional<UUID> read(String token) {
        return links.read(token);
    }

    Optional<AgreementId> agreementOf(UUID link) {
        return jdbc.sql("select agreement_id from agreement_link where id = :id")
                .param("id", link)
                .query((row, n) -> new AgreementId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** The caller holds the lock of the agreement. */
    Optional<Link> find(UUID id) {
        return jdbc.sql("select * from agreement_link where id = :id")
                .param("id", id)
                .query(this::link)
                .optional();
    }

    /** What a wrong code is answered with; it is counted. Empty for the right one. */
    Optional<Rejection> wrongCode(Link link, String code) {
        Optional<Rejection> wrong =
                links.wrongCode(link.id(), code, link.wrongCodes(), () -> Rejection.conflict("agreement-link-locked"));
        if (wrong.isPresent()) {
            jdbc.sql("update agreement_link set wrong_codes = wrong_codes + 1 where id = :id")
                    .param("id", link.id())
                    .update();
        }
        return wrong;
    }

    /** To which the newest link for the company's part went. */
    Optional<String> companyMail(AgreementId agreement) {
        return jdbc.sql("""
                select * from agreement_link where agreement_id = :agreement and number = 0
                order by made_at desc, id limit 1""")
                .param("agreement", agreement.value())
                .query(this::link)
                .optional()
                .map(Link::mail);
    }

    /** How many links to the company's part were made since then. */
    int companyLinksSince(AgreementId agreement, Instant since) {
        return jdbc.sql("""
                select count(*) from agreement_link
                where agreement_id = :agreement and number = 0 and made_at >= :since""")
                .param("agreement", agreement.value())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /** Mails the company a link to its part; one that it had ends. */
    void mailCompany(Agreement agreement, String mail, Map<String, String> values, Instant at) {
        replace(agreement.id(), "number = 0", at);
        make(agreement, 0, null, mail, Kind.FILL, values, at);
    }

    /** Mails those who sign the new document by a link; the links of the document before end. */
    void mailSigners(Agreement agreement, List<Signer> signers, Map<String, String> values, Instant at) {
        replace(agreement.id(), "number > 0", at);
        List<Signer> reached = new ArrayList<>();
        for (Signer signer : signers) {
            String mail = signer.mail();
            if (mail != null && !signer.hasSigned() && reached.stream().noneMatch(signer::isReachedWith)) {
                reached.add(signer);
                make(agreement, agreement.documentVersion(), signer.id(), mail, Kind.SIGN, values, at);
            }
        }
    }

    void replaceAll(AgreementId agreement, Instant at) {
        replace(agreement, "true", at);
    }

    private void replace(AgreementId agreement, String which, Instant at) {
        jdbc.sql("""
                update agreement_link set replaced_at = :at, taken_off_at = coalesce(taken_off_at, :at)
                where agreement_id = :agreement and replaced_at is null and %s returning id""".formatted(which))
                .param("at", Timestamp.from(at))
                .param("agreement", agreement.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list()
                .forEach(mails::takeOff);
    }

    private void make(
            Agreement agreement,
            int number,
            @Nullable UUID signer,
            String mail,
            Kind kind,
            Map<String, String> values,
            Instant at) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into agreement_link (id, agreement_id, number, signer_id, mail, made_at)
                values (:id, :agreement, :number, :signer, :mail, :at)""")
                .param("id", id)
                .param("agreement", agreement.id().value())
                .param("number", number)
                .param("signer", signer)
                .param("mail", vault.seal(mail, MAIL, id))
                .param("at", Timestamp.from(at))
                .update();
        links.send(
                id,
                agreement.id(),
                agreement.placement().studentId(),
                null,
                kind.about(agreement),
                mail,
                AgreementContents.institution(values),
                values.getOrDefault("company.name", ""),
                at);
    }

    /** Takes mails off the stream that must have gone out by now; says how many. */
    int takeOffOld(Instant now) {
        List<UUID> old = jdbc.sql("""
                update agreement_link set taken_off_at = :now
                where id in (select id from agreement_link where taken_off_at is null and made_at < :before
                             limit 100 for update skip locked)
                returning id""")
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(MailedLinks.oldest(now)))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        old.forEach(mails::takeOff);
        return old.size();
    }

    private Link link(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Link(
                id,
                new AgreementId(row.getObject("agreement_id", UUID.class)),
                row.getInt("number"),
                row.getObject("signer_id", UUID.class),
                vault.open(row.getBytes("mail"), MAIL, id),
                row.getInt("wrong_codes"),
                row.getTimestamp("replaced_at") != null);
    }
}
