package fr.stagein.offers.offers.publishing;

import fr.stagein.events.CompanyId;
import fr.stagein.events.OfferId;
import fr.stagein.events.OfferState;
import fr.stagein.events.OfferState.Reservation;
import fr.stagein.offers.offers.publishing.Publication.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An offer of a company: what a student would see and do, where, when, how many at a time, and who reads of it. */
public record Offer(OfferId id, long version, CompanyId companyId, OfferContent content, Publication publication) {

    /** A new one, which nobody but its company sees. */
    static Offer draft(OfferId id, CompanyId company, OfferContent content, Instant now) {
        return new Offer(id, 1, company, content, Publication.draft(now));
    }

    public OfferText text() {
        return content.text();
    }

    public OfferSchedule schedule() {
        return content.schedule();
    }

    public Status status() {
        return publication.status();
    }

    /** With this content, where it stands. */
    Offer changed(OfferContent next) {
        return new Offer(id, version + 1, companyId, next, publication);
    }

    /** With other words, where it stands; whoever corrects it has read it. */
    public Offer corrected(OfferText next) {
        return changed(content.with(next));
    }

    /** The same a version later: its workplace has moved. */
    public Offer again() {
        return changed(content);
    }

    /** Part of the same change: its words are others than those that were shown. */
    Offer toBeReadAgain(Instant now) {
        return new Offer(id, version, companyId, content, publication.sent(now));
    }

    /** Part of the same change: the trade of the catalogue that it is. */
    public Offer of(String trade) {
        return new Offer(id, version, companyId, content.with(text().of(trade)), publication);
    }

    public Offer sent(Instant now) {
        return with(publication.sent(now));
    }

    /** @throws IllegalStateException if its trade is not found yet */
    public Offer published(Instant now) {
        if (text().tradeCode() == null) {
            throw new IllegalStateException(id + " has no trade of the catalogue");
        }
        return with(publication.published(now));
    }

    public Offer returned(String reason) {
        return with(publication.returned(reason));
    }

    public Offer closed() {
        return with(publication.closed());
    }

    private Offer with(Publication next) {
        return new Offer(id, version + 1, companyId, content, next);
    }

    /** A draft of the same for the next year that still lies ahead. */
    Offer nextYear(OfferId another, LocalDate today, Instant now) {
        return draft(another, companyId, content.with(schedule().nextYear(today)), now);
    }

    /**
     * Whether it may be kept for these from now on. Once it was shown to all nobody is shut out again: what was promised
     * may be made shorter or taken back, not longer.
     */
    boolean mayReserve(@Nullable Reservation wish) {
        Reservation promised = content.reservation();
        if (publication.publishedAt() == null || wish == null || wish.equals(promised)) {
            return true;
        }
        return promised != null
                && Objects.equals(wish.schoolId(), promised.schoolId())
                && wish.until().isBefore(promised.until());
    }

    /** What other services learn of it; nothing before it was shown or given back once. */
    public Optional<OfferState> state(String communeName) {
        if (!publication.isKnownOutside()) {
            return Optional.empty();
        }
        String trade = text().tradeCode();
        return Optional.of(new OfferState(
                id,
                version,
                companyId,
                content.workplaceId(),
                text().title(),
                // A name on a stream is never absent, so that old consumers go on reading.
                trade == null ? OfferState.NO_TRADE_YET : trade,
                content.programmes(),
                schedule().weeks(),
                schedule().dayStart(),
                schedule().dayEnd(),
                communeName,
                status() == Status.PUBLISHED ? OfferState.Status.PUBLISHED : OfferState.Status.CLOSED,
                content.reservation(),
                Math.toIntExact(schedule().rest().toMinutes())));
    }
}
