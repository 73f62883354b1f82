package fr.stagein.offers.offers.publishing;

import fr.stagein.events.ApplicationState;
import fr.stagein.events.Stream;
import fr.stagein.events.Week;
import fr.stagein.platform.consumers.ReadModel;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which seats are given, as application-service tells; it alone decides. */
@Repository
class Placements implements ReadModel<ApplicationState> {

    private final JdbcClient jdbc;
    private final TerritoryCalendar calendar;

    Placements(JdbcClient jdbc, TerritoryCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    @Override
    public Stream<ApplicationState> stream() {
        return Stream.APPLICATIONS;
    }

    /**
     * A seat that is still to come is free again. What has been stays as a number: how many a company has hosted; that
     * somebody was there says nothing of whom.
     */
    @Override
    public void forget(String id) {
        jdbc.sql("""
                update placement set confirmed = false
                where application_id = :id and confirmed and week >= :thisWeek""")
                .param("id", UUID.fromString(id))
                .param("thisWeek", Week.containing(calendar.today()).value())
                .update();
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
