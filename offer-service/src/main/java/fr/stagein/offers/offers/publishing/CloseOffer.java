package fr.stagein.offers.offers.publishing;

import fr.stagein.events.EventType;
import fr.stagein.events.OfferId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.Rejection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A member closes an offer that is on show. */
@Component
class CloseOffer {

    private final OffersOfCaller ofCaller;
    private final Offers offers;

    CloseOffer(OffersOfCaller ofCaller, Offers offers) {
        this.ofCaller = ofCaller;
        this.offers = offers;
    }

    /** @throws Rejection if it is not on show */
    @Transactional
    Offer close(Caller caller, OfferId id) {
        Offer offer = ofCaller.get(caller, id);
        if (!offer.publication().mayClose()) {
            throw Rejection.conflict("offer-status");
        }
        Offer closed = offer.closed();
        offers.save(closed, EventType.OFFER_CLOSED);
        return closed;
    }
}
