package fr.stagein.schools.students;

import fr.stagein.events.AccountId;
import fr.stagein.events.StudentId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Guardians by the address at which the school reaches them. */
@Repository
public class GuardianContacts {

    private final JdbcClient jdbc;

    GuardianContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param guardianName as the school writes it with this child; null if it does not */
    public record Child(StudentId id, @Nullable String guardianName) {}

    /** The students of today who have a guardian at this address. */
    public List<Child> childrenAt(String email) {
        return jdbc.sql("""
                select s.id, g.name from guardian_contact g join student s on s.id = g.student_id
                where g.email = :email and s.left_at is null order by s.id""")
                .param("email", email)
                .query((row, n) -> new Child(new StudentId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    /** Whoever is reached at this address has this account. */
    public void haveAccount(String email, AccountId account) {
        jdbc.sql("update guardian_contact set account_id = :account where email = :email")
                .param("account", account.value())
                .param("email", email)
                .update();
    }

    /**
     * Another address for a guardian who has no account yet.
     *
     * @param position of the guardian among the student's contacts, 1 or 2
     * @return false if the guardian has an account, or there is none
     */
    public boolean changeAddress(StudentId student, int position, String email) {
        return jdbc.sql("""
                update guardian_contact set email = :email
                where student_id = :student and position = :position and account_id is null""")
                        .param("email", email)
                        .param("student", student.value())
                        .param("position", position)
                        .update()
                > 0;
    }
}
