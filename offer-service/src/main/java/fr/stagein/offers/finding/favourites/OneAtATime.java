package fr.stagein.offers.finding.favourites;

import fr.stagein.events.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody keeps changes one step after the other, so that a limit can be counted; until the transaction ends. */
@Repository
public class OneAtATime {

    private final JdbcClient jdbc;

    OneAtATime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void of(AccountId who) {
        lock("favourites and alerts of " + who);
    }

    public void lock(String what) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", what)
                .query((row, number) -> number)
                .single();
    }
}
