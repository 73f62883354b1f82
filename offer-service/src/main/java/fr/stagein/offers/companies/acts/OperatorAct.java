package fr.stagein.offers.companies.acts;

import fr.stagein.events.OfferId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that the operator did.
 *
 * @param offerId where it was about an offer
 * @param subject what it was about as it was called then, such as an offer's title; absent for the company itself
 * @param reason as it was told to the company
 * @param changes of a correction, by field
 * @param by name of the operator; a personal datum
 */
public record OperatorAct(
        Kind kind,
        @Nullable OfferId offerId,
        @Nullable String subject,
        @Nullable String reason,
        List<Change> changes,
        String by,
        Instant at) {

    public OperatorAct {
        changes = List.copyOf(changes);
    }

    public enum Kind {
        VERIFIED,
        REJECTED,
        SUSPENDED,
        /** A suspension or a refusal was lifted. */
        LIFTED,
        OFFER_APPROVED,
        OFFER_RETURNED,
        /** It was on show. */
        OFFER_TAKEN_DOWN,
        OFFER_CORRECTED,
        COMPANY_CORRECTED,
        WORKPLACE_CORRECTED
    }

    /**
     * @param field of what was corrected, such as {@code title}
     * @param before empty where there was nothing
     * @param after empty where nothing is left
     */
    public record Change(String field, String before, String after) {}
}
