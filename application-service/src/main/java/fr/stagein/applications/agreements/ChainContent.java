package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.Signer.Means;
import fr.stagein.events.AgreementState.Party;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an agreement, as its chain has it.
 *
 * @param document number of the document it is about; 0 where there is none
 * @param documentHash SHA-256 of that document
 * @param name of who did it
 * @param channel where a code went, masked
 * @param text the sentence that was agreed to, or a reason
 * @param fields that a correction changed
 */
record ChainContent(
        What what,
        Instant at,
        int document,
        @Nullable String documentHash,
        @Nullable Party party,
        @Nullable String name,
        @Nullable Means means,
        @Nullable String channel,
        @Nullable String text,
        List<String> fields) {

    enum What {
        FROZEN,
        /** Frozen anew, with the signatures so far. */
        CORRECTED,
        /** Frozen anew, and the signatures so far count no more. */
        REPLACED,
        SIGNED,
        REFUSED,
        WITHDRAWN,
        /** The placement ends before its time; the text has the last day and the reason. */
        BROKEN_OFF
    }

    ChainContent {
        fields = List.copyOf(fields);
    }
}
