package fr.stagein.offers.answers;

import fr.stagein.events.CompanyId;
import fr.stagein.events.EventType;
import fr.stagein.offers.companies.Companies;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A company is silent when its last two applicants that had a right to an answer got none. */
@Repository
class Silence {

    private final JdbcClient jdbc;
    private final Companies companies;

    Silence(JdbcClient jdbc, Companies companies) {
        this.jdbc = jdbc;
        this.companies = companies;
    }

    /** @param since when the first of those that wait in vain applied */
    record SilentCompany(
            CompanyId id,
            String name,
            String contactEmail,
            @Nullable String contactPhone,
            int unanswered,
            int waiting,
            Instant since) {}

    /** In a transaction: whoever listens learns that it has fallen silent. */
    void measure(CompanyId company) {
        boolean fellSilent = jdbc.sql("""
                update company c set silent = measured.silent
                from (select count(*) = 2 and bool_and(unanswered) as silent
                      from (select a.answered_at is null as unanswered
                            from company_answer a join company own on own.id = a.company_id
                            where a.company_id = :company and (a.answered_at is not null or a.expired_at is not null)
                              and coalesce(a.answered_at, a.expired_at) > coalesce(own.answers_again_at, '-infinity')
                            order by coalesce(a.answered_at, a.expired_at) desc limit 2) last) measured
                where c.id = :company and c.silent <> measured.silent
                returning c.silent""")
                .param("company", company.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
        if (fellSilent) {
            companies.save(companies.get(company).again(), EventType.COMPANY_SILENT);
        }
    }

    /** It says that it is there again: what ran out before counts no more. */
    void end(CompanyId company, Instant now) {
        jdbc.sql("update company set silent = false, answers_again_at = :now where id = :company")
                .param("company", company.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    List<SilentCompany> companies() {
        return jdbc.sql("""
                select c.id, c.name, c.contact_email, c.contact_phone, min(a.submitted_at) as since,
                       count(*) filter (where a.expired_at is not null) as unanswered,
                       count(*) filter (where a.expired_at is null) as waiting
                from company c join company_answer a on a.company_id = c.id and a.answered_at is null
                where c.silent group by c.id order by since, c.id limit 500""")
                .query((row, n) -> {
                    var id = new CompanyId(row.getObject("id", UUID.class));
                    return new SilentCompany(
                            id,
                            row.getString("name"),
                            row.getString("contact_email"),
                            companies.openPhone(row.getBytes("contact_phone"), id),
                            row.getInt("unanswered"),
                            row.getInt("waiting"),
                            row.getTimestamp("since").toInstant());
                })
                .list();
    }
}
