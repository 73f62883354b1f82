package fr.stagein.offers.finding.search;

import fr.stagein.offers.finding.search.SearchRequest.Filter;
import fr.stagein.offers.finding.search.SearchResult.AccessibilityCount;
import fr.stagein.offers.offers.publishing.OfferContent.Accessibility;
import fr.stagein.offers.offers.trades.Trade;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What of the place is made for whom: all that is asked for. */
final class AccessibilityFacet implements Facet {

    private final List<Accessibility> wanted;
    private final Map<Accessibility, Long> counts = new EnumMap<>(Accessibility.class);

    AccessibilityFacet(SearchRequest request) {
        wanted = SearchRequest.orNone(request.accessibility());
    }

    @Override
    public Filter filter() {
        return Filter.ACCESSIBILITY;
    }

    @Override
    public boolean accepts(Candidate one, Trade trade) {
        return one.accessibility().containsAll(wanted);
    }

    @Override
    public void count(Candidate one, Trade trade) {
        one.accessibility().forEach(each -> counts.merge(each, 1L, Long::sum));
    }

    List<AccessibilityCount> counts() {
        return counts.entrySet().stream()
                .map(each -> new AccessibilityCount(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(count -> count.accessibility().name()))
                .toList();
    }
}
