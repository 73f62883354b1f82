package fr.stagein.offers.finding.feeds;

import fr.stagein.transit.feed.Feed;

/** Makes of a feed what will serve, to see that it can be made; whatever it throws, it cannot. */
@FunctionalInterface
public interface FeedTrial {

    void of(Feed feed);
}
