package fr.stagein.applications.placement;

import fr.stagein.applications.placement.SchoolApplications.SchoolApplication;
import fr.stagein.applications.readings.FileReadings;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A member of the staff reads a student's applications; that they did is recorded with it. */
@Component
class OpenStudentFile {

    private final SchoolApplications applications;
    private final FileReadings readings;

    OpenStudentFile(SchoolApplications applications, FileReadings readings) {
        this.applications = applications;
        this.readings = readings;
    }

    @Transactional
    List<SchoolApplication> open(Caller staff, SchoolId school, StudentId student) {
        readings.opened(student, school, staff);
        return applications.of(school, student);
    }
}
