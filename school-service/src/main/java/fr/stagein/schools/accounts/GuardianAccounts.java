package fr.stagein.schools.accounts;

import fr.stagein.events.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** For whom the accounts of guardians are. */
@Repository
class GuardianAccounts {

    private final JdbcClient jdbc;

    GuardianAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether there is a pupil of theirs whose erasure was not told to the services. */
    boolean answersForOthers(AccountId guardian) {
        return jdbc.sql("""
                select exists (select from guardian g where g.account_id = :guardian
                               and not exists (select from erasure e where e.student_id = g.student_id
                                               and e.told_at is not null))""")
                .param("guardian", guardian.value())
                .query(Boolean.class)
                .single();
    }
}
