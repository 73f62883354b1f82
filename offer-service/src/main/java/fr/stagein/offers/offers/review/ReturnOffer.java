package fr.stagein.offers.offers.review;

import fr.stagein.events.EventType;
import fr.stagein.events.OfferId;
import fr.stagein.offers.companies.acts.OperatorAct.Kind;
import fr.stagein.offers.companies.acts.OperatorActs;
import fr.stagein.offers.offers.publishing.Offer;
import fr.stagein.offers.offers.publishing.Offers;
import fr.stagein.offers.offers.publishing.Offers.Decision;
import fr.stagein.offers.offers.publishing.Publication;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The operator gives an offer back to its company: one that waits to be read, or one that is on show. That one is hidden
 * until it is sent and read again.
 */
@Component
class ReturnOffer {

    private final ReadOffers readOffers;
    private final Offers offers;
    private final OperatorActs acts;
    private final TerritoryCalendar calendar;

    ReturnOffer(ReadOffers readOffers, Offers offers, OperatorActs acts, TerritoryCalendar calendar) {
        this.readOffers = readOffers;
        this.offers = offers;
        this.acts = acts;
        this.calendar = calendar;
    }

    /**
     * @param version that was read
     * @param reason told to the company
     * @throws Rejection if the offer changed since, or may not be returned
     */
    @Transactional
    void giveBack(Caller operator, OfferId id, long version, String reason) {
        Offer read = readOffers.get(id, version, Publication::mayReturn);
        String told = reason.strip();
        offers.save(read.returned(told), EventType.OFFER_RETURNED);
        offers.remember(read, Decision.RETURNED, told, operator.accountId(), calendar.now());
        acts.record(
                read.companyId(),
                read.publication().isToBeRead() ? Kind.OFFER_RETURNED : Kind.OFFER_TAKEN_DOWN,
                id,
                read.text().title(),
                told,
                List.of(),
                operator);
    }
}
