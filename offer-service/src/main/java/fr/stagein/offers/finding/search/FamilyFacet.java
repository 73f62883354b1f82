package fr.stagein.offers.finding.search;

import fr.stagein.offers.finding.search.SearchRequest.Filter;
import fr.stagein.offers.finding.search.SearchResult.FamilyCount;
import fr.stagein.offers.offers.trades.Trade;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Families of trades: any of those that are asked for. */
final class FamilyFacet implements Facet {

    private final Set<String> wanted;
    private final Map<String, FamilyCount> counts = new HashMap<>();

    FamilyFacet(SearchRequest request) {
        wanted = Set.copyOf(SearchRequest.orNone(request.families()));
    }

    @Override
    public Filter filter() {
        return Filter.FAMILIES;
    }

    @Override
    public boolean accepts(Candidate one, Trade trade) {
        return wanted.isEmpty() || wanted.contains(trade.family());
    }

    @Override
    public void count(Candidate one, Trade trade) {
        counts.merge(
                trade.family(),
                new FamilyCount(trade.family(), trade.familyLabel(), 1),
                (before, more) -> new FamilyCount(before.code(), before.label(), before.count() + 1));
    }

    /** The largest first. */
    List<FamilyCount> counts() {
        return counts.values().stream()
                .sorted(Comparator.comparingLong(FamilyCount::count).reversed().thenComparing(FamilyCount::label))
                .toList();
    }
}
