package fr.stagein.applications.lifts;

import fr.stagein.applications.lifts.Ride.Status;
import fr.stagein.events.AccountId;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.Week;
import fr.stagein.events.Weeks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rides that stand: at most one a place. */
@Repository
class Rides {

    private static final String STANDING = """
            select r.* from ride r join application a on a.id = r.application_id join student s on s.id = a.student_id
            where r.status <> 'ENDED' and\s""";

    private final JdbcClient jdbc;
    private final Lifts lifts;

    Rides(JdbcClient jdbc, Lifts lifts) {
        this.jdbc = jdbc;
        this.lifts = lifts;
    }

    /**
     * The seat in the lift is free again.
     *
     * @return whether there was one
     */
    boolean endOf(ApplicationId application, Instant at) {
        return of(application).filter(ride -> end(ride, at)).isPresent();
    }

    void add(Ride ride, Instant at) {
        Week last = ride.weeks().lastOfSeveral();
        jdbc.sql("""
                insert into ride (id, lift_id, application_id, week, last_week, status, asked_at)
                values (:id, :lift, :application, :week, :lastWeek, :status, :at)""")
                .param("id", ride.id())
                .param("lift", ride.liftId())
                .param("application", ride.applicationId().value())
                .param("week", ride.weeks().first().value())
                .param("lastWeek", last == null ? null : last.value())
                .param("status", ride.status().name())
                .param("at", Timestamp.from(at))
                .update();
    }

    void agreed(Ride ride, AccountId guardian, Instant at) {
        step(ride, "status = 'AGREED', agreed_by = :who, agreed_at = :at", guardian, at);
    }

    void seen(Ride ride, AccountId staff, Instant at) {
        step(ride, "status = 'SEEN', seen_by = :who, seen_at = :at", staff, at);
    }

    private void step(Ride ride, String change, AccountId who, Instant at) {
        jdbc.sql("update ride set " + change + " where id = :id")
                .param("who", who.value())
                .param("at", Timestamp.from(at))
                .param("id", ride.id())
                .update();
    }

    private boolean end(Ride ride, Instant at) {
        int ended = jdbc.sql("update ride set status = 'ENDED', ended_at = :at where id = :id and status <> 'ENDED'")
                .param("at", Timestamp.from(at))
                .param("id", ride.id())
                .update();
        if (ended == 1) {
            ride.weeks().all().forEach(week -> lifts.giveBack(ride.liftId(), week));
        }
        return ended == 1;
    }

    Optional<Ride> of(ApplicationId application) {
        return jdbc.sql("select * from ride where application_id = :application and status <> 'ENDED'")
                .param("application", application.value())
                .query(Rides::ride)
                .optional();
    }

    List<Ride> of(UUID lift) {
        return jdbc.sql("select * from ride where lift_id = :lift and status <> 'ENDED' order by week, asked_at")
                .param("lift", lift)
                .query(Rides::ride)
                .list();
    }

    /**
     * Somebody who has a place at the company, which knows their first name since it accepted.
     *
     * @param lastWeek of a place for several weeks; absent where it is for one
     */
    record Rider(String firstName, Week week, @Nullable Week lastWeek, Status status) {}

    List<Rider> ridersOf(UUID lift) {
        return jdbc.sql("""
                select a.first_name, r.week, r.last_week, r.status from ride r join application a on a.id = r.application_id
                where r.lift_id = :lift and r.status <> 'ENDED' order by r.week, a.first_name""")
                .param("lift", lift)
                .query((row, n) -> new Rider(
                        row.getString("first_name"),
                        Week.of(row.getString("week")),
                        week(row.getString("last_week")),
                        Status.valueOf(row.getString("status"))))
                .list();
    }

    List<Ride> ofStudent(AccountId account) {
        return standing("s.account_id = :account", Map.of("account", account.value()));
    }

    List<Ride> ofChildren(AccountId guardian) {
        return standing("s.guardians @> array[:guardian]::text[]", Map.of("guardian", guardian.value()));
    }

    List<Ride> ofSchool(SchoolId school) {
        return standing("a.school_id = :school", Map.of("school", school.value()));
    }

    private List<Ride> standing(String whose, Map<String, ?> values) {
        return jdbc.sql(STANDING + whose + " order by r.week, r.id")
                .params(values)
                .query(Rides::ride)
                .list();
    }

    private static Ride ride(ResultSet row, int number) throws SQLException {
        return new Ride(
                row.getObject("id", UUID.class),
                row.getObject("lift_id", UUID.class),
                new ApplicationId(row.getObject("application_id", UUID.class)),
                Weeks.of(Week.of(row.getString("week")), week(row.getString("last_week"))),
                Status.valueOf(row.getString("status")));
    }

    static @Nullable Week week(@Nullable String value) {
        return value == null ? null : Week.of(value);
    }
}
