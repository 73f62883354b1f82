package fr.stagein.notifications.calendar;

import fr.stagein.events.StudentId;
import fr.stagein.notifications.calendar.Agenda.Audience;
import fr.stagein.notifications.calendar.Feeds.Feed;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.notifications.readmodel.Applications;
import fr.stagein.notifications.readmodel.Students;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The private address of a calendar, made and taken back by its reader, and the calendar behind it. The key stands in
 * the path: queries are what logs, browsers and proxies keep, and of a path our traces have the pattern alone.
 */
@RestController
class CalendarController {

    private static final String PATH = "/api/calendar/feeds/{key}/stage-in.ics";
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final Feeds feeds;
    private final MakeCalendarLink makeLink;
    private final RevokeCalendarLink revokeLink;
    private final CalendarAccess calendarAccess;
    private final Students students;
    private final Applications applications;
    private final Agenda agenda;

    CalendarController(
            Feeds feeds,
            MakeCalendarLink makeLink,
            RevokeCalendarLink revokeLink,
            CalendarAccess calendarAccess,
            Students students,
            Applications applications,
            Agenda agenda) {
        this.feeds = feeds;
        this.makeLink = makeLink;
        this.revokeLink = revokeLink;
        this.calendarAccess = calendarAccess;
        this.students = students;
        this.applications = applications;
        this.agenda = agenda;
    }

    /** @param madeAt absent if there is no address */
    record CalendarLink(@Nullable Instant madeAt) {}

    /** @param address path of it; told this once */
    record NewCalendarLink(String address, Instant madeAt) {}

    /** Says for a pupil or a guardian whether they have a calendar address for this pupil, and since when. */
    @GetMapping("/api/calendar/students/{studentId}/link")
    CalendarLink calendarLink(@PathVariable StudentId studentId, Caller caller) {
        calendarAccess.require(caller, studentId);
        return new CalendarLink(feeds.madeAt(caller.accountId(), studentId).orElse(null));
    }

    /**
     * Makes a secret calendar address for the caller, with the dates of this pupil's internships. The address before it
     * stops working.
     */
    @PostMapping("/api/calendar/students/{studentId}/link")
    @ResponseStatus(HttpStatus.CREATED)
    NewCalendarLink makeCalendarLink(@PathVariable StudentId studentId, Caller caller, Locale language) {
        var made = makeLink.make(caller, studentId, language);
        return new NewCalendarLink(PATH.replace("{key}", made.key().value()), made.at());
    }

    /** Takes back the caller's calendar address for this pupil. */
    @DeleteMapping("/api/calendar/students/{studentId}/link")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeCalendarLink(@PathVariable StudentId studentId, Caller caller) {
        revokeLink.revoke(caller, studentId);
    }

    /**
     * Gives the calendar behind a secret address, for calendar programs, which do not sign in. It works as long as its
     * owner is the pupil or one of the guardians.
     *
     * @param key the secret part of the address
     */
    @GetMapping(path = PATH, produces = "text/calendar;charset=UTF-8")
    ResponseEntity<byte[]> calendar(@PathVariable String key) {
        Feed feed = feeds.find(new FeedKey(key)).orElseThrow(NotFound::new);
        Reader reader = calendarAccess.as(feed.reader(), feed.student()).orElseThrow(NotFound::new);
        String initial = students.get(feed.student()).initial();
        byte[] written = agenda.write(applications.of(feed.student()), new Audience(reader, initial, feed.language()));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .eTag(DigestUtils.md5DigestAsHex(written))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"stage-in.ics\"")
                .header("X-Robots-Tag", "noindex")
                .body(written);
    }
}
