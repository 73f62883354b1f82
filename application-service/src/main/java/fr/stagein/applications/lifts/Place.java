package fr.stagein.applications.lifts;

import fr.stagein.events.ApplicationId;
import fr.stagein.events.OfferId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.Weeks;
import fr.stagein.platform.access.Caller;
import java.util.Set;

/**
 * What of an application matters to a ride.
 *
 * @param weeks those that were taken, once the student has the place
 * @param confirmed whether the student has the place
 * @param student the student's account
 * @param guardians accounts of the legal guardians
 */
record Place(
        ApplicationId id,
        OfferId offerId,
        Weeks weeks,
        SchoolId schoolId,
        boolean confirmed,
        String student,
        Set<String> guardians) {

    Place {
        guardians = Set.copyOf(guardians);
    }

    boolean isOf(Caller caller) {
        return student.equals(caller.accountId().value());
    }

    boolean hasGuardian(Caller caller) {
        return guardians.contains(caller.accountId().value());
    }
}
