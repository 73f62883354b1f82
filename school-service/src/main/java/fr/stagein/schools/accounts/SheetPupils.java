package fr.stagein.schools.accounts;

import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pupils that a code sheet is for. */
@Repository
class SheetPupils {

    private final JdbcClient jdbc;

    SheetPupils(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Students of a university with a mailbox are invited by mail: see {@link MailedStudents}. */
    private static final String BY_CARD = """
            not (s.email is not null
                 and exists (select from school k where k.id = s.school_id and k.kind = 'UNIVERSITY'))""";

    record Pupil(
            StudentId id,
            String firstName,
            String lastName,
            String className,
            @Nullable String username,
            boolean hasAccount) {}

    /** Empty if the school has no such class. */
    Optional<String> className(SchoolId school, ClassId schoolClass) {
        return jdbc.sql("select name from school_class where id = :class and school_id = :school")
                .param("class", schoolClass.value())
                .param("school", school.value())
                .query(String.class)
                .optional();
    }

    boolean isOf(SchoolId school, StudentId student) {
        return jdbc.sql("select exists (select from student where id = :id and school_id = :school)")
                .param("id", student.value())
                .param("school", school.value())
                .query(Boolean.class)
                .single();
    }

    List<StudentId> withoutAccount(ClassId schoolClass) {
        return withoutAccount("s.class_id = :key", schoolClass.value());
    }

    List<StudentId> withoutAccount(StudentId student) {
        return withoutAccount("s.id = :key", student.value());
    }

    private List<StudentId> withoutAccount(String which, UUID key) {
        return jdbc.sql("select s.id from student s where s.account_id is null and s.left_at is null and " + BY_CARD
                        + " and " + which)
                .param("key", key)
                .query((row, n) -> new StudentId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Those of the class who have not signed in yet, locked. */
    List<Pupil> lockOf(ClassId schoolClass) {
        return lock(
                "s.class_id = :key and s.signed_in_at is null and (s.account_id is null or s.username is not null)",
                schoolClass.value());
    }

    /** Locked; empty for one who left. */
    Optional<Pupil> lock(StudentId student) {
        return lock("s.id = :key", student.value()).stream().findFirst();
    }

    private List<Pupil> lock(String which, UUID key) {
        // Locked in one order: two teachers who print the same class at once have each a sheet, the later one counts.
        return jdbc.sql("""
                select s.id, s.first_name, s.last_name, s.username, s.account_id, c.name as class_name
                from student s join school_class c on c.id = s.class_id
                where s.left_at is null and %s and %s
                order by s.last_name, s.first_name, s.id for update of s""".formatted(BY_CARD, which))
                .param("key", key)
                .query((row, n) -> new Pupil(
                        new StudentId(row.getObject("id", UUID.class)),
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getString("class_name"),
                        row.getString("username"),
                        row.getString("account_id") != null))
                .list();
    }
}
