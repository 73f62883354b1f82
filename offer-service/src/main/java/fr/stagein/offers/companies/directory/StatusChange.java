package fr.stagein.offers.companies.directory;

import fr.stagein.events.CompanyState;
import fr.stagein.events.CompanyState.Status;
import fr.stagein.events.EventType;
import fr.stagein.offers.companies.acts.OperatorAct.Kind;
import fr.stagein.offers.companies.acts.OperatorActs;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.Rejection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What verifying, rejecting and suspending have in common: the step, the event, and the act on record. */
@Component
class StatusChange {

    private final Companies companies;
    private final OperatorActs acts;

    StatusChange(Companies companies, OperatorActs acts) {
        this.companies = companies;
        this.acts = acts;
    }

    /** @throws Rejection if the company may not get that status now */
    Company apply(
            Caller operator,
            Company company,
            Status status,
            @Nullable String reason,
            EventType<CompanyState> happening,
            Kind act) {
        if (!company.mayBecome(status)) {
            throw Rejection.conflict("company-status");
        }
        Company changed = company.become(status, reason);
        companies.save(changed, happening);
        acts.record(company.id(), act, reason, List.of(), operator);
        return changed;
    }
}
