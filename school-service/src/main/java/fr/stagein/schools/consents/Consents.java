package fr.stagein.schools.consents;

import fr.stagein.events.AccountId;
import fr.stagein.events.StudentId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What guardians answered; each answer is kept, the latest counts. */
@Repository
class Consents {

    private final JdbcClient jdbc;

    Consents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the account is a guardian's of a student who is at a school now. */
    boolean mayBeGivenBy(AccountId account, StudentId student) {
        return jdbc.sql("""
                select exists (select from guardian g join student s on s.id = g.student_id
                               where g.student_id = :student and g.account_id = :who and s.left_at is null)""")
                .param("student", student.value())
                .param("who", account.value())
                .query(Boolean.class)
                .single();
    }

    void add(StudentId student, AccountId guardian, String textVersion, boolean given, Instant now) {
        jdbc.sql("""
                insert into guardian_consent (student_id, account_id, text_version, given, said_at)
                values (:student, :who, :version, :given, :now)""")
                .param("student", student.value())
                .param("who", guardian.value())
                .param("version", textVersion)
                .param("given", given)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
