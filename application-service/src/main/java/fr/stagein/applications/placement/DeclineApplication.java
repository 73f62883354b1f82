package fr.stagein.applications.placement;

import fr.stagein.applications.placement.Application.Actor;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.ApplicationState.Status;
import fr.stagein.platform.access.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The company does not take the student, and says why. */
@Component
class DeclineApplication {

    private final ApplicationsOfCaller ofCaller;
    private final Applications applications;

    DeclineApplication(ApplicationsOfCaller ofCaller, Applications applications) {
        this.ofCaller = ofCaller;
        this.applications = applications;
    }

    @Transactional
    void decline(Caller caller, ApplicationId id, String reason) {
        Application application = ofCaller.lockReceived(caller, id);
        if (application.status() == Status.DECLINED) {
            return;
        }
        ApplicationsOfCaller.require(application, Status.DECLINED, Actor.COMPANY);
        applications.save(
                application.become(Status.DECLINED, Actor.COMPANY, reason.strip(), application.answerBy()),
                Actor.COMPANY);
    }
}
