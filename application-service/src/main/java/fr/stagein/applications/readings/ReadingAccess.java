package fr.stagein.applications.readings;

import fr.stagein.events.Role;
import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.access.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** "May learn who read the applications of": the pupil, a guardian, the head of the school. */
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
                        or :guardian and s.guardians @> array[:who]::text[]
                        or :head and exists (
                            select from school where id = s.school_id and staff @> array[:who]::text[])))""")
                .param("student", student.value())
                .param("who", caller.accountId().value())
                .param("pupil", caller.has(Role.STUDENT))
                .param("guardian", caller.has(Role.GUARDIAN))
                .param("head", caller.has(Role.PRINCIPAL))
                .query(Boolean.class)
                .single();
    }
}
