package fr.stagein.offers.offers.publishing;

import fr.stagein.events.CompanyId;
import fr.stagein.events.OfferId;
import fr.stagein.offers.access.CompanyMembership;
import fr.stagein.offers.companies.directory.Companies;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A member drafts an offer, which nobody but the company sees. */
@Component
class DraftOffer {

    private final Offers offers;
    private final Companies companies;
    private final CompanyMembership companyMembership;
    private final ContentRules rules;
    private final TerritoryCalendar calendar;

    DraftOffer(
            Offers offers,
            Companies companies,
            CompanyMembership companyMembership,
            ContentRules rules,
            TerritoryCalendar calendar) {
        this.offers = offers;
        this.companies = companies;
        this.companyMembership = companyMembership;
        this.rules = rules;
        this.calendar = calendar;
    }

    /** @throws Rejection if the content may not stand */
    @Transactional
    Offer draft(Caller caller, CompanyId company, OfferContent content) {
        companyMembership.require(caller, company);
        rules.require(content, companies.get(company), null);
        Offer offer = Offer.draft(new OfferId(UUID.randomUUID()), company, content, calendar.now());
        offers.add(offer);
        return offer;
    }
}
