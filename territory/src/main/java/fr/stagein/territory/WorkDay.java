package fr.stagein.territory;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A day at the workplace, which ends on the date on which it begins.
 *
 * @param rest the break in one piece within it
 */
public record WorkDay(LocalDate date, LocalTime start, LocalTime end, Duration rest) {

    public WorkDay {
        if (!isPossible(start, end, rest)) {
            throw new IllegalArgumentException("A day ends after it starts, and its break lies within it");
        }
    }

    /** Whether there is such a day. */
    public static boolean isPossible(LocalTime start, LocalTime end, Duration rest) {
        return start.isBefore(end) && !rest.isNegative() && rest.compareTo(Duration.between(start, end)) < 0;
    }

    /** Without the break. */
    public Duration work() {
        return Duration.between(start, end).minus(rest);
    }

    /** From the end of the day before, which is {@code previous}, to the start of this one. */
    Duration nightAfter(WorkDay previous) {
        return Duration.between(previous.date().atTime(previous.end()), date.atTime(start));
    }
}
