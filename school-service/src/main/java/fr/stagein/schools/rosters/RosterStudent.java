package fr.stagein.schools.rosters;

import fr.stagein.events.AccountId;
import fr.stagein.events.ClassId;
import fr.stagein.events.StudentId;
import fr.stagein.schools.rosters.RosterLine.Contact;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pupil as they are in the school's list.
 *
 * @param left no longer of the school
 * @param guardians accounts
 * @param contacts what the school knows of the guardians, with the accounts that came of it
 */
record RosterStudent(
        StudentId id,
        long version,
        @Nullable AccountId accountId,
        ClassId classId,
        String className,
        String lastName,
        String firstName,
        LocalDate birthDate,
        @Nullable String ine,
        @Nullable String email,
        boolean left,
        List<RosterContact> contacts,
        List<AccountId> guardians) {

    RosterStudent {
        contacts = List.copyOf(contacts);
        guardians = List.copyOf(guardians);
    }

    record RosterContact(Contact contact, @Nullable AccountId account) {}

    String identity() {
        return Identity.of(lastName, firstName, birthDate);
    }

    @Override
    public String toString() {
        return "RosterStudent[" + id + "]";
    }
}
