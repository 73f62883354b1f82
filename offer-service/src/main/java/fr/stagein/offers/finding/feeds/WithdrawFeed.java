package fr.stagein.offers.finding.feeds;

import fr.stagein.events.AccountId;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.territory.TerritoryCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The operator withdraws a feed: no replica serves it any more, and its archives go. */
@Component
public class WithdrawFeed {

    private final GivenFeeds feeds;
    private final TerritoryCalendar calendar;

    WithdrawFeed(GivenFeeds feeds, TerritoryCalendar calendar) {
        this.feeds = feeds;
        this.calendar = calendar;
    }

    @Transactional
    public void withdraw(FeedId id, AccountId by) {
        FeedId feed = feeds.lock(id).orElseThrow(NotFound::new);
        feeds.withdraw(feed, by, calendar.now());
    }
}
