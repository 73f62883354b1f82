package fr.stagein.applications.placement;

import fr.stagein.applications.placement.Application.Actor;
import fr.stagein.events.ApplicationState.Status;
import fr.stagein.platform.queue.OneByOne;
import fr.stagein.platform.queue.OneByOne.Done;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stops what is open at a suspended company. */
@Component
class EndApplicationsAtSuspended {

    private final Applications applications;
    private final OneByOne oneByOne;

    EndApplicationsAtSuspended(Applications applications, OneByOne oneByOne) {
        this.applications = applications;
        this.oneByOne = oneByOne;
    }

    /**
     * It is no refusal, so the student may apply there again once the suspension is lifted. What was confirmed is for
     * the operator and the school to see to, with the student.
     */
    @Transactional
    Done end() {
        return oneByOne.each(
                applications.lockOpenAtSuspended(100),
                application -> applications.stop(application.become(
                        application.status() == Status.ACCEPTED ? Status.RELEASED : Status.WITHDRAWN,
                        Actor.SYSTEM,
                        null,
                        application.answerBy())));
    }
}
