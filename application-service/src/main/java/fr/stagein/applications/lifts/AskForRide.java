package fr.stagein.applications.lifts;

import fr.stagein.applications.lifts.Ride.Status;
import fr.stagein.applications.placement.ApplicationNews;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.EventType;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The student asks for a seat in a lift to their place; a guardian has to agree, the school to see it. */
@Component
class AskForRide {

    private final Lifts lifts;
    private final Rides rides;
    private final Places places;
    private final ApplicationNews news;
    private final TerritoryCalendar calendar;

    AskForRide(Lifts lifts, Rides rides, Places places, ApplicationNews news, TerritoryCalendar calendar) {
        this.lifts = lifts;
        this.rides = rides;
        this.places = places;
        this.news = news;
        this.calendar = calendar;
    }

    /** @throws Rejection if the place is not confirmed, has a ride already, or the lift has no seat left in one of its weeks */
    @Transactional
    Ride ask(Caller caller, ApplicationId id, UUID liftId) {
        // Same order everywhere: the lift first, then the place.
        Lift lift = lifts.lock(liftId).orElseThrow(NotFound::new);
        Place place = places.lock(id);
        if (!place.isOf(caller)) {
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
        // All or none: what was taken before a full week goes back with the transaction.
        place.weeks()
                .all()
                .filter(week -> !lifts.takeSeat(lift, week))
                .findFirst()
                .ifPresent(full -> {
                    throw Rejection.conflict("lift-full", full);
                });
        var ride = new Ride(UUID.randomUUID(), lift.id(), id, place.weeks(), Status.ASKED);
        rides.add(ride, calendar.now());
        news.tell(id, EventType.APPLICATION_RIDE_ASKED);
        return ride;
    }
}
