package fr.stagein.offers.publishing;

import fr.stagein.events.CompanyId;
import fr.stagein.events.OfferId;
import fr.stagein.events.OfferState.Reservation;
import fr.stagein.events.OfferState.WeekSeats;
import fr.stagein.events.WorkplaceId;
import fr.stagein.offers.publishing.Offer.Accessibility;
import fr.stagein.offers.publishing.Offer.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a company writes of an offer, for one that is new or one that it changes; {@link ContentRules} says whether it
 * may stand.
 *
 * @param tradeCode absent where no trade of the catalogue fits
 * @param tradeWords what the company calls it then
 * @param weekPlan from Monday to Friday, or empty
 * @param weeks sorted
 * @param rest the break in one piece within the day
 * @param reservation absent to show it to everybody
 */
record OfferContent(
        WorkplaceId workplaceId,
        String title,
        @Nullable String tradeCode,
        @Nullable String tradeWords,
        String description,
        List<String> weekPlan,
        List<String> programmes,
        List<WeekSeats> weeks,
        LocalTime dayStart,
        LocalTime dayEnd,
        Duration rest,
        @Nullable String clothing,
        @Nullable String food,
        List<Accessibility> accessibility,
        @Nullable Reservation reservation) {

    OfferContent {
        title = title.strip();
        tradeCode = orNull(tradeCode);
        tradeWords = orNull(tradeWords);
        description = description.strip();
        weekPlan = List.copyOf(weekPlan);
        programmes = List.copyOf(programmes);
        weeks = weeks.stream().sorted(Comparator.comparing(WeekSeats::week)).toList();
        accessibility = List.copyOf(accessibility);
    }

    /** A new offer, which nobody but its company sees. */
    Offer draft(OfferId id, CompanyId company, Instant now) {
        return offer(id, 1, company, Status.DRAFT, now, null, null, null);
    }

    /** The offer a version later, with this content, where it stands. */
    Offer change(Offer before) {
        return offer(
                before.id(),
                before.version() + 1,
                before.companyId(),
                before.status(),
                before.createdAt(),
                before.publishedAt(),
                before.submittedAt(),
                before.returnReason());
    }

    private Offer offer(
            OfferId id,
            long version,
            CompanyId company,
            Status status,
            Instant createdAt,
            @Nullable Instant publishedAt,
            @Nullable Instant submittedAt,
            @Nullable String returnReason) {
        return new Offer(
                id,
                version,
                company,
                workplaceId,
                title,
                tradeCode,
                tradeWords,
                description,
                weekPlan,
                programmes,
                weeks,
                dayStart,
                dayEnd,
                rest,
                clothing,
                food,
                accessibility,
                status,
                createdAt,
                publishedAt,
                submittedAt,
                returnReason,
                reservation);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
