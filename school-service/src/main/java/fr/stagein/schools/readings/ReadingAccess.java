package fr.stagein.schools.readings;

import fr.stagein.events.Role;
import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.access.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** "May learn who read the file of": the pupil, a guardian, the head of the school. */
@Repository
class ReadingAccess implements Relation<StudentId> {

    private final JdbcClient jdbc;

    ReadingAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean holds(Caller caller, StudentId student) {
        return jdbc.sql("""
                select exists (
                    select from student s where s.id = :student and (
                        :pupil and s.account_id = :who
                        or :guardian and exists (
                            select from guardian g where g.student_id = s.id and g.account_id = :who)
                        or :head and exists (
                            select from staff_member m where m.school_id = s.school_id and m.account_id = :who
                                                         and m.role = 'PRINCIPAL')))""")
                .param("student", student.value())
                .param("who", caller.accountId().value())
                .param("pupil", caller.has(Role.STUDENT))
                .param("guardian", caller.has(Role.GUARDIAN))
                .param("head", caller.has(Role.PRINCIPAL))
                .query(Boolean.class)
                .single();
    }
}
