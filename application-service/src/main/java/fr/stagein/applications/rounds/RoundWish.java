package fr.stagein.applications.rounds;

import fr.stagein.events.OfferId;
import fr.stagein.events.StudentId;
import org.jspecify.annotations.Nullable;

/**
 * A wish of a pupil in a round.
 *
 * @param rank 1 the first
 * @param minutes from door to door, as the pupil's page found them; absent where no way or no home is known
 */
record RoundWish(
        StudentId studentId,
        int rank,
        OfferId offerId,
        @Nullable Integer minutes) {}
