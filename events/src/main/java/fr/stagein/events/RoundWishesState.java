package fr.stagein.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That an open placement round waits for one pupil's wishes. It is taken off the stream once the round takes no more
 * wishes.
 *
 * @param version 1 when the pupil is asked, 2 when the pupil is reminded
 * @param closesOn the last day for wishes
 */
public record RoundWishesState(UUID roundId, long version, StudentId studentId, Week week, LocalDate closesOn)
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
