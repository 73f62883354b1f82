package fr.stagein.documents;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * What a template needs to become the text of one agreement.
 *
 * @param reference see {@link AgreementText}
 * @param from first day of the internship
 * @param to last day, not before {@code from}
 * @param values by key, see {@link AgreementTemplate#required()} and {@link AgreementTemplate#optional()}; plain text. A
 *     blank value counts as absent
 * @param hours in the order printed; at least one row
 * @param ownClauses the school's own, printed after the standard ones
 */
public record AgreementFacts(
        String reference,
        int version,
        String verifyAddress,
        OffsetDateTime frozenAt,
        LocalDate from,
        LocalDate to,
        Map<String, String> values,
        List<HoursRow> hours,
        List<AgreementText.Section> ownClauses,
        List<AgreementText.SignatureLine> signatures) {

    public AgreementFacts {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("An internship ends on " + to + ", before it begins on " + from);
        }
        if (hours.isEmpty()) {
            throw new IllegalArgumentException("An agreement says the hours of at least one day");
        }
        values = Map.copyOf(values);
        hours = List.copyOf(hours);
        ownClauses = List.copyOf(ownClauses);
        signatures = List.copyOf(signatures);
    }
}
