package fr.stagein.territory;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Dates as people write them, in French or English. In French the first of a month is « 1er », which the platform's own
 * formats do not know; so nothing else writes a date in words.
 */
public final class WrittenDates {

    private WrittenDates() {}

    /** "1er février 2027", "1 February 2027". */
    public static String day(LocalDate day, Locale language) {
        return written(day, FormatStyle.LONG, language);
    }

    /** "lundi 1er février 2027", "Monday 1 February 2027". */
    public static String dayOfWeek(LocalDate day, Locale language) {
        return written(day, FormatStyle.FULL, language);
    }

    /** "du 1er au 26 février 2027", "1 to 26 February 2027"; month and year where they differ. */
    public static String days(LocalDate first, LocalDate last, Locale language) {
        boolean sameYear = first.getYear() == last.getYear();
        boolean sameMonth = sameYear && first.getMonth() == last.getMonth();
        String end = day(last, language);
        String start =
                !sameYear ? day(first, language) : sameMonth ? number(first, language) : withMonth(first, language);
        return isEnglish(language) ? start + " to " + end : "du " + start + " au " + end;
    }

    private static String withMonth(LocalDate day, Locale language) {
        return number(day, language)
                + DateTimeFormatter.ofPattern(" MMMM", spoken(language)).format(day);
    }

    private static String number(LocalDate day, Locale language) {
        return day.getDayOfMonth() == 1 && !isEnglish(language) ? "1er" : Integer.toString(day.getDayOfMonth());
    }

    private static String written(LocalDate day, FormatStyle style, Locale language) {
        String written = DateTimeFormatter.ofLocalizedDate(style)
                .withLocale(spoken(language))
                .format(day);
        return day.getDayOfMonth() == 1 && !isEnglish(language) ? written.replaceFirst("\\b1\\b", "1er") : written;
    }

    /** French unless English is asked for. */
    private static Locale spoken(Locale language) {
        return isEnglish(language) ? Locale.UK : Locale.FRANCE;
    }

    private static boolean isEnglish(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
