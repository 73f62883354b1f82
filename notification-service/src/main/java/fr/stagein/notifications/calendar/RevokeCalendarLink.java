package fr.stagein.notifications.calendar;

import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The caller's address of a student's calendar opens nothing any more. */
@Component
class RevokeCalendarLink {

    private final Feeds feeds;
    private final CalendarAccess calendarAccess;

    RevokeCalendarLink(Feeds feeds, CalendarAccess calendarAccess) {
        this.feeds = feeds;
        this.calendarAccess = calendarAccess;
    }

    @Transactional
    void revoke(Caller caller, StudentId student) {
        calendarAccess.require(caller, student);
        feeds.revoke(caller.accountId(), student);
    }
}
