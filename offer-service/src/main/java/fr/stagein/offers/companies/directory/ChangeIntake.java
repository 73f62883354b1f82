package fr.stagein.offers.companies.directory;

import fr.stagein.events.CompanyId;
import fr.stagein.events.EventType;
import fr.stagein.offers.access.CompanyMembership;
import fr.stagein.offers.companies.directory.Company.Intake;
import fr.stagein.platform.access.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A member pauses the company's intake or limits it. Applications that are on their way stay. */
@Component
class ChangeIntake {

    private final Companies companies;
    private final CompanyMembership companyMembership;

    ChangeIntake(Companies companies, CompanyMembership companyMembership) {
        this.companies = companies;
        this.companyMembership = companyMembership;
    }

    @Transactional
    Company change(Caller caller, CompanyId id, Intake intake) {
        companyMembership.require(caller, id);
        Company company = companies.get(id).with(intake);
        companies.save(company, EventType.COMPANY_CHANGED);
        return company;
    }
}
