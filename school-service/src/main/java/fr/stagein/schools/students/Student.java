package fr.stagein.schools.students;

import fr.stagein.events.AccountId;
import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.StudentState;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A student as their school knows them.
 *
 * @param accountId null until the pupil has one
 * @param home where they set out from; stays in this service
 * @param guardians accounts of the legal guardians
 * @param consented whether the last word of a guardian is yes
 */
public record Student(
        StudentId id,
        long version,
        @Nullable AccountId accountId,
        SchoolId schoolId,
        ClassId classId,
        String programme,
        String firstName,
        String lastName,
        LocalDate birthDate,
        String communeCode,
        @Nullable Home home,
        List<AccountId> guardians,
        boolean consented) {

    public Student {
        guardians = List.copyOf(guardians);
    }

    /** A point, WGS 84. Never logged: its text says nothing. */
    public record Home(double lat, double lon) {

        private static final double METRES_A_DEGREE = 111_320;
        /** From the centre of the largest communes to their edge, and some more. */
        private static final double NEAR_METRES = 30_000;

        boolean isNear(double otherLat, double otherLon) {
            double north = (lat - otherLat) * METRES_A_DEGREE;
            double east = (lon - otherLon) * METRES_A_DEGREE * Math.cos(Math.toRadians(lat));
            return Math.hypot(north, east) <= NEAR_METRES;
        }

        @Override
        public String toString() {
            return "Home[…]";
        }
    }

    /** What other services learn: no name, no day of birth, no home. */
    public StudentState state(StudentState.Status status) {
        return new StudentState(
                id,
                version,
                accountId == null ? awaited(id) : accountId,
                schoolId,
                classId,
                firstName.substring(0, firstName.offsetByCodePoints(0, 1)).toUpperCase(Locale.FRENCH),
                programme,
                YearMonth.from(birthDate),
                guardians,
                status,
                consented);
    }

    /** Stands for the account that is still to come, docs/decisions/0005: nobody ever signs in with it. */
    private static AccountId awaited(StudentId student) {
        return AccountId.of("awaited:" + student);
    }
}
