package fr.stagein.applications.lifts;

import fr.stagein.applications.placement.ApplicationNews;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.EventType;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A company no longer offers a lift: every ride in it ends. One that is withdrawn already is no error. */
@Component
class WithdrawLift {

    private final Lifts lifts;
    private final Rides rides;
    private final Places places;
    private final OwnOffers ownOffers;
    private final ApplicationNews news;
    private final TerritoryCalendar calendar;

    WithdrawLift(
            Lifts lifts,
            Rides rides,
            Places places,
            OwnOffers ownOffers,
            ApplicationNews news,
            TerritoryCalendar calendar) {
        this.lifts = lifts;
        this.rides = rides;
        this.places = places;
        this.ownOffers = ownOffers;
        this.news = news;
        this.calendar = calendar;
    }

    @Transactional
    void withdraw(Caller caller, UUID id) {
        Lift lift = lifts.find(id).orElseThrow(NotFound::new);
        ownOffers.require(caller, lift.offerId());
        if (lifts.lock(id).isEmpty()) {
            return;
        }
        lifts.withdraw(id, calendar.now());
        List<ApplicationId> ridden = rides.of(id).stream()
                .map(Ride::applicationId)
                .sorted(Comparator.comparing(ApplicationId::toString))
                .toList();
        ridden.forEach(places::lock);
        for (ApplicationId place : ridden) {
            if (rides.endOf(place, calendar.now())) {
                news.tell(place, EventType.APPLICATION_RIDE_ENDED);
            }
        }
    }
}
