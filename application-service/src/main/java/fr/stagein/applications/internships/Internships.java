package fr.stagein.applications.internships;

import fr.stagein.applications.agreements.StartedInternships;
import fr.stagein.events.AgreementId;
import fr.stagein.events.ClassId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.EventType;
import fr.stagein.events.InternshipState;
import fr.stagein.events.InternshipState.Half;
import fr.stagein.events.InternshipState.Presence;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.platform.outbox.EventPublisher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The internships with their half days; each step is kept and published in the transaction that takes it. */
@Repository
class Internships implements StartedInternships {

    private static final int MOST = 2000;

    private final JdbcClient jdbc;
    private final EventPublisher events;

    Internships(JdbcClient jdbc, EventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Adds one, unless its agreement has one already. */
    void add(Internship internship) {
        boolean added = jdbc.sql("""
                        insert into internship (agreement_id, version, student_id, school_id, class_id, company_id,
                                                week, programme, first_day, last_day)
                        values (:id, :version, :student, :school, :class, :company, :week, :programme, :first, :last)
                        on conflict do nothing""")
                        .param("id", internship.id().value())
                        .param("version", internship.version())
                        .param("student", internship.student().value())
                        .param("school", internship.school().value())
                        .param(
                                "class",
                                internship.schoolClass() == null
                                        ? null
                                        : internship.schoolClass().value())
                        .param(
                                "company",
                                internship.company() == null
                                        ? null
                                        : internship.company().value())
                        .param("week", internship.week().value())
                        .param("programme", internship.programme())
                        .param("first", internship.firstDay())
                        .param("last", internship.lastDay())
                        .update()
                == 1;
        if (added) {
            writeHalfDays(internship);
            events.publish(EventType.INTERNSHIP_PLANNED, internship.state());
        }
    }

    /** The caller holds the row's lock. */
    void save(Internship next, EventType<InternshipState> happened) {
        jdbc.sql("""
                update internship set version = :version, first_day = :first, last_day = :last, alarm_open = :alarm,
                       attested = :attested
                where agreement_id = :id""")
                .param("version", next.version())
                .param("first", next.firstDay())
                .param("last", next.lastDay())
                .param("alarm", next.alarmOpen())
                .param("attested", next.attested())
                .param("id", next.id().value())
                .update();
        jdbc.sql("delete from internship_half_day where agreement_id = :id")
                .param("id", next.id().value())
                .update();
        writeHalfDays(next);
        events.publish(happened, next.state());
    }

    /** Tells something about it that changes nothing of it. The caller holds the row's lock. */
    void tell(Internship internship, EventType<InternshipState> happened) {
        Internship next = internship.again();
        jdbc.sql("update internship set version = :version where agreement_id = :id")
                .param("version", next.version())
                .param("id", next.id().value())
                .update();
        events.publish(happened, next.state());
    }

    private void writeHalfDays(Internship internship) {
        for (HalfDay half : internship.halfDays()) {
            Presence presence = half.presence();
            jdbc.sql("""
                    insert into internship_half_day (agreement_id, day, half, starts, ends, presence)
                    values (:id, :day, :half, :starts, :ends, :presence)""")
                    .param("id", internship.id().value())
                    .param("day", half.day())
                    .param("half", half.half().name())
                    .param("starts", half.start())
                    .param("ends", half.end())
                    .param("presence", presence == null ? null : presence.name())
                    .update();
        }
    }

    Optional<Internship> find(AgreementId id) {
        return all("i.agreement_id = :id", Map.of("id", id.value()), "").stream()
                .findFirst();
    }

    /** Finds it and keeps others from changing it until the transaction is over. */
    Optional<Internship> lock(AgreementId id) {
        return all("i.agreement_id = :id", Map.of("id", id.value()), " for update").stream()
                .findFirst();
    }

    List<Internship> ofStudent(String account) {
        return all("i.student_id in (select id from student where account_id = :who)", Map.of("who", account), "");
    }

    List<Internship> ofChildren(String guardian) {
        return all(
                "i.student_id in (select id from student where guardians @> array[:who]::text[])",
                Map.of("who", guardian),
                "");
    }

    List<Internship> ofCompany(CompanyId company) {
        return all("i.company_id = :who", Map.of("who", company.value()), "");
    }

    List<Internship> ofSchool(SchoolId school) {
        return all("i.school_id = :who", Map.of("who", school.value()), "");
    }

    /** Those of a school that have a day in this time. */
    List<Internship> ofSchool(SchoolId school, LocalDate from, LocalDate to) {
        return all(
                "i.school_id = :who and i.first_day <= :to and i.last_day >= :from",
                Map.of("who", school.value(), "from", from, "to", to),
                "");
    }

    @Override
    public Set<AgreementId> among(Collection<AgreementId> agreements) {
        return jdbc.sql("select agreement_id from internship where agreement_id = any(:ids)")
                .param("ids", agreements.stream().map(AgreementId::value).toArray(UUID[]::new))
                .query((row, n) -> new AgreementId(row.getObject(1, UUID.class)))
                .set();
    }

    /** Agreements that all have signed and that have no internship yet, such as those from before there were any. */
    List<AgreementId> missing(int limit) {
        return jdbc.sql("""
                select id from agreement a
                where amends is null and status in ('SIGNED', 'SEALED')
                  and not exists (select from internship where agreement_id = a.id)
                order by week, id limit :limit""")
                .param("limit", limit)
                .query((row, n) -> new AgreementId(row.getObject(1, UUID.class)))
                .list();
    }

    private List<Internship> all(String which, Map<String, ?> values, String lock) {
        List<Internship> found = jdbc.sql("select i.* from internship i where " + which
                        + " order by i.first_day, i.agreement_id limit " + MOST + lock)
                .params(values)
                .query((row, n) -> internship(row))
                .list();
        Map<AgreementId, List<HalfDay>> halves = halfDays(found);
        return found.stream()
                .map(one -> withHalfDays(one, halves.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Map<AgreementId, List<HalfDay>> halfDays(List<Internship> of) {
        var halves = new HashMap<AgreementId, List<HalfDay>>();
        if (of.isEmpty()) {
            return halves;
        }
        jdbc.sql("""
                select * from internship_half_day where agreement_id = any(:ids)
                order by agreement_id, day, case half when 'MORNING' then 0 else 1 end""")
                .param("ids", of.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .query((row, n) -> halves.computeIfAbsent(
                                new AgreementId(row.getObject("agreement_id", UUID.class)), id -> new ArrayList<>())
                        .add(halfDay(row)))
                .list();
        return halves;
    }

    private static HalfDay halfDay(ResultSet row) throws SQLException {
        String presence = row.getString("presence");
        return new HalfDay(
                row.getObject("day", LocalDate.class),
                Half.valueOf(row.getString("half")),
                row.getObject("starts", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                presence == null ? null : Presence.valueOf(presence));
    }

    private static Internship internship(ResultSet row) throws SQLException {
        UUID schoolClass = row.getObject("class_id", UUID.class);
        UUID company = row.getObject("company_id", UUID.class);
        return new Internship(
                new AgreementId(row.getObject("agreement_id", UUID.class)),
                row.getLong("version"),
                new StudentId(row.getObject("student_id", UUID.class)),
                SchoolId.of(row.getString("school_id")),
                schoolClass == null ? null : new ClassId(schoolClass),
                company == null ? null : new CompanyId(company),
                Week.of(row.getString("week")),
                row.getString("programme"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                List.of(),
                row.getBoolean("alarm_open"),
                row.getBoolean("attested"));
    }

    private static Internship withHalfDays(Internship one, @Nullable List<HalfDay> halves) {
        return new Internship(
                one.id(),
                one.version(),
                one.student(),
                one.school(),
                one.schoolClass(),
                one.company(),
                one.week(),
                one.programme(),
                one.firstDay(),
                one.lastDay(),
                halves == null ? List.of() : halves,
                one.alarmOpen(),
                one.attested());
    }
}
