package fr.stagein.applications.readings;

import fr.stagein.applications.readings.FileReadings.FileReading;
import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.access.Role;
import fr.stagein.platform.problems.NotFound;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who read a pupil's applications and words, for the pupil, the guardians and the head. */
@RestController
class ReadingController {

    private final FileReadings readings;
    private final JdbcClient jdbc;

    ReadingController(FileReadings readings, JdbcClient jdbc) {
        this.readings = readings;
        this.jdbc = jdbc;
    }

    @GetMapping("/api/placements/students/{studentId}/readings")
    List<FileReading> readingsOfApplications(@PathVariable StudentId studentId, Caller caller) {
        if (!maySee(studentId, caller)) {
            throw new NotFound();
        }
        return readings.of(studentId);
    }

    private boolean maySee(StudentId student, Caller caller) {
        return jdbc.sql("""
                select exists (
                    select from student s where s.id = :student and (
                        :pupil and s.account_id = :who
                        or :guardian and s.guardians @> array[:who]::text[]
                        or :head and exists (
                            select from school where id = s.school_id and staff @> array[:who]::text[])))""")
                .param("student", student.value())
                .param("who", caller.accountId().value())
                .param("pupil", caller.has(Role.STUDENT))
                .param("guardian", caller.has(Role.GUARDIAN))
                .param("head", caller.has(Role.PRINCIPAL))
                .query(Boolean.class)
                .single();
    }
}
