package fr.stagein.offers.offers.review;

import fr.stagein.events.OfferId;
import fr.stagein.offers.offers.publishing.Offer;
import fr.stagein.offers.offers.publishing.Offers;
import fr.stagein.offers.offers.publishing.Publication;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Finds the offer that an operator decides about, in the version that they read: nothing unread is decided. */
@Component
class ReadOffers {

    private final Offers offers;

    ReadOffers(Offers offers) {
        this.offers = offers;
    }

    /** @throws Rejection if its status allows no such decision, or it was changed since it was read */
    Offer get(OfferId id, long version, Predicate<Publication> mayBeDecided) {
        Offer offer = offers.find(id).orElseThrow(NotFound::new);
        if (!mayBeDecided.test(offer.publication())) {
            throw Rejection.conflict("offer-status");
        }
        if (offer.version() != version) {
            throw Rejection.conflict("offer-changed");
        }
        return offer;
    }
}
