package fr.stagein.schools.rosters;

import fr.stagein.schools.files.Cell;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Birth dates as French school software and Excel write them. */
final class BirthDates {

    private static final Pattern FRENCH =
            Pattern.compile("([0-9]{1,2})[/. -]([0-9]{1,2})[/. -]([0-9]{4}|[0-9]{2})(?:[ T].*)?");
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[ T].*)?");

    private BirthDates() {}

    /** Null if it is no day. */
    static @Nullable LocalDate read(Cell cell, LocalDate today) {
        return switch (cell) {
            case Cell.Day day -> day.value();
            case Cell.Amount number ->
                number.value().longValue() > 20_000 && number.value().longValue() < 60_000 ? number.asDay() : null;
            case Cell.Failed ignored -> null;
            case Cell.Text text -> read(text.value(), today);
        };
    }

    private static @Nullable LocalDate read(String text, LocalDate today) {
        try {
            Matcher french = FRENCH.matcher(text);
            if (french.matches()) {
                int year = Integer.parseInt(french.group(3));
                int full = year > 99 ? year : year + (2000 + year > today.getYear() ? 1900 : 2000);
                return LocalDate.of(full, Integer.parseInt(french.group(2)), Integer.parseInt(french.group(1)));
            }
            Matcher iso = ISO.matcher(text);
            return iso.matches()
                    ? LocalDate.of(
                            Integer.parseInt(iso.group(1)),
                            Integer.parseInt(iso.group(2)),
                            Integer.parseInt(iso.group(3)))
                    : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
