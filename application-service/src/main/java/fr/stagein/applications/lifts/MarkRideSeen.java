package fr.stagein.applications.lifts;

import fr.stagein.applications.lifts.Ride.Status;
import fr.stagein.applications.placement.ApplicationNews;
import fr.stagein.applications.readmodel.Schools;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.EventType;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The school has seen the ride that a guardian agreed to: now it holds. A second time changes nothing. */
@Component
class MarkRideSeen {

    private final Rides rides;
    private final Places places;
    private final Schools schools;
    private final ApplicationNews news;
    private final TerritoryCalendar calendar;

    MarkRideSeen(Rides rides, Places places, Schools schools, ApplicationNews news, TerritoryCalendar calendar) {
        this.rides = rides;
        this.places = places;
        this.schools = schools;
        this.news = news;
        this.calendar = calendar;
    }

    /** @throws Rejection if no guardian agreed yet */
    @Transactional
    Ride markSeen(Caller caller, ApplicationId id) {
        schools.require(caller, places.lock(id).schoolId());
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
}
