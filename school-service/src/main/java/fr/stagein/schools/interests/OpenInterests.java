package fr.stagein.schools.interests;

import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.schools.access.StaffMembership;
import fr.stagein.schools.readings.FilePart;
import fr.stagein.schools.readings.FileReadings;
import fr.stagein.schools.students.Student;
import fr.stagein.schools.students.Students;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A member of the staff reads the interests that a student shares; that they did is recorded with it. */
@Component
class OpenInterests {

    private final InterestStore store;
    private final Students students;
    private final StaffMembership staffMembership;
    private final FileReadings readings;

    OpenInterests(InterestStore store, Students students, StaffMembership staffMembership, FileReadings readings) {
        this.store = store;
        this.students = students;
        this.staffMembership = staffMembership;
        this.readings = readings;
    }

    @Transactional
    Interests open(Caller staff, SchoolId school, StudentId student) {
        staffMembership.require(staff, school);
        Interests shared = students.enrolled(student)
                .filter(one -> one.schoolId().equals(school))
                .map(Student::id)
                .flatMap(store::find)
                .filter(Interests::shared)
                .orElseThrow(NotFound::new);
        readings.opened(student, school, FilePart.INTERESTS, staff);
        return shared;
    }
}
