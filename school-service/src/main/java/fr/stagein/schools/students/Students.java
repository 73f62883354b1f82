package fr.stagein.schools.students;

import fr.stagein.events.AccountId;
import fr.stagein.events.ClassId;
import fr.stagein.events.EventType;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.StudentState.Status;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.outbox.EventPublisher;
import fr.stagein.platform.problems.Rejection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The students; adding one publishes them in the same transaction. */
@Repository
public class Students {

    /** The last word counts, whichever guardian's it is; no word is no. */
    public static final String CONSENTED = """
            coalesce((select given from guardian_consent gc where gc.student_id = s.id order by gc.id desc limit 1), false)""";

    private static final String STUDENT = "select s.*, c.programme, " + CONSENTED
            + " as consented from student s join school_class c on c.id = class_id";
    private static final String ENROLLED = " and s.left_at is null";

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final EventPublisher events;
    private final PupilVault vault;

    Students(JdbcClient jdbc, EventPublisher events, PupilVault vault) {
        this.jdbc = jdbc;
        this.events = events;
        this.vault = vault;
    }

    public void add(Student student) {
        AccountId account = student.accountId();
        jdbc.sql("""
                insert into student (id, version, account_id, school_id, class_id, first_name, last_name, birth_date,
                                     commune_code, home)
                values (:id, :version, :account, :school, :class, :firstName, :lastName, :birthDate, :commune, :home)""")
                .param("id", student.id().value())
                .param("version", student.version())
                .param("account", account == null ? null : account.value())
                .param("school", student.schoolId().value())
                .param("class", student.classId().value())
                .param("firstName", student.firstName())
                .param("lastName", student.lastName())
                .param("birthDate", vault.sealBirthDate(student.birthDate(), student.id()))
                .param("commune", student.communeCode())
                .param("home", vault.sealHome(student.home(), student.id()))
                .update();
        for (AccountId guardian : student.guardians()) {
            jdbc.sql("insert into guardian (student_id, account_id) values (:student, :account)")
                    .param("student", student.id().value())
                    .param("account", guardian.value())
                    .update();
        }
        events.publish(EventType.STUDENT_ENROLLED, student.state(Status.ENROLLED));
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
            find(id).ifPresent(student -> events.publish(EventType.STUDENT_LEFT, student.state(Status.LEFT)));
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

    private void changed(StudentId id, int rows) {
        if (rows > 0) {
            enrolled(id)
                    .ifPresent(student -> events.publish(EventType.STUDENT_CHANGED, student.state(Status.ENROLLED)));
        }
    }

    /** Who is of the school now: empty for one who left. */
    @Transactional(readOnly = true)
    public Optional<Student> enrolled(StudentId id) {
        return jdbc.sql(STUDENT + " where s.id = :id" + ENROLLED)
                .param("id", id.value())
                .query(this::student)
                .optional();
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
        return jdbc.sql(STUDENT + " where s.id = :id")
                .param("id", id.value())
                .query(this::student)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Student> ofAccount(AccountId account) {
        return jdbc.sql(STUDENT + " where account_id = :account" + ENROLLED)
                .param("account", account.value())
                .query(this::student)
                .optional();
    }

    /** Who is asking, as their school knows them. */
    @Transactional(readOnly = true)
    public Student own(Caller caller) {
        return ofAccount(caller.accountId()).orElseThrow(() -> Rejection.conflict("student-unknown"));
    }

    private Student student(ResultSet row, int number) throws SQLException {
        var id = new StudentId(row.getObject("id", UUID.class));
        String account = row.getString("account_id");
        return new Student(
                id,
                row.getLong("version"),
                account == null ? null : AccountId.of(account),
                SchoolId.of(row.getString("school_id")),
                new ClassId(row.getObject("class_id", UUID.class)),
                row.getString("programme"),
                row.getString("first_name"),
                row.getString("last_name"),
                vault.openBirthDate(row.getBytes("birth_date"), id),
                row.getString("commune_code"),
                vault.openHome(row.getBytes("home"), id),
                jdbc.sql("select account_id from guardian where student_id = :id order by 1")
                        .param("id", id.value())
                        .query((guardian, n) -> AccountId.of(guardian.getString(1)))
                        .list(),
                row.getBoolean("consented"));
    }
}
