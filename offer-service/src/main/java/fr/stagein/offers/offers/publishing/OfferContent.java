package fr.stagein.offers.offers.publishing;

import fr.stagein.events.OfferState.Reservation;
import fr.stagein.events.WorkplaceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a company says of an offer; {@link ContentRules} says whether it may stand.
 *
 * @param accessibility what of the place is made for whom
 * @param reservation for whom it is kept at first, if for anybody
 */
public record OfferContent(
        WorkplaceId workplaceId,
        OfferText text,
        List<String> programmes,
        OfferSchedule schedule,
        List<Accessibility> accessibility,
        @Nullable Reservation reservation) {

    public OfferContent {
        programmes = List.copyOf(programmes);
        accessibility = accessibility.stream().distinct().sorted().toList();
    }

    public enum Accessibility {
        WHEELCHAIR,
        HEARING,
        SIGHT
    }

    OfferContent with(OfferText other) {
        return new OfferContent(workplaceId, other, programmes, schedule, accessibility, reservation);
    }

    /** For everybody, in the next year. */
    OfferContent with(OfferSchedule other) {
        return new OfferContent(workplaceId, text, programmes, other, accessibility, null);
    }
}
