package fr.stagein.schools.access;

import fr.stagein.events.SchoolId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.access.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The relation "is staff of": the caller works at the school. A principal of one school has no rights in another. */
@Repository
public class StaffMembership implements Relation<SchoolId> {

    private final JdbcClient jdbc;

    StaffMembership(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean holds(Caller caller, SchoolId school) {
        return jdbc.sql("select exists (select from staff_member where school_id = :school and account_id = :who)")
                .param("school", school.value())
                .param("who", caller.accountId().value())
                .query(Boolean.class)
                .single();
    }
}
