package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.SchoolTerms.Delegation;
import fr.stagein.documents.AgreementFacts;
import fr.stagein.documents.AgreementTemplate;
import fr.stagein.documents.AgreementTemplates;
import fr.stagein.documents.AgreementText;
import fr.stagein.documents.AgreementText.Block;
import fr.stagein.documents.AgreementText.Section;
import fr.stagein.documents.AgreementText.SignatureLine;
import fr.stagein.documents.HoursRow;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.platform.territory.Territory;
import fr.stagein.territory.PartField.Kind;
import fr.stagein.territory.Programme;
import fr.stagein.territory.WrittenDates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts what the parts say into the words of the programme's template. */
@Component
class AgreementWriter {

    private final AgreementTemplates templates;
    private final AgreementRules rules;
    private final AgreementSettings settings;
    private final Territory territory;
    private final PartyNames names;

    AgreementWriter(
            AgreementTemplates templates,
            AgreementRules rules,
            AgreementSettings settings,
            Territory territory,
            PartyNames names) {
        this.templates = templates;
        this.rules = rules;
        this.settings = settings;
        this.territory = territory;
        this.names = names;
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
            SchoolTerms terms,
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
                Stream.concat(circuit(agreement), ownClauses(terms).stream()).toList(),
                lines(signers, terms, at, agreement.placement())));
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
                        FrozenText.of(text),
                        delegations(terms, at)));
    }

    /** Dates as people write them. */
    private static Map<String, String> inWords(Programme programme, Map<String, String> values) {
        Map<String, String> words = new HashMap<>(values);
        words.replaceAll((id, value) ->
                programme.field(id).filter(field -> field.kind() == Kind.DATE).isPresent()
                        ? inWords(LocalDate.parse(value))
                        : value);
        return words;
    }

    /** The document is in French. */
    private static String inWords(LocalDate day) {
        return WrittenDates.day(day, Locale.FRENCH);
    }

    /** Where they sign; for the head, who signs in their stead as well. */
    List<SignatureLine> lines(List<Signer> signers, SchoolTerms terms, Instant at, Placement placement) {
        List<Delegation> delegations = terms.delegationsOn(day(at));
        return signers.stream()
                .map(signer -> signer.line(
                        names.of(signer.party(), placement),
                        signer.party() == Party.PRINCIPAL && !delegations.isEmpty() ? note(delegations) : null))
                .toList();
    }

    /** Those in force when a document was frozen. */
    List<UUID> delegations(SchoolTerms terms, Instant at) {
        return terms.delegationsOn(day(at)).stream().map(Delegation::id).toList();
    }

    private LocalDate day(Instant at) {
        return at.atZone(territory.timeZone()).toLocalDate();
    }

    private static String note(List<Delegation> delegations) {
        return delegations.stream()
                .map(one -> "ou, par délégation : " + one.name() + ", " + one.function() + ", du " + inWords(one.from())
                        + " au " + inWords(one.until()) + " (" + one.act() + ")")
                .collect(Collectors.joining(" ; "));
    }

    /** Where the student is on the other days of the week; nothing where the week is one company's. */
    private Stream<Section> circuit(Agreement agreement) {
        List<List<String>> rows = rules.circuit(agreement).stream()
                .map(station -> List.of(
                        station.company().isBlank() ? "Structure à nommer" : station.company(),
                        station.days().isEmpty()
                                ? "Jours à préciser"
                                : station.days().stream()
                                        .map(day -> WrittenDates.dayOfWeek(day.date(), Locale.FRENCH))
                                        .collect(Collectors.joining(", "))))
                .toList();
        return rows.isEmpty()
                ? Stream.of()
                : Stream.of(new Section(
                        "Stage dans plusieurs structures",
                        List.of(
                                new Block.Paragraph(
                                        "L’élève effectue son stage de la semaine dans plusieurs structures. La"
                                                + " présente convention porte sur les jours passés dans la structure qui la signe ;"
                                                + " chacune des autres signe la sienne."),
                                new Block.Table(
                                        "Les autres jours de la semaine", List.of("Structure", "Jours"), rows))));
    }

    private static List<Section> ownClauses(SchoolTerms terms) {
        return terms.clauses().stream()
                .map(one -> new Section(
                        one.title(),
                        one.text()
                                .lines()
                                .filter(line -> !line.isBlank())
                                .map(line -> (Block) new Block.Paragraph(line.strip()))
                                .toList()))
                .toList();
    }
}
