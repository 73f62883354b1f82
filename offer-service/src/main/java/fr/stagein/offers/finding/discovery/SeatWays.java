package fr.stagein.offers.finding.discovery;

import fr.stagein.events.OfferId;
import fr.stagein.offers.finding.discovery.FreeSeats.FreeSeat;
import fr.stagein.offers.finding.reach.Means;
import fr.stagein.offers.finding.reach.OfferReach;
import fr.stagein.offers.finding.reach.OfferWays;
import fr.stagein.offers.finding.reach.Origin;
import fr.stagein.offers.finding.reach.Way;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How free seats are reached from somebody's home. */
@Component
class SeatWays {

    private final OfferReach reach;

    SeatWays(OfferReach reach) {
        this.reach = reach;
    }

    /** The shortest way to each that is reached at all; nothing where nobody knows where they start from. */
    Map<OfferId, Way> shortest(@Nullable Origin origin, List<FreeSeat> seats) {
        if (origin == null) {
            return Map.of();
        }
        Map<OfferId, OfferWays> all =
                reach.ways(origin.point(), seats.stream().map(FreeSeat::place).toList());
        Map<OfferId, Way> best = new HashMap<>();
        all.forEach((id, ways) -> ways.best(Means.ALL).ifPresent(way -> best.put(id, way)));
        return best;
    }
}
