package fr.stagein.schools.readings;

import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The readings of pupils' files: one for each reader, part and day. */
@Repository
public class FileReadings {

    /** A year of a school whose staff opens a pupil's file every week. */
    private static final int MOST_SHOWN = 500;

    private final JdbcClient jdbc;
    private final TerritoryCalendar calendar;

    FileReadings(JdbcClient jdbc, TerritoryCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** What a reader is at the school. */
    enum ReaderRole {
        PRINCIPAL,
        TEACHER,
        OFFICE
    }

    /** @param name as the list of staff has it, else as it was on that day; absent if neither tells */
    record FileReading(@Nullable String name, ReaderRole role, FilePart what, LocalDate day) {}

    /** Keeps that the caller, of the school's staff, opens this part; before what it holds is handed out. */
    public void opened(StudentId student, SchoolId school, FilePart what, Caller caller) {
        String name = (caller.firstName() + " " + caller.familyName()).strip();
        jdbc.sql("""
                insert into file_reading (student_id, account_id, name, role, what, day, first_at)
                select :student, account_id, :name, case when office then 'OFFICE' else role end, :what, :day, :now
                from staff_member where school_id = :school and account_id = :who
                on conflict do nothing""")
                .param("student", student.value())
                .param("name", name.isEmpty() ? null : name)
                .param("what", what.name())
                .param("day", calendar.today())
                .param("now", calendar.now().atOffset(ZoneOffset.UTC))
                .param("school", school.value())
                .param("who", caller.accountId().value())
                .update();
    }

    /** The latest first. */
    List<FileReading> of(StudentId student) {
        return jdbc.sql("""
                select coalesce(m.name, r.name) as name, r.role, r.what, r.day
                from file_reading r
                join student s on s.id = r.student_id
                left join staff_member m on m.school_id = s.school_id and m.account_id = r.account_id
                where r.student_id = :student
                order by r.day desc, r.first_at desc, r.account_id, r.what limit :most""")
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
