package fr.stagein.applications.agreements;

import fr.stagein.documents.HashChain.Head;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState;
import fr.stagein.events.AgreementState.Amendment;
import fr.stagein.events.AgreementState.Status;
import fr.stagein.events.AgreementState.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The agreement of one placement, or an amendment (avenant) of one: a paper of its own that runs through the same steps while
 * the agreement that it amends stays as it is.
 *
 * <pre>
 * DRAFT ─► FROZEN ─► SIGNED ─► SEALED
 *   │        │         └─────────┴─► BROKEN_OFF (never an amendment)
 *   │        ├─► FROZEN (a correction: the next document)
 *   │        └─► REFUSED
 *   └────────┴─► WITHDRAWN
 * </pre>
 *
 * @param version counts what was published of it
 * @param documentVersion number of the newest frozen document; 0 before the first
 * @param changedSinceFreeze whether a part differs from the newest document
 * @param turns whose turn it is
 * @param verifyCode printed on the document, and what people call the agreement by
 * @param chain how far the chain of what happened to it goes
 * @param amendment absent for the agreement itself
 * @param lastDay of a placement that was broken off; else absent
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
        Head chain,
        @Nullable Amendment amendment,
        @Nullable LocalDate lastDay) {

    /** Before all have signed: what ends it afterwards is a breaking off. */
    private static final Set<Status> UNDER_WAY = EnumSet.of(Status.DRAFT, Status.FROZEN);

    private static final Set<Status> IN_FORCE = EnumSet.of(Status.SIGNED, Status.SEALED);

    Agreement {
        turns = List.copyOf(turns);
        changedFields = List.copyOf(changedFields);
    }

    static Agreement drafted(AgreementId id, Placement placement, List<Turn> turns, String verifyCode, Instant at) {
        return drafted(id, placement, turns, verifyCode, at, null);
    }

    /** An amendment of this one, under way. */
    Agreement amended(AgreementId draft, int number, List<Turn> first, String code, Instant at) {
        require(mayBeAmended(), "amended");
        return drafted(draft, placement, first, code, at, new Amendment(id, number));
    }

    private static Agreement drafted(
            AgreementId id,
            Placement placement,
            List<Turn> turns,
            String verifyCode,
            Instant at,
            @Nullable Amendment amendment) {
        return new Agreement(
                id,
                1,
                placement,
                Status.DRAFT,
                0,
                null,
                List.of(),
                false,
                false,
                turns,
                at,
                verifyCode,
                Head.EMPTY,
                amendment,
                null);
    }

    boolean isAmendment() {
        return amendment != null;
    }

    /** Once all have signed; an amendment is not amended itself: the next one changes the agreement again. */
    boolean mayBeAmended() {
        return !isAmendment() && IN_FORCE.contains(status);
    }

    /** Whether parts may be filled in and a document frozen. */
    boolean isUnderWay() {
        return UNDER_WAY.contains(status);
    }

    boolean mayBecome(Status next) {
        return switch (next) {
            case DRAFT -> false;
            case FROZEN, WITHDRAWN -> isUnderWay();
            case SIGNED, REFUSED -> status == Status.FROZEN;
            case SEALED -> status == Status.SIGNED;
            case BROKEN_OFF -> !isAmendment() && IN_FORCE.contains(status);
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
        require(mayBecome(next) && next != Status.BROKEN_OFF, next.name());
        return with(next, documentVersion, documentHash, changedFields, voided, false, List.of(), at);
    }

    /** @param last day on which the student is there; before the first agreed one if never */
    Agreement brokenOff(LocalDate last, Instant at) {
        require(mayBecome(Status.BROKEN_OFF), "broken off");
        return new Agreement(
                id,
                version + 1,
                placement,
                Status.BROKEN_OFF,
                documentVersion,
                documentHash,
                changedFields,
                voided,
                false,
                List.of(),
                at,
                verifyCode,
                chain,
                null,
                last);
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
                nextChain,
                amendment,
                lastDay);
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
                nextTurns.equals(turns) && nextStatus == status ? since : at,
                verifyCode,
                chain,
                amendment,
                lastDay);
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
                voided,
                lastDay,
                amendment);
    }
}
