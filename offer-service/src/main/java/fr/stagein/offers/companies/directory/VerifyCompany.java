package fr.stagein.offers.companies.directory;

import fr.stagein.events.CompanyId;
import fr.stagein.events.CompanyState.Status;
import fr.stagein.events.EventType;
import fr.stagein.offers.companies.acts.OperatorAct.Kind;
import fr.stagein.platform.access.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The operator verifies a company, or lifts what was decided against it before. */
@Component
class VerifyCompany {

    private final Companies companies;
    private final StatusChange change;

    VerifyCompany(Companies companies, StatusChange change) {
        this.companies = companies;
        this.change = change;
    }

    @Transactional
    Company verify(Caller operator, CompanyId id) {
        Company company = companies.get(id);
        Kind act = company.status() == Status.AWAITING_VERIFICATION ? Kind.VERIFIED : Kind.LIFTED;
        return change.apply(operator, company, Status.VERIFIED, null, EventType.COMPANY_VERIFIED, act);
    }
}
