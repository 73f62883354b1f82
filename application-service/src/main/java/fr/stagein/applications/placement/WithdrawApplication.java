package fr.stagein.applications.placement;

import fr.stagein.applications.placement.Application.Actor;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.ApplicationState.Status;
import fr.stagein.platform.access.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The student takes an application back. */
@Component
class WithdrawApplication {

    private final ApplicationsOfCaller ofCaller;
    private final Applications applications;

    WithdrawApplication(ApplicationsOfCaller ofCaller, Applications applications) {
        this.ofCaller = ofCaller;
        this.applications = applications;
    }

    @Transactional
    void withdraw(Caller caller, ApplicationId id) {
        Application application = ofCaller.lockOwn(caller, id);
        if (application.status() == Status.WITHDRAWN) {
            return;
        }
        ApplicationsOfCaller.require(application, Status.WITHDRAWN, Actor.STUDENT);
        applications.save(
                application.become(Status.WITHDRAWN, Actor.STUDENT, null, application.answerBy()), Actor.STUDENT);
    }
}
