package fr.stagein.applications.placement;

import fr.stagein.events.ApplicationId;
import fr.stagein.events.ApplicationState;
import fr.stagein.events.EventType;
import fr.stagein.platform.outbox.EventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells of what happened to a place without moving the application, such as a ride to it. */
@Repository
public class ApplicationNews {

    private final JdbcClient jdbc;
    private final EventPublisher events;
    private final AskedWeeks weeks;

    ApplicationNews(JdbcClient jdbc, EventPublisher events, AskedWeeks weeks) {
        this.weeks = weeks;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The application is as it was, a version later, so that others hear of it in order. The caller holds its lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(ApplicationId id, EventType<ApplicationState> happening) {
        Application told = jdbc.sql("update application set version = version + 1 where id = :id returning *")
                .param("id", id.value())
                .query(Applications::application)
                .single();
        events.publish(happening, told.state(weeks.of(told)));
    }
}
