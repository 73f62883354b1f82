package fr.stagein.offers.offers.visibility;

import fr.stagein.events.AccountId;
import fr.stagein.events.Stream;
import fr.stagein.events.StudentState;
import fr.stagein.platform.consumers.ReadModel;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which pupils and guardians belong to which school. */
@Repository
class Students implements ReadModel<StudentState> {

    private final JdbcClient jdbc;

    Students(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                insert into student (id, version, account_id, school_id, guardians, enrolled)
                values (:id, :version, :account, :school, :guardians, :enrolled)
                on conflict (id) do update set version = excluded.version, account_id = excluded.account_id,
                       school_id = excluded.school_id, guardians = excluded.guardians, enrolled = excluded.enrolled
                where student.version < excluded.version""")
                .param("id", student.studentId().value())
                .param("version", student.version())
                .param("account", student.accountId().value())
                .param("school", student.schoolId().value())
                .param(
                        "guardians",
                        student.guardianAccountIds().stream()
                                .map(AccountId::value)
                                .toArray(String[]::new))
                .param("enrolled", student.status() == StudentState.Status.ENROLLED)
                .update();
    }
}
