package fr.stagein.offers.companies.directory;

import fr.stagein.events.CompanyId;
import fr.stagein.events.EventType;
import fr.stagein.events.Week;
import fr.stagein.platform.personal.Cutoff;
import fr.stagein.platform.personal.PersonalTable;
import fr.stagein.platform.personal.RetentionRule;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A company that has offered no week for years stays as a name; the people are forgotten. */
@Configuration
class CompanyData {

    /** A company's own contact; whoever acts for it reads it with their membership. */
    @Bean
    PersonalTable companiesTable() {
        return PersonalTable.named("company", "companies");
    }

    @Bean
    RetentionRule companiesLongGone(JdbcClient jdbc, Companies companies) {
        return new RetentionRule("companies", cutoff -> {
            List<CompanyId> gone = longGone(jdbc, cutoff);
            for (CompanyId id : gone) {
                Company company = companies.get(id);
                companies.save(company.withoutPeople(), EventType.COMPANY_CHANGED);
                for (String table : List.of("company_signatory", "company_invitation")) {
                    jdbc.sql("delete from " + table + " where company_id = :id")
                            .param("id", id.value())
                            .update();
                }
            }
            return gone.size();
        });
    }

    private static List<CompanyId> longGone(JdbcClient jdbc, Cutoff cutoff) {
        return jdbc.sql("""
                select c.id from company c
                where c.registered_at < :before and c.contact_email <> ''
                  and not exists (select from offer o join offer_week w on w.offer_id = o.id
                                  where o.company_id = c.id and (w.week >= :week or o.created_at >= :before))
                order by c.id limit :limit""")
                .param("before", Timestamp.from(cutoff.before()))
                .param("week", Week.containing(cutoff.day()).value())
                .param("limit", RetentionRule.BATCH)
                .query((row, n) -> new CompanyId(row.getObject("id", UUID.class)))
                .list();
    }
}
