package fr.stagein.applications.agreements;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The agreed hours of one day.
 *
 * @param breakStart absent, with {@code breakEnd}, on a day without a break
 */
public record AgreedDay(
        LocalDate date,
        LocalTime start,
        LocalTime end,
        @Nullable LocalTime breakStart,
        @Nullable LocalTime breakEnd) {}
