package fr.stagein.applications.placement;

import fr.stagein.applications.placement.Application.Actor;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.ApplicationState.Status;
import fr.stagein.events.Week;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.Rejection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The student takes the place: its seats are given and their other applications for its weeks end, all or nothing. */
@Component
class ConfirmPlace {

    private final ApplicationsOfCaller ofCaller;
    private final Applications applications;
    private final SeatLedger seats;
    private final PlacedWeeks placedWeeks;
    private final ApplicationWeeks weeks;
    private final HolidayPlaces holidays;
    private final List<PlacementListener> placementListeners;

    ConfirmPlace(
            ApplicationsOfCaller ofCaller,
            Applications applications,
            SeatLedger seats,
            PlacedWeeks placedWeeks,
            ApplicationWeeks weeks,
            HolidayPlaces holidays,
            List<PlacementListener> placementListeners) {
        this.ofCaller = ofCaller;
        this.applications = applications;
        this.seats = seats;
        this.placedWeeks = placedWeeks;
        this.weeks = weeks;
        this.holidays = holidays;
        this.placementListeners = List.copyOf(placementListeners);
    }

    @Transactional
    void confirm(Caller caller, ApplicationId id) {
        Application application = ofCaller.lockOwn(caller, id);
        if (application.status() == Status.CONFIRMED) {
            return;
        }
        ApplicationsOfCaller.require(application, Status.CONFIRMED, Actor.STUDENT);
        ofCaller.requireNotSuspended(application);
        holidays.requireHalfFree(application.studentId(), application.programme(), application.week());
        List<Week> taken = weeks.of(application);
        placedWeeks.take(application.studentId(), taken, id.value()).ifPresent(week -> {
            throw Rejection.conflict("already-placed-that-week", week);
        });
        seats.take(application.offerId(), taken).ifPresent(week -> {
            throw Rejection.conflict("no-seat-left", week);
        });
        applications.save(
                application.become(Status.CONFIRMED, Actor.STUDENT, null, application.answerBy()), Actor.STUDENT);
        applications.endOpenOf(application.studentId(), open -> weeks.anyOf(open, taken));
        placementListeners.forEach(listener -> listener.placed(id.value()));
    }
}
