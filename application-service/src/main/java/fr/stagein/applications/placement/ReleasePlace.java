package fr.stagein.applications.placement;

import fr.stagein.applications.placement.Application.Actor;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.ApplicationState.Status;
import fr.stagein.platform.access.Caller;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One of the two steps back from an accepted or confirmed place; a seat that was given is free again. */
@Component
class ReleasePlace {

    private final ApplicationsOfCaller ofCaller;
    private final Applications applications;
    private final SeatLedger seats;
    private final PlacedWeeks placedWeeks;
    private final List<PlacementListener> placementListeners;

    ReleasePlace(
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
    void release(Caller caller, ApplicationId id, Actor actor) {
        Application application =
                actor == Actor.STUDENT ? ofCaller.lockOwn(caller, id) : ofCaller.lockReceived(caller, id);
        if (application.status() == Status.RELEASED) {
            return;
        }
        ApplicationsOfCaller.require(application, Status.RELEASED, actor);
        if (application.status() == Status.CONFIRMED) {
            seats.giveBack(application.offerId(), application.id().value());
            placedWeeks.free(application.id().value());
            placementListeners.forEach(
                    listener -> listener.released(application.id().value()));
        }
        applications.save(application.become(Status.RELEASED, actor, null, application.answerBy()), actor);
    }
}
