package fr.stagein.applications.readmodel;

import fr.stagein.events.AccountId;
import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.Stream;
import fr.stagein.events.StudentId;
import fr.stagein.events.StudentState;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.access.Relation;
import fr.stagein.platform.consumers.ReadModel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The students, without names: what the rules need. The relation "is this student" compares accounts. */
@Repository
public class Students implements ReadModel<StudentState>, Relation<StudentId> {

    private final JdbcClient jdbc;
    private final Clock clock;

    Students(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A student as the rules see them.
     *
     * @param consented whether a guardian agreed; false also while it is not known
     */
    public record EnrolledStudent(
            StudentId id,
            SchoolId schoolId,
            ClassId classId,
            String programme,
            YearMonth birthMonth,
            boolean consented) {}

    public Optional<EnrolledStudent> ofAccount(AccountId account) {
        return jdbc.sql("select * from student where account_id = :account and status = 'ENROLLED'")
                .param("account", account.value())
                .query(Students::student)
                .optional();
    }

    @Override
    public boolean holds(Caller caller, StudentId student) {
        return ofAccount(caller.accountId())
                .filter(own -> own.id().equals(student))
                .isPresent();
    }

    /** Empty for a student who has left. */
    public Optional<EnrolledStudent> enrolled(StudentId id) {
        return jdbc.sql("select * from student where id = :id and status = 'ENROLLED'")
                .param("id", id.value())
                .query(Students::student)
                .optional();
    }

    /** Whether a guardian has an account. */
    public boolean hasGuardian(StudentId student) {
        return jdbc.sql("select count(*) from student where id = :id and guardians <> '{}'")
                        .param("id", student.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** The children of a guardian who are enrolled. */
    public List<StudentId> ofGuardian(AccountId guardian) {
        return jdbc.sql("""
                select id from student where guardians @> array[:guardian]::text[] and status = 'ENROLLED' order by id""")
                .param("guardian", guardian.value())
                .query((row, n) -> new StudentId(row.getObject("id", UUID.class)))
                .list();
    }

    private static EnrolledStudent student(ResultSet row, int number) throws SQLException {
        return new EnrolledStudent(
                new StudentId(row.getObject("id", UUID.class)),
                SchoolId.of(row.getString("school_id")),
                new ClassId(row.getObject("class_id", UUID.class)),
                row.getString("programme"),
                YearMonth.parse(row.getString("birth_month")),
                row.getBoolean("guardian_consent"));
    }

    /** Students who had left by then and still have open applications. */
    public List<StudentId> goneWithOpenApplications(Instant leftBefore, int limit) {
        return jdbc.sql("""
                select s.id from student s
                where s.status = 'LEFT' and s.left_at <= :before
                  and exists (select from application a
                              where a.student_id = s.id and a.status in ('SUBMITTED', 'SEEN', 'ACCEPTED'))
                order by s.left_at, s.id limit :limit""")
                .param("before", Timestamp.from(leftBefore))
                .param("limit", limit)
                .query((row, n) -> new StudentId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Locks a student who has left, unless they are back meanwhile. */
    public boolean lockGone(StudentId student) {
        return jdbc.sql("select id from student where id = :id and status = 'LEFT' for update")
                .param("id", student.value())
                .query((row, n) -> row.getObject(1))
                .optional()
                .isPresent();
    }

    /** Locks the student until the end of the transaction: others who decide on this student's applications wait. */
    public void lock(StudentId student) {
        jdbc.sql("select id from student where id = :id for update")
                .param("id", student.value())
                .query((row, n) -> row.getObject(1))
                .single();
    }

    @Override
    public Stream<StudentState> stream() {
        return Stream.STUDENTS;
    }

    @Override
    public void forget(String id) {
        jdbc.sql("delete from student where id = :id")
                .param("id", UUID.fromString(id))
                .update();
    }

    @Override
    public void keep(StudentState student) {
        jdbc.sql("""
                insert into student (id, version, account_id, school_id, class_id, programme, birth_month, guardians,
                                     status, guardian_consent, left_at)
                values (:id, :version, :account, :school, :class, :programme, :birthMonth, :guardians, :status, :consent,
                        :leftAt)
                on conflict (id) do update set version = excluded.version, account_id = excluded.account_id,
                       school_id = excluded.school_id, class_id = excluded.class_id, programme = excluded.programme,
                       birth_month = excluded.birth_month, guardians = excluded.guardians, status = excluded.status,
                       guardian_consent = excluded.guardian_consent,
                       left_at = case when excluded.left_at is not null
                                      then coalesce(student.left_at, excluded.left_at) end
                where student.version < excluded.version""")
                .param("id", student.studentId().value())
                .param("version", student.version())
                .param("account", student.accountId().value())
                .param("school", student.schoolId().value())
                .param("class", student.classId().value())
                .param("programme", student.programme())
                .param("birthMonth", student.birthMonth().toString())
                .param(
                        "guardians",
                        student.guardianAccountIds().stream()
                                .map(AccountId::value)
                                .toArray(String[]::new))
                .param("status", student.status().name())
                .param("consent", student.guardianConsent())
                .param("leftAt", student.status() == StudentState.Status.LEFT ? Timestamp.from(clock.instant()) : null)
                .update();
    }
}
