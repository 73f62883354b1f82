package fr.stagein.schools.readings;

import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.access.Role;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.schools.readings.FileReadings.FileReading;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who read a pupil's file, for the pupil, the guardians and the head. */
@RestController
class ReadingController {

    private final FileReadings readings;
    private final JdbcClient jdbc;

    ReadingController(FileReadings readings, JdbcClient jdbc) {
        this.readings = readings;
        this.jdbc = jdbc;
    }

    @GetMapping("/api/students/{id}/readings")
    List<FileReading> readingsOfStudent(@PathVariable StudentId id, Caller caller) {
        if (!maySee(id, caller)) {
            throw new NotFound();
        }
        return readings.of(id);
    }

    private boolean maySee(StudentId student, Caller caller) {
        return jdbc.sql("""
                select exists (
                    select from student s where s.id = :student and (
                        :pupil and s.account_id = :who
                        or :guardian and exists (
                            select from guardian g where g.student_id = s.id and g.account_id = :who)
                        or :head and exists (
                            select from staff_member m where m.school_id = s.school_id and m.account_id = :who
                                                         and m.role = 'PRINCIPAL')))""")
                .param("student", student.value())
                .param("who", caller.accountId().value())
                .param("pupil", caller.has(Role.STUDENT))
                .param("guardian", caller.has(Role.GUARDIAN))
                .param("head", caller.has(Role.PRINCIPAL))
                .query(Boolean.class)
                .single();
    }
}
