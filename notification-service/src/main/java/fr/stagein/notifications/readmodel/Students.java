package fr.stagein.notifications.readmodel;

import fr.stagein.events.AccountId;
import fr.stagein.events.Stream;
import fr.stagein.events.StudentId;
import fr.stagein.events.StudentState;
import fr.stagein.platform.consumers.NotYetKnown;
import fr.stagein.platform.consumers.ReadModel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Students' accounts and those of their guardians. */
@Repository
public class Students implements ReadModel<StudentState> {

    private static final String SELECT = "select account_id, guardian_account_ids, initial, enrolled from student";

    private final JdbcClient jdbc;

    Students(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param initial first letter of the first name: all that a company may read here, and only after it accepted
     * @param enrolled false once the student has left: neither student nor guardians are notified any more
     */
    public record Student(AccountId account, List<AccountId> guardians, String initial, boolean enrolled) {
        public Student {
            guardians = List.copyOf(guardians);
        }
    }

    /** @throws NotYetKnown if its stream has not brought the student yet */
    public Student get(StudentId id) {
        return find(id).orElseThrow(() -> new NotYetKnown("student " + id));
    }

    public Optional<Student> find(StudentId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(Students::student)
                .optional();
    }

    /**
     * The student with this account. A student who has changed schools has one row for each; the present one counts.
     */
    public Optional<Student> of(AccountId account) {
        return jdbc.sql(SELECT + " where account_id = :account order by enrolled desc, id limit 1")
                .param("account", account.value())
                .query(Students::student)
                .optional();
    }

    private static Student student(ResultSet row, int number) throws SQLException {
        return new Student(
                AccountId.of(row.getString("account_id")),
                Accounts.of(row.getArray("guardian_account_ids")),
                row.getString("initial"),
                row.getBoolean("enrolled"));
    }

    /** Whether a guardian has to be told which child a note is about. */
    public boolean areSeveralOf(AccountId guardian) {
        return jdbc.sql("""
                        select count(*) > 1 from student
                        where guardian_account_ids @> array[:guardian]::varchar[] and enrolled""")
                .param("guardian", guardian.value())
                .query(Boolean.class)
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
                insert into student (id, version, account_id, guardian_account_ids, initial, enrolled)
                values (:id, :version, :account, :guardians, :initial, :enrolled)
                on conflict (id) do update set version = excluded.version, account_id = excluded.account_id,
                    guardian_account_ids = excluded.guardian_account_ids, initial = excluded.initial,
                    enrolled = excluded.enrolled
                where student.version < excluded.version""")
                .param("id", student.studentId().value())
                .param("version", student.version())
                .param("account", student.accountId().value())
                .param("guardians", Accounts.toArray(student.guardianAccountIds()))
                .param("initial", student.initial())
                .param("enrolled", student.status() == StudentState.Status.ENROLLED)
                .update();
    }
}
