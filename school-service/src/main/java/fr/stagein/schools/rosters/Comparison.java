package fr.stagein.schools.rosters;

import fr.stagein.events.SchoolState.SchoolClass;
import fr.stagein.schools.files.TextFolding;
import fr.stagein.schools.rosters.Plan.Change;
import fr.stagein.schools.rosters.Plan.Difference;
import fr.stagein.schools.rosters.Plan.Field;
import fr.stagein.schools.students.Contact;
import fr.stagein.schools.students.GuardianContact;
import fr.stagein.schools.students.Student;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a line of a file says otherwise of a pupil than the school's list does. */
final class Comparison {

    private Comparison() {}

    /** @param schoolClass null if the class of the line is a new one */
    static Change of(Student before, RosterLine line, @Nullable SchoolClass schoolClass) {
        List<Difference> what = new ArrayList<>();
        String lastName = name(before.lastName(), line.lastName());
        String firstName = name(before.firstName(), line.firstName());
        if (!before.lastName().equals(lastName) || !before.firstName().equals(firstName)) {
            what.add(new Difference(
                    Field.NAME, before.lastName() + " " + before.firstName(), lastName + " " + firstName));
        }
        if (!before.birthDate().equals(line.birthDate())) {
            what.add(new Difference(
                    Field.BIRTH_DATE,
                    before.birthDate().toString(),
                    line.birthDate().toString()));
        }
        if (schoolClass == null || !schoolClass.classId().equals(before.classId())) {
            what.add(new Difference(
                    Field.CLASS, before.className(), schoolClass == null ? line.className() : schoolClass.name()));
        }
        // A file that says nothing takes nothing away.
        if (line.ine() != null && !line.ine().equals(before.ine())) {
            what.add(new Difference(Field.INE, before.ine(), line.ine()));
        }
        if (line.email() != null && !line.email().equals(before.email())) {
            what.add(new Difference(Field.EMAIL, before.email(), line.email()));
        }
        List<Contact> known =
                before.contacts().stream().map(GuardianContact::contact).toList();
        List<Contact> guardians = guardians(known, line);
        if (!guardians.equals(known)) {
            what.add(new Difference(Field.GUARDIANS, shown(known), shown(guardians)));
        }
        if (before.left()) {
            what.add(new Difference(Field.BACK, null, null));
        }
        return new Change(
                before, line.with(lastName, firstName, guardians.equals(known) ? List.of() : guardians), what);
    }

    /** The known spelling where the file only writes it in other letters: {@code LAGARDE} is no news of {@code Lagarde}. */
    static String name(String known, String written) {
        boolean better = isCapitals(known) && !isCapitals(written);
        boolean sameLetters = known.equalsIgnoreCase(written)
                || (isCapitals(written) && TextFolding.folded(known).equals(TextFolding.folded(written)));
        return sameLetters && !better ? known : written;
    }

    private static boolean isCapitals(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT));
    }

    private static List<Contact> guardians(List<Contact> known, RosterLine line) {
        if (line.guardians().isEmpty() || (line.guardiansInDoubt() && !known.isEmpty())) {
            return known;
        }
        List<Contact> guardians = new ArrayList<>();
        for (int i = 0; i < line.guardians().size(); i++) {
            Contact written = line.guardians().get(i);
            guardians.add(i < known.size() ? spelledAs(known.get(i), written) : written);
        }
        return guardians;
    }

    /** Of the same guardian too, a file that says nothing takes nothing away. */
    private static Contact spelledAs(Contact known, Contact written) {
        String name =
                known.name() == null || written.name() == null ? written.name() : name(known.name(), written.name());
        boolean somebodyElse = name != null && known.name() != null && !name.equals(known.name());
        if (somebodyElse) {
            return written;
        }
        boolean samePhone = written.phone() == null || Phones.same(known.phone(), written.phone());
        return new Contact(
                name == null ? known.name() : name,
                written.email() == null ? known.email() : written.email(),
                samePhone ? known.phone() : written.phone());
    }

    private static @Nullable String shown(List<Contact> contacts) {
        return contacts.isEmpty() ? null : contacts.stream().map(Contact::shown).collect(Collectors.joining(" ; "));
    }
}
