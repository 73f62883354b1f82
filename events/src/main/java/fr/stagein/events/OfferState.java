package fr.stagein.events;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offer: so many seats a week at one workplace.
 *
 * @param tradeCode ROME 4.0 code, or {@link #NO_TRADE_YET}
 * @param programmes ids of the programmes it is open to, such as {@code 3e}
 * @param dayStart when the student's day begins, local time
 * @param dayEnd when it ends, local time
 * @param reservation for whom it is kept at first; absent if it was open to all from the start
 * @param breakMinutes how long the midday break is; absent in what was told before it was
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

    /** While the company has only its own words for the trade; such an offer is never published. */
    public static final String NO_TRADE_YET = "";

    public OfferState {
        programmes = List.copyOf(programmes);
        weeks = List.copyOf(weeks);
    }

    /** Drafts are their company's own affair and stay off the stream; one that was returned or is read again is closed. */
    public enum Status {
        PUBLISHED,
        CLOSED
    }

    /**
     * Until it is over only the pupils of one school, or of all schools of priority education, may see the offer and
     * apply for it.
     *
     * @param schoolId absent where it is kept for priority education
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
