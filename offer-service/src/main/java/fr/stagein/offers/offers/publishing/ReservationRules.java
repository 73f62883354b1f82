package fr.stagein.offers.offers.publishing;

import fr.stagein.events.OfferState.Reservation;
import fr.stagein.events.SchoolId;
import fr.stagein.offers.offers.visibility.Schools;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.Territory;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For whom and until when an offer may be reserved. */
@Component
class ReservationRules {

    private final Territory territory;
    private final TerritoryCalendar calendar;
    private final Schools schools;

    ReservationRules(Territory territory, TerritoryCalendar calendar, Schools schools) {
        this.territory = territory;
        this.calendar = calendar;
        this.schools = schools;
    }

    /** The latest day for an offer that is written today. */
    LocalDate latest() {
        return calendar.today().plusDays(territory.rules().reservedDays());
    }

    /**
     * @param before absent for a new offer
     * @throws Rejection if the wish comes too late, holds too long, or is for nobody that there is
     */
    void require(@Nullable Reservation wish, @Nullable Offer before) {
        if (wish == null || (before != null && wish.equals(before.content().reservation()))) {
            return;
        }
        if (before != null && !before.mayReserve(wish)) {
            throw Rejection.field("reservation", "reservation-after-publication");
        }
        if (wish.until().isBefore(calendar.today()) || wish.until().isAfter(latest())) {
            throw Rejection.field(
                    "reservation", "reservation-until", territory.rules().reservedDays());
        }
        SchoolId school = wish.schoolId();
        if (school == null ? schools.ofPriority() == 0 : !schools.knows(school)) {
            throw Rejection.field("reservation", "reservation-school");
        }
    }
}
