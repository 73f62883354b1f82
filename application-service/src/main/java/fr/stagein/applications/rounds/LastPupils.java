package fr.stagein.applications.rounds;

import fr.stagein.events.ApplicationState;
import fr.stagein.events.ClassId;
import fr.stagein.events.OfferId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A school's pupils without a place, and the offers that may still take them. No names: the school has those. */
@Repository
class LastPupils {

    private static final int MOST_PUPILS = 3_000;
    private static final int MOST_OFFERS = 2_000;

    /** Ones who are to find a place for a coming week, as {@code s}, and their class as {@code c}. */
    private static final String WITHOUT_PLACE = """
            from student s join school_class c on c.id = s.class_id
            cross join unnest(c.weeks) as w(week)
            where s.school_id = any(:schools) and s.status = 'ENROLLED' and w.week > :now
              and not exists (select from placed_week p where p.student_id = s.id and p.week = w.week)
            """;

    private final JdbcClient jdbc;
    private final TerritoryCalendar calendar;

    LastPupils(JdbcClient jdbc, TerritoryCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** @param waiting applications that are not answered yet or wait to be confirmed, but for weeks of the holidays */
    record LastPupil(StudentId studentId, ClassId classId, String programme, List<Week> weeks, int waiting) {
        LastPupil {
            weeks = List.copyOf(weeks);
        }
    }

    record Without(SchoolId schoolId, String programme) {}

    /** @param pupils without a place */
    record SchoolWithout(SchoolId schoolId, String name, int pupils) {}

    /**
     * Of whom the rules are asked.
     *
     * @param consented whether a guardian agreed
     */
    record Seeker(StudentId id, SchoolId schoolId, String programme, YearMonth birthMonth, boolean consented) {}

    /**
     * An offer in a week.
     *
     * @param dayStart absent where the offer is older than that it is told
     * @param applied how far the pupil's last application there is; absent where there is none
     */
    record OpenOffer(
            OfferId offerId,
            String title,
            String companyName,
            String communeName,
            Week week,
            @Nullable LocalTime dayStart,
            @Nullable LocalTime dayEnd,
            Duration rest,
            boolean paused,
            ApplicationState.@Nullable Status applied) {}

    /** Those who lack a place in a coming week of their class. */
    List<LastPupil> ofSchool(SchoolId school) {
        return jdbc.sql("""
                select s.id, s.class_id, s.programme, array_agg(w.week order by w.week) as weeks,
                       (select count(*)::int from application a
                        where a.student_id = s.id and a.status in ('SUBMITTED', 'SEEN', 'ACCEPTED')
                          and not exists (select from school k where k.id = a.school_id and k.chamber)) as waiting
                """ + WITHOUT_PLACE + " group by s.id order by s.class_id, s.id limit :most")
                .param("schools", values(List.of(school)))
                .param("now", now())
                .param("most", MOST_PUPILS)
                .query((row, n) -> new LastPupil(
                        new StudentId(row.getObject("id", UUID.class)),
                        new ClassId(row.getObject("class_id", UUID.class)),
                        row.getString("programme"),
                        Stream.of((String[]) row.getArray("weeks").getArray())
                                .map(Week::of)
                                .toList(),
                        row.getInt("waiting")))
                .list();
    }

    /** Those of the schools who lack a place in that week. */
    Map<StudentId, Without> ofWeek(Collection<SchoolId> schools, Week week) {
        Map<StudentId, Without> without = new HashMap<>();
        jdbc.sql("select s.id, s.school_id, s.programme " + WITHOUT_PLACE
                        + " and w.week = :week order by s.id limit :most")
                .param("schools", values(schools))
                .param("now", now())
                .param("week", week.value())
                .param("most", MOST_PUPILS * schools.size())
                .query(row -> {
                    without.put(
                            new StudentId(row.getObject("id", UUID.class)),
                            new Without(SchoolId.of(row.getString("school_id")), row.getString("programme")));
                });
        return without;
    }

    /** The school of each, also of those who have left it or have a place by now. */
    Map<StudentId, SchoolId> schoolsOf(Collection<StudentId> students) {
        Map<StudentId, SchoolId> schools = new HashMap<>();
        jdbc.sql("select id, school_id from student where id = any(:students)")
                .param("students", students.stream().map(StudentId::value).toArray(UUID[]::new))
                .query(row -> {
                    schools.put(
                            new StudentId(row.getObject("id", UUID.class)), SchoolId.of(row.getString("school_id")));
                });
        return schools;
    }

    /** Schools of which pupils lack a place in that week, the one with most first. */
    List<SchoolWithout> schoolsWithout(Week week) {
        return jdbc.sql("""
                select k.id, k.name, count(*)::int as pupils
                from student s join school_class c on c.id = s.class_id join school k on k.id = s.school_id
                where s.status = 'ENROLLED' and :week = any(c.weeks)
                  and not exists (select from placed_week p where p.student_id = s.id and p.week = :week)
                group by k.id, k.name order by pupils desc, k.name, k.id""")
                .param("week", week.value())
                .query((row, n) -> new SchoolWithout(
                        SchoolId.of(row.getString("id")), row.getString("name"), row.getInt("pupils")))
                .list();
    }

    private static String[] values(Collection<SchoolId> schools) {
        return schools.stream().map(SchoolId::value).toArray(String[]::new);
    }

    /** Empty unless this pupil of the school, of a class that goes out in coming weeks, lacks a place in a coming week. */
    Optional<Seeker> find(SchoolId school, StudentId student) {
        return jdbc.sql("select s.* " + WITHOUT_PLACE + " and s.id = :student limit 1")
                .param("schools", values(List.of(school)))
                .param("now", now())
                .param("student", student.value())
                .query(LastPupils::seeker)
                .optional();
    }

    /** What is open in the weeks in which the pupil has no place, and fits the pupil's level; seats are for the ledger. */
    List<OpenOffer> openFor(Seeker seeker) {
        return jdbc.sql("""
                select o.id, o.title, k.name as company_name, o.commune_name, l.week, o.day_start, o.day_end,
                       coalesce(o.break_minutes, 0) as break_minutes, k.paused,
                       (select a.status from application a
                        where a.student_id = :student and a.offer_id = o.id and a.week = l.week
                        order by a.submitted_at desc limit 1) as applied
                from offer o join company k on k.id = o.company_id join seat_ledger l on l.offer_id = o.id
                where o.status = 'PUBLISHED' and k.status = 'VERIFIED' and :programme = any(o.programmes)
                  and l.week in (select w.week
                """ + WITHOUT_PLACE + """
                     and s.id = :student)
                  and l.taken < l.seats
                  and (o.reserved_until is null or o.reserved_until < :today or o.reserved_for = :school
                       or o.reserved_for = 'PRIORITY'
                          and exists (select from school where id = :school and priority))
                order by l.week, k.name, o.id limit :most""")
                .param("student", seeker.id().value())
                .param("school", seeker.schoolId().value())
                .param("schools", values(List.of(seeker.schoolId())))
                .param("programme", seeker.programme())
                .param("now", now())
                .param("today", calendar.today())
                .param("most", MOST_OFFERS)
                .query(LastPupils::openOffer)
                .list();
    }

    private String now() {
        return Week.containing(calendar.today()).value();
    }

    private static Seeker seeker(ResultSet row, int number) throws SQLException {
        return new Seeker(
                new StudentId(row.getObject("id", UUID.class)),
                SchoolId.of(row.getString("school_id")),
                row.getString("programme"),
                YearMonth.parse(row.getString("birth_month")),
                row.getBoolean("guardian_consent"));
    }

    private static OpenOffer openOffer(ResultSet row, int number) throws SQLException {
        String applied = row.getString("applied");
        return new OpenOffer(
                new OfferId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("company_name"),
                row.getString("commune_name"),
                Week.of(row.getString("week")),
                row.getObject("day_start", LocalTime.class),
                row.getObject("day_end", LocalTime.class),
                Duration.ofMinutes(row.getInt("break_minutes")),
                row.getBoolean("paused"),
                applied == null ? null : ApplicationState.Status.valueOf(applied));
    }
}
