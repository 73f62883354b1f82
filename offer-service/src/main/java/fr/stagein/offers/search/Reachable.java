package fr.stagein.offers.search;

import fr.stagein.events.OfferId;
import fr.stagein.offers.reach.Means;
import fr.stagein.offers.reach.Mode;
import fr.stagein.offers.reach.OfferWays;
import fr.stagein.offers.reach.Way;
import fr.stagein.offers.search.SearchResult.ReachCount;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The open offers as they are reached from where a search starts. */
final class Reachable {

    private static final List<Integer> LIMITS = List.of(15, 30, 45, 60);

    static final Reachable NOTHING_KNOWN = new Reachable(Map.of(), List.of());

    private final Map<OfferId, OfferWays> all;
    private final boolean filters;
    private final Map<OfferId, Way> best = new HashMap<>();

    /** @param means any if empty */
    Reachable(Map<OfferId, OfferWays> all, List<Means> means) {
        this.all = Map.copyOf(all);
        filters = !means.isEmpty();
        all.forEach((id, ways) -> ways.best(filters ? means : Means.ALL).ifPresent(way -> best.put(id, way)));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    @Nullable
    Way way(OfferId id) {
        return best.get(id);
    }

    /** Beside {@link #minutes}: one for one. */
    String[] ids() {
        return best.keySet().stream().map(OfferId::toString).toArray(String[]::new);
    }

    Integer[] minutes() {
        return best.values().stream().map(Way::longest).toArray(Integer[]::new);
    }

    /** For each mode and limit, how many of these offers there are and how many of them would be new. */
    List<ReachCount> counts(Collection<OfferId> offers) {
        return Arrays.stream(Mode.values())
                .flatMap(mode -> LIMITS.stream().map(limit -> {
                    var means = new Means(mode, limit);
                    List<OfferId> within = offers.stream()
                            .filter(id -> way(id, mode).anyMatch(means::allows))
                            .toList();
                    long adds = filters
                            ? within.stream()
                                    .filter(id -> !best.containsKey(id))
                                    .count()
                            : 0;
                    return new ReachCount(mode, limit, within.size(), adds);
                }))
                .toList();
    }

    private Stream<Way> way(OfferId id, Mode mode) {
        OfferWays ways = all.get(id);
        return ways == null ? Stream.empty() : Stream.ofNullable(ways.ways().get(mode));
    }
}
