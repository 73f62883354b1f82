package fr.stagein.schools.ways;

import fr.stagein.events.OfferId;
import fr.stagein.events.Role;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.tokens.Envelope;
import fr.stagein.schools.access.StaffMembership;
import fr.stagein.schools.readings.FilePart;
import fr.stagein.schools.readings.FileReadings;
import fr.stagein.schools.students.Student;
import fr.stagein.schools.students.Students;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seals the area of a student's home for somebody whom the student lets see the way to the place of that week. */
@Component
class SealStart {

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

    SealStart(
            Students students,
            WaySharings sharings,
            ConfirmedPlaces places,
            StaffMembership staffMembership,
            FileReadings readings,
            StartKey key,
            Clock clock) {
        this.students = students;
        this.sharings = sharings;
        this.places = places;
        this.staffMembership = staffMembership;
        this.readings = readings;
        this.envelope = new Envelope(key.key());
        this.clock = clock;
    }

    /** @param sealed good for the one who asked, for some minutes */
    record SealedStart(String firstName, String sealed) {}

    /**
     * @param offer of the confirmed place; absent for one that the student found
     * @throws Rejection if the student does not let the caller see the way, or has no such place
     */
    @Transactional
    SealedStart seal(Caller caller, StudentId id, Week week, @Nullable OfferId offer) {
        Student student = students.enrolled(id).orElseThrow(NotFound::new);
        WayAudience audience = sharings.of(id);
        boolean guardian = caller.has(Role.GUARDIAN) && student.guardians().contains(caller.accountId());
        boolean staff = (caller.has(Role.TEACHER) || caller.has(Role.PRINCIPAL))
                && staffMembership.holds(caller, student.schoolId());
        if (!guardian && !staff) {
            throw new NotFound();
        }
        boolean asGuardian = guardian && audience.guardians();
        boolean shared = asGuardian || (staff && audience.school());
        Student.Home home = student.home();
        if (home == null || !shared) {
            throw Rejection.conflict("way-not-shared", student.firstName());
        }
        String aim = places.aim(id, offer, week, !asGuardian)
                .orElseThrow(() -> Rejection.conflict("way-without-place", student.firstName()));
        if (!asGuardian) {
            readings.opened(id, student.schoolId(), FilePart.WAY, caller);
        }
        HomeArea area = HomeArea.around(home);
        return new SealedStart(
                student.firstName(),
                envelope.seal(
                        List.of(
                                caller.accountId().value(),
                                Double.toString(area.lat()),
                                Double.toString(area.lon()),
                                week.value(),
                                offer == null ? FOUND_IN + aim : aim),
                        clock.instant().plus(GOOD_FOR)));
    }
}
