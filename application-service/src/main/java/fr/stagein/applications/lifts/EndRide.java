package fr.stagein.applications.lifts;

import fr.stagein.applications.placement.ApplicationNews;
import fr.stagein.applications.readmodel.Schools;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.EventType;
import fr.stagein.events.Role;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.territory.TerritoryCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The student, a guardian or the school ends a ride; one that has ended is no error. */
@Component
class EndRide {

    private final Rides rides;
    private final Places places;
    private final Schools schools;
    private final ApplicationNews news;
    private final TerritoryCalendar calendar;

    EndRide(Rides rides, Places places, Schools schools, ApplicationNews news, TerritoryCalendar calendar) {
        this.rides = rides;
        this.places = places;
        this.schools = schools;
        this.news = news;
        this.calendar = calendar;
    }

    @Transactional
    void end(Caller caller, ApplicationId id) {
        Place place = places.lock(id);
        boolean own = caller.has(Role.STUDENT) && place.isOf(caller);
        boolean staff =
                (caller.has(Role.TEACHER) || caller.has(Role.PRINCIPAL)) && schools.holds(caller, place.schoolId());
        if (!own && !staff && !(caller.has(Role.GUARDIAN) && place.hasGuardian(caller))) {
            throw new NotFound();
        }
        if (rides.endOf(id, calendar.now())) {
            news.tell(id, EventType.APPLICATION_RIDE_ENDED);
        }
    }
}
