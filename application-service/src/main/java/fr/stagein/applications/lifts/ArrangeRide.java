package fr.stagein.applications.lifts;

import fr.stagein.applications.lifts.Ride.Status;
import fr.stagein.applications.placement.ApplicationNews;
import fr.stagein.applications.placement.PlacementListener;
import fr.stagein.applications.readmodel.Schools;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.EventType;
import fr.stagein.events.OfferId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.Week;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.access.Role;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a ride: the student asks, a guardian agrees, the school has seen it; each of them ends it. Each step
 * locks the place first; one that is done already changes nothing and is no error.
 */
@Component
class ArrangeRide implements PlacementListener {

    private final Lifts lifts;
    private final Rides rides;
    private final Schools schools;
    private final JdbcClient jdbc;
    private final ApplicationNews news;
    private final TerritoryCalendar calendar;

    /** What of an application matters here. */
    private record Place(
            ApplicationId id,
            OfferId offerId,
            Week week,
            SchoolId schoolId,
            boolean confirmed,
            String student,
            Set<String> guardians) {

        private Place {
            guardians = Set.copyOf(guardians);
        }
    }

    ArrangeRide(
            Lifts lifts,
            Rides rides,
            Schools schools,
            JdbcClient jdbc,
            ApplicationNews news,
            TerritoryCalendar calendar) {
        this.lifts = lifts;
        this.rides = rides;
        this.schools = schools;
        this.jdbc = jdbc;
        this.news = news;
        this.calendar = calendar;
    }

    @Transactional
    Ride ask(Caller caller, ApplicationId id, UUID liftId) {
        // Same order everywhere: the lift first, then the place.
        Lift lift = lifts.lock(liftId).orElseThrow(NotFound::new);
        Place place = locked(id);
        if (!place.student().equals(caller.accountId().value())) {
            throw new NotFound();
        }
        if (!place.confirmed()) {
            throw Rejection.conflict("ride-no-place");
        }
        var standing = rides.of(id);
        if (standing.isPresent()) {
            if (standing.get().liftId().equals(liftId)) {
                return standing.get();
            }
            throw Rejection.conflict("ride-already");
        }
        if (!lift.offerId().equals(place.offerId())) {
            throw new NotFound();
        }
        if (!lifts.takeSeat(lift, place.week())) {
            throw Rejection.conflict("lift-full", place.week());
        }
        var ride = new Ride(UUID.randomUUID(), lift.id(), id, place.week(), Status.ASKED);
        rides.add(ride, calendar.now());
        news.tell(id, EventType.APPLICATION_RIDE_ASKED);
        return ride;
    }

    @Transactional
    Ride agree(Caller caller, ApplicationId id) {
        Place place = locked(id);
        if (!isGuardian(caller, place)) {
            throw new NotFound();
        }
        Ride ride = rides.of(id).orElseThrow(NotFound::new);
        if (ride.status().mayBecome(Status.AGREED)) {
            rides.agreed(ride, caller.accountId(), calendar.now());
        }
        return rides.of(id).orElseThrow(NotFound::new);
    }

    @Transactional
    Ride see(Caller caller, ApplicationId id) {
        Place place = locked(id);
        schools.require(caller, place.schoolId());
        Ride ride = rides.of(id).orElseThrow(NotFound::new);
        if (ride.status() == Status.ASKED) {
            throw Rejection.conflict("ride-not-agreed");
        }
        if (ride.status().mayBecome(Status.SEEN)) {
            rides.seen(ride, caller.accountId(), calendar.now());
            news.tell(id, EventType.APPLICATION_RIDE_SEEN);
        }
        return rides.of(id).orElseThrow(NotFound::new);
    }

    @Transactional
    void end(Caller caller, ApplicationId id) {
        Place place = locked(id);
        boolean own = caller.has(Role.STUDENT)
                && place.student().equals(caller.accountId().value());
        boolean staff =
                (caller.has(Role.TEACHER) || caller.has(Role.PRINCIPAL)) && schools.holds(caller, place.schoolId());
        if (!own && !staff && !(caller.has(Role.GUARDIAN) && isGuardian(caller, place))) {
            throw new NotFound();
        }
        if (rides.endOf(id, calendar.now())) {
            news.tell(id, EventType.APPLICATION_RIDE_ENDED);
        }
    }

    /** The company no longer offers it: every ride in it ends. */
    @Transactional
    void withdraw(Lift lift) {
        if (lifts.lock(lift.id()).isPresent()) {
            lifts.withdraw(lift.id(), calendar.now());
            List<ApplicationId> places = rides.of(lift.id()).stream()
                    .map(Ride::applicationId)
                    .sorted(Comparator.comparing(ApplicationId::toString))
                    .toList();
            places.forEach(this::locked);
            for (ApplicationId place : places) {
                if (rides.endOf(place, calendar.now())) {
                    news.tell(place, EventType.APPLICATION_RIDE_ENDED);
                }
            }
        }
    }

    /** What is told of the place says enough of the ride. */
    @Override
    public void released(UUID placement) {
        var _ = rides.endOf(new ApplicationId(placement), calendar.now());
    }

    private static boolean isGuardian(Caller caller, Place place) {
        return place.guardians().contains(caller.accountId().value());
    }

    private Place locked(ApplicationId id) {
        return jdbc.sql("""
                select a.offer_id, a.week, a.school_id, a.status, s.account_id, s.guardians
                from application a join student s on s.id = a.student_id where a.id = :id for update of a""")
                .param("id", id.value())
                .query((row, n) -> new Place(
                        id,
                        new OfferId(row.getObject("offer_id", UUID.class)),
                        Week.of(row.getString("week")),
                        SchoolId.of(row.getString("school_id")),
                        row.getString("status").equals("CONFIRMED"),
                        row.getString("account_id"),
                        Set.copyOf(List.of((String[]) row.getArray("guardians").getArray()))))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
