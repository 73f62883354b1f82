package fr.stagein.events;

import java.time.LocalTime;
import java.util.List;

/**
 * An offer: so many seats a week at one workplace.
 *
 * @param tradeCode ROME 4.0 code
 * @param programmes ids of the programmes it is open to, such as {@code 3e}
 * @param dayStart when the student's day begins, local time
 * @param dayEnd when it ends, local time
 */
public record OfferState(
        OfferId offerId,
        long version,
        CompanyId companyId,
        WorkplaceId workplaceId,
        String title,
        String tradeCode,
        List<String> programmes,
        List<WeekSeats> weeks,
        LocalTime dayStart,
        LocalTime dayEnd,
        String communeName,
        Status status)
        implements State {

    public OfferState {
        programmes = List.copyOf(programmes);
        weeks = List.copyOf(weeks);
    }

    /** Drafts are their company's own affair and stay off the stream; one that was returned or is read again is closed. */
    public enum Status {
        PUBLISHED,
        CLOSED
    }

    /** @param seats how many students the company takes that week, 1 or more */
    public record WeekSeats(Week week, int seats) {}

    @Override
    public String aggregateId() {
        return offerId.toString();
    }
}
