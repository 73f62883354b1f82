package fr.stagein.schools.ways;

import fr.stagein.events.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom each student lets see their way. */
@Repository
class WaySharings {

    private final JdbcClient jdbc;

    WaySharings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    WayAudience of(StudentId student) {
        return jdbc.sql("select guardians, school from way_sharing where student_id = :student")
                .param("student", student.value())
                .query((row, n) -> new WayAudience(row.getBoolean("guardians"), row.getBoolean("school")))
                .optional()
                .orElse(WayAudience.NOBODY);
    }

    void keep(StudentId student, WayAudience audience) {
        jdbc.sql("""
                insert into way_sharing (student_id, guardians, school) values (:student, :guardians, :school)
                on conflict (student_id) do update set guardians = excluded.guardians, school = excluded.school""")
                .param("student", student.value())
                .param("guardians", audience.guardians())
                .param("school", audience.school())
                .update();
    }
}
