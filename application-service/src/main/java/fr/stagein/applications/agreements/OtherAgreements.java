package fr.stagein.applications.agreements;

import fr.stagein.events.AgreementId;
import fr.stagein.events.CompanyId;
import fr.stagein.territory.Part;
import fr.stagein.territory.Schedule;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What else a company has agreed, as far as the limits count it. Of a place found alone nothing else is known. */
@Repository
class OtherAgreements {

    private final JdbcClient jdbc;
    private final Parts parts;

    OtherAgreements(JdbcClient jdbc, Parts parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    /** Hours of the same student at the same company in the year that begins then. */
    Duration hoursOf(Agreement agreement, LocalDate year) {
        CompanyId company = agreement.placement().companyId();
        if (company == null) {
            return Duration.ZERO;
        }
        List<UUID> same = jdbc.sql("""
                select id from agreement
                where student_id = :student and company_id = :company and id <> :id and amends is null
                  and id is distinct from :original
                  and status not in ('REFUSED', 'WITHDRAWN')""")
                .param("student", agreement.placement().studentId().value())
                .param("company", company.value())
                .param("id", agreement.id().value())
                .param("original", original(agreement))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        Duration hours = Duration.ZERO;
        for (UUID other : same) {
            FilledPart part =
                    parts.of(new AgreementId(other)).getOrDefault(Part.COMPANY, FilledPart.empty(Part.COMPANY));
            List<Day> days = part.days().stream()
                    .filter(day -> !day.date().isBefore(year) && day.date().isBefore(year.plusYears(1)))
                    .toList();
            if (!days.isEmpty()) {
                hours = hours.plus(new Schedule(days.stream().map(Day::workDay).toList()).work());
            }
        }
        return hours;
    }

    /** An amendment takes the place of what it amends. */
    private static @Nullable UUID original(Agreement agreement) {
        return agreement.amendment() == null ? null : agreement.amendment().of().value();
    }

    /** How many others of these programmes the company has in the same week. */
    int inWeek(Agreement agreement, List<String> programmes) {
        CompanyId company = agreement.placement().companyId();
        if (company == null) {
            return 0;
        }
        return jdbc.sql("""
                select count(*) from agreement
                where company_id = :company and week = :week and id <> :id and programme = any(:programmes)
                  and amends is null and id is distinct from :original
                  and status not in ('REFUSED', 'WITHDRAWN')""")
                .param("company", company.value())
                .param("week", agreement.placement().week().value())
                .param("id", agreement.id().value())
                .param("original", original(agreement))
                .param("programmes", programmes.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }
}
