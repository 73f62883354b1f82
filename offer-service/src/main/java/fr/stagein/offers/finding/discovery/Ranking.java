package fr.stagein.offers.finding.discovery;

import fr.stagein.offers.finding.discovery.Suggestion.Reasons;
import fr.stagein.offers.offers.trades.Riasec;
import fr.stagein.offers.offers.trades.TradeEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Puts the trades in order for a profile. It knows answers and nothing of who gave them; the same answers give the same
 * order to everybody. docs/discovery.md says how it counts and why.
 */
final class Ranking {

    /** The first ones are composed, so that they open doors; the others follow by score. */
    static final int FIRST = 10;

    static final int MOST_OF_A_DOMAIN = 3;
    static final int MOST_OF_A_FAMILY = 2;

    /** So many of the first have a place in reach, whatever their score, if so many there are. */
    static final int FIRST_WITH_A_PLACE = 3;

    /** Places among the first, counted from 0, that a surprise takes. */
    static final Set<Integer> SURPRISES = Set.of(3, 7);

    private static final int MAJOR = 40;
    private static final int MINOR = 15;
    private static final int INTERESTS = 45;
    private static final int VERDICT = 12;
    private static final int ALL_VERDICTS = 30;
    private static final int ALIKE = 50;
    private static final int MOST_REASONS = 3;

    private final List<TradeEntry> trades;

    Ranking(List<TradeEntry> trades) {
        this.trades = List.copyOf(trades);
    }

    /** All trades in order, where nobody knows of places. */
    List<Suggestion> of(Profile profile, Map<String, Verdict> verdicts) {
        return of(profile, verdicts, Set.of());
    }

    /**
     * All trades in order; those that were disliked come last.
     *
     * @param verdicts by the code of their trade; of a trade that is not there, without effect
     * @param withPlaces codes of the trades with a place in reach: they come before the others, as long as the answers
     *     do not speak against them
     */
    List<Suggestion> of(Profile profile, Map<String, Verdict> verdicts, Set<String> withPlaces) {
        List<Suggestion> byScore = trades.stream()
                .map(trade -> new Suggestion(
                        trade, score(trade, profile, verdicts), reasons(trade, profile, verdicts), false))
                .sorted(Comparator.comparingInt((Suggestion one) -> -one.score())
                        .thenComparingInt(one -> mixed(one.trade().code()))
                        .thenComparing(one -> one.trade().code()))
                .toList();
        Predicate<Suggestion> disliked = one -> verdicts.get(one.trade().code()) == Verdict.DISLIKED;
        List<Suggestion> open = byScore.stream().filter(disliked.negate()).toList();
        Predicate<Suggestion> hasPlace = one -> withPlaces.contains(one.trade().code());
        Predicate<Suggestion> welcome = hasPlace.and(one -> one.score() >= Profile.UNDECIDED);
        List<Suggestion> order = first(open, profile, hasPlace, welcome);
        Set<String> placed = new HashSet<>();
        order.forEach(one -> placed.add(one.trade().code()));
        Stream.of(open.stream().filter(welcome), open.stream(), byScore.stream().filter(disliked))
                .flatMap(part -> part)
                .filter(one -> placed.add(one.trade().code()))
                .forEach(order::add);
        return order;
    }

    private static List<Suggestion> first(
            List<Suggestion> byScore, Profile profile, Predicate<Suggestion> hasPlace, Predicate<Suggestion> welcome) {
        List<Riasec> top = profile.topTypes();
        Set<Suggestion> left = new LinkedHashSet<>(byScore);
        Map<String, Integer> domains = new HashMap<>();
        Map<String, Integer> families = new HashMap<>();
        Predicate<Suggestion> fits = one -> domains.getOrDefault(one.trade().domain(), 0) < MOST_OF_A_DOMAIN
                && families.getOrDefault(one.trade().family().code(), 0) < MOST_OF_A_FAMILY;
        Predicate<Suggestion> outside = one -> !top.contains(one.trade().major());
        Predicate<Suggestion> newFamily =
                one -> !families.containsKey(one.trade().family().code());
        List<Suggestion> first = new ArrayList<>();
        while (first.size() < FIRST) {
            long lacking = FIRST_WITH_A_PLACE - first.stream().filter(hasPlace).count();
            boolean placeNow = lacking >= FIRST - first.size();
            Predicate<Suggestion> sooner = placeNow ? hasPlace : welcome;
            Optional<Suggestion> surprise = SURPRISES.contains(first.size())
                    ? best(left, fits.and(outside).and(newFamily), sooner)
                            .or(() -> best(left, fits.and(outside), sooner))
                    : Optional.empty();
            // A place in a family that is there twice is better than none.
            Optional<Suggestion> next = surprise.or(() -> best(
                            left, placeNow && left.stream().noneMatch(fits.and(hasPlace)) ? hasPlace : fits, sooner))
                    .or(() -> best(left, fits, sooner));
            if (next.isEmpty()) {
                break;
            }
            Suggestion chosen = next.get();
            left.remove(chosen);
            domains.merge(chosen.trade().domain(), 1, Integer::sum);
            families.merge(chosen.trade().family().code(), 1, Integer::sum);
            first.add(surprise.isPresent() ? chosen.asSurprise() : chosen);
        }
        return first;
    }

    private static Optional<Suggestion> best(
            Set<Suggestion> byScore, Predicate<Suggestion> which, Predicate<Suggestion> sooner) {
        return byScore.stream()
                .filter(which.and(sooner))
                .findFirst()
                .or(() -> byScore.stream().filter(which).findFirst());
    }

    private int score(TradeEntry trade, Profile profile, Map<String, Verdict> verdicts) {
        Riasec second = trade.minor();
        int minor = second == null ? Profile.UNDECIDED : profile.weight(second);
        double points =
                (MAJOR * profile.weight(trade.major()) + MINOR * minor + INTERESTS * evidence(trade, profile)) / 100.0;
        return (int) Math.round(points + said(trade, verdicts));
    }

    /** What speaks for the trade's interests, 0 to 100: the more of them were taken, the more; the main one twice. */
    private static double evidence(TradeEntry trade, Profile profile) {
        double sum = Stream.concat(
                        trade.interests().stream(), trade.interests().stream().limit(1))
                .mapToInt(interest -> profile.weight(interest) - Profile.UNDECIDED)
                .sum();
        return Math.clamp(Profile.UNDECIDED + sum / 2, 0, 100);
    }

    /** In whole numbers: their sum is the same in whatever order the trades stand. */
    private double said(TradeEntry trade, Map<String, Verdict> verdicts) {
        int sum = 0;
        for (TradeEntry other : trades) {
            Verdict verdict = verdicts.get(other.code());
            if (verdict != null) {
                sum += (verdict == Verdict.LIKED ? VERDICT : -VERDICT) * trade.likeness(other);
            }
        }
        return Math.clamp(sum / 100.0, -ALL_VERDICTS, ALL_VERDICTS);
    }

    private Reasons reasons(TradeEntry trade, Profile profile, Map<String, Verdict> verdicts) {
        return new Reasons(
                Stream.of(Optional.of(trade.major()), Optional.ofNullable(trade.minor()))
                        .flatMap(Optional::stream)
                        .filter(type -> profile.weight(type) > Profile.UNDECIDED)
                        .toList(),
                trade.interests().stream()
                        .filter(interest -> profile.weight(interest) > Profile.UNDECIDED)
                        .sorted(Comparator.comparingInt((String interest) -> -profile.weight(interest)))
                        .limit(MOST_REASONS)
                        .toList(),
                trades.stream()
                        .filter(other -> verdicts.get(other.code()) == Verdict.LIKED)
                        .filter(other -> !other.code().equals(trade.code()) && trade.likeness(other) >= ALIKE)
                        .sorted(Comparator.comparingInt((TradeEntry other) -> -trade.likeness(other))
                                .thenComparing(TradeEntry::code))
                        .map(TradeEntry::code)
                        .limit(1)
                        .toList());
    }

    /** An order among equals that follows neither the alphabet nor ROME's domains, and is always the same. */
    private static int mixed(String code) {
        int bits = code.hashCode() * 0x9E3779B9;
        return bits ^ (bits >>> 15);
    }
}
