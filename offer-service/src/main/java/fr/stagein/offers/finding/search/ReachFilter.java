package fr.stagein.offers.finding.search;

import fr.stagein.events.OfferId;
import fr.stagein.events.Week;
import fr.stagein.offers.finding.reach.Means;
import fr.stagein.offers.finding.reach.OfferReach;
import fr.stagein.offers.finding.reach.OfferWays;
import fr.stagein.offers.finding.reach.OpenPlace;
import fr.stagein.offers.finding.reach.Origin;
import fr.stagein.platform.problems.Rejection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds out how offers are reached from where a search starts. */
@Component
class ReachFilter {

    private final OfferReach reach;

    ReachFilter(OfferReach reach) {
        this.reach = reach;
    }

    Reachable of(SearchRequest request, List<Candidate> candidates) {
        Origin origin = request.origin();
        List<Means> means = SearchRequest.orNone(request.means());
        if (origin == null) {
            if (!means.isEmpty() || Boolean.TRUE.equals(request.lodging())) {
                throw Rejection.field("origin", "origin-needed");
            }
            return Reachable.NOTHING_KNOWN;
        }
        List<Week> wanted = SearchRequest.orNone(request.weeks());
        List<OpenPlace> places =
                candidates.stream().map(one -> one.place(wanted)).toList();
        Map<OfferId, OfferWays> ways = reach.ways(origin.point(), places, means);
        return new Reachable(ways, reach.lodgings(places, ways), means);
    }
}
