package fr.stagein.offers.reach;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.stream.Stream;

/**
 * A means that somebody has.
 *
 * @param maxMinutes for one way, 5 to 180
 */
public record Means(@NotNull Mode mode, @Min(5) @Max(180) int maxMinutes) {

    /** Every means that needs nobody else, as long as the day allows. */
    public static final List<Means> ALL = Stream.of(Mode.WALK, Mode.BIKE, Mode.TRANSIT)
            .map(mode -> new Means(mode, 24 * 60))
            .toList();

    public boolean allows(Way way) {
        return way.mode() == mode && way.longest() <= maxMinutes;
    }
}
