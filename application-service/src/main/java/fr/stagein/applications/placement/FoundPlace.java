package fr.stagein.applications.placement;

import fr.stagein.events.AccountId;
import fr.stagein.events.FoundPlaceId;
import fr.stagein.events.FoundPlaceState;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.events.Weeks;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place that a student found alone. It counts like a confirmed one for its weeks; the company need not be on Stage-IN.
 *
 * @param enteredBy the member of staff who wrote it down for the student; null for the student
 */
record FoundPlace(
        UUID id,
        StudentId studentId,
        SchoolId schoolId,
        Weeks weeks,
        Details details,
        @Nullable AccountId enteredBy) {

    /** The first. */
    Week week() {
        return weeks.first();
    }

    /**
     * What the student knows of it.
     *
     * @param siret absent where the student does not know it
     * @param trade in the student's words
     */
    record Details(
            String companyName,
            @Nullable String siret,
            String address,
            String commune,
            String contactPerson,
            String contactPhone,
            String trade,
            LocalTime dayStart,
            LocalTime dayEnd) {}

    /**
     * What other services learn of it.
     *
     * @param communeCode of the commune that is meant, if it is one of the territory
     */
    FoundPlaceState state(long version, FoundPlaceState.Status status, @Nullable String communeCode) {
        return new FoundPlaceState(
                new FoundPlaceId(id), version, studentId, schoolId, week(), weeks.lastOfSeveral(), status, communeCode);
    }
}
