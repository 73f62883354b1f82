package fr.stagein.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A place that a school's placement round found for one pupil, who can accept or refuse it. It is removed from the
 * stream once the pupil has answered.
 *
 * @param roundId of the school's round, in which a pupil gets one place at most
 * @param answerBy the last day for an answer; the seat is held until then
 */
public record RoundPlaceState(
        UUID roundId, long version, StudentId studentId, OfferId offerId, Week week, LocalDate answerBy)
        implements State {

    /** The round and the pupil. */
    public static String idOf(UUID round, StudentId student) {
        return round + "." + student;
    }

    @Override
    public String aggregateId() {
        return idOf(roundId, studentId);
    }

    @Override
    public StudentId pupil() {
        return studentId;
    }
}
