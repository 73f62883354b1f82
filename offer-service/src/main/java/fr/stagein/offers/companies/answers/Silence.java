package fr.stagein.offers.companies.answers;

import fr.stagein.events.CompanyId;
import fr.stagein.events.EventType;
import fr.stagein.offers.companies.directory.Companies;
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
        // Of two answers at once the second sees the first.
        jdbc.sql("select id from company where id = :company for update")
                .param("company", company.value())
                .query((row, n) -> row.getObject(1))
                .list();
        boolean silent = jdbc.sql("""
                select count(*) = 2 and bool_and(unanswered)
                from (select a.answered_at is null as unanswered
                      from company_answer a join company own on own.id = a.company_id
                      where a.company_id = :company and (a.answered_at is not null or a.expired_at is not null)
                        and coalesce(a.answered_at, a.expired_at) > coalesce(own.answers_again_at, '-infinity')
                      order by coalesce(a.answered_at, a.expired_at) desc limit 2) last""")
                .param("company", company.value())
                .query(Boolean.class)
                .single();
        if (companies.setSilent(company, silent) && silent) {
            companies.save(companies.get(company).again(), EventType.COMPANY_SILENT);
        }
    }

    /** It says that it is there again: what ran out before counts no more. */
    void end(CompanyId company, Instant now) {
        companies.answersAgain(company, now);
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
