package fr.stagein.applications.lifts;

import fr.stagein.applications.readmodel.Companies;
import fr.stagein.applications.readmodel.Offers;
import fr.stagein.events.OfferId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.access.Relation;
import org.springframework.stereotype.Component;

/** "Works at the company of the offer". */
@Component
class OwnOffers implements Relation<OfferId> {

    private final Offers offers;
    private final Companies companies;

    OwnOffers(Offers offers, Companies companies) {
        this.offers = offers;
        this.companies = companies;
    }

    @Override
    public boolean holds(Caller caller, OfferId offer) {
        return offers.find(offer)
                .filter(one -> companies.holds(caller, one.companyId()))
                .isPresent();
    }
}
