package fr.stagein.schools.rosters;

import fr.stagein.events.SchoolState.SchoolClass;
import fr.stagein.events.StudentId;
import fr.stagein.schools.directory.School;
import fr.stagein.schools.students.Enrolment;
import fr.stagein.schools.students.Identity;
import fr.stagein.schools.students.Student;
import java.util.UUID;

/** A student as a line of the file has them. */
final class NextVersion {

    private NextVersion() {}

    static Student created(RosterLine line, School school, SchoolClass schoolClass) {
        return Student.enrolled(
                new StudentId(UUID.randomUUID()),
                new Identity(line.lastName(), line.firstName(), line.birthDate(), line.ine()),
                Enrolment.in(school.id(), schoolClass),
                line.email(),
                school.communeCode(),
                line.guardians());
    }

    /** What the line does not say stays. */
    static Student changed(Student before, RosterLine line, SchoolClass schoolClass) {
        return before.changed(
                new Identity(
                        line.lastName(),
                        line.firstName(),
                        line.birthDate(),
                        line.ine() == null ? before.ine() : line.ine()),
                Enrolment.in(before.schoolId(), schoolClass),
                line.email() == null ? before.email() : line.email(),
                line.guardians());
    }
}
