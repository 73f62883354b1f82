package fr.stagein.offers.offers.publishing;

import fr.stagein.events.OfferId;
import fr.stagein.offers.access.CompanyMembership;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import org.springframework.stereotype.Component;

/** Finds the offer that a member of its company acts on. */
@Component
class OffersOfCaller {

    private final Offers offers;
    private final CompanyMembership companyMembership;

    OffersOfCaller(Offers offers, CompanyMembership companyMembership) {
        this.offers = offers;
        this.companyMembership = companyMembership;
    }

    Offer get(Caller caller, OfferId id) {
        Offer offer = offers.find(id).orElseThrow(NotFound::new);
        companyMembership.require(caller, offer.companyId());
        return offer;
    }
}
