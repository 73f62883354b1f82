package fr.stagein.schools.directory;

import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState;
import fr.stagein.events.SchoolState.PriorityEducation;
import fr.stagein.events.SchoolState.SchoolClass;
import fr.stagein.events.SchoolState.StaffMember;
import fr.stagein.events.Week;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A school with its classes and staff.
 *
 * @param priorityEducation the network that the national directory names, absent for none
 */
public record School(
        SchoolId id,
        long version,
        String name,
        Kind kind,
        String communeCode,
        String email,
        List<SchoolClass> classes,
        List<StaffMember> staff,
        @Nullable PriorityEducation priorityEducation) {

    public School {
        classes = List.copyOf(classes);
        staff = List.copyOf(staff);
    }

    public boolean has(ClassId schoolClass) {
        return classes.stream().anyMatch(one -> one.classId().equals(schoolClass));
    }

    /** The school with other internship weeks for one of its classes. */
    School withWeeks(ClassId schoolClass, List<Week> weeks) {
        return new School(
                id,
                version + 1,
                name,
                kind,
                communeCode,
                email,
                classes.stream()
                        .map(one -> one.classId().equals(schoolClass)
                                ? new SchoolClass(one.classId(), one.name(), one.programme(), weeks)
                                : one)
                        .toList(),
                staff,
                priorityEducation);
    }

    /** The school with other classes. */
    public School withClasses(List<SchoolClass> others) {
        return new School(id, version + 1, name, kind, communeCode, email, others, staff, priorityEducation);
    }

    /** The school as it is, told once more. */
    School again() {
        return withClasses(classes);
    }

    /** The school as a directory names it. */
    School called(
            String newName,
            Kind newKind,
            String newCommuneCode,
            String newEmail,
            @Nullable PriorityEducation newPriorityEducation) {
        return new School(
                id, version + 1, newName, newKind, newCommuneCode, newEmail, classes, staff, newPriorityEducation);
    }

    /** What other services learn of it. */
    public SchoolState state() {
        return new SchoolState(
                id,
                version,
                name,
                kind.published(),
                communeCode,
                classes,
                staff,
                priorityEducation,
                kind == Kind.CHAMBER ? true : null);
    }
}
