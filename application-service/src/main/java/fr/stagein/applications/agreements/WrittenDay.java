package fr.stagein.applications.agreements;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days as people write them. */
final class WrittenDay {

    private WrittenDay() {}

    static String of(LocalDate day, Locale language) {
        boolean english = language.getLanguage().equals("en");
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(english ? Locale.UK : Locale.FRANCE)
                .format(day);
    }
}
