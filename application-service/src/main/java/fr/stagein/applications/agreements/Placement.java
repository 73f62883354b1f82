package fr.stagein.applications.agreements;

import fr.stagein.events.ApplicationId;
import fr.stagein.events.ClassId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.FoundPlaceId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.events.Weeks;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement is about: a student's week at a company, or several in a row.
 *
 * @param applicationId where it was applied for; else {@code foundPlaceId} is there
 * @param companyId absent for a place found alone: its company has no account here
 */
record Placement(
        @Nullable ApplicationId applicationId,
        @Nullable FoundPlaceId foundPlaceId,
        StudentId studentId,
        SchoolId schoolId,
        @Nullable ClassId classId,
        @Nullable CompanyId companyId,
        Weeks weeks,
        String programme) {

    Placement {
        if ((applicationId == null) == (foundPlaceId == null)) {
            throw new IllegalArgumentException("A placement is applied for or found alone, one of the two");
        }
    }

    /** The first. */
    Week week() {
        return weeks.first();
    }

    UUID id() {
        return applicationId == null ? Objects.requireNonNull(foundPlaceId).value() : applicationId.value();
    }

    boolean isFoundAlone() {
        return foundPlaceId != null;
    }
}
