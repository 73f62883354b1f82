package fr.stagein.offers.offers.publishing;

import fr.stagein.events.CompanyState;
import fr.stagein.events.EventType;
import fr.stagein.events.OfferId;
import fr.stagein.offers.companies.directory.Companies;
import fr.stagein.offers.companies.directory.Company;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A member sends an offer: to the students where its company is trusted and nothing was found, else to the operator. */
@Component
class PublishOffer {

    private final OffersOfCaller ofCaller;
    private final Offers offers;
    private final Companies companies;
    private final OfferChecks checks;
    private final TerritoryCalendar calendar;

    PublishOffer(
            OffersOfCaller ofCaller,
            Offers offers,
            Companies companies,
            OfferChecks checks,
            TerritoryCalendar calendar) {
        this.ofCaller = ofCaller;
        this.offers = offers;
        this.companies = companies;
        this.checks = checks;
        this.calendar = calendar;
    }

    /** @throws Rejection if it is sent already, or its company is rejected or suspended */
    @Transactional
    Offer publish(Caller caller, OfferId id) {
        Offer offer = ofCaller.get(caller, id);
        Company company = companies.get(offer.companyId());
        if (!offer.publication().maySend()
                || company.status() == CompanyState.Status.REJECTED
                || company.status() == CompanyState.Status.SUSPENDED) {
            throw Rejection.conflict("offer-status");
        }
        boolean unread = checks.mayBeShownUnread(offer, company);
        Offer sent = unread ? offer.published(calendar.now()) : offer.sent(calendar.now());
        offers.save(sent, unread ? EventType.OFFER_PUBLISHED : EventType.OFFER_CHANGED);
        return sent;
    }
}
