package fr.stagein.applications.lifts;

import fr.stagein.events.ApplicationId;
import fr.stagein.events.OfferId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.Week;
import fr.stagein.events.Weeks;
import fr.stagein.platform.problems.NotFound;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The places that rides are for. */
@Repository
class Places {

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each step of a ride locks its place first, so that of two at once the second sees what the first did. */
    Place lock(ApplicationId id) {
        return jdbc.sql("""
                select a.offer_id, a.week, a.school_id, a.status, s.account_id, s.guardians,
                       (select max(w.week) from placed_week w where w.place_id = a.id) as last_week
                from application a join student s on s.id = a.student_id where a.id = :id for update of a""")
                .param("id", id.value())
                .query((row, n) -> new Place(
                        id,
                        new OfferId(row.getObject("offer_id", UUID.class)),
                        Weeks.of(Week.of(row.getString("week")), Rides.week(row.getString("last_week"))),
                        SchoolId.of(row.getString("school_id")),
                        row.getString("status").equals("CONFIRMED"),
                        row.getString("account_id"),
                        Set.copyOf(List.of((String[]) row.getArray("guardians").getArray()))))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
