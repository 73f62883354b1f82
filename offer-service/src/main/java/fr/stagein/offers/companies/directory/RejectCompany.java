package fr.stagein.offers.companies.directory;

import fr.stagein.events.CompanyId;
import fr.stagein.events.CompanyState.Status;
import fr.stagein.events.EventType;
import fr.stagein.offers.companies.acts.OperatorAct.Kind;
import fr.stagein.platform.access.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The operator rejects a company that waits to be verified. */
@Component
class RejectCompany {

    private final Companies companies;
    private final StatusChange change;

    RejectCompany(Companies companies, StatusChange change) {
        this.companies = companies;
        this.change = change;
    }

    /** @param reason told to its members */
    @Transactional
    Company reject(Caller operator, CompanyId id, String reason) {
        return change.apply(
                operator,
                companies.get(id),
                Status.REJECTED,
                reason.strip(),
                EventType.COMPANY_REJECTED,
                Kind.REJECTED);
    }
}
