package fr.stagein.schools.ways;

import fr.stagein.events.OfferId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.access.Role;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.tokens.Envelope;
import fr.stagein.schools.access.StaffMembership;
import fr.stagein.schools.readings.FilePart;
import fr.stagein.schools.readings.FileReadings;
import fr.stagein.schools.students.Student;
import fr.stagein.schools.students.Students;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
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

    /** Time enough to choose a week and print. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(15);

    /** Before the commune of a place that was found, as offer-service reads it. */
    private static final String FOUND_IN = "found ";

    private final Students students;
    private final WaySharings sharings;
    private final ConfirmedPlaces places;
    private final StaffMembership staffMembership;
    private final FileReadings readings;
    private final Envelope envelope;
    private final Clock clock;

    /** @param key 32 random bytes in Base64, the same for offer-service */
    @ConfigurationProperties("stagein.starts")
    record Keys(String key) {
        @Override
        public String toString() {
            return "Keys[…]";
        }
    }

    WayController(
            Students students,
            WaySharings sharings,
            ConfirmedPlaces places,
            StaffMembership staffMembership,
            FileReadings readings,
            Keys keys,
            Clock clock) {
        this.students = students;
        this.sharings = sharings;
        this.places = places;
        this.staffMembership = staffMembership;
        this.readings = readings;
        this.envelope = new Envelope(keys.key());
        this.clock = clock;
    }

    /** @param sealed good for the one who asked, for some minutes */
    record SealedStart(String firstName, String sealed) {}

    @GetMapping("/api/students/me/way-sharing")
    WaySharing myWaySharing(Caller caller) {
        return sharings.of(students.own(caller).id());
    }

    @PutMapping("/api/students/me/way-sharing")
    @Transactional
    public WaySharing shareMyWay(@Valid @RequestBody WaySharing sharing, Caller caller) {
        sharings.keep(students.own(caller).id(), sharing);
        return sharing;
    }

    /** @param offerId of the confirmed place; absent for one that the student found */
    @GetMapping("/api/students/{id}/start")
    @Transactional
    public ResponseEntity<SealedStart> startOfStudent(
            @PathVariable StudentId id,
            @RequestParam Week week,
            @RequestParam(required = false) @Nullable OfferId offerId,
            Caller caller) {
        Student student = students.enrolled(id).orElseThrow(NotFound::new);
        WaySharing sharing = sharings.of(id);
        boolean guardian = caller.has(Role.GUARDIAN) && student.guardians().contains(caller.accountId());
        boolean staff = (caller.has(Role.TEACHER) || caller.has(Role.PRINCIPAL))
                && staffMembership.holds(caller, student.schoolId());
        if (!guardian && !staff) {
            throw new NotFound();
        }
        boolean asGuardian = guardian && sharing.guardians();
        boolean shared = asGuardian || (staff && sharing.school());
        Student.Home home = student.home();
        if (home == null || !shared) {
            throw Rejection.conflict("way-not-shared", student.firstName());
        }
        String aim = places.aim(id, offerId, week)
                .orElseThrow(() -> Rejection.conflict("way-without-place", student.firstName()));
        if (!asGuardian) {
            readings.opened(id, student.schoolId(), FilePart.WAY, caller);
        }
        HomeArea area = HomeArea.around(home);
        Instant until = clock.instant().plus(GOOD_FOR);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new SealedStart(
                        student.firstName(),
                        envelope.seal(
                                List.of(
                                        caller.accountId().value(),
                                        Double.toString(area.lat()),
                                        Double.toString(area.lon()),
                                        week.value(),
                                        offerId == null ? FOUND_IN + aim : aim),
                                until)));
    }
}
