package fr.stagein.schools.rosters;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pupil as the file has them.
 *
 * @param line where, as an editor or Excel counts
 * @param ine national student number, 11 letters and digits
 * @param guardians none if the file says nothing of them
 */
record RosterLine(
        int line,
        String lastName,
        String firstName,
        LocalDate birthDate,
        String className,
        @Nullable String ine,
        @Nullable String email,
        List<Contact> guardians) {

    RosterLine {
        guardians = List.copyOf(guardians);
    }

    /** A guardian as the school reaches them; at least one of the three is there. */
    record Contact(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {

        boolean saysNothing() {
            return name == null && email == null && phone == null;
        }
    }

    @Override
    public String toString() {
        return "RosterLine[" + line + "]";
    }
}
