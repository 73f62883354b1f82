package fr.stagein.offers.offers.publishing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.stagein.events.CompanyId;
import fr.stagein.events.OfferId;
import fr.stagein.events.OfferState.Reservation;
import fr.stagein.events.Week;
import fr.stagein.events.WorkplaceId;
import fr.stagein.offers.offers.publishing.OfferContent.Accessibility;
import fr.stagein.offers.offers.publishing.Publication.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers as the people of their company see them: whole, with the seats that are left. */
@Component
class OwnedOffers {

    private final Offers offers;

    OwnedOffers(Offers offers) {
        this.offers = offers;
    }

    record OwnedOffer(
            OfferId id,
            long version,
            CompanyId companyId,
            WorkplaceId workplaceId,
            @JsonUnwrapped OfferFacts facts,
            @Nullable String tradeCode,
            @Nullable String tradeWords,
            List<SeatsLeft> weeks,
            long breakMinutes,
            List<Accessibility> accessibility,
            Status status,
            @Nullable Instant submittedAt,
            @Nullable String returnReason,
            @Nullable Reservation reservation) {}

    record SeatsLeft(Week week, int seats, int seatsLeft) {}

    List<OwnedOffer> of(CompanyId company) {
        return offers.of(company).stream().map(this::view).toList();
    }

    OwnedOffer view(Offer offer) {
        Map<Week, Integer> given = offers.confirmed(offer.id());
        return new OwnedOffer(
                offer.id(),
                offer.version(),
                offer.companyId(),
                offer.content().workplaceId(),
                OfferFacts.of(offer),
                offer.text().tradeCode(),
                offer.text().tradeWords(),
                offer.schedule().weeks().stream()
                        .map(week -> new SeatsLeft(
                                week.week(),
                                week.seats(),
                                Math.max(0, week.seats() - given.getOrDefault(week.week(), 0))))
                        .toList(),
                offer.schedule().rest().toMinutes(),
                offer.content().accessibility(),
                offer.status(),
                offer.publication().submittedAt(),
                offer.publication().returnReason(),
                offer.content().reservation());
    }
}
