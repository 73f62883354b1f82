package fr.stagein.offers.search;

import fr.stagein.offers.reach.Means;
import fr.stagein.offers.reach.OfferReach;
import fr.stagein.offers.reach.OpenPlaces;
import fr.stagein.offers.reach.Origin;
import fr.stagein.offers.shown.Viewer;
import fr.stagein.platform.problems.Rejection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds out how the open offers are reached from where a search starts. */
@Component
class ReachFilter {

    private final OpenPlaces places;
    private final OfferReach reach;

    ReachFilter(OpenPlaces places, OfferReach reach) {
        this.places = places;
        this.reach = reach;
    }

    Reachable of(SearchRequest request, Viewer viewer) {
        Origin origin = request.origin();
        List<Means> means = request.means() == null ? List.of() : request.means();
        if (origin == null) {
            if (!means.isEmpty()) {
                throw Rejection.field("origin", "origin-needed");
            }
            return Reachable.NOTHING_KNOWN;
        }
        return new Reachable(
                reach.ways(
                        origin.point(),
                        places.preferring(request.weeks() == null ? List.of() : request.weeks(), viewer)),
                means);
    }
}
