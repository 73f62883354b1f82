package fr.stagein.offers.finding.favourites;

import fr.stagein.events.OfferId;
import fr.stagein.offers.offers.visibility.Viewers;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The caller marks an offer that is shown to them; a second time changes nothing. */
@Component
class AddFavourite {

    private final Favourites favourites;
    private final OneAtATime oneAtATime;
    private final Viewers viewers;
    private final TerritoryCalendar calendar;

    AddFavourite(Favourites favourites, OneAtATime oneAtATime, Viewers viewers, TerritoryCalendar calendar) {
        this.favourites = favourites;
        this.oneAtATime = oneAtATime;
        this.viewers = viewers;
        this.calendar = calendar;
    }

    /** @throws Rejection if the caller has the most that there may be */
    @Transactional
    void add(Caller caller, OfferId id) {
        oneAtATime.of(caller.accountId());
        if (favourites.has(caller.accountId(), id)) {
            return;
        }
        if (!favourites.isShown(id, viewers.of(caller))) {
            throw new NotFound();
        }
        if (favourites.count(caller.accountId()) >= Favourites.MOST) {
            throw Rejection.conflict("favourites-full", Favourites.MOST);
        }
        favourites.add(caller.accountId(), id, calendar.now());
    }
}
