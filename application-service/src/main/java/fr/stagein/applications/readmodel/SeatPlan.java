package fr.stagein.applications.readmodel;

import fr.stagein.events.OfferId;
import fr.stagein.events.OfferState.WeekSeats;
import java.util.List;

/** Who counts seats hears from here how many an offer has. */
public interface SeatPlan {

    /** The weeks and seats that a company offers now. It may take seats back, but none that is given. */
    void offered(OfferId offer, List<WeekSeats> weeks);

    /** The offer is gone; seats that are given stay. */
    void gone(OfferId offer);
}
