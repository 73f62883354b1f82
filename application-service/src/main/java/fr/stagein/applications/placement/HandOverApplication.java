package fr.stagein.applications.placement;

import fr.stagein.applications.readmodel.Companies;
import fr.stagein.events.AccountId;
import fr.stagein.events.ApplicationId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.Rejection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A member gives an application to a colleague, who is asked to answer from then on. */
@Component
class HandOverApplication {

    private final ApplicationsOfCaller ofCaller;
    private final Applications applications;
    private final Companies companies;

    HandOverApplication(ApplicationsOfCaller ofCaller, Applications applications, Companies companies) {
        this.ofCaller = ofCaller;
        this.applications = applications;
        this.companies = companies;
    }

    /** @param colleague null gives it back to all */
    @Transactional
    void handOver(Caller caller, ApplicationId id, @Nullable AccountId colleague) {
        Application application = ofCaller.lockReceived(caller, id);
        if (Objects.equals(application.assignee(), colleague)) {
            return;
        }
        if (!application.mayBeHandedOver()) {
            throw Rejection.conflict("application-status");
        }
        if (colleague != null && !companies.has(application.companyId(), colleague)) {
            throw Rejection.conflict("colleague-unknown");
        }
        applications.handOver(application.handedOver(colleague));
    }
}
