package fr.stagein.offers.rules;

import java.time.Duration;
import java.time.LocalTime;

/**
 * A day at the workplace, the same from Monday to Friday.
 *
 * @param rest the break in one piece within it
 */
public record DayHours(LocalTime start, LocalTime end, Duration rest) {

    public DayHours {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("A day starts before it ends");
        }
        if (rest.isNegative() || rest.compareTo(Duration.between(start, end)) >= 0) {
            throw new IllegalArgumentException("A break lies within the day");
        }
    }

    public Duration presence() {
        return Duration.between(start, end);
    }

    public Duration work() {
        return presence().minus(rest);
    }

    /** From the end of one day to the start of the next. */
    public Duration night() {
        return Duration.ofHours(24).minus(presence());
    }
}
