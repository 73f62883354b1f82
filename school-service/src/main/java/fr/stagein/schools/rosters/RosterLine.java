package fr.stagein.schools.rosters;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** A guardian as the school reaches them; at least one of the three is there. */
    record Contact(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {

        boolean saysNothing() {
            return name == null && email == null && phone == null;
        }

        /** As a person reads it. */
        String shown() {
            return Stream.of(name, email, phone).filter(Objects::nonNull).collect(Collectors.joining(", "));
        }

        @Override
        public String toString() {
            return "Contact";
        }
    }

    String identity() {
        return Identity.of(lastName, firstName, birthDate);
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
