package fr.stagein.offers.search;

import fr.stagein.events.Week;
import fr.stagein.offers.search.SearchRequest.Filter;
import fr.stagein.offers.search.SearchResult.Facets;
import fr.stagein.offers.search.SearchResult.FamilyCount;
import fr.stagein.offers.search.SearchResult.WeekCount;
import fr.stagein.offers.trades.Trade;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One look at all candidates: which pass the family, the week and the means that were asked for, and how many there
 * would be for each other choice of one of them.
 */
final class Choice {

    private final Map<String, Trade> trades;
    private final Reachable reachable;
    private final boolean anyWay;
    private final Set<String> families;
    private final Set<Week> weeks;

    private final List<Candidate> chosen = new ArrayList<>();
    private final List<Candidate> byAnyMeans = new ArrayList<>();
    private final Map<String, FamilyCount> ofFamily = new HashMap<>();
    private final Map<Week, Long> ofWeek = new HashMap<>();

    Choice(SearchRequest request, List<Candidate> candidates, Reachable reachable, Map<String, Trade> trades) {
        this.trades = trades;
        this.reachable = reachable;
        anyWay = !request.uses(Filter.MEANS);
        families = new HashSet<>(SearchRequest.orNone(request.families()));
        weeks = new HashSet<>(SearchRequest.orNone(request.weeks()));
        candidates.forEach(this::consider);
    }

    private void consider(Candidate one) {
        Trade trade = trades.get(one.trade());
        if (trade == null) {
            return;
        }
        boolean family = families.isEmpty() || families.contains(trade.family());
        boolean week = weeks.isEmpty() || one.isFreeInAny(weeks);
        boolean reached = anyWay || reachable.way(one.id()) != null;
        if (family && week) {
            byAnyMeans.add(one);
            if (reached) {
                chosen.add(one);
            }
        }
        if (week && reached) {
            ofFamily.merge(
                    trade.family(),
                    new FamilyCount(trade.family(), trade.familyLabel(), 1),
                    (before, more) -> new FamilyCount(before.code(), before.label(), before.count() + 1));
        }
        if (family && reached) {
            one.freeWeeks().forEach(free -> ofWeek.merge(free, 1L, Long::sum));
        }
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
                reachable.isEmpty() ? List.of() : reachable.counts(byAnyMeans));
    }
}
