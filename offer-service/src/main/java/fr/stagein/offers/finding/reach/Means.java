package fr.stagein.offers.finding.reach;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A means that somebody has.
 *
 * @param maxMinutes for one way, 5 to 180
 * @param drivenMinutes between home and a stop, 1 to 30: with {@link Mode#DRIVEN_TO_STOP}, and only with it
 */
public record Means(
        @NotNull Mode mode,
        @Min(5) @Max(180) int maxMinutes,
        @Nullable @Min(1) @Max(30) Integer drivenMinutes) {

    /** Every means that needs nobody else, as long as the day allows. */
    public static final List<Means> ALL = Stream.of(Mode.WALK, Mode.BIKE, Mode.TRANSIT)
            .map(mode -> new Means(mode, 24 * 60, null))
            .toList();

    public Means {
        if ((mode == Mode.DRIVEN_TO_STOP) != (drivenMinutes != null)) {
            throw new IllegalArgumentException("Being driven to a stop has its minutes, and nothing else has");
        }
    }

    /** How far a family drives to a stop; 0 where it does not. */
    static int drivenMinutes(Collection<Means> means) {
        return means.stream()
                .mapToInt(one -> one.drivenMinutes == null ? 0 : one.drivenMinutes)
                .max()
                .orElse(0);
    }

    boolean allows(Way way) {
        return way.longest() <= maxMinutes;
    }
}
