package fr.stagein.schools.students;

import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the school's part of an agreement begins with. */
@RestController
class AgreementPupilController {

    private final OpenPupilForAgreement openPupil;

    AgreementPupilController(OpenPupilForAgreement openPupil) {
        this.openPupil = openPupil;
    }

    /**
     * Gives the school's staff what its part of a pupil's agreement begins with: the pupil, the guardians and the
     * class.
     */
    @GetMapping("/api/schools/{id}/students/{studentId}/agreement-facts")
    AgreementPupil pupilForAgreement(@PathVariable SchoolId id, @PathVariable StudentId studentId, Caller caller) {
        return openPupil.open(id, studentId, caller);
    }
}
