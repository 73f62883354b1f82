package fr.stagein.schools.accounts;

import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.schools.accounts.AccountRefused.Reason;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of pupils and their guardians that cannot be made as they are, for their school to mend. */
@Repository
public class RefusedAccounts {

    private final JdbcClient jdbc;

    RefusedAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One that cannot be made.
     *
     * @param guardian which of the pupil's contacts, 1 or 2; absent for the pupil's own account
     * @param name the guardian's, as far as it is known
     * @param email the guardian's
     */
    record Refused(
            StudentId studentId,
            @Nullable Integer guardian,
            @Nullable String name,
            @Nullable String email,
            Reason reason) {
        @Override
        public String toString() {
            return "Refused[" + studentId + ", " + reason + "]";
        }
    }

    @Transactional(readOnly = true)
    public List<Refused> ofSchool(SchoolId school) {
        return jdbc.sql("""
                        select s.id, null::int as guardian, null as name, null as email, o.reason
                        from account_order o join student s on o.subject = s.id::text
                        where o.kind = 'STUDENT' and o.outcome = 'REFUSED' and s.school_id = :school
                          and s.left_at is null and s.account_id is null
                        union all
                        select s.id, g.position, g.name, g.email, o.reason
                        from account_order o join guardian_contact g on g.email = o.subject
                             join student s on s.id = g.student_id
                        where o.kind = 'GUARDIAN' and o.outcome = 'REFUSED' and s.school_id = :school
                          and s.left_at is null
                        order by 1, 2 nulls first""")
                .param("school", school.value())
                .query((row, n) -> new Refused(
                        new StudentId(row.getObject("id", UUID.class)),
                        row.getObject("guardian", Integer.class),
                        row.getString("name"),
                        row.getString("email"),
                        reason(row.getString("reason"))))
                .list();
    }

    /** @throws NotFound if the student is not at the school now */
    void requireStudent(SchoolId school, StudentId student) {
        boolean theirs = jdbc.sql("""
                select exists (select from student where id = :id and school_id = :school and left_at is null)""")
                .param("id", student.value())
                .param("school", school.value())
                .query(Boolean.class)
                .single();
        if (!theirs) {
            throw new NotFound();
        }
    }

    /** Before it was kept, or of another release. */
    public static Reason reason(@Nullable String kept) {
        for (Reason one : Reason.values()) {
            if (one.name().equals(kept)) {
                return one;
            }
        }
        return Reason.OTHER;
    }
}
