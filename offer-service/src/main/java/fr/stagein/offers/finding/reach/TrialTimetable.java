package fr.stagein.offers.finding.reach;

import fr.stagein.offers.finding.feeds.FeedTrial;
import fr.stagein.platform.territory.Territory;
import fr.stagein.transit.Timetable;
import fr.stagein.transit.feed.Feed;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a feed alone would be. */
@Component
class TrialTimetable implements FeedTrial {

    private final ReachRules rules;
    private final Territory territory;

    TrialTimetable(ReachRules rules, Territory territory) {
        this.rules = rules;
        this.territory = territory;
    }

    @Override
    public void of(Feed feed) {
        Timetable.of(List.of(feed), territory.timeZone(), rules.speeds());
    }
}
