package fr.stagein.offers.reach;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.List;

/**
 * A means that somebody has.
 *
 * @param maxMinutes for one way, 5 to 180
 */
public record Means(@NotNull Mode mode, @Min(5) @Max(180) int maxMinutes) {

    /** Every means, as long as the day allows. */
    public static final List<Means> ALL =
            Arrays.stream(Mode.values()).map(mode -> new Means(mode, 24 * 60)).toList();

    public boolean allows(Way way) {
        return way.mode() == mode && way.longest() <= maxMinutes;
    }
}
