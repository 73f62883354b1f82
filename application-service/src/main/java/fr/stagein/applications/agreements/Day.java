package fr.stagein.applications.agreements;

import fr.stagein.territory.WorkDay;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The hours of one day.
 *
 * @param breakStart absent, with {@code breakEnd}, where there is none
 */
record Day(
        @NotNull LocalDate date,
        @NotNull LocalTime start,
        @NotNull LocalTime end,
        @Nullable LocalTime breakStart,
        @Nullable LocalTime breakEnd) {

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    /** Whether it is a day of our time that ends after it starts, with its break within. */
    boolean isPossible() {
        if (date.getYear() < EARLIEST || date.getYear() > LATEST) {
            return false;
        }
        if (!end.isAfter(start) || (breakStart == null) != (breakEnd == null)) {
            return false;
        }
        return breakStart == null
                || breakEnd == null
                || (breakStart.isAfter(start) && breakEnd.isAfter(breakStart) && breakEnd.isBefore(end));
    }

    WorkDay workDay() {
        Duration rest = breakStart == null || breakEnd == null ? Duration.ZERO : Duration.between(breakStart, breakEnd);
        return new WorkDay(date, start, end, rest);
    }
}
