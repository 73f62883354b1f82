package fr.stagein.applications.rounds;

import fr.stagein.events.OfferId;
import fr.stagein.events.StudentId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a round found for a pupil.
 *
 * @param offerId absent without a place, as is the rank of the wish
 * @param reasons why each better wish went to others, the first wish first
 * @param answer of the pupil, absent before
 * @param applicationId what came of accepting it
 */
record RoundResult(
        StudentId studentId,
        Outcome outcome,
        @Nullable OfferId offerId,
        @Nullable Integer rank,
        List<Reason> reasons,
        @Nullable Answer answer,
        @Nullable UUID applicationId) {

    RoundResult {
        reasons = List.copyOf(reasons);
    }

    static RoundResult found(
            StudentId student, Outcome outcome, @Nullable OfferId offer, @Nullable Integer rank, List<Reason> reasons) {
        return new RoundResult(student, outcome, offer, rank, reasons, null, null);
    }

    enum Outcome {
        PLACED,
        /** Each wish that is open went to others. */
        NO_SEAT_LEFT,
        /** No wish is open any more. */
        NO_OPEN_WISH,
        /** The pupil ranked none. */
        NO_WISH
    }

    enum Answer {
        ACCEPTED,
        REFUSED
    }

    enum Why {
        /** Those who have it, so many, would be without any or further below the lottery than anybody must be. */
        NEEDED,
        /** So many would have to move and lose as many wishes together. */
        OTHERS_LOSE
    }

    /**
     * Why a wish went to others.
     *
     * @param rank of that wish
     * @param pupils others, as {@link Why} says
     * @param wishes by how many wishes they would fall together; 0 for {@code NEEDED}
     */
    record Reason(int rank, Why why, int pupils, int wishes) {}
}
