package fr.stagein.offers.publishing;

import fr.stagein.events.CompanyId;
import fr.stagein.events.OfferId;
import fr.stagein.events.OfferState;
import fr.stagein.events.OfferState.WeekSeats;
import fr.stagein.events.Week;
import fr.stagein.events.WorkplaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An offer of a company: what a student would see and do, where, when, and how many at a time.
 *
 * @param weeks sorted, each week once
 */
public record Offer(
        OfferId id,
        long version,
        CompanyId companyId,
        WorkplaceId workplaceId,
        String title,
        String tradeCode,
        String description,
        List<String> programmes,
        List<WeekSeats> weeks,
        LocalTime dayStart,
        LocalTime dayEnd,
        @Nullable String clothing,
        Status status,
        Instant createdAt,
        @Nullable Instant publishedAt) {

    /** The longest presence a day, break included: seven hours of work and two of pause. */
    private static final Duration LONGEST_DAY = Duration.ofHours(9);

    private static final LocalTime EARLIEST = LocalTime.of(6, 0);
    private static final LocalTime LATEST = LocalTime.of(20, 0);

    public Offer {
        programmes = List.copyOf(programmes);
        weeks = List.copyOf(weeks);
    }

    /** The way of an offer. A closed one can be published again. */
    public enum Status {
        DRAFT,
        PUBLISHED,
        CLOSED
    }

    /** Code du travail L.3162-1 and L.3163-1, for the youngest; the day must also run forwards. */
    public static boolean hoursFitMinors(LocalTime start, LocalTime end) {
        return start.isBefore(end)
                && !start.isBefore(EARLIEST)
                && !end.isAfter(LATEST)
                && Duration.between(start, end).compareTo(LONGEST_DAY) <= 0;
    }

    /** The first of these weeks that is written twice. */
    public static Optional<Week> repeated(List<WeekSeats> weeks) {
        return weeks.stream()
                .map(WeekSeats::week)
                .filter(week ->
                        weeks.stream().filter(w -> w.week().equals(week)).count() > 1)
                .findFirst();
    }

    public boolean mayPublish() {
        return status != Status.PUBLISHED;
    }

    public boolean mayClose() {
        return status == Status.PUBLISHED;
    }

    public Offer published(Instant now) {
        return with(Status.PUBLISHED, now);
    }

    public Offer closed() {
        return with(Status.CLOSED, publishedAt);
    }

    private Offer with(Status next, @Nullable Instant published) {
        return new Offer(
                id,
                version + 1,
                companyId,
                workplaceId,
                title,
                tradeCode,
                description,
                programmes,
                weeks,
                dayStart,
                dayEnd,
                clothing,
                next,
                createdAt,
                published);
    }

    /** What other services learn of it; nothing of a draft. */
    public Optional<OfferState> state(String communeName) {
        if (status == Status.DRAFT) {
            return Optional.empty();
        }
        return Optional.of(new OfferState(
                id,
                version,
                companyId,
                workplaceId,
                title,
                tradeCode,
                programmes,
                weeks,
                dayStart,
                dayEnd,
                communeName,
                status == Status.PUBLISHED ? OfferState.Status.PUBLISHED : OfferState.Status.CLOSED));
    }
}
