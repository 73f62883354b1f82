package fr.stagein.applications.placement;

import fr.stagein.applications.readmodel.Offers.KnownOffer;
import fr.stagein.applications.readmodel.Schools;
import fr.stagein.applications.readmodel.Students;
import fr.stagein.applications.readmodel.Students.EnrolledStudent;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.Territory;
import fr.stagein.territory.Programme;
import fr.stagein.territory.Programmes;
import fr.stagein.territory.SchoolHolidays;
import fr.stagein.territory.SchoolHolidays.Holiday;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Weeks of the school holidays, which a student asks for alone, besides the week of the class: no class list decides, and a
 * chamber answers for it instead of the school (Code de l'éducation L.332-3-1).
 */
@Component
class HolidayPlaces {

    /** From Monday. */
    private static final int DAYS_TO_FRIDAY = 4;

    private static final int OF_AGE = 18;

    private final Programmes programmes;
    private final SchoolHolidays holidays;
    private final Schools schools;
    private final Students students;
    private final Territory territory;
    private final PlacedWeeks placedWeeks;

    HolidayPlaces(
            Programmes programmes,
            SchoolHolidays holidays,
            Schools schools,
            Students students,
            Territory territory,
            PlacedWeeks placedWeeks) {
        this.programmes = programmes;
        this.holidays = holidays;
        this.schools = schools;
        this.students = students;
        this.territory = territory;
        this.placedWeeks = placedWeeks;
    }

    /** @param institution that answers for the placement: a chamber */
    record HolidayPlace(String programme, SchoolId institution) {}

    /**
     * Empty where the week is the class's own, or no week of the holidays, or the offer takes nobody then.
     *
     * @throws Rejection if the territory has no chamber that could sign, or a minor nobody who could write the family's
     *     part: no school does it for them
     */
    Optional<HolidayPlace> of(EnrolledStudent student, KnownOffer offer, Week week) {
        if (holiday(week).isEmpty() || schools.isInPeriod(student.classId(), week)) {
            return Optional.empty();
        }
        return territory.programmes().stream()
                .filter(offer.programmes()::contains)
                .flatMap(id -> programmes.find(id).stream())
                .filter(one -> one.isSignedByChamber() && one.besides().contains(student.programme()))
                .findFirst()
                .map(one -> {
                    SchoolId chamber = schools.chamber().orElseThrow(() -> Rejection.conflict("no-chamber"));
                    if (isMinor(student, week) && !students.hasGuardian(student.id())) {
                        throw Rejection.conflict("holiday-needs-guardian");
                    }
                    return new HolidayPlace(one.id(), chamber);
                });
    }

    /** By the month alone, so until its last day. */
    private static boolean isMinor(EnrolledStudent student, Week week) {
        return !week.monday().isAfter(student.birthMonth().plusYears(OF_AGE).atEndOfMonth());
    }

    /**
     * Whether another week of the same holidays leaves the student half of them. The caller holds the student's lock.
     *
     * @throws Rejection if it does not
     */
    void requireHalfFree(StudentId student, String programme, Week week) {
        if (programmes.find(programme).filter(Programme::isSignedByChamber).isEmpty()) {
            return;
        }
        holiday(week).ifPresent(holiday -> {
            long taken = placedWeeks.of(student, programme).stream()
                    .filter(one -> !one.equals(week) && isIn(holiday, one))
                    .count();
            if ((taken + 1) * 2 > weeks(holiday)) {
                throw Rejection.conflict("holiday-half-taken", holiday.name());
            }
        });
    }

    private Optional<Holiday> holiday(Week week) {
        return holidays.all().stream().filter(one -> isIn(one, week)).findFirst();
    }

    /** Whether some of the working days do: which of them is checked day by day in the agreement. */
    private static boolean isIn(Holiday holiday, Week week) {
        return !holiday.from().isAfter(week.monday().plusDays(DAYS_TO_FRIDAY))
                && !holiday.to().isBefore(week.monday());
    }

    private static int weeks(Holiday holiday) {
        int weeks = 0;
        for (Week week = Week.containing(holiday.from()); !week.monday().isAfter(holiday.to()); week = week.next()) {
            if (isIn(holiday, week)) {
                weeks++;
            }
        }
        return weeks;
    }
}
