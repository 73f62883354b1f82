package fr.stagein.applications.agreements;

import fr.stagein.documents.ScannedFile;
import fr.stagein.events.AccountId;
import fr.stagein.events.AgreementId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The scan of a printed document with signatures by hand.
 *
 * <pre>
 * ATTESTED ─► CONFIRMED   the signatures count
 *    ├──────► REJECTED    by whoever was to confirm it, with a reason
 *    ├──────► WITHDRAWN   by who attested it
 *    └──────► REPLACED    the signatures of its document count no more
 * </pre>
 *
 * @param number of the document whose signers are named
 * @param printed number of the document that is printed on the paper; differs where a later one carries its signatures
 * @param size bytes
 * @param signers ids of those whose signature it carries
 * @param attestedBy absent once that account is erased
 * @param reason why it was rejected
 */
record Scan(
        UUID id,
        AgreementId agreement,
        int number,
        int printed,
        ScannedFile.Type type,
        int size,
        String sha256,
        State state,
        List<UUID> signers,
        @Nullable AccountId attestedBy,
        String attestedName,
        Instant attestedAt,
        @Nullable Instant settledAt,
        @Nullable String reason) {

    enum State {
        /** One person says that it carries these signatures. */
        ATTESTED,
        CONFIRMED,
        REJECTED,
        WITHDRAWN,
        REPLACED
    }

    Scan {
        signers = List.copyOf(signers);
    }

    boolean isWaiting() {
        return state == State.ATTESTED;
    }

    Scan confirmed(Instant at) {
        return settled(State.CONFIRMED, at, null);
    }

    Scan rejected(Instant at, String why) {
        return settled(State.REJECTED, at, why);
    }

    Scan withdrawn(Instant at) {
        return settled(State.WITHDRAWN, at, null);
    }

    /**
     * The next document is there.
     *
     * @param same by the id of each signer of the document before, the same one's there; none where signatures are void
     */
    Scan follow(int next, Map<UUID, UUID> same, Instant at) {
        List<UUID> still = signers.stream()
                .map(new HashMap<>(same)::get)
                .filter(Objects::nonNull)
                .toList();
        return still.isEmpty()
                ? settled(State.REPLACED, at, null)
                : new Scan(
                        id,
                        agreement,
                        next,
                        printed,
                        type,
                        size,
                        sha256,
                        state,
                        still,
                        attestedBy,
                        attestedName,
                        attestedAt,
                        null,
                        null);
    }

    private Scan settled(State next, Instant at, @Nullable String why) {
        if (!isWaiting()) {
            throw new IllegalStateException(state + " cannot become " + next);
        }
        return new Scan(
                id,
                agreement,
                number,
                printed,
                type,
                size,
                sha256,
                next,
                signers,
                attestedBy,
                attestedName,
                attestedAt,
                at,
                why);
    }
}
