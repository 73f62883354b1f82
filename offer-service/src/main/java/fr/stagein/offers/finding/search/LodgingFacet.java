package fr.stagein.offers.finding.search;

import fr.stagein.offers.finding.search.SearchRequest.Filter;
import fr.stagein.offers.offers.trades.Trade;
import java.util.Set;

/** Places that are too far for every day and have a boarding house near. */
final class LodgingFacet implements Facet {

    private static final Set<Filter> WAYS = Set.of(Filter.LODGING, Filter.MEANS);

    private final Reachable reachable;
    private final boolean wanted;
    private long count;

    LodgingFacet(SearchRequest request, Reachable reachable) {
        this.reachable = reachable;
        wanted = request.uses(Filter.LODGING);
    }

    @Override
    public Filter filter() {
        return Filter.LODGING;
    }

    /** Who sleeps near a place needs no way from home. */
    @Override
    public Set<Filter> uncounted() {
        return WAYS;
    }

    @Override
    public boolean accepts(Candidate one, Trade trade) {
        return !wanted || reachable.lodging(one.id()) != null;
    }

    @Override
    public void count(Candidate one, Trade trade) {
        count += reachable.lodging(one.id()) == null ? 0 : 1;
    }

    long count() {
        return count;
    }
}
