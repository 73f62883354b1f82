package fr.stagein.applications.feedback;

import fr.stagein.applications.agreements.AgreedPlacement;
import fr.stagein.events.AgreementId;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.OfferId;
import fr.stagein.events.Week;
import fr.stagein.platform.vault.SealedColumn;
import fr.stagein.platform.vault.Vault;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What the two sides have said, encrypted. */
@Repository
class Feedbacks {

    static final SealedColumn OF_STUDENT = new SealedColumn("student_feedback", "content");
    static final SealedColumn OF_COMPANY = new SealedColumn("company_feedback", "content");

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    Feedbacks(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /**
     * Has an erasure of the agreement wait until this transaction is over.
     *
     * @return false if it is erased already
     */
    boolean hold(AgreementId agreement) {
        return jdbc.sql("select id from agreement where id = :id for key share")
                .param("id", agreement.value())
                .query((row, n) -> row.getObject(1))
                .optional()
                .isPresent();
    }

    /** A company's agreements that all have signed, of this week or before, the newest first. */
    List<AgreementId> ofCompany(CompanyId company, Week latest) {
        return jdbc.sql("""
                select id from agreement
                where company_id = :company and status in ('SIGNED', 'SEALED', 'BROKEN_OFF') and week <= :week
                order by week desc, id limit 60""")
                .param("company", company.value())
                .param("week", latest.value())
                .query((row, n) -> new AgreementId(row.getObject("id", UUID.class)))
                .list();
    }

    /** The offer that was applied for; empty once the application is over and gone. */
    Optional<OfferId> offerOf(@Nullable ApplicationId application) {
        return application == null
                ? Optional.empty()
                : jdbc.sql("select offer_id from application where id = :id")
                        .param("id", application.value())
                        .query((row, n) -> new OfferId(row.getObject("offer_id", UUID.class)))
                        .optional();
    }

    Optional<StudentFeedback> ofStudent(AgreementId agreement) {
        return jdbc.sql("select content from student_feedback where agreement_id = :id")
                .param("id", agreement.value())
                .query((row, n) -> json.readValue(
                        vault.open(row.getBytes("content"), OF_STUDENT, agreement.value()), StudentFeedback.class))
                .optional();
    }

    Optional<CompanyFeedback> ofCompany(AgreementId agreement) {
        return jdbc.sql("select content from company_feedback where agreement_id = :id")
                .param("id", agreement.value())
                .query((row, n) -> json.readValue(
                        vault.open(row.getBytes("content"), OF_COMPANY, agreement.value()), CompanyFeedback.class))
                .optional();
    }

    /** @return false if somebody else has saved it meanwhile */
    boolean save(AgreedPlacement placement, StudentFeedback feedback, Instant at) {
        return jdbc.sql(feedback.revision() == 1 ? """
                        insert into student_feedback (agreement_id, student_id, week, revision, content, given_at)
                        values (:id, :student, :week, :revision, :content, :at) on conflict do nothing""" : """
                        update student_feedback set revision = :revision, content = :content
                        where agreement_id = :id and revision = :revision - 1""")
                        .param("id", placement.agreement().value())
                        .param("student", placement.student().value())
                        .param("week", placement.week().value())
                        .param("revision", feedback.revision())
                        .param("content", sealed(feedback, OF_STUDENT, placement.agreement()))
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** @return false if somebody else has saved it meanwhile */
    boolean save(AgreedPlacement placement, CompanyFeedback feedback, String by, Instant at) {
        return jdbc.sql(feedback.revision() == 1 ? """
                        insert into company_feedback (agreement_id, student_id, week, revision, content, given_by, given_at)
                        values (:id, :student, :week, :revision, :content, :by, :at) on conflict do nothing""" : """
                        update company_feedback set revision = :revision, content = :content, given_by = :by
                        where agreement_id = :id and revision = :revision - 1""")
                        .param("id", placement.agreement().value())
                        .param("student", placement.student().value())
                        .param("week", placement.week().value())
                        .param("revision", feedback.revision())
                        .param("content", sealed(feedback, OF_COMPANY, placement.agreement()))
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private byte[] sealed(Object feedback, SealedColumn column, AgreementId agreement) {
        return vault.seal(json.writeValueAsString(feedback), column, agreement.value());
    }
}
