package fr.stagein.applications.placement;

import fr.stagein.applications.placement.HolidayPlaces.HolidayPlace;
import fr.stagein.applications.readmodel.Companies;
import fr.stagein.applications.readmodel.Offers;
import fr.stagein.applications.readmodel.Offers.KnownOffer;
import fr.stagein.applications.readmodel.Schools;
import fr.stagein.applications.readmodel.Students;
import fr.stagein.applications.readmodel.Students.EnrolledStudent;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.ApplicationState.Status;
import fr.stagein.events.CompanyId;
import fr.stagein.events.OfferId;
import fr.stagein.events.Week;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.Territory;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A student applies. */
@Component
public class Apply {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Applications applications;
    private final Companies companies;
    private final Offers offers;
    private final Students students;
    private final Schools schools;
    private final SeatLedger seats;
    private final PlacedWeeks placedWeeks;
    private final PlaceWeeks placeWeeks;
    private final HolidayPlaces holidays;
    private final Territory territory;
    private final TerritoryCalendar calendar;
    private final AnswerTime answerTime;
    private final ConsentRule consent;

    Apply(
            Applications applications,
            Companies companies,
            Offers offers,
            Students students,
            Schools schools,
            SeatLedger seats,
            PlacedWeeks placedWeeks,
            PlaceWeeks placeWeeks,
            HolidayPlaces holidays,
            Territory territory,
            TerritoryCalendar calendar,
            AnswerTime answerTime,
            ConsentRule consent) {
        this.applications = applications;
        this.companies = companies;
        this.offers = offers;
        this.students = students;
        this.schools = schools;
        this.seats = seats;
        this.placedWeeks = placedWeeks;
        this.placeWeeks = placeWeeks;
        this.holidays = holidays;
        this.territory = territory;
        this.calendar = calendar;
        this.answerTime = answerTime;
        this.consent = consent;
    }

    /** @throws Rejection for each reason why this student may not apply for that */
    @Transactional
    public ApplicationId apply(Caller caller, OfferId offerId, Week week, String motivation) {
        EnrolledStudent student =
                students.ofAccount(caller.accountId()).orElseThrow(() -> Rejection.conflict("student-unknown"));
        KnownOffer offer = offers.find(offerId).orElseThrow(NotFound::new);
        if (consent.stops(student)) {
            throw Rejection.conflict("guardian-consent-awaited");
        }
        if (!offer.open()) {
            throw Rejection.conflict("offer-closed");
        }
        offers.keptFrom(student.schoolId(), offerId, calendar.today()).ifPresent(until -> {
            throw Rejection.conflict("offer-reserved", DAY.format(until));
        });
        requireIntake(offer.companyId());
        Optional<HolidayPlace> holiday = holidays.of(student, offer, week);
        String programme = holiday.map(HolidayPlace::programme).orElse(student.programme());
        if (!offer.programmes().contains(programme)) {
            throw Rejection.conflict("programme-not-offered");
        }
        if (week.hasBegunBy(calendar.today())) {
            throw Rejection.conflict("week-past", week);
        }
        if (seats.left(offerId, week).isEmpty()) {
            throw Rejection.conflict("week-not-offered", week);
        }
        if (holiday.isEmpty() && !schools.isInPeriod(student.classId(), week)) {
            throw Rejection.conflict("week-not-in-period", week);
        }
        List<Week> weeks = placeWeeks.of(programme, student.classId(), offerId, week);
        for (Week each : weeks) {
            if (seats.left(offerId, each).orElse(0) == 0) {
                throw Rejection.conflict("no-seat-left", each);
            }
        }
        // From here on the student's two tabs come one after the other.
        students.lock(student.id());
        for (Week each : weeks) {
            if (placedWeeks.isPlaced(student.id(), each)) {
                throw Rejection.conflict("already-placed-that-week", each);
            }
        }
        holidays.requireHalfFree(student.id(), programme, week);
        int limit = territory.rules().openApplicationsPerStudent();
        var application = new Application(
                new ApplicationId(UUID.randomUUID()),
                1,
                offerId,
                offer.companyId(),
                student.id(),
                // What a pupil does in the holidays is not told to the school.
                holiday.map(HolidayPlace::institution).orElse(student.schoolId()),
                week,
                programme,
                motivation.strip(),
                caller.firstName(),
                Status.SUBMITTED,
                null,
                calendar.now(),
                answerTime.ofToday(),
                null);
        var open = applications.lockOpenOf(student.id());
        if (open.stream()
                .anyMatch(one -> one.offerId().equals(offerId) && one.week().equals(week))) {
            throw Rejection.conflict("already-applied");
        }
        if (open.size() >= limit) {
            throw Rejection.conflict("too-many-open-applications", open.size());
        }
        try {
            applications.add(
                    application,
                    Masking.beforeAcceptance(
                            application.motivation(),
                            caller.firstName(),
                            caller.familyName(),
                            schools.nameOf(student.schoolId())));
        } catch (DuplicateKeyException again) {
            throw Rejection.conflict("already-applied");
        }
        return application.id();
    }

    private void requireIntake(CompanyId company) {
        Companies.Intake intake = companies.intake(company);
        if (intake.paused()) {
            throw Rejection.conflict("company-paused");
        }
        Integer most = intake.candidatesPerMonth();
        if (most != null) {
            companies.lock(company);
            if (applications.sentTo(company, calendar.startOf(calendar.today().withDayOfMonth(1))) >= most) {
                throw Rejection.conflict("company-full-this-month");
            }
        }
    }
}
