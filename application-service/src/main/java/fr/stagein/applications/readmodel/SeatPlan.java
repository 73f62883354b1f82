package fr.stagein.applications.readmodel;

import fr.stagein.events.OfferId;
import fr.stagein.events.OfferState.WeekSeats;
import java.util.List;

/** Port to the package that counts seats: told how many seats an offer has. */
public interface SeatPlan {

    /**
     * Sets the weeks and seats that a company offers now. Seats that are given stay, even if the company offers fewer.
     */
    void offered(OfferId offer, List<WeekSeats> weeks);

    /** The offer was removed; seats that are given stay. */
    void gone(OfferId offer);
}
