package fr.stagein.offers.publishing;

import fr.stagein.events.ApplicationState;
import fr.stagein.events.Stream;
import fr.stagein.platform.consumers.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which seats are given, as application-service tells; it alone decides. */
@Component
class Placements implements ReadModel<ApplicationState> {

    private final JdbcClient jdbc;

    Placements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Stream<ApplicationState> stream() {
        return Stream.APPLICATIONS;
    }

    @Override
    public void keep(ApplicationState application) {
        jdbc.sql("""
                insert into placement (application_id, version, offer_id, week, confirmed)
                values (:id, :version, :offer, :week, :confirmed)
                on conflict (application_id) do update set version = excluded.version, confirmed = excluded.confirmed
                where placement.version < excluded.version""")
                .param("id", application.applicationId().value())
                .param("version", application.version())
                .param("offer", application.offerId().value())
                .param("week", application.week().value())
                .param("confirmed", application.status() == ApplicationState.Status.CONFIRMED)
                .update();
    }
}
