package fr.stagein.offers.finding.favourites;

import fr.stagein.events.OfferId;
import fr.stagein.platform.access.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The caller takes the mark from an offer; one that is not marked is no error. */
@Component
class RemoveFavourite {

    private final Favourites favourites;

    RemoveFavourite(Favourites favourites) {
        this.favourites = favourites;
    }

    @Transactional
    void remove(Caller caller, OfferId id) {
        favourites.remove(caller.accountId(), id);
    }
}
