package fr.stagein.documents;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The hours of one day, or of one weekday of a long internship. A day that ends at or before its beginning ends on the next.
 *
 * @param day in words: "lundi 1er février 2027", "chaque lundi"
 * @param breakFrom null together with {@code breakTo} when there is no break
 * @param place where, when an agreement covers several places; otherwise null
 */
public record HoursRow(
        String day,
        LocalTime from,
        LocalTime to,
        @Nullable LocalTime breakFrom,
        @Nullable LocalTime breakTo,
        @Nullable String place) {

    public HoursRow {
        if ((breakFrom == null) != (breakTo == null)) {
            throw new IllegalArgumentException("A break has a beginning and an end");
        }
    }

    public static HoursRow on(
            LocalDate day, LocalTime from, LocalTime to, @Nullable LocalTime breakFrom, @Nullable LocalTime breakTo) {
        return new HoursRow(French.day(day), from, to, breakFrom, breakTo, null);
    }

    public static HoursRow every(
            DayOfWeek day, LocalTime from, LocalTime to, @Nullable LocalTime breakFrom, @Nullable LocalTime breakTo) {
        String words = "chaque " + day.getDisplayName(TextStyle.FULL, Locale.FRANCE);
        return new HoursRow(words, from, to, breakFrom, breakTo, null);
    }

    public HoursRow at(String where) {
        return new HoursRow(day, from, to, breakFrom, breakTo, where);
    }

    /** From beginning to end, without the break. */
    public Duration worked() {
        Duration whole = between(from, to);
        return breakFrom == null || breakTo == null ? whole : whole.minus(between(breakFrom, breakTo));
    }

    private static Duration between(LocalTime from, LocalTime to) {
        Duration between = Duration.between(from, to);
        return between.isPositive() ? between : between.plusDays(1);
    }
}
