package fr.stagein.offers.search;

import fr.stagein.events.Week;
import fr.stagein.offers.companies.CompanySize;
import fr.stagein.offers.publishing.OfferContent.Accessibility;
import fr.stagein.offers.search.SearchRequest.Filter;
import fr.stagein.offers.search.SearchResult.AccessibilityCount;
import fr.stagein.offers.search.SearchResult.Facets;
import fr.stagein.offers.search.SearchResult.FamilyCount;
import fr.stagein.offers.search.SearchResult.SizeCount;
import fr.stagein.offers.search.SearchResult.WeekCount;
import fr.stagein.offers.trades.Trade;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One look at all candidates: which pass the family, the week and the means that were asked for, and how many there
 * would be for each other choice of one of them.
 */
final class FacetedSelection {

    /** Who sleeps near a place needs no way from home. */
    private static final Set<Filter> WAYS = Set.of(Filter.MEANS, Filter.LODGING);

    private final Map<String, Trade> trades;
    private final Reachable reachable;
    private final boolean anyWay;
    private final boolean lodged;
    private final Set<String> families;
    private final Set<Week> weeks;
    private final List<Accessibility> needs;
    private final Set<CompanySize> sizes;

    private final List<Candidate> chosen = new ArrayList<>();
    private final List<Candidate> byAnyMeans = new ArrayList<>();
    private final Map<String, FamilyCount> ofFamily = new HashMap<>();
    private final Map<Week, Long> ofWeek = new HashMap<>();
    private final Map<Accessibility, Long> ofNeed = new EnumMap<>(Accessibility.class);
    private final Map<CompanySize, Long> ofSize = new EnumMap<>(CompanySize.class);
    private long withLodging;

    FacetedSelection(
            SearchRequest request, List<Candidate> candidates, Reachable reachable, Map<String, Trade> trades) {
        this.trades = trades;
        this.reachable = reachable;
        anyWay = !request.uses(Filter.MEANS);
        lodged = request.uses(Filter.LODGING);
        families = new HashSet<>(SearchRequest.orNone(request.families()));
        weeks = new HashSet<>(SearchRequest.orNone(request.weeks()));
        needs = SearchRequest.orNone(request.accessibility());
        sizes = new HashSet<>(SearchRequest.orNone(request.sizes()));
        candidates.forEach(this::consider);
    }

    private void consider(Candidate one) {
        Trade trade = trades.get(one.trade());
        if (trade == null) {
            return;
        }
        Set<Filter> against = against(one, trade);
        if (against.isEmpty()) {
            chosen.add(one);
        }
        if (onlyAgainst(against, Filter.MEANS)) {
            byAnyMeans.add(one);
        }
        if (onlyAgainst(against, Filter.FAMILIES)) {
            ofFamily.merge(
                    trade.family(),
                    new FamilyCount(trade.family(), trade.familyLabel(), 1),
                    (before, more) -> new FamilyCount(before.code(), before.label(), before.count() + 1));
        }
        if (onlyAgainst(against, Filter.WEEKS)) {
            one.freeWeeks().forEach(free -> ofWeek.merge(free, 1L, Long::sum));
        }
        if (onlyAgainst(against, Filter.ACCESSIBILITY)) {
            one.accessibility().forEach(need -> ofNeed.merge(need, 1L, Long::sum));
        }
        if (reachable.lodging(one.id()) != null && WAYS.containsAll(against)) {
            withLodging++;
        }
        CompanySize size = one.size();
        if (size != null && onlyAgainst(against, Filter.SIZES)) {
            ofSize.merge(size, 1L, Long::sum);
        }
    }

    private Set<Filter> against(Candidate one, Trade trade) {
        Set<Filter> against = EnumSet.noneOf(Filter.class);
        if (!families.isEmpty() && !families.contains(trade.family())) {
            against.add(Filter.FAMILIES);
        }
        if (!weeks.isEmpty() && !one.isFreeInAny(weeks)) {
            against.add(Filter.WEEKS);
        }
        boolean hasLodging = reachable.lodging(one.id()) != null;
        if (lodged && !hasLodging) {
            against.add(Filter.LODGING);
        }
        if (!anyWay && !(lodged && hasLodging) && reachable.way(one.id()) == null) {
            against.add(Filter.MEANS);
        }
        if (!one.accessibility().containsAll(needs)) {
            against.add(Filter.ACCESSIBILITY);
        }
        if (!sizes.isEmpty() && !sizes.contains(one.size())) {
            against.add(Filter.SIZES);
        }
        return against;
    }

    private static boolean onlyAgainst(Set<Filter> against, Filter filter) {
        return against.isEmpty() || (against.size() == 1 && against.contains(filter));
    }

    List<Candidate> chosen() {
        return chosen;
    }

    Facets facets() {
        return new Facets(
                ofFamily.values().stream()
                        .sorted(Comparator.comparingLong(FamilyCount::count)
                                .reversed()
                                .thenComparing(FamilyCount::label))
                        .toList(),
                ofWeek.entrySet().stream()
                        .map(week -> new WeekCount(week.getKey(), week.getValue()))
                        .sorted(Comparator.comparing(WeekCount::week))
                        .toList(),
                reachable.isEmpty() ? List.of() : reachable.counts(byAnyMeans),
                ofNeed.entrySet().stream()
                        .map(need -> new AccessibilityCount(need.getKey(), need.getValue()))
                        .sorted(Comparator.comparing(
                                count -> count.accessibility().name()))
                        .toList(),
                ofSize.entrySet().stream()
                        .map(size -> new SizeCount(size.getKey(), size.getValue()))
                        .toList(),
                withLodging);
    }
}
