package fr.stagein.applications.placement;

import fr.stagein.applications.placement.Application.Actor;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.ApplicationState.Status;
import fr.stagein.platform.access.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The company has opened it. What is past that is left as it is. */
@Component
class MarkApplicationSeen {

    private final ApplicationsOfCaller ofCaller;
    private final Applications applications;

    MarkApplicationSeen(ApplicationsOfCaller ofCaller, Applications applications) {
        this.ofCaller = ofCaller;
        this.applications = applications;
    }

    @Transactional
    void markSeen(Caller caller, ApplicationId id) {
        Application application = ofCaller.lockReceived(caller, id);
        if (application.mayBecome(Status.SEEN, Actor.COMPANY)) {
            applications.save(
                    application.become(Status.SEEN, Actor.COMPANY, null, application.answerBy()), Actor.COMPANY);
        }
    }
}
