package fr.stagein.offers.offers.publishing;

import fr.stagein.events.OfferId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A member makes a draft of the same offer for the next year; asked again, it is the same draft. */
@Component
class DuplicateOffer {

    private final OffersOfCaller ofCaller;
    private final Offers offers;
    private final TerritoryCalendar calendar;

    DuplicateOffer(OffersOfCaller ofCaller, Offers offers, TerritoryCalendar calendar) {
        this.ofCaller = ofCaller;
        this.offers = offers;
        this.calendar = calendar;
    }

    @Transactional
    Offer duplicate(Caller caller, OfferId id) {
        Offer again =
                ofCaller.get(caller, id).nextYear(new OfferId(UUID.randomUUID()), calendar.today(), calendar.now());
        OfferId made = offers.continueWith(id, again);
        if (!made.equals(again.id())) {
            return offers.find(made).orElseThrow();
        }
        offers.add(again);
        return again;
    }
}
