package fr.stagein.applications.agreements;

import fr.stagein.events.ApplicationId;
import fr.stagein.events.ClassId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.FoundPlaceId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The placements that have or need an agreement, and what is known of them before anybody fills anything in. */
@Repository
class Placements {

    private static final String ALL = """
            select p.*, s.class_id, s.programme, sc.name as school_name, k.name as class_name
            from (
                select id, null::uuid as found_id, student_id, school_id, company_id, week, null as company_name,
                       null as siret, null as address, null as commune, null as contact_person,
                       null::time as day_start, null::time as day_end
                from application where status = 'CONFIRMED'
                union all
                select id, id, student_id, school_id, null, week, company_name, siret, address, commune,
                       contact_person, day_start, day_end
                from found_place where taken_back_at is null) p
            join student s on s.id = p.student_id
            left join school sc on sc.id = p.school_id
            left join school_class k on k.id = s.class_id
            """;

    private final JdbcClient jdbc;

    Placements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A placement and what is known of it.
     *
     * @param company values of the company's part, by field
     * @param days the hours that the student noted; empty where none are known
     * @param school values of the school's part, by field
     */
    record Known(Placement placement, Map<String, String> company, List<Day> days, Map<String, String> school) {}

    Optional<Known> find(UUID id) {
        return jdbc.sql(ALL + " where p.id = :id")
                .param("id", id)
                .query(this::known)
                .optional();
    }

    /** Placements of this week or later without an agreement, such as those from before there were agreements. */
    List<UUID> withoutAgreement(Week from, int limit) {
        return jdbc.sql("""
                select id from (
                    select id, week from application where status = 'CONFIRMED'
                    union all
                    select id, week from found_place where taken_back_at is null) p
                where week >= :from
                  and not exists (select from agreement a where a.application_id = p.id or a.found_place_id = p.id)
                order by week, id limit :limit""")
                .param("from", from.value())
                .param("limit", limit)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private Known known(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        boolean found = row.getObject("found_id") != null;
        UUID schoolClass = row.getObject("class_id", UUID.class);
        UUID company = row.getObject("company_id", UUID.class);
        Week week = Week.of(row.getString("week"));
        var placement = new Placement(
                found ? null : new ApplicationId(id),
                found ? new FoundPlaceId(id) : null,
                new StudentId(row.getObject("student_id", UUID.class)),
                SchoolId.of(row.getString("school_id")),
                schoolClass == null ? null : new ClassId(schoolClass),
                company == null ? null : new CompanyId(company),
                week,
                row.getString("programme"));
        var ofCompany = new HashMap<String, String>();
        put(ofCompany, "company.name", found ? row.getString("company_name") : companyName(company));
        put(ofCompany, "company.siret", row.getString("siret"));
        put(ofCompany, "company.representative.name", row.getString("contact_person"));
        if (found) {
            ofCompany.put("company.address", row.getString("address") + ", " + row.getString("commune"));
        }
        var ofSchool = new HashMap<String, String>();
        put(ofSchool, "school.name", row.getString("school_name"));
        put(ofSchool, "student.class", row.getString("class_name"));
        return new Known(
                placement,
                ofCompany,
                days(week, row.getObject("day_start", LocalTime.class), row.getObject("day_end", LocalTime.class)),
                ofSchool);
    }

    private @Nullable String companyName(@Nullable UUID company) {
        return jdbc.sql("select name from company where id = :id")
                .param("id", company)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private static void put(Map<String, String> values, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(field, value);
        }
    }

    private static List<Day> days(Week week, @Nullable LocalTime start, @Nullable LocalTime end) {
        List<Day> days = new ArrayList<>();
        if (start != null && end != null) {
            for (DayOfWeek day : DayOfWeek.values()) {
                if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                    days.add(new Day(week.monday().with(day), start, end, null, null));
                }
            }
        }
        return days;
    }
}
