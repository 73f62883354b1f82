package fr.stagein.applications.placement;

import fr.stagein.events.Week;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.territory.Circuit;
import fr.stagein.territory.Programmes;
import java.time.DayOfWeek;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Several companies in one week, each on days of its own, where the programme has that: places found alone, each with an
 * agreement of its own. A place that was applied for is for the whole week.
 */
@Component
class CircuitRule {

    private final Programmes programmes;

    CircuitRule(Programmes programmes) {
        this.programmes = programmes;
    }

    /** @param others of the same student in the same week */
    void requirePossible(String programme, FoundPlace place, List<FoundPlace> others) {
        if (!place.details().isPartOfCircuit()) {
            return;
        }
        if (programmes
                .find(programme)
                .filter(one -> one.circuit() == Circuit.ONE_EACH && !one.block())
                .isEmpty()) {
            throw Rejection.field("days", "circuit-not-in-programme");
        }
        for (DayOfWeek day : place.details().days()) {
            others.stream()
                    .filter(other -> other.details().days().contains(day))
                    .findFirst()
                    .ifPresent(other -> {
                        throw Rejection.field(
                                "days", "circuit-day-taken", other.details().companyName());
                    });
        }
    }

    /** The week is taken: by other places of the same circuit, or there is no room. */
    void requireShared(FoundPlace place, List<FoundPlace> others, Week taken) {
        boolean shared = place.details().isPartOfCircuit()
                && !others.isEmpty()
                && others.stream().allMatch(other -> other.details().isPartOfCircuit());
        if (!shared) {
            throw Rejection.conflict("already-placed-that-week", taken);
        }
    }
}
