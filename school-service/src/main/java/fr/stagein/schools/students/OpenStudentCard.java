package fr.stagein.schools.students;

import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.schools.access.StaffMembership;
import fr.stagein.schools.readings.FilePart;
import fr.stagein.schools.readings.FileReadings;
import fr.stagein.schools.students.StudentQueries.StudentSummary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A member of the staff opens a student's card; that they did is recorded with it. */
@Component
class OpenStudentCard {

    private final StudentQueries queries;
    private final StaffMembership staffMembership;
    private final FileReadings readings;

    OpenStudentCard(StudentQueries queries, StaffMembership staffMembership, FileReadings readings) {
        this.queries = queries;
        this.staffMembership = staffMembership;
        this.readings = readings;
    }

    @Transactional
    StudentSummary open(Caller staff, SchoolId school, StudentId id) {
        staffMembership.require(staff, school);
        StudentSummary card = queries.student(id)
                .filter(student -> student.schoolId().equals(school))
                .orElseThrow(NotFound::new);
        readings.opened(id, school, FilePart.CARD, staff);
        return card;
    }
}
