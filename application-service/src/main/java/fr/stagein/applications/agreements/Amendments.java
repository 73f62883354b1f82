package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.AgreementWriter.Written;
import fr.stagein.applications.agreements.Differences.Difference;
import fr.stagein.documents.AgreementText;
import fr.stagein.documents.AmendmentFacts;
import fr.stagein.documents.AmendmentFacts.Change;
import fr.stagein.documents.AmendmentTemplate;
import fr.stagein.events.AgreementState.Amendment;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.Territory;
import fr.stagein.territory.Part;
import fr.stagein.territory.WrittenDates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What an amendment changes of the agreement, and its document. */
@Component
class Amendments {

    private static final int HASH_GROUP = 16;

    private final Agreements agreements;
    private final FrozenDocuments documents;
    private final Parts parts;
    private final AgreementRules rules;
    private final Differences differences;
    private final AgreementWriter agreementWriter;
    private final AmendmentTemplate template;
    private final AgreementSettings addresses;
    private final Territory territory;

    Amendments(
            Agreements agreements,
            FrozenDocuments documents,
            Parts parts,
            AgreementRules rules,
            Differences differences,
            AgreementWriter agreementWriter,
            AmendmentTemplate template,
            AgreementSettings addresses,
            Territory territory) {
        this.agreements = agreements;
        this.documents = documents;
        this.parts = parts;
        this.rules = rules;
        this.differences = differences;
        this.agreementWriter = agreementWriter;
        this.template = template;
        this.addresses = addresses;
        this.territory = territory;
    }

    /** Old words and new: of the frozen document, or of the parts while there is none. Empty for the agreement itself. */
    List<Difference> of(Agreement agreement, Locale language) {
        Amendment amendment = agreement.amendment();
        if (amendment == null) {
            return List.of();
        }
        if (agreement.documentVersion() > 0) {
            Snapshot frozen = documents
                    .snapshot(agreement.id(), agreement.documentVersion())
                    .orElseThrow();
            return differences.between(
                    before(amendment), frozen.values(), frozen.days(), rules.of(agreement.placement()), language);
        }
        Map<Part, FilledPart> filled = parts.of(agreement.id());
        return differences.between(
                before(amendment),
                AgreementContents.values(filled),
                AgreementContents.days(filled),
                rules.of(agreement.placement()),
                language);
    }

    /** The newest document that all have signed of what it amends. */
    private Snapshot before(Amendment amendment) {
        Agreement amended = agreements.amendedBy(amendment);
        return documents.snapshot(amended.id(), amended.documentVersion()).orElseThrow();
    }

    /**
     * The amendment's next document.
     *
     * @throws Rejection if it changes nothing
     */
    Written write(
            Agreement agreement,
            Amendment amendment,
            Map<String, String> values,
            List<Day> days,
            boolean bySchool,
            List<Signer> signers,
            SchoolTerms terms,
            Instant at,
            LocalDate rulesOf) {
        List<Difference> changes =
                differences.between(before(amendment), values, days, rules.of(agreement.placement()), Locale.FRENCH);
        if (changes.isEmpty()) {
            throw Rejection.conflict("agreement-amendment-empty");
        }
        int number = agreement.documentVersion() + 1;
        AgreementText text = template.text(new AmendmentFacts(
                agreement.verifyCode(),
                number,
                addresses.verifyAddress(agreement.verifyCode()),
                at.atZone(territory.timeZone()).toOffsetDateTime(),
                amendment.number(),
                facts(amendment, values),
                changes.stream()
                        .map(one -> new Change(one.label(), one.before(), one.after()))
                        .toList(),
                agreementWriter.lines(signers, terms, at, agreement.placement())));
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
                        agreementWriter.delegations(terms, at)));
    }

    private Map<String, String> facts(Amendment amendment, Map<String, String> values) {
        Agreement original = agreements.find(amendment.of()).orElseThrow();
        Snapshot signed =
                documents.snapshot(original.id(), original.documentVersion()).orElseThrow();
        Map<String, String> facts = new HashMap<>();
        for (String field : List.of("student.name", "company.name")) {
            facts.put(field, values.getOrDefault(field, ""));
        }
        facts.put("school.name", AgreementContents.institution(values));
        facts.put("original.reference", original.verifyCode());
        facts.put("original.version", String.valueOf(original.documentVersion()));
        facts.put(
                "original.date",
                WrittenDates.dayOfWeek(
                        signed.frozenAt().atZone(territory.timeZone()).toLocalDate(), Locale.FRENCH));
        facts.put("original.hash", inGroups(String.valueOf(original.documentHash())));
        facts.put("previous", previous(amendment));
        return facts;
    }

    /** Those that all have signed, with reference and hash. */
    private String previous(Amendment amendment) {
        return agreements.amendmentsOf(amendment.of()).stream()
                .filter(one -> !one.isUnderWay() && one.documentHash() != null && isSigned(one))
                .filter(one -> one.amendment() != null && one.amendment().number() < amendment.number())
                .map(one -> "n° " + one.amendment().number() + ", référence " + one.verifyCode() + ", empreinte "
                        + inGroups(String.valueOf(one.documentHash())))
                .collect(Collectors.joining(" ; "));
    }

    private static boolean isSigned(Agreement amendment) {
        return switch (amendment.status()) {
            case SIGNED, SEALED -> true;
            case DRAFT, FROZEN, REFUSED, WITHDRAWN, BROKEN_OFF -> false;
        };
    }

    /** So that a line can end in it. */
    private static String inGroups(String hash) {
        return hash.replaceAll("(.{" + HASH_GROUP + "})(?=.)", "$1 ");
    }
}
