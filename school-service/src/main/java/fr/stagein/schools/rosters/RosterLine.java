package fr.stagein.schools.rosters;

import fr.stagein.schools.students.Contact;
import fr.stagein.schools.students.Identity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pupil as the file has them.
 *
 * @param sheet of a workbook; null where the file is one table
 * @param line where, as an editor or Excel counts
 * @param ine national student number, 11 letters and digits
 * @param guardians none if the file says nothing of them
 * @param guardiansInDoubt whether something about them could not be read; it takes nothing away that is known
 */
record RosterLine(
        @Nullable String sheet,
        int line,
        String lastName,
        String firstName,
        LocalDate birthDate,
        String className,
        @Nullable String ine,
        @Nullable String email,
        List<Contact> guardians,
        boolean guardiansInDoubt) {

    RosterLine {
        guardians = List.copyOf(guardians);
    }

    /** Who it is where no national number says it. */
    String identityKey() {
        return new Identity(lastName, firstName, birthDate, ine).key();
    }

    RosterLine with(String lastName, String firstName, List<Contact> guardians) {
        return new RosterLine(
                sheet, line, lastName, firstName, birthDate, className, ine, email, guardians, guardiansInDoubt);
    }

    /** Whether the other line says nothing else of the same pupil; it may say more or less. */
    boolean agreesWith(RosterLine other) {
        return ClassNames.folded(className).equals(ClassNames.folded(other.className))
                && agree(ine, other.ine)
                && agree(email, other.email)
                && (guardians.isEmpty() || other.guardians.isEmpty() || guardians.equals(other.guardians));
    }

    /** With what only the other line says. */
    RosterLine and(RosterLine other) {
        boolean theirs = guardians.isEmpty();
        return new RosterLine(
                sheet,
                line,
                lastName,
                firstName,
                birthDate,
                className,
                ine == null ? other.ine : ine,
                email == null ? other.email : email,
                theirs ? other.guardians : guardians,
                theirs ? other.guardiansInDoubt : guardiansInDoubt);
    }

    private static boolean agree(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }

    SetAside setAside() {
        return new SetAside(sheet, line, lastName, firstName, birthDate, ine);
    }

    @Override
    public String toString() {
        return "RosterLine[" + line + "]";
    }
}
