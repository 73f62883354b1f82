package fr.stagein.applications.agreements;

import fr.stagein.events.AgreementId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.Week;
import fr.stagein.territory.Part;
import fr.stagein.territory.Schedule;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
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

    /**
     * Where the same student is on the other days of the week.
     *
     * @param days as far as they are filled in
     */
    record Station(String company, List<Day> days) {}

    /** The other companies of a circuit, as amended, in the order of their first days; empty for a place that is for the week. */
    List<Station> circuitOf(Agreement agreement) {
        return jdbc
                .sql("""
                select coalesce(
                    (select m.id from agreement m where m.amends = a.id and m.status in ('SIGNED', 'SEALED')
                     order by m.amendment desc limit 1), a.id)
                from agreement a
                where a.student_id = :student and a.week = :week and a.id <> :id and a.amends is null
                  and a.id is distinct from :original
                  and a.status not in ('REFUSED', 'WITHDRAWN', 'BROKEN_OFF')""")
                .param("student", agreement.placement().studentId().value())
                .param("week", agreement.placement().week().value())
                .param("id", agreement.id().value())
                .param("original", original(agreement))
                .query((row, n) -> new AgreementId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .map(id -> parts.of(id).getOrDefault(Part.COMPANY, FilledPart.empty(Part.COMPANY)))
                .map(part -> new Station(part.values().getOrDefault("company.name", ""), part.days()))
                .sorted(Comparator.comparing(station ->
                        station.days().stream().map(Day::date).findFirst().orElse(LocalDate.MAX)))
                .toList();
    }

    /** An amendment takes the place of what it amends. */
    private static @Nullable UUID original(Agreement agreement) {
        return agreement.amendment() == null ? null : agreement.amendment().of().value();
    }

    /** How many there are in one week. */
    record InWeek(Week week, int number) {}

    /** Others of these programmes whom the company has in the fullest of the placement's weeks. */
    InWeek atCompany(Agreement agreement, List<String> programmes) {
        return fullest(agreement, programmes, "true", new byte[0]);
    }

    /** The same of those with that tutor. */
    InWeek withTutor(Agreement agreement, List<String> programmes, byte[] mark) {
        return fullest(
                agreement,
                programmes,
                "exists (select from agreement_tutor t where t.agreement_id = a.id and t.mark = :mark)",
                mark);
    }

    private InWeek fullest(Agreement agreement, List<String> programmes, String which, byte[] mark) {
        Placement placement = agreement.placement();
        CompanyId company = placement.companyId();
        if (company == null) {
            return new InWeek(placement.week(), 0);
        }
        return jdbc.sql("""
                select mine.week, count(*) as number
                from placed_week mine
                join placed_week theirs on theirs.week = mine.week and theirs.place_id <> mine.place_id
                join agreement a on a.application_id = theirs.place_id
                where mine.place_id = :place and a.company_id = :company and a.programme = any(:programmes)
                  and a.amends is null
                  and a.status not in ('REFUSED', 'WITHDRAWN', 'BROKEN_OFF') and %s
                group by mine.week order by number desc, mine.week limit 1""".formatted(which))
                .param("place", placement.id())
                .param("company", company.value())
                .param("programmes", programmes.toArray(String[]::new))
                .param("mark", mark)
                .query((row, n) -> new InWeek(Week.of(row.getString("week")), row.getInt("number")))
                .optional()
                .orElse(new InWeek(placement.week(), 0));
    }
}
