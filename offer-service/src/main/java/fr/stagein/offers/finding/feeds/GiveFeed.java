package fr.stagein.offers.finding.feeds;

import fr.stagein.events.AccountId;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The operator gives a feed, or a newer version of it. It is kept, and checked before it serves. */
@Component
public class GiveFeed {

    private final GivenFeeds feeds;
    private final FeedBytes bytes;
    private final FeedRules rules;
    private final CheckFeeds checks;
    private final FeedFetches fetches;
    private final TerritoryCalendar calendar;
    private final TransactionTemplate transaction;
    private final Semaphore places;

    GiveFeed(
            GivenFeeds feeds,
            FeedBytes bytes,
            FeedRules rules,
            CheckFeeds checks,
            FeedFetches fetches,
            TerritoryCalendar calendar,
            PlatformTransactionManager transactions) {
        this.feeds = feeds;
        this.bytes = bytes;
        this.rules = rules;
        this.checks = checks;
        this.fetches = fetches;
        this.calendar = calendar;
        transaction = new TransactionTemplate(transactions);
        places = new Semaphore(rules.atOnce());
    }

    /**
     * Keeps it; the transaction begins when the last byte is here, so that a slow sender holds no connection.
     *
     * @param fileName as its sender calls it; may be empty
     * @throws IOException if it breaks off or is too large
     */
    public void give(FeedName name, String fileName, InputStream archive, AccountId by) throws IOException {
        if (!places.tryAcquire()) {
            throw Rejection.conflict("feeds-at-once");
        }
        try (ReceivedFile file =
                ReceivedFile.of(archive, fileName, rules.maxSize().toBytes())) {
            if (file.size() == 0) {
                throw new Rejection(HttpStatus.BAD_REQUEST, "feed-empty");
            }
            transaction.executeWithoutResult(status -> {
                FeedId feed = place(name);
                // Fetched again, the address would take its place.
                fetches.setAddress(feed, null);
                keep(feed, file, by);
            });
        } finally {
            places.release();
        }
        wakeChecks();
    }

    void wakeChecks() {
        checks.wake();
    }

    /** The feed of that name, ours until the transaction ends; made if need be. */
    FeedId place(FeedName name) {
        if (!feeds.isGiven(name) && feeds.count() >= rules.most()) {
            throw Rejection.conflict("feeds-too-many", rules.most());
        }
        return feeds.lockOrAdd(name, calendar.now());
    }

    /** @param by absent where it was fetched */
    void keep(FeedId feed, ReceivedFile file, @Nullable AccountId by) {
        var version = new VersionId(UUID.randomUUID());
        feeds.add(version, feed, file, by, calendar.now());
        bytes.keep(version, file.at());
    }
}
