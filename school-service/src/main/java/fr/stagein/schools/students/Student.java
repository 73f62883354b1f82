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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A student as their school knows them. Each change makes the next version.
 *
 * @param accountId null until the pupil has one
 * @param email the student's own mailbox; null if the school knows none
 * @param home where they set out from; stays in this service
 * @param contacts what the school knows of the guardians, with the accounts that came of it
 * @param guardians accounts of the legal guardians
 * @param consented whether the last word of a guardian is yes
 */
public record Student(
        StudentId id,
        long version,
        @Nullable AccountId accountId,
        Identity identity,
        Enrolment enrolment,
        @Nullable String email,
        String communeCode,
        @Nullable Home home,
        List<GuardianContact> contacts,
        List<AccountId> guardians,
        boolean consented) {

    public Student {
        contacts = List.copyOf(contacts);
        guardians = List.copyOf(guardians);
    }

    /** A student whom the school enrols: no account yet, no home, no consent. */
    public static Student enrolled(
            StudentId id,
            Identity identity,
            Enrolment enrolment,
            @Nullable String email,
            String communeCode,
            List<Contact> contacts) {
        return new Student(
                id,
                1,
                null,
                identity,
                enrolment,
                email,
                communeCode,
                null,
                contacts.stream()
                        .map(contact -> new GuardianContact(contact, null))
                        .toList(),
                List.of(),
                false);
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

    /**
     * As a list of the school has them now.
     *
     * @param reached the guardians of the list; empty if it says nothing of them, which takes nothing away
     */
    public Student changed(Identity identity, Enrolment enrolment, @Nullable String email, List<Contact> reached) {
        List<GuardianContact> next = reached.isEmpty()
                ? contacts
                : reached.stream()
                        .map(contact -> new GuardianContact(contact, accountAt(contact.email())))
                        .toList();
        List<AccountId> invited = next.stream()
                .map(GuardianContact::account)
                .filter(Objects::nonNull)
                .toList();
        // Who is no guardian any more by the school's word sees nothing of the child from now on.
        List<AccountId> remaining = guardians.stream()
                .filter(account ->
                        invited.contains(account) || contacts.stream().noneMatch(one -> account.equals(one.account())))
                .toList();
        return new Student(
                id, version + 1, accountId, identity, enrolment, email, communeCode, home, next, remaining, consented);
    }

    private @Nullable AccountId accountAt(@Nullable String address) {
        return contacts.stream()
                .filter(one -> address != null && address.equals(one.contact().email()))
                .map(GuardianContact::account)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** No longer of the school. */
    public Student gone() {
        return with(version + 1, enrolment.ended(), home, consented);
    }

    /** The same at another version: what an undone import writes comes after what it undoes. */
    public Student at(long other) {
        return with(other, enrolment, home, consented);
    }

    /** Without what nobody at the school sees. */
    public Student withoutHome() {
        return with(version, enrolment, null, consented);
    }

    Student withConsent(boolean given) {
        return with(version, enrolment, home, given);
    }

    private Student with(long version, Enrolment enrolment, @Nullable Home home, boolean consented) {
        return new Student(
                id, version, accountId, identity, enrolment, email, communeCode, home, contacts, guardians, consented);
    }

    public String firstName() {
        return identity.firstName();
    }

    public String lastName() {
        return identity.lastName();
    }

    public LocalDate birthDate() {
        return identity.birthDate();
    }

    public @Nullable String ine() {
        return identity.ine();
    }

    public SchoolId schoolId() {
        return enrolment.schoolId();
    }

    public ClassId classId() {
        return enrolment.classId();
    }

    public String className() {
        return enrolment.className();
    }

    public String programme() {
        return enrolment.programme();
    }

    public boolean left() {
        return enrolment.left();
    }

    /** What other services learn: no name, no day of birth, no home. */
    public StudentState state() {
        String firstName = firstName();
        return new StudentState(
                id,
                version,
                accountId == null ? awaited(id) : accountId,
                schoolId(),
                classId(),
                firstName.substring(0, firstName.offsetByCodePoints(0, 1)).toUpperCase(Locale.FRENCH),
                programme(),
                YearMonth.from(birthDate()),
                guardians,
                left() ? StudentState.Status.LEFT : StudentState.Status.ENROLLED,
                consented);
    }

    /** Stands for the account that is still to come, docs/decisions/0005: nobody ever signs in with it. */
    private static AccountId awaited(StudentId student) {
        return AccountId.of("awaited:" + student);
    }

    @Override
    public String toString() {
        return "Student[" + id + "]";
    }
}
