package fr.stagein.events;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An ISO 8601 week, written {@code 2027-W05}: Monday to Sunday, counted in the week-based year, so a week 53 or one
 * that lies in two months or two years has one name only.
 */
public record Week(String value) implements Scalar<String>, Comparable<Week> {

    private static final Pattern FORM = Pattern.compile("(20[0-9]{2})-W([0-5][0-9])");

    public Week {
        monday(value);
    }

    /** @throws IllegalArgumentException if the text has another form or that year has no such week */
    public static Week of(String text) {
        return new Week(text);
    }

    public static Week containing(LocalDate day) {
        return new Week(String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    }

    public LocalDate monday() {
        return monday(value);
    }

    public Week next() {
        return containing(monday().plusWeeks(1));
    }

    /** The week of the same number that many years on; week 52 where that year has no 53. */
    public Week plusYears(int years) {
        int year = Integer.parseInt(value.substring(0, 4)) + years;
        int number = Integer.parseInt(value.substring(6));
        int last = LocalDate.of(year, 12, 28).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return new Week(String.format(Locale.ROOT, "%04d-W%02d", year, Math.min(number, last)));
    }

    /** Whether its Monday has come, so that no internship can start in this week any more. */
    public boolean hasBegunBy(LocalDate today) {
        return !monday().isAfter(today);
    }

    private static LocalDate monday(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("A week is written like 2027-W05");
        }
        int year = Integer.parseInt(parts.group(1));
        int week = Integer.parseInt(parts.group(2));
        // 4 January is always in week 1.
        LocalDate monday = LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY).plusWeeks(week - 1L);
        if (week < 1 || monday.get(IsoFields.WEEK_BASED_YEAR) != year) {
            throw new IllegalArgumentException("The year " + year + " has no week " + week);
        }
        return monday;
    }

    @Override
    public int compareTo(Week other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
