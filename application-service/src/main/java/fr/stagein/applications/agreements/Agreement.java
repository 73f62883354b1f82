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
 * @param newest the document that was frozen last
 * @param changedSinceFreeze whether a part differs from the newest document
 * @param turns whose turn it is
 * @param since when; it never goes back, whatever the clock does
 * @param verifyCode printed on the document, and what people call the agreement by
 * @param chain how far the chain of what happened to it goes
 * @param onPaper whether a signature that counts was given on paper
 * @param amendment absent for the agreement itself
 * @param lastDay of a placement that was broken off; else absent
 */
record Agreement(
        AgreementId id,
        long version,
        Placement placement,
        Status status,
        Newest newest,
        boolean changedSinceFreeze,
        List<Turn> turns,
        Instant since,
        String verifyCode,
        Head chain,
        boolean onPaper,
        @Nullable Amendment amendment,
        @Nullable LocalDate lastDay) {

    /** Before all have signed: what ends it afterwards is a breaking off. */
    private static final Set<Status> UNDER_WAY = EnumSet.of(Status.DRAFT, Status.FROZEN);

    private static final Set<Status> IN_FORCE = EnumSet.of(Status.SIGNED, Status.SEALED);

    Agreement {
        turns = List.copyOf(turns);
    }

    /**
     * The document that was frozen last.
     *
     * @param number 0 before the first
     * @param changedFields in which it differs from the one before
     * @param voided whether the signatures of the one before count no more
     */
    record Newest(int number, @Nullable String hash, List<String> changedFields, boolean voided) {

        static final Newest NONE = new Newest(0, null, List.of(), false);

        Newest {
            changedFields = List.copyOf(changedFields);
        }
    }

    int documentVersion() {
        return newest.number();
    }

    @Nullable
    String documentHash() {
        return newest.hash();
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
                Newest.NONE,
                false,
                turns,
                at,
                verifyCode,
                Head.EMPTY,
                false,
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
        return with(reached(status, next), newest, differsFromDocument, next, at);
    }

    /**
     * The next document is there to be signed.
     *
     * @param changed fields in which it differs from the one before; empty for the first
     * @param voids whether the signatures so far count no more
     */
    Agreement frozen(String hash, List<String> changed, boolean voids, List<Turn> next, Instant at) {
        require(mayBecome(Status.FROZEN), "frozen");
        return with(
                reached(Status.FROZEN, next), new Newest(newest.number() + 1, hash, changed, voids), false, next, at);
    }

    /** One more has signed. While a correction waits to be frozen it is not complete, even if that was the last. */
    Agreement signed(List<Turn> next, Instant at) {
        require(status == Status.FROZEN, "signed");
        return with(reached(status, next), newest, changedSinceFreeze, next, at);
    }

    /** A signature on paper is attested, rejected or taken back: it counts for nothing, but whose turn it is changes. */
    Agreement scanned(List<Turn> next, Instant at) {
        require(status == Status.FROZEN, "signed on paper");
        return with(status, newest, changedSinceFreeze, next, at);
    }

    /** Frozen and nobody's turn any more: all have signed. */
    private static Status reached(Status reached, List<Turn> next) {
        return reached == Status.FROZEN && next.isEmpty() ? Status.SIGNED : reached;
    }

    /** It ends, or is sealed: nobody's turn any more. */
    Agreement become(Status next, Instant at) {
        require(mayBecome(next) && next != Status.BROKEN_OFF, next.name());
        return with(next, newest, false, List.of(), at);
    }

    /** @param last day on which the student is there; before the first agreed one if never */
    Agreement brokenOff(LocalDate last, Instant at) {
        require(mayBecome(Status.BROKEN_OFF), "broken off");
        return new Agreement(
                id,
                version + 1,
                placement,
                Status.BROKEN_OFF,
                newest,
                false,
                List.of(),
                at,
                verifyCode,
                chain,
                onPaper,
                null,
                last);
    }

    /** The same a version later: whose turn it is is reminded. */
    Agreement reminded() {
        return with(status, newest, changedSinceFreeze, turns, since);
    }

    Agreement with(Head nextChain) {
        return new Agreement(
                id,
                version,
                placement,
                status,
                newest,
                changedSinceFreeze,
                turns,
                since,
                verifyCode,
                nextChain,
                onPaper,
                amendment,
                lastDay);
    }

    /** @param paper whether a signature that counts now was given on paper */
    Agreement withPaper(boolean paper) {
        return new Agreement(
                id,
                version,
                placement,
                status,
                newest,
                changedSinceFreeze,
                turns,
                since,
                verifyCode,
                chain,
                paper,
                amendment,
                lastDay);
    }

    private Agreement with(Status nextStatus, Newest document, boolean differs, List<Turn> nextTurns, Instant at) {
        return new Agreement(
                id,
                version + 1,
                placement,
                nextStatus,
                document,
                differs,
                nextTurns,
                (nextTurns.equals(turns) && nextStatus == status) || at.isBefore(since) ? since : at,
                verifyCode,
                chain,
                onPaper,
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
                placement.weeks().lastOfSeveral(),
                placement.programme(),
                status,
                newest.number(),
                newest.hash(),
                turns,
                since,
                newest.changedFields(),
                newest.voided(),
                onPaper,
                lastDay,
                amendment);
    }
}
