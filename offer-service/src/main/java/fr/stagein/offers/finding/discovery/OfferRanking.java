package fr.stagein.offers.finding.discovery;

import fr.stagein.offers.finding.discovery.Suggestion.Reasons;
import fr.stagein.offers.finding.reach.Way;
import fr.stagein.offers.offers.trades.Riasec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Chooses offers for somebody: interest × reach × seats left. Like {@link Ranking} it knows answers and nothing
 * of who gave them. docs/discovery.md says how it counts and why.
 */
final class OfferRanking {

    static final int SHOWN = 10;
    static final int MOST_OF_A_FAMILY = SHOWN / 2;

    /** The place, counted from 0, that a surprise takes. */
    static final int SURPRISE = 3;

    private static final int ALL = 100;
    private static final int UNKNOWN_TRADE = 50;
    private static final int NEAR_MINUTES = 15;
    private static final int FAR_MINUTES = 90;
    private static final int FAR = 40;
    private static final int NO_WAY = 10;

    private static final Reasons NONE = new Reasons(List.of(), List.of(), List.of());

    private final Ranking trades;

    OfferRanking(Ranking trades) {
        this.trades = trades;
    }

    /**
     * What is known of somebody.
     *
     * @param answered whether they made any choice
     * @param verdicts by the code of their trade
     * @param startsSomewhere whether ways were looked for
     */
    record Wish(Profile profile, boolean answered, Map<String, Verdict> verdicts, boolean startsSomewhere) {
        Wish {
            verdicts = Map.copyOf(verdicts);
        }
    }

    /** The first ones, at most {@link #SHOWN}. */
    List<RankedOffer> of(Collection<OpenOffer> offers, Wish wish) {
        Map<String, Suggestion> suggestions = trades.of(wish.profile(), wish.verdicts()).stream()
                .collect(Collectors.toMap(one -> one.trade().code(), Function.identity()));
        List<Riasec> top = wish.profile().topTypes();
        Predicate<RankedOffer> outside = one -> {
            Suggestion trade = suggestions.get(one.offer().trade());
            return wish.answered()
                    && trade != null
                    && !top.contains(trade.trade().major())
                    && !disliked(one, wish);
        };
        Set<RankedOffer> left = offers.stream()
                .map(offer -> ranked(offer, suggestions, wish))
                .sorted(Comparator.comparing((RankedOffer one) -> disliked(one, wish))
                        .thenComparing(
                                Comparator.comparingInt(RankedOffer::score).reversed())
                        .thenComparing(one -> one.offer().id().value()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return first(left, outside);
    }

    private static List<RankedOffer> first(Set<RankedOffer> left, Predicate<RankedOffer> outside) {
        Map<String, Integer> families = new HashMap<>();
        Predicate<RankedOffer> fits = one -> families.getOrDefault(one.offer().family(), 0) < MOST_OF_A_FAMILY;
        Predicate<RankedOffer> newFamily =
                one -> !families.containsKey(one.offer().family());
        List<RankedOffer> first = new ArrayList<>();
        while (first.size() < SHOWN) {
            Optional<RankedOffer> surprise = first.size() == SURPRISE
                    ? best(left, outside.and(newFamily)).or(() -> best(left, outside))
                    : Optional.empty();
            Optional<RankedOffer> next = surprise.or(() -> best(left, fits));
            if (next.isEmpty()) {
                break;
            }
            RankedOffer chosen = next.get();
            left.remove(chosen);
            families.merge(chosen.offer().family(), 1, Integer::sum);
            first.add(surprise.isPresent() ? chosen.asSurprise() : chosen);
        }
        return withSurprise(first, outside);
    }

    /** Where all that could surprise is there already, the last of it does. */
    private static List<RankedOffer> withSurprise(List<RankedOffer> first, Predicate<RankedOffer> outside) {
        if (first.stream().noneMatch(RankedOffer::surprise)) {
            for (int place = first.size() - 1; place >= 0; place--) {
                if (outside.test(first.get(place))) {
                    first.set(place, first.get(place).asSurprise());
                    break;
                }
            }
        }
        return first;
    }

    private static Optional<RankedOffer> best(Set<RankedOffer> byScore, Predicate<RankedOffer> which) {
        return byScore.stream().filter(which).findFirst();
    }

    private static boolean disliked(RankedOffer one, Wish wish) {
        return wish.verdicts().get(one.offer().trade()) == Verdict.DISLIKED;
    }

    private static RankedOffer ranked(OpenOffer offer, Map<String, Suggestion> suggestions, Wish wish) {
        Suggestion trade = suggestions.get(offer.trade());
        int interest = interest(trade == null ? UNKNOWN_TRADE : trade.score());
        int score = interest * reach(offer, wish) * seats(offer.seatsLeft());
        return new RankedOffer(offer, score, trade == null ? NONE : trade.reasons(), false);
    }

    /** Never nothing: what one does not know yet may please as well. */
    static int interest(int score) {
        return 20 + 80 * Math.clamp(score, 0, 100) / 100;
    }

    private static int reach(OpenOffer offer, Wish wish) {
        Way way = offer.way();
        if (!wish.startsSomewhere()) {
            return ALL;
        }
        return way == null ? NO_WAY : reach(way.longest());
    }

    static int reach(int minutes) {
        int beyond = Math.clamp(minutes, NEAR_MINUTES, FAR_MINUTES) - NEAR_MINUTES;
        return ALL - (ALL - FAR) * beyond / (FAR_MINUTES - NEAR_MINUTES);
    }

    /** More seats, more of a chance. */
    static int seats(int left) {
        return Math.min(85 + 5 * left, ALL);
    }
}
