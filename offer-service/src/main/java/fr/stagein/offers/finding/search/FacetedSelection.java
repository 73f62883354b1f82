package fr.stagein.offers.finding.search;

import fr.stagein.offers.finding.search.SearchRequest.Filter;
import fr.stagein.offers.finding.search.SearchResult.Facets;
import fr.stagein.offers.offers.trades.Trade;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One look at all candidates: which pass every facet, and how many there would be for each other choice of one of them. */
final class FacetedSelection {

    /** What is chosen here; the other filters are the database's. */
    static final Set<Filter> FILTERS =
            EnumSet.of(Filter.LODGING, Filter.MEANS, Filter.WEEKS, Filter.FAMILIES, Filter.ACCESSIBILITY, Filter.SIZES);

    private final FamilyFacet families;
    private final WeekFacet weeks;
    private final MeansFacet means;
    private final AccessibilityFacet accessibility;
    private final SizeFacet sizes;
    private final LodgingFacet lodging;
    private final List<Facet> all;
    private final List<Candidate> chosen = new ArrayList<>();

    FacetedSelection(
            SearchRequest request, List<Candidate> candidates, Reachable reachable, Map<String, Trade> trades) {
        families = new FamilyFacet(request);
        weeks = new WeekFacet(request);
        means = new MeansFacet(request, reachable);
        accessibility = new AccessibilityFacet(request);
        sizes = new SizeFacet(request);
        lodging = new LodgingFacet(request, reachable);
        all = List.of(families, weeks, means, accessibility, sizes, lodging);
        for (Candidate one : candidates) {
            Trade trade = trades.get(one.trade());
            if (trade != null) {
                consider(one, trade);
            }
        }
    }

    private void consider(Candidate one, Trade trade) {
        Set<Filter> against = EnumSet.noneOf(Filter.class);
        for (Facet facet : all) {
            if (!facet.accepts(one, trade)) {
                against.add(facet.filter());
            }
        }
        if (against.isEmpty()) {
            chosen.add(one);
        }
        for (Facet facet : all) {
            if (facet.uncounted().containsAll(against)) {
                facet.count(one, trade);
            }
        }
    }

    List<Candidate> chosen() {
        return chosen;
    }

    Facets facets() {
        return new Facets(
                families.counts(),
                weeks.counts(),
                means.counts(),
                accessibility.counts(),
                sizes.counts(),
                lodging.count());
    }
}
