package fr.stagein.applications.placement;

import fr.stagein.applications.placement.Application.Actor;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.ApplicationState.Status;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.Rejection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The student takes the place: the seat is given and their other applications for that week end, all or nothing. */
@Component
class ConfirmPlace {

    private final ApplicationsOfCaller ofCaller;
    private final Applications applications;
    private final SeatLedger seats;
    private final PlacedWeeks placedWeeks;
    private final List<PlacementListener> placementListeners;

    ConfirmPlace(
            ApplicationsOfCaller ofCaller,
            Applications applications,
            SeatLedger seats,
            PlacedWeeks placedWeeks,
            List<PlacementListener> placementListeners) {
        this.ofCaller = ofCaller;
        this.applications = applications;
        this.seats = seats;
        this.placedWeeks = placedWeeks;
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
        if (!placedWeeks.take(
                application.studentId(), application.week(), application.id().value())) {
            throw Rejection.conflict("already-placed-that-week", application.week());
        }
        if (!seats.take(application.offerId(), application.week())) {
            throw Rejection.conflict("no-seat-left", application.week());
        }
        applications.save(
                application.become(Status.CONFIRMED, Actor.STUDENT, null, application.answerBy()), Actor.STUDENT);
        applications.endOpenOf(application.studentId(), application.week());
        placementListeners.forEach(listener -> listener.placed(id.value()));
    }
}
