package fr.stagein.applications.lifts;

import fr.stagein.events.OfferId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.territory.Communes;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A company offers to take students of one of its offers along. */
@Component
class OfferLift {

    private final Lifts lifts;
    private final OwnOffers ownOffers;
    private final Communes communes;
    private final TerritoryCalendar calendar;

    OfferLift(Lifts lifts, OwnOffers ownOffers, Communes communes, TerritoryCalendar calendar) {
        this.lifts = lifts;
        this.ownOffers = ownOffers;
        this.communes = communes;
        this.calendar = calendar;
    }

    /** As {@link Lift} tells it, before it has an id. */
    record Wanted(
            OfferId offerId,
            String communeCode,
            String spot,
            LocalTime leavesAt,
            @Nullable LocalTime backAt,
            int seats) {}

    /** @throws Rejection if the commune is of another territory, or it would be back before it leaves */
    @Transactional
    Lift offer(Caller caller, Wanted wanted) {
        ownOffers.require(caller, wanted.offerId());
        if (communes.find(wanted.communeCode()).isEmpty()) {
            throw Rejection.field("communeCode", "unknown-commune");
        }
        LocalTime back = wanted.backAt();
        if (back != null && !wanted.leavesAt().isBefore(back)) {
            throw Rejection.field("backAt", "lift-back-before");
        }
        var lift = new Lift(
                UUID.randomUUID(),
                wanted.offerId(),
                wanted.communeCode(),
                wanted.spot().strip(),
                wanted.leavesAt(),
                back,
                wanted.seats());
        lifts.add(lift, calendar.now());
        return lift;
    }
}
