package fr.stagein.schools.referents;

import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.schools.access.StaffMembership;
import fr.stagein.schools.referents.Referents.FollowedPupil;
import fr.stagein.schools.referents.Referents.ReferentTeacher;
import fr.stagein.schools.staff.StaffMemberId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Referent teachers over HTTP, for the school's staff. */
@RestController
class ReferentController {

    private final Referents referents;
    private final NameReferents nameReferents;
    private final StaffMembership staffMembership;

    ReferentController(Referents referents, NameReferents nameReferents, StaffMembership staffMembership) {
        this.referents = referents;
        this.nameReferents = nameReferents;
        this.staffMembership = staffMembership;
    }

    /** @param teachers who may follow pupils of the class, by name */
    record ClassReferents(List<ReferentTeacher> teachers, List<FollowedPupil> pupils) {}

    record ReferentRequest(@NotNull StaffMemberId teacher) {}

    /** Gives the teachers who can follow the pupils of a class, and who follows whom, for the school's staff. */
    @GetMapping("/api/schools/{id}/classes/{classId}/referents")
    ClassReferents referents(@PathVariable SchoolId id, @PathVariable ClassId classId, Caller caller) {
        staffMembership.require(caller, id);
        return ofClass(id, classId);
    }

    /**
     * Gives each pupil of a class who has no referent teacher to the teacher who follows the fewest, for the school's
     * staff.
     */
    @PostMapping("/api/schools/{id}/classes/{classId}/referents")
    ClassReferents spreadReferents(@PathVariable SchoolId id, @PathVariable ClassId classId, Caller caller) {
        staffMembership.require(caller, id);
        nameReferents.spread(id, classId);
        return ofClass(id, classId);
    }

    /** Names the referent teacher of a pupil, for the school's staff. */
    @PutMapping("/api/schools/{id}/students/{studentId}/referent")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void nameReferent(
            @PathVariable SchoolId id,
            @PathVariable StudentId studentId,
            @Valid @RequestBody ReferentRequest request,
            Caller caller) {
        staffMembership.require(caller, id);
        nameReferents.name(id, studentId, request.teacher());
    }

    private ClassReferents ofClass(SchoolId school, ClassId schoolClass) {
        return new ClassReferents(referents.teachers(school, schoolClass), referents.pupils(school, schoolClass));
    }
}
