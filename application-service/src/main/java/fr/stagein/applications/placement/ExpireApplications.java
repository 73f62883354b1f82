package fr.stagein.applications.placement;

import fr.stagein.applications.placement.Application.Actor;
import fr.stagein.events.ApplicationState.Status;
import fr.stagein.platform.queue.OneByOne;
import fr.stagein.platform.queue.OneByOne.Done;
import fr.stagein.platform.territory.TerritoryCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends those that nobody answered in time; safe on several replicas at once. */
@Component
class ExpireApplications {

    private final Applications applications;
    private final TerritoryCalendar calendar;
    private final OneByOne oneByOne;

    ExpireApplications(Applications applications, TerritoryCalendar calendar, OneByOne oneByOne) {
        this.applications = applications;
        this.calendar = calendar;
        this.oneByOne = oneByOne;
    }

    @Transactional
    Done expire() {
        return oneByOne.each(
                applications.lockOverdue(calendar.today(), 100),
                application -> applications.save(
                        application.become(Status.EXPIRED, Actor.SYSTEM, null, application.answerBy()), Actor.SYSTEM));
    }
}
