package fr.stagein.offers.publishing;

import fr.stagein.events.CompanyId;
import fr.stagein.events.OfferId;
import fr.stagein.events.OfferState;
import fr.stagein.events.OfferState.Reservation;
import fr.stagein.events.OfferState.WeekSeats;
import fr.stagein.events.Week;
import fr.stagein.events.WorkplaceId;
import fr.stagein.offers.rules.DayHours;
import fr.stagein.offers.rules.OfferWords.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An offer of a company: what a student would see and do, where, when, and how many at a time.
 *
 * @param tradeCode of the catalogue; absent until the operator has found the trade that the words mean
 * @param tradeWords what the company calls the trade, where none of the catalogue fitted
 * @param weekPlan what happens from Monday to Friday, five texts or none
 * @param weeks sorted, each week once
 * @param rest the break in one piece within the day
 * @param accessibility what of the place is made for whom
 * @param submittedAt when it was last sent to be read, if it was
 * @param returnReason why the operator gave it back, if it stands at that
 * @param reservation for whom it is kept at first, if for anybody
 */
public record Offer(
        OfferId id,
        long version,
        CompanyId companyId,
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
        Status status,
        Instant createdAt,
        @Nullable Instant publishedAt,
        @Nullable Instant submittedAt,
        @Nullable String returnReason,
        @Nullable Reservation reservation) {

    static final List<String> DAYS = List.of("monday", "tuesday", "wednesday", "thursday", "friday");

    public Offer {
        weekPlan = List.copyOf(weekPlan);
        programmes = List.copyOf(programmes);
        weeks = List.copyOf(weeks);
        accessibility = accessibility.stream().distinct().sorted().toList();
    }

    /** The way of an offer. What is sent is read first, or shown at once; a closed one can be sent again. */
    public enum Status {
        DRAFT,
        IN_REVIEW,
        RETURNED,
        PUBLISHED,
        CLOSED
    }

    public enum Accessibility {
        WHEELCHAIR,
        HEARING,
        SIGHT
    }

    public DayHours hours() {
        return new DayHours(dayStart, dayEnd, rest);
    }

    /** All that a student would read. */
    public List<Text> texts() {
        List<Text> texts = new ArrayList<>();
        texts.add(new Text("title", title));
        if (tradeWords != null) {
            texts.add(new Text("tradeWords", tradeWords));
        }
        texts.add(new Text("description", description));
        for (int day = 0; day < weekPlan.size(); day++) {
            texts.add(new Text("weekPlan." + DAYS.get(day), weekPlan.get(day)));
        }
        if (clothing != null) {
            texts.add(new Text("clothing", clothing));
        }
        if (food != null) {
            texts.add(new Text("food", food));
        }
        return texts;
    }

    boolean readsLike(Offer other) {
        return texts().equals(other.texts()) && Objects.equals(tradeCode, other.tradeCode);
    }

    /** The first of these weeks that is written twice. */
    static Optional<Week> repeated(List<WeekSeats> weeks) {
        return weeks.stream()
                .map(WeekSeats::week)
                .filter(week ->
                        weeks.stream().filter(w -> w.week().equals(week)).count() > 1)
                .findFirst();
    }

    /**
     * Whether it may be kept for these from now on. Once it was shown to all nobody is shut out again: what was promised
     * may be made shorter or taken back, not longer.
     */
    boolean mayReserve(@Nullable Reservation wish) {
        if (publishedAt == null || wish == null || wish.equals(reservation)) {
            return true;
        }
        return reservation != null
                && Objects.equals(wish.schoolId(), reservation.schoolId())
                && wish.until().isBefore(reservation.until());
    }

    /** Whether its company may send it now. */
    boolean maySend() {
        return status != Status.PUBLISHED && status != Status.IN_REVIEW;
    }

    /** Whether the operator may give it back to its company now: it waits to be read, or is on show. */
    public boolean mayReturn() {
        return status == Status.IN_REVIEW || status == Status.PUBLISHED;
    }

    /** A draft is its company's own affair. */
    public boolean mayBeCorrected() {
        return status != Status.DRAFT;
    }

    boolean mayClose() {
        return status == Status.PUBLISHED;
    }

    public boolean isToBeRead() {
        return status == Status.IN_REVIEW;
    }

    public Offer sent(Instant now) {
        return with(Status.IN_REVIEW, publishedAt, now, null);
    }

    /** Part of the same change: its words are others than those that were shown. */
    Offer toBeReadAgain(Instant now) {
        return as(version, Status.IN_REVIEW, publishedAt, now, null);
    }

    /** Part of the same change: the trade of the catalogue that it is. */
    public Offer of(String trade) {
        return new Offer(
                id,
                version,
                companyId,
                workplaceId,
                title,
                trade,
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

    /** @throws IllegalStateException if its trade is not found yet */
    public Offer published(Instant now) {
        if (tradeCode == null) {
            throw new IllegalStateException(id + " has no trade of the catalogue");
        }
        return with(Status.PUBLISHED, now, submittedAt, null);
    }

    public Offer returned(String reason) {
        return with(Status.RETURNED, publishedAt, submittedAt, reason);
    }

    public Offer closed() {
        return with(Status.CLOSED, publishedAt, submittedAt, null);
    }

    /** The same a version later: its workplace has moved. */
    public Offer again() {
        return with(status, publishedAt, submittedAt, returnReason);
    }

    /** With other words, where it stands; whoever corrects it has read it. */
    public Offer corrected(
            String otherTitle,
            String otherTrade,
            String otherDescription,
            List<String> otherPlan,
            @Nullable String otherClothing,
            @Nullable String otherFood) {
        return new Offer(
                id,
                version + 1,
                companyId,
                workplaceId,
                otherTitle,
                otherTrade,
                tradeWords,
                otherDescription,
                otherPlan,
                programmes,
                weeks,
                dayStart,
                dayEnd,
                rest,
                otherClothing,
                otherFood,
                accessibility,
                status,
                createdAt,
                publishedAt,
                submittedAt,
                returnReason,
                reservation);
    }

    /** A draft of the same for the next year that still lies ahead, in the same weeks by their ISO number. */
    Offer nextYear(OfferId another, LocalDate today, Instant now) {
        int years = 1;
        while (weeks.getLast().week().plusYears(years).hasBegunBy(today)) {
            years++;
        }
        int shift = years;
        return new Offer(
                another,
                1,
                companyId,
                workplaceId,
                title,
                tradeCode,
                tradeWords,
                description,
                weekPlan,
                programmes,
                inYears(shift).stream()
                        .filter(one -> !one.week().hasBegunBy(today))
                        .toList(),
                dayStart,
                dayEnd,
                rest,
                clothing,
                food,
                accessibility,
                Status.DRAFT,
                now,
                null,
                null,
                null,
                null);
    }

    /** A week 53 and the 52 before it may become one. */
    private List<WeekSeats> inYears(int years) {
        var shifted = new TreeMap<Week, Integer>();
        weeks.forEach(one -> shifted.merge(one.week().plusYears(years), one.seats(), Math::max));
        return shifted.entrySet().stream()
                .map(one -> new WeekSeats(one.getKey(), one.getValue()))
                .toList();
    }

    private Offer with(Status next, @Nullable Instant published, @Nullable Instant submitted, @Nullable String reason) {
        return as(version + 1, next, published, submitted, reason);
    }

    private Offer as(
            long number,
            Status next,
            @Nullable Instant published,
            @Nullable Instant submitted,
            @Nullable String reason) {
        return new Offer(
                id,
                number,
                companyId,
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
                next,
                createdAt,
                published,
                submitted,
                reason,
                reservation);
    }

    /** What other services learn of it; nothing before it was shown or given back once. */
    public Optional<OfferState> state(String communeName) {
        if (status == Status.DRAFT || (status == Status.IN_REVIEW && publishedAt == null)) {
            return Optional.empty();
        }
        return Optional.of(new OfferState(
                id,
                version,
                companyId,
                workplaceId,
                title,
                // A name on a stream is never absent, so that old consumers go on reading.
                tradeCode == null ? OfferState.NO_TRADE_YET : tradeCode,
                programmes,
                weeks,
                dayStart,
                dayEnd,
                communeName,
                status == Status.PUBLISHED ? OfferState.Status.PUBLISHED : OfferState.Status.CLOSED,
                reservation,
                Math.toIntExact(rest.toMinutes())));
    }
}
