package fr.stagein.offers.finding.search;

import fr.stagein.events.Week;
import fr.stagein.offers.finding.search.SearchRequest.Filter;
import fr.stagein.offers.finding.search.SearchResult.WeekCount;
import fr.stagein.offers.offers.trades.Trade;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Weeks: a seat in any of those that are asked for. */
final class WeekFacet implements Facet {

    private final Set<Week> wanted;
    private final Map<Week, Long> counts = new HashMap<>();

    WeekFacet(SearchRequest request) {
        wanted = Set.copyOf(SearchRequest.orNone(request.weeks()));
    }

    @Override
    public Filter filter() {
        return Filter.WEEKS;
    }

    @Override
    public boolean accepts(Candidate one, Trade trade) {
        return wanted.isEmpty() || one.isFreeInAny(wanted);
    }

    @Override
    public void count(Candidate one, Trade trade) {
        one.freeWeeks().forEach(free -> counts.merge(free, 1L, Long::sum));
    }

    /** In order. */
    List<WeekCount> counts() {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(week -> new WeekCount(week.getKey(), week.getValue()))
                .toList();
    }
}
