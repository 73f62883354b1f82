package fr.stagein.events;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offer: a number of seats a week at one workplace.
 *
 * @param tradeCode ROME 4.0 code, or {@link #NO_TRADE_YET}
 * @param programmes ids of the programmes it is open to, such as {@code 3e}
 * @param dayStart when the student's day begins, local time
 * @param dayEnd when it ends, local time
 * @param reservation for whom it is reserved at first; absent if it is open to all
 * @param breakMinutes length of the midday break; absent in states from before it was recorded
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
        Status status,
        @Nullable Reservation reservation,
        @Nullable Integer breakMinutes)
        implements State {

    /** The trade code while the company has only its own words for the trade; such an offer is never published. */
    public static final String NO_TRADE_YET = "";

    public OfferState {
        programmes = List.copyOf(programmes);
        weeks = List.copyOf(weeks);
    }

    /** Drafts are not on the stream. An offer that was returned or is reviewed again has the status closed. */
    public enum Status {
        PUBLISHED,
        CLOSED
    }

    /**
     * Until its last day only the pupils of one school, or of all schools of priority education, can see the offer and
     * apply for it.
     *
     * @param schoolId absent if it is reserved for priority education
     * @param until last day of it
     */
    public record Reservation(@Nullable SchoolId schoolId, LocalDate until) {}

    /** @param seats how many students the company takes that week, 1 or more */
    public record WeekSeats(Week week, int seats) {}

    @Override
    public String aggregateId() {
        return offerId.toString();
    }
}
