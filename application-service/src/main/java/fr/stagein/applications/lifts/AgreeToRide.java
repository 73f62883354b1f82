package fr.stagein.applications.lifts;

import fr.stagein.applications.lifts.Ride.Status;
import fr.stagein.events.ApplicationId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.territory.TerritoryCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A guardian agrees to the ride that their child asked for; a second time changes nothing. */
@Component
class AgreeToRide {

    private final Rides rides;
    private final Places places;
    private final TerritoryCalendar calendar;

    AgreeToRide(Rides rides, Places places, TerritoryCalendar calendar) {
        this.rides = rides;
        this.places = places;
        this.calendar = calendar;
    }

    @Transactional
    Ride agree(Caller caller, ApplicationId id) {
        Place place = places.lock(id);
        if (!place.hasGuardian(caller)) {
            throw new NotFound();
        }
        Ride ride = rides.of(id).orElseThrow(NotFound::new);
        if (ride.status().mayBecome(Status.AGREED)) {
            rides.agreed(ride, caller.accountId(), calendar.now());
        }
        return rides.of(id).orElseThrow(NotFound::new);
    }
}
