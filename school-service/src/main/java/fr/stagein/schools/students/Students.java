package fr.stagein.schools.students;

import fr.stagein.events.AccountId;
import fr.stagein.events.EventType;
import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.outbox.EventPublisher;
import fr.stagein.platform.problems.Rejection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The students one by one; a change is published in the same transaction. A school's whole list is written by
 * {@link Enrolments}.
 */
@Repository
public class Students {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final StudentRows rows;
    private final EventPublisher events;
    private final PupilVault vault;

    Students(JdbcClient jdbc, StudentRows rows, EventPublisher events, PupilVault vault) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.events = events;
        this.vault = vault;
    }

    /** Moves the home point. Nobody else is told: no event. */
    void setHome(StudentId id, String communeCode, Student.Home home) {
        jdbc.sql("update student set commune_code = :commune, home = :home where id = :id")
                .param("commune", communeCode)
                .param("home", vault.sealHome(home, id))
                .param("id", id.value())
                .update();
    }

    /** Gives a student the account that was made for them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hasAccount(StudentId id, AccountId account) {
        changed(
                id,
                jdbc.sql("""
                update student set account_id = :account, version = version + 1
                where id = :id and account_id is distinct from :account""")
                        .param("account", account.value())
                        .param("id", id.value())
                        .update());
    }

    /** Says who answers for a student. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hasGuardian(StudentId id, AccountId guardian) {
        int added = jdbc.sql("""
                insert into guardian (student_id, account_id) values (:id, :account) on conflict do nothing""")
                .param("id", id.value())
                .param("account", guardian.value())
                .update();
        if (added > 0) {
            changed(
                    id,
                    jdbc.sql("update student set version = version + 1 where id = :id")
                            .param("id", id.value())
                            .update());
        }
    }

    /**
     * Has a student leave the school.
     *
     * @return false if they had left already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean leave(StudentId id, Instant now) {
        int left = jdbc.sql("""
                update student set left_at = :now, version = version + 1 where id = :id and left_at is null""")
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
        if (left == 1) {
            find(id).ifPresent(student -> events.publish(EventType.STUDENT_LEFT, student.state()));
        }
        return left == 1;
    }

    /** Tells what a guardian's last word is, once another one was written. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellConsent(StudentId id) {
        changed(
                id,
                jdbc.sql("update student set version = version + 1, consent_told = true where id = :id")
                        .param("id", id.value())
                        .update());
    }

    /** Tells it of some of those whose last state is from before it was told. */
    @Transactional
    public void tellConsents() {
        jdbc.sql("""
                select id from student where not consent_told and left_at is null
                order by id limit :some for update skip locked""")
                .param("some", AT_ONCE)
                .query((row, n) -> new StudentId(row.getObject("id", UUID.class)))
                .list()
                .forEach(this::tellConsent);
    }

    private void changed(StudentId id, int written) {
        if (written > 0) {
            enrolled(id).ifPresent(student -> events.publish(EventType.STUDENT_CHANGED, student.state()));
        }
    }

    /** Who is of the school now: empty for one who left. */
    @Transactional(readOnly = true)
    public Optional<Student> enrolled(StudentId id) {
        return find(id).filter(student -> !student.left());
    }

    /** Whether the account is a pupil's, of today or before. */
    @Transactional(readOnly = true)
    public boolean has(AccountId account) {
        return jdbc.sql("select exists (select from student where account_id = :account)")
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<Student> find(StudentId id) {
        return rows.where("s.id = :key", id.value()).stream().findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<Student> ofAccount(AccountId account) {
        return rows.where("s.account_id = :key and s.left_at is null", account.value()).stream()
                .findFirst();
    }

    /** Who is asking, as their school knows them. */
    @Transactional(readOnly = true)
    public Student own(Caller caller) {
        return ofAccount(caller.accountId()).orElseThrow(() -> Rejection.conflict("student-unknown"));
    }
}
