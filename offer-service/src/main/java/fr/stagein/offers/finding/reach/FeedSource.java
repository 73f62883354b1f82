package fr.stagein.offers.finding.reach;

import fr.stagein.offers.finding.feeds.FeedName;
import fr.stagein.offers.finding.feeds.VersionId;
import fr.stagein.transit.feed.FeedReport;
import java.nio.file.Path;

/** Where a feed lies, and what tells its change: two that are equal hold the same. */
sealed interface FeedSource {

    String name();

    /**
     * A folder or an archive in the server's own folder.
     *
     * @param state names, sizes and times of its files
     */
    record ServerFile(Path at, String state) implements FeedSource {
        @Override
        public String name() {
            return FeedReport.unreadable(at).name();
        }
    }

    /** A version that the operator gave, and that passed its check. */
    record Given(FeedName feed, VersionId version) implements FeedSource {
        @Override
        public String name() {
            return feed.value();
        }
    }
}
