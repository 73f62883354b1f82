package fr.stagein.offers.finding.alerts;

import fr.stagein.events.AccountId;
import fr.stagein.events.Event;
import fr.stagein.events.Stream;
import fr.stagein.events.StudentState;
import fr.stagein.offers.finding.favourites.Favourites;
import fr.stagein.platform.consumers.Effect;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of a student who has left, nothing is kept. */
@Component
class ForgetStudents implements Effect<StudentState> {

    private final Favourites favourites;
    private final SavedSearches searches;
    private final JdbcClient jdbc;

    ForgetStudents(Favourites favourites, SavedSearches searches, JdbcClient jdbc) {
        this.favourites = favourites;
        this.searches = searches;
        this.jdbc = jdbc;
    }

    @Override
    public Stream<StudentState> stream() {
        return Stream.STUDENTS;
    }

    @Override
    public String name() {
        return "forget-students";
    }

    @Override
    public void on(Event<StudentState> event) {
        if (event.state().status() == StudentState.Status.LEFT) {
            AccountId who = event.state().accountId();
            favourites.forget(who);
            searches.forget(who);
            jdbc.sql("delete from offer_alert where account_id = :who")
                    .param("who", who.value())
                    .update();
        }
    }
}
