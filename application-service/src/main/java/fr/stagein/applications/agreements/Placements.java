package fr.stagein.applications.agreements;

import fr.stagein.events.ApplicationId;
import fr.stagein.events.ClassId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.FoundPlaceId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.events.Weeks;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The placements that have or need an agreement, and what is known of them before anybody fills anything in. */
@Repository
class Placements {

    private static final String ALL = """
            select p.*, case when sc.chamber then null else s.class_id end as class_id,
                   coalesce(p.asked_programme, s.programme) as programme, sc.name as school_name, k.name as class_name
            from (
                select a.id, null::uuid as found_id, a.student_id, a.school_id, a.company_id, a.week,
                       a.programme as asked_programme,
                       null as company_name, c.siret, null as address, null as commune, null as contact_person,
                       o.day_start, o.day_end, o.break_minutes, null::int[] as days
                from application a left join offer o on o.id = a.offer_id left join company c on c.id = a.company_id
                where a.status = 'CONFIRMED'
                union all
                select id, id, student_id, school_id, null, week, null, company_name, siret, address, commune,
                       contact_person, day_start, day_end, null::int as break_minutes, days
                from found_place where taken_back_at is null) p
            join student s on s.id = p.student_id
            left join school sc on sc.id = p.school_id
            left join school_class k on k.id = s.class_id
            """;

    private static final LocalTime NOON = LocalTime.of(12, 0);

    /** Minutes, where nobody has said how long it is. */
    private static final int USUAL_BREAK = 60;

    private final JdbcClient jdbc;
    private final TerritoryCalendar calendar;

    Placements(JdbcClient jdbc, TerritoryCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /**
     * A placement and what is known of it.
     *
     * @param company values of the company's part, by field
     * @param days the hours of the offer, or those that the student noted; empty where none are known
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

    /** Weekdays of a place in a circuit; empty where it has the whole week. */
    Set<DayOfWeek> weekdays(Placement placement) {
        return placement.foundPlaceId() == null
                ? Set.of()
                : jdbc.sql("select days from found_place where id = :id")
                        .param("id", placement.foundPlaceId().value())
                        .query((row, n) -> weekdays(row))
                        .optional()
                        .orElse(Set.of());
    }

    /** Those of these days that are none of the place's own: the student is at another company then. */
    List<LocalDate> elsewhere(Placement placement, List<Day> days) {
        Set<DayOfWeek> own = weekdays(placement);
        return days.stream()
                .map(Day::date)
                .filter(date -> !own.isEmpty() && !own.contains(date.getDayOfWeek()))
                .toList();
    }

    private static Set<DayOfWeek> weekdays(ResultSet row) throws SQLException {
        Array days = row.getArray("days");
        return days == null
                ? Set.of()
                : Stream.of((Integer[]) days.getArray()).map(DayOfWeek::of).collect(Collectors.toUnmodifiableSet());
    }

    private Known known(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        boolean found = row.getObject("found_id") != null;
        UUID schoolClass = row.getObject("class_id", UUID.class);
        UUID company = row.getObject("company_id", UUID.class);
        List<Week> weeks = weeks(id, Week.of(row.getString("week")));
        var placement = new Placement(
                found ? null : new ApplicationId(id),
                found ? new FoundPlaceId(id) : null,
                new StudentId(row.getObject("student_id", UUID.class)),
                SchoolId.of(row.getString("school_id")),
                schoolClass == null ? null : new ClassId(schoolClass),
                company == null ? null : new CompanyId(company),
                Weeks.of(weeks),
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
        put(ofSchool, "chamber.name", row.getString("school_name"));
        put(ofSchool, "student.class", row.getString("class_name"));
        return new Known(
                placement,
                ofCompany,
                days(
                        weeks,
                        row.getObject("day_start", LocalTime.class),
                        row.getObject("day_end", LocalTime.class),
                        row.getObject("break_minutes", Integer.class),
                        weekdays(row)),
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

    /** In order; the one that was asked for, of a place from before its weeks were kept. */
    private List<Week> weeks(UUID place, Week asked) {
        List<Week> weeks = jdbc.sql("select week from placed_week where place_id = :id order by week")
                .param("id", place)
                .query((row, n) -> Week.of(row.getString(1)))
                .list();
        return weeks.isEmpty() ? List.of(asked) : weeks;
    }

    /** Monday to Friday without public holidays, the break at noon, for the company to confirm or change. */
    private List<Day> days(
            List<Week> weeks,
            @Nullable LocalTime start,
            @Nullable LocalTime end,
            @Nullable Integer breakMinutes,
            Set<DayOfWeek> own) {
        if (start == null || end == null) {
            return List.of();
        }
        LocalTime after = NOON.plusMinutes(breakMinutes == null ? USUAL_BREAK : breakMinutes);
        boolean breaks = start.isBefore(NOON) && after.isAfter(NOON) && end.isAfter(after);
        return weeks.stream()
                .flatMap(week ->
                        Stream.iterate(week.monday(), day -> day.plusDays(1)).limit(DayOfWeek.FRIDAY.getValue()))
                .filter(day -> own.isEmpty() || own.contains(day.getDayOfWeek()))
                .filter(Predicate.not(calendar::isPublicHoliday))
                .map(day -> new Day(day, start, end, breaks ? NOON : null, breaks ? after : null))
                .toList();
    }
}
