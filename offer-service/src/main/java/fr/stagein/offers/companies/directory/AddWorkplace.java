package fr.stagein.offers.companies.directory;

import fr.stagein.events.CompanyId;
import fr.stagein.events.EventType;
import fr.stagein.events.WorkplaceId;
import fr.stagein.offers.access.CompanyMembership;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.Communes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A member adds a place where the company works. */
@Component
class AddWorkplace {

    private final Companies companies;
    private final CompanyMembership companyMembership;
    private final Communes communes;

    AddWorkplace(Companies companies, CompanyMembership companyMembership, Communes communes) {
        this.companies = companies;
        this.companyMembership = companyMembership;
        this.communes = communes;
    }

    /** @param lat degrees (WGS 84) as {@code lon}; without either the workplace is in the middle of its commune */
    record Location(
            String label,
            String address,
            String communeCode,
            @Nullable Double lat,
            @Nullable Double lon) {}

    /** @throws Rejection if the commune is of another territory */
    @Transactional
    Company add(Caller caller, CompanyId id, Location at) {
        companyMembership.require(caller, id);
        var commune =
                communes.find(at.communeCode()).orElseThrow(() -> Rejection.field("communeCode", "unknown-commune"));
        Double lat = at.lat();
        Double lon = at.lon();
        Company company = companies
                .get(id)
                .with(new Workplace(
                        new WorkplaceId(UUID.randomUUID()),
                        at.label().strip(),
                        at.address().strip(),
                        commune.code(),
                        commune.name(),
                        lat == null || lon == null ? commune.lat() : lat,
                        lat == null || lon == null ? commune.lon() : lon));
        companies.save(company, EventType.COMPANY_CHANGED);
        return company;
    }
}
