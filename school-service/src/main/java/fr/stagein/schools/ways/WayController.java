package fr.stagein.schools.ways;

import fr.stagein.events.OfferId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.platform.access.Caller;
import fr.stagein.schools.students.Students;
import fr.stagein.schools.ways.SealStart.SealedStart;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Ways over HTTP: the student says who sees theirs; those get the area of the home in an envelope that offer-service
 * opens for the place which the student has, and for no other.
 */
@RestController
class WayController {

    private final WaySharings sharings;
    private final ShareWay share;
    private final SealStart seal;
    private final Students students;

    WayController(WaySharings sharings, ShareWay share, SealStart seal, Students students) {
        this.sharings = sharings;
        this.share = share;
        this.seal = seal;
        this.students = students;
    }

    /**
     * @param guardians their legal guardians, who need not live where the student sets out
     * @param school the staff of their school
     */
    record WaySharing(@NotNull Boolean guardians, @NotNull Boolean school) {}

    /** Says who can see the calling pupil's way to the workplace. */
    @GetMapping("/api/students/me/way-sharing")
    WaySharing myWaySharing(Caller caller) {
        WayAudience audience = sharings.of(students.own(caller).id());
        return new WaySharing(audience.guardians(), audience.school());
    }

    /**
     * Says from now on who can see the calling pupil's way to the workplace: the guardians, the school, both or nobody.
     */
    @PutMapping("/api/students/me/way-sharing")
    WaySharing shareMyWay(@Valid @RequestBody WaySharing sharing, Caller caller) {
        share.share(caller, new WayAudience(sharing.guardians(), sharing.school()));
        return sharing;
    }

    /**
     * Gives a guardian or the school's staff the area that a pupil sets out from, sealed for some minutes. Only
     * offer-service can open it, and only for the pupil's place of that week.
     *
     * @param week of the place, as 2027-W05
     * @param offerId of the confirmed place; absent for a place that the pupil found without an offer
     */
    @GetMapping("/api/students/{id}/start")
    ResponseEntity<SealedStart> startOfStudent(
            @PathVariable StudentId id,
            @RequestParam Week week,
            @RequestParam(required = false) @Nullable OfferId offerId,
            Caller caller) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(seal.seal(caller, id, week, offerId));
    }
}
