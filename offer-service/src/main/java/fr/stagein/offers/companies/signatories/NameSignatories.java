package fr.stagein.offers.companies.signatories;

import fr.stagein.events.CompanyId;
import fr.stagein.offers.access.CompanyMembership;
import fr.stagein.offers.companies.signatories.Signing.Signatory;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.Rejection;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A member names who signs for the company from now on. */
@Component
class NameSignatories {

    private final Signings signings;
    private final CompanyMembership companyMembership;
    private final Clock clock;

    NameSignatories(Signings signings, CompanyMembership companyMembership, Clock clock) {
        this.signings = signings;
        this.companyMembership = companyMembership;
        this.clock = clock;
    }

    /**
     * @param version of what the change was made from, 0 for the first time
     * @throws Rejection if somebody is named twice
     * @throws OptimisticLockingFailureException if somebody changed them meanwhile
     */
    @Transactional
    Signing name(
            Caller caller, CompanyId company, long version, List<Signatory> signatories, @Nullable Signatory delegate) {
        companyMembership.require(caller, company);
        var signing = new Signing(version + 1, signatories, delegate);
        if (!signing.areDifferentPeople()) {
            throw Rejection.field("signatories", "signatory-twice");
        }
        if (signings.of(company).version() != version) {
            throw new OptimisticLockingFailureException("Signatories of " + company + " were changed meanwhile");
        }
        signings.save(company, signing, caller.accountId(), clock.instant());
        return signing;
    }
}
