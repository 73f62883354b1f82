package fr.stagein.offers.finding.search;

import fr.stagein.offers.finding.search.SearchRequest.Filter;
import fr.stagein.offers.finding.search.SearchResult.ReachCount;
import fr.stagein.offers.offers.trades.Trade;
import java.util.ArrayList;
import java.util.List;

/** Means of getting there: any of those that are asked for, or a boarding house where that is asked for. */
final class MeansFacet implements Facet {

    private final Reachable reachable;
    private final boolean any;
    private final boolean lodged;
    private final List<Candidate> byAnyMeans = new ArrayList<>();

    MeansFacet(SearchRequest request, Reachable reachable) {
        this.reachable = reachable;
        any = !request.uses(Filter.MEANS);
        lodged = request.uses(Filter.LODGING);
    }

    @Override
    public Filter filter() {
        return Filter.MEANS;
    }

    /** Who sleeps near a place needs no way from home. */
    @Override
    public boolean accepts(Candidate one, Trade trade) {
        return any || reachable.way(one.id()) != null || (lodged && reachable.lodging(one.id()) != null);
    }

    @Override
    public void count(Candidate one, Trade trade) {
        byAnyMeans.add(one);
    }

    List<ReachCount> counts() {
        return reachable.isEmpty() ? List.of() : reachable.counts(byAnyMeans);
    }
}
