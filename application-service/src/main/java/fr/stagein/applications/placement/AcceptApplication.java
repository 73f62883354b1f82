package fr.stagein.applications.placement;

import fr.stagein.applications.placement.Application.Actor;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.ApplicationState.Status;
import fr.stagein.events.Week;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.Rejection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The company would take the student; the student has as long to confirm. */
@Component
class AcceptApplication {

    private final ApplicationsOfCaller ofCaller;
    private final Applications applications;
    private final ApplicationWeeks weeks;
    private final AnswerTime answerTime;

    AcceptApplication(
            ApplicationsOfCaller ofCaller, Applications applications, ApplicationWeeks weeks, AnswerTime answerTime) {
        this.ofCaller = ofCaller;
        this.applications = applications;
        this.weeks = weeks;
        this.answerTime = answerTime;
    }

    @Transactional
    void accept(Caller caller, ApplicationId id) {
        Application application = ofCaller.lockReceived(caller, id);
        if (application.status() == Status.ACCEPTED) {
            return;
        }
        ApplicationsOfCaller.require(application, Status.ACCEPTED, Actor.COMPANY);
        ofCaller.requireNotSuspended(application);
        for (Week week : weeks.of(application)) {
            if (weeks.lockUnpromised(application.offerId(), week, application.studentId()) < 1) {
                throw Rejection.conflict("no-seat-left", week);
            }
        }
        applications.save(
                application.become(Status.ACCEPTED, Actor.COMPANY, null, answerTime.ofToday()), Actor.COMPANY);
    }
}
