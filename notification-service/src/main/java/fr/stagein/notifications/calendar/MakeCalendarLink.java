package fr.stagein.notifications.calendar;

import fr.stagein.events.StudentId;
import fr.stagein.notifications.calendar.Feeds.Feed;
import fr.stagein.platform.access.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A new private address of a student's calendar; the one before opens nothing any more. */
@Component
class MakeCalendarLink {

    private final Feeds feeds;
    private final CalendarAccess calendarAccess;
    private final Clock clock;

    MakeCalendarLink(Feeds feeds, CalendarAccess calendarAccess, Clock clock) {
        this.feeds = feeds;
        this.calendarAccess = calendarAccess;
        this.clock = clock;
    }

    /** @param key told this once: only its hash is stored */
    record Made(FeedKey key, Instant at) {}

    @Transactional
    Made make(Caller caller, StudentId student, Locale language) {
        calendarAccess.require(caller, student);
        var made = new Made(FeedKey.random(), clock.instant());
        feeds.make(new Feed(caller.accountId(), student, language), made.key(), made.at());
        return made;
    }
}
