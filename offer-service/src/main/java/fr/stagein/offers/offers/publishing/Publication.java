package fr.stagein.offers.offers.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an offer has come on its way to the students. What is sent is read first, or shown at once; a closed one can be
 * sent again.
 *
 * @param publishedAt when it was last shown, if it was
 * @param submittedAt when it was last sent to be read, if it was
 * @param returnReason why the operator gave it back, if it stands at that
 */
public record Publication(
        Status status,
        Instant createdAt,
        @Nullable Instant publishedAt,
        @Nullable Instant submittedAt,
        @Nullable String returnReason) {

    public enum Status {
        DRAFT,
        IN_REVIEW,
        RETURNED,
        PUBLISHED,
        CLOSED
    }

    static Publication draft(Instant now) {
        return new Publication(Status.DRAFT, now, null, null, null);
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

    /** Whether other services know of it: it was shown or given back once. */
    boolean isKnownOutside() {
        return status != Status.DRAFT && (status != Status.IN_REVIEW || publishedAt != null);
    }

    Publication sent(Instant now) {
        return new Publication(Status.IN_REVIEW, createdAt, publishedAt, now, null);
    }

    Publication published(Instant now) {
        return new Publication(Status.PUBLISHED, createdAt, now, submittedAt, null);
    }

    Publication returned(String reason) {
        return new Publication(Status.RETURNED, createdAt, publishedAt, submittedAt, reason);
    }

    Publication closed() {
        return new Publication(Status.CLOSED, createdAt, publishedAt, submittedAt, null);
    }
}
