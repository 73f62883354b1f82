package fr.stagein.schools.students;

import fr.stagein.events.StudentId;
import fr.stagein.schools.files.TextFolding;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** With which username a student signs in, and whether they have. No other service is told. */
@Repository
public class StudentSignIns {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StudentSignIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty for one who got no code sheet yet. */
    public Optional<String> username(StudentId student) {
        return jdbc.sql("select username from student where id = :id and username is not null")
                .param("id", student.value())
                .query(String.class)
                .optional();
    }

    /** Two students of one name differ by their digits, which tell nothing of them. */
    public String giveUsername(StudentId student, String firstName, String lastName) {
        String name = part(firstName) + "." + part(lastName);
        Optional<String> given = Optional.empty();
        while (given.isEmpty()) {
            given = jdbc.sql("""
                            update student set username = :username
                            where id = :id and not exists (select from student where username = :username)
                            returning username""")
                    .param("username", name + (1000 + random.nextInt(9000)))
                    .param("id", student.value())
                    .query(String.class)
                    .optional();
        }
        return given.get();
    }

    /** Somebody else has it at the identity provider: the next card has another one. */
    public void dropUsername(StudentId student) {
        jdbc.sql("update student set username = null where id = :id and account_id is null")
                .param("id", student.value())
                .update();
    }

    public void signedIn(StudentId student) {
        jdbc.sql("update student set signed_in_at = :now where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", student.value())
                .update();
    }

    /** Their password works no more. */
    public void clear(StudentId student) {
        jdbc.sql("update student set signed_in_at = null where id = :id")
                .param("id", student.value())
                .update();
    }

    private static String part(String name) {
        String letters = TextFolding.folded(name).replaceAll("[^a-z0-9]", "");
        return letters.isEmpty() ? "eleve" : letters.substring(0, Math.min(24, letters.length()));
    }
}
