package fr.stagein.applications.agreements;

import fr.stagein.documents.HashChain.Head;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState;
import fr.stagein.events.AgreementState.Status;
import fr.stagein.events.AgreementState.Turn;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The agreement of one placement.
 *
 * <pre>
 * DRAFT ─► FROZEN ─► SIGNED ─► SEALED
 *   │        ├─► FROZEN (a correction: the next document)
 *   │        └─► REFUSED
 *   └────────┴─► WITHDRAWN
 * </pre>
 *
 * @param version counts what was published of it
 * @param documentVersion number of the newest frozen document; 0 before the first
 * @param changedSinceFreeze whether a part differs from the newest document
 * @param turns whose turn it is
 * @param since when; it never goes back, whatever the clock does
 * @param verifyCode printed on the document, and what people call the agreement by
 * @param chain how far the chain of what happened to it goes
 */
record Agreement(
        AgreementId id,
        long version,
        Placement placement,
        Status status,
        int documentVersion,
        @Nullable String documentHash,
        List<String> changedFields,
        boolean voided,
        boolean changedSinceFreeze,
        List<Turn> turns,
        Instant since,
        String verifyCode,
        Head chain) {

    /** Before all have signed: what ends it afterwards is a breaking off. */
    private static final Set<Status> UNDER_WAY = EnumSet.of(Status.DRAFT, Status.FROZEN);

    Agreement {
        turns = List.copyOf(turns);
        changedFields = List.copyOf(changedFields);
    }

    static Agreement drafted(AgreementId id, Placement placement, List<Turn> turns, String verifyCode, Instant at) {
        return new Agreement(
                id, 1, placement, Status.DRAFT, 0, null, List.of(), false, false, turns, at, verifyCode, Head.EMPTY);
    }

    /** Whether parts may be filled in and a document frozen. */
    boolean isUnderWay() {
        return UNDER_WAY.contains(status);
    }

    boolean mayBecome(Status next) {
        return switch (next) {
            case DRAFT, BROKEN_OFF -> false;
            case FROZEN, WITHDRAWN -> isUnderWay();
            case SIGNED, REFUSED -> status == Status.FROZEN;
            case SEALED -> status == Status.SIGNED;
        };
    }

    /** Somebody has changed a part. */
    Agreement filled(boolean differsFromDocument, List<Turn> next, Instant at) {
        require(isUnderWay(), "filled in");
        return with(
                reached(status, next),
                documentVersion,
                documentHash,
                changedFields,
                voided,
                differsFromDocument,
                next,
                at);
    }

    /**
     * The next document is there to be signed.
     *
     * @param changed fields in which it differs from the one before; empty for the first
     * @param voids whether the signatures so far count no more
     */
    Agreement frozen(String hash, List<String> changed, boolean voids, List<Turn> next, Instant at) {
        require(mayBecome(Status.FROZEN), "frozen");
        return with(reached(Status.FROZEN, next), documentVersion + 1, hash, changed, voids, false, next, at);
    }

    /** One more has signed. While a correction waits to be frozen it is not complete, even if that was the last. */
    Agreement signed(List<Turn> next, Instant at) {
        require(status == Status.FROZEN, "signed");
        return with(
                reached(status, next),
                documentVersion,
                documentHash,
                changedFields,
                voided,
                changedSinceFreeze,
                next,
                at);
    }

    /** Frozen and nobody's turn any more: all have signed. */
    private static Status reached(Status reached, List<Turn> next) {
        return reached == Status.FROZEN && next.isEmpty() ? Status.SIGNED : reached;
    }

    /** It ends, or is sealed: nobody's turn any more. */
    Agreement become(Status next, Instant at) {
        require(mayBecome(next), next.name());
        return with(next, documentVersion, documentHash, changedFields, voided, false, List.of(), at);
    }

    /** The same a version later: whose turn it is is reminded. */
    Agreement reminded() {
        return with(status, documentVersion, documentHash, changedFields, voided, changedSinceFreeze, turns, since);
    }

    Agreement with(Head nextChain) {
        return new Agreement(
                id,
                version,
                placement,
                status,
                documentVersion,
                documentHash,
                changedFields,
                voided,
                changedSinceFreeze,
                turns,
                since,
                verifyCode,
                nextChain);
    }

    private Agreement with(
            Status nextStatus,
            int document,
            @Nullable String hash,
            List<String> changed,
            boolean voids,
            boolean differs,
            List<Turn> nextTurns,
            Instant at) {
        return new Agreement(
                id,
                version + 1,
                placement,
                nextStatus,
                document,
                hash,
                changed,
                voids,
                differs,
                nextTurns,
                (nextTurns.equals(turns) && nextStatus == status) || at.isBefore(since) ? since : at,
                verifyCode,
                chain);
    }

    private void require(boolean may, String what) {
        if (!may) {
            throw new IllegalStateException(status + " cannot be " + what);
        }
    }

    /** What other services learn of it. */
    AgreementState state() {
        return new AgreementState(
                id,
                version,
                placement.applicationId(),
                placement.foundPlaceId(),
                placement.studentId(),
                placement.companyId(),
                placement.schoolId(),
                placement.classId(),
                placement.week(),
                placement.programme(),
                status,
                documentVersion,
                documentHash,
                turns,
                since,
                changedFields,
                voided);
    }
}
