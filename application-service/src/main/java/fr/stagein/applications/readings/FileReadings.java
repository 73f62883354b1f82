package fr.stagein.applications.readings;

import fr.stagein.events.Role;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The readings of pupils' applications, one for each reader and day; those of the words are kept with the words. */
@Repository
public class FileReadings {

    private static final int MOST_SHOWN = 500;

    private final JdbcClient jdbc;
    private final TerritoryCalendar calendar;

    FileReadings(JdbcClient jdbc, TerritoryCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** What a reader is. */
    enum ReaderRole {
        PRINCIPAL,
        TEACHER,
        /** Of the school's staff; more is not kept of who reads words. */
        SCHOOL,
        OPERATOR,
        /** Somebody at the company, with an account or a link. */
        COMPANY
    }

    enum FilePart {
        APPLICATIONS,
        CONVERSATIONS,
        /** Whom to call during the internship. */
        EMERGENCY_CONTACT
    }

    /** @param name absent where it was not kept */
    record FileReading(@Nullable String name, ReaderRole role, FilePart what, LocalDate day) {}

    /** Keeps that the caller, of the school's staff, opens the applications of one who is or was a pupil there. */
    public void opened(StudentId student, SchoolId school, Caller caller) {
        jdbc.sql("""
                insert into file_reading (student_id, account_id, name, role, day, first_at)
                select :student, :who, :name, :role, :day, :now
                where exists (select from student where id = :student and school_id = :school)
                   or exists (select from application where student_id = :student and school_id = :school)
                on conflict do nothing""")
                .param("student", student.value())
                .param("who", caller.accountId().value())
                .param("name", nameOf(caller))
                .param("role", caller.has(Role.PRINCIPAL) ? "PRINCIPAL" : "TEACHER")
                .param("day", calendar.today())
                .param("now", Timestamp.from(calendar.now()))
                .param("school", school.value())
                .update();
    }

    /** As the identity provider has it. */
    public static @Nullable String nameOf(Caller caller) {
        String name = (caller.firstName() + " " + caller.familyName()).strip();
        return name.isEmpty() ? null : name;
    }

    /** The latest first. */
    List<FileReading> of(StudentId student) {
        return jdbc.sql("""
                select name, role, what, day from (
                    select name, role, 'APPLICATIONS' as what, day, first_at, account_id
                    from file_reading where student_id = :student
                    union all
                    select distinct on (w.account_id, w.day) w.name, w.role, 'CONVERSATIONS', w.day, w.first_at, w.account_id
                    from conversation_reading w join application a on a.id = w.application_id
                    where a.student_id = :student
                    union all
                    select r.name, r.role, r.what, r.day, r.first_at, r.account_id
                    from internship_reading r join internship i on i.agreement_id = r.agreement_id
                    where i.student_id = :student and r.what = 'EMERGENCY_CONTACT') reading
                order by day desc, first_at desc, account_id, what limit :most""")
                .param("student", student.value())
                .param("most", MOST_SHOWN)
                .query((row, n) -> new FileReading(
                        row.getString("name"),
                        ReaderRole.valueOf(row.getString("role")),
                        FilePart.valueOf(row.getString("what")),
                        row.getObject("day", LocalDate.class)))
                .list();
    }
}
