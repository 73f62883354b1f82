package fr.stagein.documents;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days, hours and lengths as they are written in French. */
final class French {

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.FRANCE);
    private static final DateTimeFormatter REST = DateTimeFormatter.ofPattern(" MMMM yyyy", Locale.FRANCE);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss xxx", Locale.FRANCE);

    private French() {}

    /** "lundi 1er février 2027". */
    static String day(LocalDate day) {
        return WEEKDAY.format(day) + " " + date(day);
    }

    /** "1er février 2027". */
    static String date(LocalDate day) {
        return (day.getDayOfMonth() == 1 ? "1er" : Integer.toString(day.getDayOfMonth())) + REST.format(day);
    }

    static String period(LocalDate from, LocalDate to) {
        return from.equals(to) ? "le " + day(from) : "du " + day(from) + " au " + day(to);
    }

    /** "9 h", "16 h 30". */
    static String time(LocalTime time) {
        return hours(time.getHour(), time.getMinute());
    }

    static String length(Duration length) {
        return hours(length.toHours(), length.toMinutesPart());
    }

    /** To the second and with the offset, so that nobody has to know the zone. */
    static String moment(OffsetDateTime moment) {
        return MOMENT.format(moment);
    }

    private static String hours(long hours, int minutes) {
        // Spaces that do not break a line.
        return hours + "\u00a0h" + (minutes == 0 ? "" : "\u00a0%02d".formatted(minutes));
    }
}
