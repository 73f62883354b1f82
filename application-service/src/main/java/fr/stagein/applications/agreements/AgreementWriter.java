package fr.stagein.applications.agreements;

import fr.stagein.documents.AgreementFacts;
import fr.stagein.documents.AgreementTemplate;
import fr.stagein.documents.AgreementTemplates;
import fr.stagein.documents.AgreementText;
import fr.stagein.documents.HoursRow;
import fr.stagein.platform.territory.Territory;
import fr.stagein.territory.PartField.Kind;
import fr.stagein.territory.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what the parts say into the words of the programme's template. */
@Component
class AgreementWriter {

    private static final DateTimeFormatter IN_WORDS =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.FRANCE);

    private final AgreementTemplates templates;
    private final AgreementRules rules;
    private final AgreementSettings settings;
    private final Territory territory;
    private final MessageSource messages;

    AgreementWriter(
            AgreementTemplates templates,
            AgreementRules rules,
            AgreementSettings settings,
            Territory territory,
            MessageSource messages) {
        this.templates = templates;
        this.rules = rules;
        this.settings = settings;
        this.territory = territory;
        this.messages = messages;
    }

    /** A document's words, to be rendered, and what is kept of it. */
    record Written(AgreementText text, Snapshot snapshot) {}

    /**
     * The agreement's next document.
     *
     * @param rulesOf the day whose rules it keeps
     */
    Written write(
            Agreement agreement,
            Map<String, String> values,
            List<Day> days,
            boolean bySchool,
            List<Signer> signers,
            Instant at,
            LocalDate rulesOf) {
        AgreementTemplate template =
                templates.of(rules.of(agreement.placement()).template());
        int number = agreement.documentVersion() + 1;
        Map<String, String> printed = inWords(rules.of(agreement.placement()), values);
        printed.keySet()
                .removeIf(key -> !template.required().contains(key)
                        && !template.optional().contains(key));
        AgreementText text = template.text(new AgreementFacts(
                agreement.verifyCode(),
                number,
                settings.verifyAddress(agreement.verifyCode()),
                at.atZone(territory.timeZone()).toOffsetDateTime(),
                days.getFirst().date(),
                days.getLast().date(),
                printed,
                days.stream()
                        .map(day -> HoursRow.on(day.date(), day.start(), day.end(), day.breakStart(), day.breakEnd()))
                        .toList(),
                List.of(),
                signers.stream().map(signer -> signer.line(role(signer))).toList()));
        return new Written(
                text,
                new Snapshot(
                        agreement.verifyCode(),
                        number,
                        agreement.placement().programme(),
                        template.id(),
                        template.version(),
                        at,
                        rulesOf,
                        values,
                        days,
                        bySchool,
                        FrozenText.of(text)));
    }

    /** Dates as people write them. */
    private static Map<String, String> inWords(Programme programme, Map<String, String> values) {
        Map<String, String> words = new HashMap<>(values);
        words.replaceAll((id, value) ->
                programme.field(id).filter(field -> field.kind() == Kind.DATE).isPresent()
                        ? LocalDate.parse(value).format(IN_WORDS)
                        : value);
        return words;
    }

    /** In the language of the document. */
    private String role(Signer signer) {
        return messages.getMessage("agreement.role." + signer.party(), null, Locale.FRENCH);
    }
}
