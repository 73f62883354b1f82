package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.People.Family;
import fr.stagein.events.AgreementState.Status;
import fr.stagein.territory.Breach;
import fr.stagein.territory.Part;
import fr.stagein.territory.PartField;
import fr.stagein.territory.Programme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All parts of an agreement together, and how they differ from its newest document. */
@Component
class AgreementContents {

    private final Agreements agreements;
    private final FrozenDocuments documents;
    private final AgreementRules rules;

    AgreementContents(Agreements agreements, FrozenDocuments documents, AgreementRules rules) {
        this.agreements = agreements;
        this.documents = documents;
        this.rules = rules;
    }

    static Map<String, String> values(Map<Part, FilledPart> parts) {
        var values = new TreeMap<String, String>();
        parts.values().forEach(part -> values.putAll(part.values()));
        return values;
    }

    /** The name of who answers for the placement: the school, or in the holidays the chamber. Empty where none is written. */
    static String institution(Map<String, String> values) {
        return values.getOrDefault("school.name", values.getOrDefault("chamber.name", ""));
    }

    static List<Day> days(Map<Part, FilledPart> parts) {
        return parts.getOrDefault(Part.COMPANY, FilledPart.empty(Part.COMPANY)).days();
    }

    /** Fields that differ from the newest document, by id; of an amendment without one, from what it amends. */
    List<String> changes(Agreement agreement, Map<Part, FilledPart> parts) {
        return newest(agreement)
                .map(snapshot -> snapshot.differences(values(parts), days(parts)))
                .orElse(List.of());
    }

    private Optional<Snapshot> newest(Agreement agreement) {
        if (agreement.documentVersion() == 0 && agreement.amendment() != null) {
            Agreement amended = agreements.amendedBy(agreement.amendment());
            return documents.snapshot(amended.id(), amended.documentVersion());
        }
        return documents.snapshot(agreement.id(), agreement.documentVersion());
    }

    /** What is against the rules of {@link #agreedOn}. */
    List<Breach> breaches(Agreement agreement, @Nullable Family family, Map<Part, FilledPart> parts) {
        return rules.breaches(agreement, family, parts, agreedOn(agreement, parts));
    }

    /** The day whose rules hold: today, or of what differs in nothing of substance the one of the document before. */
    LocalDate agreedOn(Agreement agreement, Map<Part, FilledPart> parts) {
        return agreement.status() == Status.DRAFT || voids(agreement.placement(), changes(agreement, parts))
                ? rules.today()
                : newest(agreement).map(Snapshot::rulesOf).orElseGet(rules::today);
    }

    /** Whether one of these fields is of substance, so that the signatures so far count no more. */
    boolean voids(Placement placement, List<String> fields) {
        Programme programme = rules.of(placement);
        return fields.stream()
                .anyMatch(
                        field -> programme.field(field).map(PartField::material).orElse(true));
    }
}
