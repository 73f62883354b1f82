package fr.stagein.offers.finding.search;

import fr.stagein.events.OfferId;
import fr.stagein.offers.finding.reach.Lodging;
import fr.stagein.offers.finding.reach.Means;
import fr.stagein.offers.finding.reach.Mode;
import fr.stagein.offers.finding.reach.OfferWays;
import fr.stagein.offers.finding.reach.Way;
import fr.stagein.offers.finding.search.SearchResult.ReachCount;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Candidates as they are reached from where a search starts. */
final class Reachable {

    private static final List<Integer> LIMITS = List.of(15, 30, 45, 60);

    static final Reachable NOTHING_KNOWN = new Reachable(Map.of(), Map.of(), List.of());

    private final Map<OfferId, OfferWays> all;
    private final Map<OfferId, Lodging> lodgings;
    private final boolean filters;
    private final Map<OfferId, Way> best;

    /**
     * @param lodgings for those that are too far for every day
     * @param means any if empty
     */
    Reachable(Map<OfferId, OfferWays> all, Map<OfferId, Lodging> lodgings, List<Means> means) {
        this.all = all;
        this.lodgings = lodgings;
        filters = !means.isEmpty();
        best = HashMap.newHashMap(all.size());
        all.forEach((id, ways) -> ways.best(filters ? means : Means.ALL).ifPresent(way -> best.put(id, way)));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    @Nullable
    Way way(OfferId id) {
        return best.get(id);
    }

    /** None for who gets there by the means that they chose. */
    @Nullable
    Lodging lodging(OfferId id) {
        return filters && best.containsKey(id) ? null : lodgings.get(id);
    }

    /** For each mode and limit, how many of these offers there are and how many of them would be new. */
    List<ReachCount> counts(Collection<Candidate> offers) {
        Map<Mode, List<Count>> counts = new EnumMap<>(Mode.class);
        // How far one is driven to a stop is no limit of the whole way: there is nothing to count by.
        for (Mode mode : EnumSet.complementOf(EnumSet.of(Mode.DRIVEN_TO_STOP))) {
            counts.put(
                    mode, LIMITS.stream().map(limit -> new Count(mode, limit)).toList());
        }
        for (Candidate offer : offers) {
            OfferWays ways = all.get(offer.id());
            if (ways != null) {
                boolean isNew = filters && !best.containsKey(offer.id());
                ways.ways()
                        .forEach((mode, way) ->
                                counts.getOrDefault(mode, List.of()).forEach(count -> count.add(way, isNew)));
            }
        }
        return counts.values().stream().flatMap(List::stream).map(Count::told).toList();
    }

    private static final class Count {

        private final Mode mode;
        private final int limit;
        private long within;
        private long adds;

        Count(Mode mode, int limit) {
            this.mode = mode;
            this.limit = limit;
        }

        void add(Way way, boolean isNew) {
            if (way.longest() <= limit) {
                within++;
                adds += isNew ? 1 : 0;
            }
        }

        ReachCount told() {
            return new ReachCount(mode, limit, within, adds);
        }
    }
}
