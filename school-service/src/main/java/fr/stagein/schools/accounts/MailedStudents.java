package fr.stagein.schools.accounts;

import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Students of universities who have a mailbox: they are invited by mail like other adults and have no code card. A pupil's
 * address is never used for that, as it may be a family's shared one.
 */
@Repository
class MailedStudents {

    private static final String MAILED = """
            from student s join school k on k.id = s.school_id
            where k.kind = 'UNIVERSITY' and s.email is not null and s.left_at is null""";

    private final JdbcClient jdbc;

    MailedStudents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The mailbox; empty for who gets a card. */
    Optional<String> address(StudentId student) {
        return jdbc.sql("select s.email " + MAILED + " and s.id = :id")
                .param("id", student.value())
                .query(String.class)
                .optional();
    }

    /** Those of the class. */
    List<StudentId> of(SchoolId school, ClassId schoolClass) {
        return jdbc.sql("select s.id " + MAILED + " and s.class_id = :class and s.school_id = :school order by s.id")
                .param("class", schoolClass.value())
                .param("school", school.value())
                .query((row, n) -> new StudentId(row.getObject(1, UUID.class)))
                .list();
    }
}
