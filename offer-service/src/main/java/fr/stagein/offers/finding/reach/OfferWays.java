package fr.stagein.offers.finding.reach;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an offer is reached from one home.
 *
 * @param ways by each mode by which there is one every day
 * @param none why there is none by the others
 */
public record OfferWays(Map<Mode, Way> ways, Map<Mode, NoWay> none) {

    public OfferWays {
        ways = Map.copyOf(ways);
        none = Map.copyOf(none);
    }

    /** @param day the only kind of day that fails, if the others would do */
    public record NoWay(Reason reason, @Nullable DayOfWeek day) {}

    /** The shortest way by means that somebody has; for equal minutes the one without a bus. */
    public Optional<Way> best(Collection<Means> means) {
        return means.stream()
                .flatMap(one ->
                        Optional.ofNullable(ways.get(one.mode())).stream().filter(one::allows))
                .min(Comparator.comparingInt(Way::longest).thenComparing(Way::mode));
    }
}
