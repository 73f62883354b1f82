package fr.stagein.notifications.inbox;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts notes into words. */
@Component
public class NoteTexts {

    /** Ways to reach somebody outside the platform, which companies may have written into a title. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?<!\\S)\\S+@\\S+|https?://\\S+|www\\.\\S+");

    private final MessageSource messages;

    NoteTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** Plain text: whoever shows it escapes it. */
    public record Text(String title, String body) {}

    public Text of(Note note, Locale language) {
        Facts facts = note.facts();
        Object[] values = {
            withoutAddresses(facts.offerTitle()),
            withoutAddresses(facts.companyName()),
            facts.week() == null ? "" : day(facts.week().monday(), language),
            facts.initial() == null ? "" : facts.initial(),
            facts.answerBy() == null ? "" : day(facts.answerBy(), language),
            facts.schoolName() == null ? "" : facts.schoolName(),
            facts.text() == null ? "" : facts.text(),
            facts.initial() == null ? "" : " " + facts.initial() + "."
        };
        String key = "note." + note.reader() + "." + note.kind();
        return new Text(
                messages.getMessage(key + ".title", values, language),
                messages.getMessage(key + ".body", values, language));
    }

    /** What stands over every note of this kind. */
    public String titleOf(Reader reader, NoteKind kind, Locale language) {
        return messages.getMessage("note." + reader + "." + kind + ".title", null, language);
    }

    /** What a company has written, without a way round the platform. */
    public static String withoutAddresses(@Nullable String text) {
        return text == null ? "" : ADDRESS.matcher(text).replaceAll("…");
    }

    private static String day(LocalDate day, Locale language) {
        boolean english = language.getLanguage().equals("en");
        String written = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(english ? Locale.UK : Locale.FRANCE)
                .format(day);
        return !english && day.getDayOfMonth() == 1 ? "1er" + written.substring(1) : written;
    }
}
