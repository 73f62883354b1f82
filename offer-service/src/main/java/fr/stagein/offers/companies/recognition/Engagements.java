package fr.stagein.offers.companies.recognition;

import fr.stagein.events.CompanyId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what a company offered and whom it took, by calendar year of the week. Never who. */
@Repository
class Engagements {

    private final JdbcClient jdbc;

    Engagements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param seats offered in weeks of that year
     * @param hosted internships of that year that have begun, unless nobody came
     */
    record Year(int year, int seats, int hosted) {}

    /** The latest year first; years with neither are left out. */
    List<Year> of(CompanyId company, LocalDate today) {
        return jdbc.sql("""
                select left(week, 4)::int as year, sum(seats) as seats, sum(hosted) as hosted
                from (select ow.week, ow.seats, 0 as hosted
                      from offer_week ow join offer o on o.id = ow.offer_id
                      where o.company_id = :company and o.published_at is not null
                      union all
                      select h.week, 0, 1
                      from hosted_internship h
                      where h.company_id = :company and h.first_day <= :today and not h.missed) counted
                group by 1 order by 1 desc""")
                .param("company", company.value())
                .param("today", today)
                .query((row, n) -> new Year(row.getInt("year"), row.getInt("seats"), row.getInt("hosted")))
                .list();
    }

    /** The year of its first offer that was shown. */
    @Nullable
    Integer since(CompanyId company) {
        return jdbc.sql("""
                select extract(year from min(published_at))::int as year from offer
                where company_id = :company and published_at is not null""")
                .param("company", company.value())
                .query((row, n) -> java.util.Optional.ofNullable(row.getObject("year", Integer.class)))
                .single()
                .orElse(null);
    }
}
