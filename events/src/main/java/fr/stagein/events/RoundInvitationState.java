package fr.stagein.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That the operator invited a school to a placement round of the territory, to which the school's head agrees or does not.
 * It is taken off the stream once the round takes no more wishes.
 *
 * @param closesOn the last day for wishes, and for the head to agree
 */
public record RoundInvitationState(UUID roundId, long version, SchoolId schoolId, Week week, LocalDate closesOn)
        implements State {

    /** The round and the school. */
    public static String idOf(UUID round, SchoolId school) {
        return round + "." + school;
    }

    @Override
    public String aggregateId() {
        return idOf(roundId, schoolId);
    }
}
