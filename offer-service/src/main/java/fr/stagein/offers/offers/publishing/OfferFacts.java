package fr.stagein.offers.offers.publishing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalTime;
import java.util.List;

/** What each view of an offer shows of it. In JSON these fields stand beside the view's own. */
public record OfferFacts(
        String title,
        String description,
        List<String> weekPlan,
        List<String> programmes,
        LocalTime dayStart,
        LocalTime dayEnd,
        @JsonUnwrapped PracticalNotes notes) {

    public static OfferFacts of(Offer offer) {
        return new OfferFacts(
                offer.text().title(),
                offer.text().description(),
                offer.text().weekPlan(),
                offer.content().programmes(),
                offer.schedule().dayStart(),
                offer.schedule().dayEnd(),
                offer.text().notes());
    }
}
