package fr.stagein.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of the agreement of one placement. Its content and all names stay in application-service.
 *
 * @param applicationId the placement, where it was applied for; else {@code foundPlaceId} is there
 * @param companyId absent for a place that the student found alone
 * @param classId absent where the student's class is not known
 * @param lastWeek of a place for a block of weeks in a row; absent where it is for one week
 * @param documentVersion of the document that is frozen; 0 before the first
 * @param documentHash SHA-256 of its bytes, 64 hexadecimal digits
 * @param turns who has to do what next; empty once all have signed or the agreement has ended
 * @param since when it is their turn
 * @param changedFields ids of the fields in which this version differs from the one before; empty for the first
 * @param voided whether the signatures of the version before do not count for this one
 * @param partlyOnPaper whether a signature that counts was given on paper; absent in states from before paper
 *     signatures existed
 * @param lastDay last day of a placement that was broken off, the day before its first if nothing of it took place;
 *     absent otherwise
 * @param amendment absent for the agreement itself
 */
public record AgreementState(
        AgreementId agreementId,
        long version,
        @Nullable ApplicationId applicationId,
        @Nullable FoundPlaceId foundPlaceId,
        StudentId studentId,
        @Nullable CompanyId companyId,
        SchoolId schoolId,
        @Nullable ClassId classId,
        Week week,
        @Nullable Week lastWeek,
        String programme,
        Status status,
        int documentVersion,
        @Nullable String documentHash,
        List<Turn> turns,
        Instant since,
        List<String> changedFields,
        boolean voided,
        @Nullable Boolean partlyOnPaper,
        @Nullable LocalDate lastDay,
        @Nullable Amendment amendment)
        implements State {

    public AgreementState {
        turns = List.copyOf(turns);
        changedFields = List.copyOf(changedFields);
    }

    public Weeks weeks() {
        return Weeks.of(week, lastWeek);
    }

    public boolean hasPaper() {
        return Boolean.TRUE.equals(partlyOnPaper);
    }

    /** Where it stands. */
    public enum Status {
        /** The parties fill it in. */
        DRAFT,
        /** A version is being signed. */
        FROZEN,
        /** All have signed; the seal comes by itself. */
        SIGNED,
        SEALED,
        REFUSED,
        WITHDRAWN,
        /** Ended while the placement was under way. */
        BROKEN_OFF
    }

    /** Who takes part. */
    public enum Party {
        STUDENT,
        GUARDIAN,
        COMPANY,
        TUTOR,
        /** Anybody of the school's staff. */
        SCHOOL,
        TEACHER,
        PRINCIPAL
    }

    /** What is asked of somebody. */
    public enum Task {
        FILL,
        FREEZE,
        SIGN,
        /** Look at the scan of a paper that somebody else attested. */
        CONFIRM
    }

    /**
     * Which amendment (avenant) this is.
     *
     * @param of the agreement that it amends; that one's own state does not change by it
     * @param number counts the amendments of that agreement from 1
     */
    public record Amendment(AgreementId of, int number) {}

    /** What is asked of whom. */
    public record Turn(Party party, Task what) {}

    @Override
    public String aggregateId() {
        return agreementId.toString();
    }

    @Override
    public StudentId pupil() {
        return studentId;
    }
}
