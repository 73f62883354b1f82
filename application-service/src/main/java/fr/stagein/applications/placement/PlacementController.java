package fr.stagein.applications.placement;

import fr.stagein.applications.placement.Application.Actor;
import fr.stagein.applications.placement.ApplicationViews.ConfirmedPlace;
import fr.stagein.applications.placement.ApplicationViews.Placement;
import fr.stagein.applications.placement.SchoolApplications.SchoolApplication;
import fr.stagein.applications.readmodel.Schools;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.access.Role;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Places over HTTP: what the school sees of them, and how either side gives one back. */
@RestController
class PlacementController {

    private final ReleasePlace release;
    private final OpenStudentFile openStudentFile;
    private final ApplicationQueries queries;
    private final Schools schools;

    PlacementController(
            ReleasePlace release, OpenStudentFile openStudentFile, ApplicationQueries queries, Schools schools) {
        this.release = release;
        this.openStudentFile = openStudentFile;
        this.queries = queries;
        this.schools = schools;
    }

    /** Gives an accepted or confirmed place back, for the pupil or the company. Its seat is free again. */
    @PostMapping("/api/applications/{id}/release")
    ResponseEntity<Void> releaseApplication(@PathVariable ApplicationId id, Caller caller) {
        release.release(caller, id, caller.has(Role.STUDENT) ? Actor.STUDENT : Actor.COMPANY);
        return ResponseEntity.noContent().build();
    }

    /** Lists the confirmed places of a school's pupils, for its staff. */
    @GetMapping("/api/placements/confirmed")
    List<ConfirmedPlace> confirmedPlaces(@RequestParam SchoolId schoolId, Caller caller) {
        schools.require(caller, schoolId);
        return queries.confirmedOfSchool(schoolId);
    }

    /**
     * Lists the applications of one pupil for the school's staff. Whoever reads them is recorded for the pupil and the
     * guardians to see.
     */
    @GetMapping("/api/placements/students/{studentId}")
    List<SchoolApplication> applicationsOfStudent(
            @PathVariable StudentId studentId, @RequestParam SchoolId schoolId, Caller caller) {
        schools.require(caller, schoolId);
        return openStudentFile.open(caller, schoolId, studentId);
    }

    /** Says for a school's staff where each pupil stands: placed, waiting or still looking. */
    @GetMapping("/api/placements")
    List<Placement> placements(@RequestParam SchoolId schoolId, Caller caller) {
        schools.require(caller, schoolId);
        return queries.ofSchool(schoolId);
    }
}
