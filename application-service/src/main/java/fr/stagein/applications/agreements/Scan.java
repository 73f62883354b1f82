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
 * BROUGHT ─► ATTESTED ─► CONFIRMED   the signatures count
 *    │          ├──────► REJECTED    by whoever was to look at it next, with a reason
 *    │          ├──────► WITHDRAWN   by who brought or attested it
 *    └──────────┴──────► REPLACED    the signatures of its document count no more
 * </pre>
 *
 * @param number of the document whose signers are named
 * @param printed number of the document that is printed on the paper; differs where a later one carries its signatures
 * @param size bytes
 * @param signers ids of those whose signature it carries
 * @param brought by a signer; absent where one of the staff did
 * @param attested absent until one of the staff has
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
        @Nullable Hand brought,
        @Nullable Hand attested,
        @Nullable Instant settledAt,
        @Nullable String reason) {

    /**
     * Somebody through whose hands it went.
     *
     * @param account absent for who came by a link, and once it is erased
     */
    record Hand(@Nullable AccountId account, String name, Instant at) {
        boolean is(@Nullable AccountId other) {
            return account != null && account.equals(other);
        }
    }

    enum State {
        /** A signer has sent it in; one of the staff looks at it first. */
        BROUGHT,
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
        return state == State.BROUGHT || state == State.ATTESTED;
    }

    boolean isBroughtBy(@Nullable AccountId account) {
        return brought != null && brought.is(account);
    }

    boolean isAttestedBy(@Nullable AccountId account) {
        return attested != null && attested.is(account);
    }

    /** One of the staff says what the paper carries, whatever the signer said. */
    Scan attested(int printedVersion, List<UUID> carried, Hand by) {
        if (state != State.BROUGHT) {
            throw new IllegalStateException(state + " cannot be attested");
        }
        return new Scan(
                id,
                agreement,
                number,
                printedVersion,
                type,
                size,
                sha256,
                State.ATTESTED,
                carried,
                brought,
                by,
                null,
                null);
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
                        id, agreement, next, printed, type, size, sha256, state, still, brought, attested, null, null);
    }

    private Scan settled(State next, Instant at, @Nullable String why) {
        if (!isWaiting()) {
            throw new IllegalStateException(state + " cannot become " + next);
        }
        return new Scan(id, agreement, number, printed, type, size, sha256, next, signers, brought, attested, at, why);
    }
}
