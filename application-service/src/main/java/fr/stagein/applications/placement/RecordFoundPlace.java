package fr.stagein.applications.placement;

import fr.stagein.applications.placement.FoundPlace.Details;
import fr.stagein.applications.readmodel.Schools;
import fr.stagein.applications.readmodel.Students;
import fr.stagein.applications.readmodel.Students.EnrolledStudent;
import fr.stagein.events.AccountId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.events.Weeks;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.access.Role;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A student has found a place alone, or takes that back; their school may do either for them. */
@Component
class RecordFoundPlace {

    /** So far back the school may record what has begun or is over. */
    private static final Period AFTERWARDS = Period.ofWeeks(26);

    private final FoundPlaces places;
    private final PlacedWeeks placedWeeks;
    private final PlaceWeeks placeWeeks;
    private final ApplicationWeeks applicationWeeks;
    private final Applications applications;
    private final Students students;
    private final Schools schools;
    private final TerritoryCalendar calendar;
    private final List<PlacementListener> placementListeners;

    RecordFoundPlace(
            FoundPlaces places,
            PlacedWeeks placedWeeks,
            PlaceWeeks placeWeeks,
            ApplicationWeeks applicationWeeks,
            Applications applications,
            Students students,
            Schools schools,
            TerritoryCalendar calendar,
            List<PlacementListener> placementListeners) {
        this.places = places;
        this.placedWeeks = placedWeeks;
        this.placeWeeks = placeWeeks;
        this.applicationWeeks = applicationWeeks;
        this.applications = applications;
        this.students = students;
        this.schools = schools;
        this.calendar = calendar;
        this.placementListeners = List.copyOf(placementListeners);
    }

    /** Records it and ends the student's open applications of its weeks, all or nothing. */
    @Transactional
    FoundPlace record(Caller caller, Week week, Details details) {
        EnrolledStudent student =
                students.ofAccount(caller.accountId()).orElseThrow(() -> Rejection.conflict("student-unknown"));
        if (week.hasBegunBy(calendar.today())) {
            throw Rejection.conflict("week-past", week);
        }
        requireInPeriod(student, week);
        return keep(student, week, details, null);
    }

    /**
     * The same, written down by a member of the school's staff. They may also write down one that has begun or is over,
     * in whatever week it was: found on Monday morning, or agreed on paper.
     */
    @Transactional
    FoundPlace recordFor(StudentId id, Caller staff, Week week, Details details) {
        EnrolledStudent student = students.enrolled(id).orElseThrow(NotFound::new);
        schools.require(staff, student.schoolId());
        if (!week.hasBegunBy(calendar.today())) {
            requireInPeriod(student, week);
        } else if (week.monday().isBefore(calendar.today().minus(AFTERWARDS))) {
            throw Rejection.conflict("week-past-long", week);
        }
        return keep(student, week, details, staff.accountId());
    }

    private FoundPlace keep(EnrolledStudent student, Week week, Details details, @Nullable AccountId enteredBy) {
        // Same order everywhere: the student first, then the applications.
        students.lock(student.id());
        List<Week> weeks = placeWeeks.ofFoundPlace(student.programme(), student.classId(), week);
        var place = new FoundPlace(
                UUID.randomUUID(), student.id(), student.schoolId(), Weeks.of(weeks), details, enteredBy);
        placedWeeks.take(student.id(), weeks, place.id()).ifPresent(taken -> {
            throw Rejection.conflict("already-placed-that-week", taken);
        });
        places.add(place, calendar.now());
        applications.endOpenOf(student.id(), open -> applicationWeeks.anyOf(open, weeks));
        placementListeners.forEach(listener -> listener.placed(place.id()));
        return place;
    }

    private void requireInPeriod(EnrolledStudent student, Week week) {
        if (!schools.isInPeriod(student.classId(), week)) {
            throw Rejection.conflict("week-not-in-period", week);
        }
    }

    @Transactional
    void takeBack(Caller caller, UUID id) {
        FoundPlace place = places.lock(id).filter(one -> isAbout(caller, one)).orElseThrow(NotFound::new);
        places.takeBack(place, calendar.now());
        placedWeeks.free(place.id());
        placementListeners.forEach(listener -> listener.released(place.id()));
    }

    private boolean isAbout(Caller caller, FoundPlace place) {
        return caller.has(Role.STUDENT)
                ? students.ofAccount(caller.accountId())
                        .filter(student -> student.id().equals(place.studentId()))
                        .isPresent()
                : schools.holds(caller, place.schoolId());
    }
}
