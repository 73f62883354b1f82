package fr.stagein.offers.finding.feeds;

import fr.stagein.events.AccountId;
import fr.stagein.transit.feed.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed that the operator gave.
 *
 * @param serves the version that passed its check; absent as long as none did
 * @param next a newer one that waits, is checked or was refused
 * @param address from which it is fetched; absent where files are given
 * @param withdrawnAt absent while it may serve
 */
public record GivenFeed(
        FeedId id,
        FeedName name,
        @Nullable Version serves,
        @Nullable Version next,
        @Nullable Address address,
        @Nullable Instant withdrawnAt) {

    /**
     * @param askedAt when it was asked last; absent if it was not yet, and then so is the result
     * @param status the HTTP status, where that is the result
     * @param asks whether it is asked right now, or is about to be
     */
    public record Address(
            String address,
            @Nullable Instant askedAt,
            @Nullable FetchResult result,
            @Nullable Integer status,
            boolean asks) {}

    /**
     * @param percent how far its check is
     * @param by the operator's account; absent where it was fetched
     * @param from the first day on which a trip runs; absent before it is checked, or where it was refused
     */
    public record Version(
            VersionId id,
            FeedState state,
            int percent,
            String fileName,
            long size,
            String sha256,
            @Nullable AccountId by,
            Instant at,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int lines,
            int stops,
            int trips,
            List<Problem> problems) {

        public Version {
            problems = List.copyOf(problems);
        }
    }

    /** What serves of all that was given. */
    public record Serving(FeedName name, VersionId version) {}
}
