package fr.stagein.territory;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/**
 * A rule that is not kept.
 *
 * @param day on which it is not; the Monday for a rule of a whole week; null for a rule of the whole internship
 * @param allowed the limit
 * @param found what stands there instead
 * @param article where the rule is written
 */
public record Breach(Rule rule, @Nullable LocalDate day, Amount allowed, Amount found, String article) {

    private static final String TEXTS = "fr.stagein.territory.rules";
    private static final Control FRENCH_OTHERWISE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** Of {@code rules.properties}: {@code rule.hours-a-day}. */
    public String messageKey() {
        return "rule." + rule.key();
    }

    /** One or two sentences: what is allowed, what was found, on which day, and the article. French where it has no other. */
    public String message(Locale language) {
        Locale spoken = language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? language : Locale.FRANCE;
        String text = ResourceBundle.getBundle(TEXTS, spoken, FRENCH_OTHERWISE).getString(messageKey());
        String date = day == null ? "" : WrittenDates.dayOfWeek(day, spoken);
        return new MessageFormat(text, spoken)
                .format(new Object[] {allowed.in(spoken), found.in(spoken), article, date});
    }
}
