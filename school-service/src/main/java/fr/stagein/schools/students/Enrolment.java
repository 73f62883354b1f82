package fr.stagein.schools.students;

import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState.SchoolClass;

/**
 * A student's place in a school.
 *
 * @param programme of the class
 * @param left no longer of the school; the class is the one they left
 */
public record Enrolment(SchoolId schoolId, ClassId classId, String className, String programme, boolean left) {

    public static Enrolment in(SchoolId school, SchoolClass schoolClass) {
        return new Enrolment(school, schoolClass.classId(), schoolClass.name(), schoolClass.programme(), false);
    }

    Enrolment ended() {
        return new Enrolment(schoolId, classId, className, programme, true);
    }
}
