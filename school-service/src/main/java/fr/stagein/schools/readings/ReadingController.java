package fr.stagein.schools.readings;

import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.schools.readings.FileReadings.FileReading;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who read a pupil's file, for the pupil, the guardians and the head. */
@RestController
class ReadingController {

    private final FileReadings readings;
    private final ReadingAccess access;

    ReadingController(FileReadings readings, ReadingAccess access) {
        this.readings = readings;
        this.access = access;
    }

    /** Lists who has read a pupil's file, and when: for the pupil, the guardians and the head of the school. */
    @GetMapping("/api/students/{id}/readings")
    List<FileReading> readingsOfStudent(@PathVariable StudentId id, Caller caller) {
        access.require(caller, id);
        return readings.of(id);
    }
}
