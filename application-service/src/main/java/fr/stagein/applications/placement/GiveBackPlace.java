package fr.stagein.applications.placement;

import fr.stagein.applications.placement.Application.Actor;
import fr.stagein.applications.readmodel.Students;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.ApplicationState.Status;
import fr.stagein.events.StudentId;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Gives back a placement of which nothing took place: the seat is free again and so is the student. In the transaction
 * under way.
 */
@Component
public class GiveBackPlace {

    private final Students students;
    private final Applications applications;
    private final FoundPlaces places;
    private final SeatLedger seats;
    private final PlacedWeeks placedWeeks;
    private final List<PlacementListener> placementListeners;
    private final TerritoryCalendar calendar;

    GiveBackPlace(
            Students students,
            Applications applications,
            FoundPlaces places,
            SeatLedger seats,
            PlacedWeeks placedWeeks,
            List<PlacementListener> placementListeners,
            TerritoryCalendar calendar) {
        this.students = students;
        this.applications = applications;
        this.places = places;
        this.seats = seats;
        this.placedWeeks = placedWeeks;
        this.placementListeners = List.copyOf(placementListeners);
        this.calendar = calendar;
    }

    /** To be called before anything that hangs on the placement is locked: the same order everywhere. */
    public void lock(StudentId student, UUID placement) {
        students.lock(student);
        if (applications.lock(new ApplicationId(placement)).isEmpty()) {
            places.lock(placement);
        }
    }

    /** Does nothing for one that was given back already. */
    public void giveBack(UUID placement) {
        applications
                .lock(new ApplicationId(placement))
                .filter(application -> application.status() == Status.CONFIRMED)
                .ifPresent(application -> {
                    seats.giveBack(application.offerId(), application.week());
                    free(placement);
                    applications.save(
                            application.become(Status.RELEASED, Actor.SYSTEM, null, application.answerBy()),
                            Actor.SYSTEM);
                });
        places.lock(placement).ifPresent(place -> {
            places.takeBack(place, calendar.now());
            free(placement);
        });
    }

    private void free(UUID placement) {
        placedWeeks.free(placement);
        placementListeners.forEach(listener -> listener.released(placement));
    }
}
