package fr.stagein.applications.placement;

import fr.stagein.applications.placement.Application.Actor;
import fr.stagein.applications.readmodel.Companies;
import fr.stagein.applications.readmodel.Students;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.ApplicationState.Status;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import org.springframework.stereotype.Component;

/**
 * Finds and locks the application that a caller acts on, so that of two at once the second sees what the first did. A
 * step that is done already changes nothing and is no error.
 */
@Component
class ApplicationsOfCaller {

    private final Applications applications;
    private final Students students;
    private final Companies companies;

    ApplicationsOfCaller(Applications applications, Students students, Companies companies) {
        this.applications = applications;
        this.students = students;
        this.companies = companies;
    }

    /** One that the caller's company has received. */
    Application lockReceived(Caller caller, ApplicationId id) {
        Application application = applications.lock(id).orElseThrow(NotFound::new);
        companies.require(caller, application.companyId());
        return application;
    }

    /** One that the caller has sent. */
    Application lockOwn(Caller caller, ApplicationId id) {
        var student = students.ofAccount(caller.accountId()).orElseThrow(NotFound::new);
        // Same order everywhere: the student first, then the applications.
        students.lock(student.id());
        return applications
                .lock(id)
                .filter(application -> application.studentId().equals(student.id()))
                .orElseThrow(NotFound::new);
    }

    /** @throws Rejection while a suspension has not yet stopped what is open at the company */
    void requireNotSuspended(Application application) {
        if (companies.isSuspended(application.companyId())) {
            throw Rejection.conflict("company-suspended");
        }
    }

    /** @throws Rejection if this actor may not move it there */
    static void require(Application application, Status next, Actor actor) {
        if (!application.mayBecome(next, actor)) {
            throw Rejection.conflict("application-status");
        }
    }
}
