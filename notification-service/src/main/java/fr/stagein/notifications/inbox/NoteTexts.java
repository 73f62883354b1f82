package fr.stagein.notifications.inbox;

import fr.stagein.events.Weeks;
import fr.stagein.safeguarding.Contacts;
import fr.stagein.safeguarding.Kind;
import fr.stagein.territory.WrittenDates;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts notes into words. */
@Component
public class NoteTexts {

    private final MessageSource messages;
    private final FieldNames fields;

    NoteTexts(MessageSource messages, FieldNames fields) {
        this.messages = messages;
        this.fields = fields;
    }

    /** Plain text: whoever shows it escapes it. */
    public record Text(String title, String body) {}

    public Text of(Note note, Locale language) {
        Facts facts = note.facts();
        Object[] values = {
            withoutAddresses(facts.offerTitle()),
            withoutAddresses(facts.companyName()),
            weeks(facts, language),
            facts.initial() == null ? "" : facts.initial(),
            facts.answerBy() == null ? "" : day(facts.answerBy(), language),
            facts.schoolName() == null ? "" : facts.schoolName(),
            facts.initial() == null ? "" : " " + facts.initial() + ".",
            changedFields(facts, language),
            facts.agreement() != null && facts.agreement().voided() ? 1 : 0,
            atCompany(facts, language),
            facts.agreement() != null && facts.agreement().hasPaper() ? 1 : 0,
            lastDay(facts.agreement(), language),
            amendment(facts.agreement()),
            facts.week() == null ? "" : day(facts.week().monday(), language)
        };
        String key = amendment(facts.agreement()) == 0
                ? "note." + note.reader() + "." + note.kind()
                : "note.amendment." + note.kind();
        return new Text(
                messages.getMessage(key + ".title", values, language),
                messages.getMessage(key + ".body", values, language));
    }

    /** "semaine du 1er février 2027", or "du 1er au 26 février 2027"; empty where it is about none. */
    private String weeks(Facts facts, Locale language) {
        if (facts.week() == null) {
            return "";
        }
        var weeks = Weeks.of(facts.week(), facts.lastWeek());
        return weeks.isOne()
                ? messages.getMessage("note.week", new Object[] {day(weeks.firstDay(), language)}, language)
                : WrittenDates.days(weeks.firstDay(), weeks.lastDay(), language);
    }

    /** Separated by commas; empty where nothing changed. */
    private String changedFields(Facts facts, Locale language) {
        AgreementNews agreement = facts.agreement();
        return agreement == null
                ? ""
                : agreement.changedFields().stream()
                        .map(field -> fields.of(agreement.programme(), field, language))
                        .collect(Collectors.joining(", "));
    }

    private static String lastDay(@Nullable AgreementNews agreement, Locale language) {
        return agreement == null || agreement.lastDay() == null ? "" : day(agreement.lastDay(), language);
    }

    /** 0 where it is about none. */
    private static int amendment(@Nullable AgreementNews agreement) {
        return agreement == null || agreement.amendment() == null ? 0 : agreement.amendment();
    }

    /** Empty where the company is not known. */
    private String atCompany(Facts facts, Locale language) {
        String company = withoutAddresses(facts.companyName());
        return company.isEmpty() ? "" : " " + messages.getMessage("note.at-company", new Object[] {company}, language);
    }

    /** What stands over every note of this kind. */
    public String titleOf(Reader reader, NoteKind kind, Locale language) {
        return messages.getMessage("note." + reader + "." + kind + ".title", null, language);
    }

    /** What a company has written, without a way round the platform. */
    public static String withoutAddresses(@Nullable String text) {
        return text == null ? "" : Contacts.masked(text, Kind.contacts());
    }

    private static String day(LocalDate day, Locale language) {
        return WrittenDates.day(day, language);
    }
}
