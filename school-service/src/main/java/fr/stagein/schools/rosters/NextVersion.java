package fr.stagein.schools.rosters;

import fr.stagein.events.AccountId;
import fr.stagein.events.SchoolState.SchoolClass;
import fr.stagein.events.StudentId;
import fr.stagein.schools.rosters.RosterStudent.RosterContact;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A pupil as the school's list has them after an import, or after its undoing. */
final class NextVersion {

    private NextVersion() {}

    static RosterStudent created(RosterLine line, SchoolClass schoolClass) {
        return new RosterStudent(
                new StudentId(UUID.randomUUID()),
                1,
                null,
                schoolClass.classId(),
                schoolClass.name(),
                line.lastName(),
                line.firstName(),
                line.birthDate(),
                line.ine(),
                line.email(),
                false,
                line.guardians().stream()
                        .map(contact -> new RosterContact(contact, null))
                        .toList(),
                List.of());
    }

    static RosterStudent changed(RosterStudent before, RosterLine line, SchoolClass schoolClass) {
        List<RosterContact> contacts = line.guardians().isEmpty()
                ? before.contacts()
                : line.guardians().stream()
                        .map(contact -> new RosterContact(contact, Enrolments.accountOf(before, contact)))
                        .toList();
        List<AccountId> kept = contacts.stream()
                .map(RosterContact::account)
                .filter(Objects::nonNull)
                .toList();
        // Who is no guardian any more by the school's word sees nothing of the child from now on.
        List<AccountId> guardians = before.guardians().stream()
                .filter(account -> kept.contains(account)
                        || before.contacts().stream().noneMatch(known -> account.equals(known.account())))
                .toList();
        return new RosterStudent(
                before.id(),
                before.version() + 1,
                before.accountId(),
                schoolClass.classId(),
                schoolClass.name(),
                line.lastName(),
                line.firstName(),
                line.birthDate(),
                line.ine() == null ? before.ine() : line.ine(),
                line.email() == null ? before.email() : line.email(),
                false,
                contacts,
                guardians);
    }

    static RosterStudent left(RosterStudent one, boolean left) {
        return with(one, one.version() + 1, left);
    }

    static RosterStudent at(RosterStudent one, long version) {
        return with(one, version, one.left());
    }

    private static RosterStudent with(RosterStudent one, long version, boolean left) {
        return new RosterStudent(
                one.id(),
                version,
                one.accountId(),
                one.classId(),
                one.className(),
                one.lastName(),
                one.firstName(),
                one.birthDate(),
                one.ine(),
                one.email(),
                left,
                one.contacts(),
                one.guardians());
    }
}
