package fr.stagein.offers.finding.reach;

import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A way under one's own power: on foot, or by bicycle where the whole journey is.
 *
 * @param metres along the way, not as the crow flies
 */
public record Walk(End from, End to, int metres, LocalDateTime departure, LocalDateTime arrival) implements Leg {

    /**
     * Where it begins or ends.
     *
     * @param stopId the stop, or null at home and at the workplace
     */
    public record End(
            Point point, @Nullable String stopId, @Nullable String stopName) {

        public static End at(Point point) {
            return new End(point, null, null);
        }
    }

    public int minutes() {
        return (int) Duration.between(departure, arrival).toMinutes();
    }
}
