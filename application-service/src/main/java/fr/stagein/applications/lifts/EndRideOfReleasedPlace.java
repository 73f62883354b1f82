package fr.stagein.applications.lifts;

import fr.stagein.applications.placement.PlacementListener;
import fr.stagein.events.ApplicationId;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ends the ride to a place that is given up, in the same transaction. What is told of the place says enough of it. */
@Component
class EndRideOfReleasedPlace implements PlacementListener {

    private final Rides rides;
    private final TerritoryCalendar calendar;

    EndRideOfReleasedPlace(Rides rides, TerritoryCalendar calendar) {
        this.rides = rides;
        this.calendar = calendar;
    }

    @Override
    public void released(UUID placement) {
        var _ = rides.endOf(new ApplicationId(placement), calendar.now());
    }
}
