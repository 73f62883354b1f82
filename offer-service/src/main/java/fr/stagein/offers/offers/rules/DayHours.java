package fr.stagein.offers.offers.rules;

import fr.stagein.territory.WorkDay;
import java.time.Duration;
import java.time.LocalTime;

/**
 * A day at the workplace, the same from Monday to Friday.
 *
 * @param rest the break in one piece within it
 */
public record DayHours(LocalTime start, LocalTime end, Duration rest) {

    public DayHours {
        if (!WorkDay.isPossible(start, end, rest)) {
            throw new IllegalArgumentException("A day ends after it starts, and its break lies within it");
        }
    }
}
