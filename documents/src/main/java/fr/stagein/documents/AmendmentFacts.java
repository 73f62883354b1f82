package fr.stagein.documents;

import fr.stagein.documents.AgreementText.SignatureLine;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * What the template of amendments needs to become the text of one.
 *
 * @param reference of the amendment, see {@link AgreementText}
 * @param number counts the amendments of one agreement from 1
 * @param values by key, see {@link AmendmentTemplate#required()} and {@link AmendmentTemplate#optional()}; a blank one
 *     counts as absent
 * @param changes in the order printed; at least one
 */
public record AmendmentFacts(
        String reference,
        int version,
        String verifyAddress,
        OffsetDateTime frozenAt,
        int number,
        Map<String, String> values,
        List<Change> changes,
        List<SignatureLine> signatures) {

    /**
     * @param what changes, by name
     * @param before empty where there was nothing
     * @param after empty where there is nothing any more
     */
    public record Change(String what, String before, String after) {}

    public AmendmentFacts {
        if (number < 1) {
            throw new IllegalArgumentException("An amendment counts from 1, not " + number);
        }
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("An amendment changes something");
        }
        values = Map.copyOf(values);
        changes = List.copyOf(changes);
        signatures = List.copyOf(signatures);
    }
}
