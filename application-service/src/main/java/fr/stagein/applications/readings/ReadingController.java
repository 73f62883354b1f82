package fr.stagein.applications.readings;

import fr.stagein.applications.readings.FileReadings.FileReading;
import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who read a pupil's applications and words, for the pupil, the guardians and the head. */
@RestController
class ReadingController {

    private final FileReadings readings;
    private final ReadingAccess access;

    ReadingController(FileReadings readings, ReadingAccess access) {
        this.readings = readings;
        this.access = access;
    }

    /**
     * Lists who has read a pupil's applications and messages, and when: for the pupil, the guardians and the head of
     * the school.
     */
    @GetMapping("/api/placements/students/{studentId}/readings")
    List<FileReading> readingsOfApplications(@PathVariable StudentId studentId, Caller caller) {
        access.require(caller, studentId);
        return readings.of(studentId);
    }
}
