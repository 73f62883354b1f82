package fr.stagein.applications.rounds;

import fr.stagein.events.AccountId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.Week;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A placement round of a school, or of several of a territory, for one week.
 *
 * <pre>
 * OPEN ─► CLOSED ─► OFFERED
 *   └───────┴─► CANCELLED
 * </pre>
 *
 * @param schoolId whose own it is; absent for one of the territory
 * @param schools those that take part
 * @param closesOn last day on which wishes are taken
 * @param daysToAnswer how long a pupil may think about the place that is offered
 * @param seed of the lottery that the result is compared with
 * @param closedEarly by the school, before its day
 * @param answerBy last day to answer, once places are offered
 */
record Round(
        UUID id,
        @Nullable SchoolId schoolId,
        List<SchoolId> schools,
        Week week,
        int mostWishes,
        int daysToAnswer,
        LocalDate closesOn,
        long seed,
        AccountId openedBy,
        boolean closedEarly,
        boolean cancelled,
        @Nullable LocalDate answerBy) {

    Round {
        schools = List.copyOf(schools);
    }

    /** How far a round is. */
    enum State {
        OPEN,
        /** No wishes any more; the school may look at what would be offered. */
        CLOSED,
        OFFERED,
        CANCELLED
    }

    /** Led by the operator, for schools that agreed to it. */
    boolean isOfTerritory() {
        return schoolId == null;
    }

    State state(LocalDate today) {
        if (cancelled) {
            return State.CANCELLED;
        }
        if (answerBy != null) {
            return State.OFFERED;
        }
        return closedEarly || today.isAfter(closesOn) ? State.CLOSED : State.OPEN;
    }

    /** Whether pupils may still answer what was offered. */
    boolean awaitsAnswers(LocalDate today) {
        return answerBy != null && !today.isAfter(answerBy);
    }
}
