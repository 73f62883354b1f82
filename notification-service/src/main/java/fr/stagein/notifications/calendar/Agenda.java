package fr.stagein.notifications.calendar;

import fr.stagein.events.ApplicationState;
import fr.stagein.events.Week;
import fr.stagein.notifications.inbox.NoteTexts;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.notifications.readmodel.Applications.Day;
import fr.stagein.notifications.readmodel.Applications.LiveApplication;
import fr.stagein.platform.territory.Territory;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes a student's weeks and deadlines as a calendar (RFC 5545). Each entry keeps its UID for ever, and its SEQUENCE
 * grows with each version of the application and of the offer. Times are in UTC, so that no time zone need be told.
 */
@Component
class Agenda {

    private static final int WORKING_DAYS = 5;

    private final MessageSource messages;
    private final Territory territory;
    private final TerritoryCalendar days;

    Agenda(MessageSource messages, Territory territory, TerritoryCalendar days) {
        this.messages = messages;
        this.territory = territory;
        this.days = days;
    }

    /**
     * For whom and in which words.
     *
     * @param initial the student's, for a guardian who may have several children
     */
    record Audience(Reader reader, String initial, Locale language) {}

    byte[] write(List<LiveApplication> applications, Audience audience) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Stage-IN//" + territory.id() + "//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        // Not of the standard, and read by every calendar there is.
        calendar.add(new XProperty("X-WR-CALNAME", text("name", audience, "", "")));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        applications.stream().flatMap(one -> entries(one, audience)).forEach(calendar::add);
        var written = new StringWriter();
        try {
            // Without entries it would not do for the library, but it does for calendars.
            new CalendarOutputter(!calendar.getComponents().isEmpty()).output(calendar, written);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return Folding.folded(written.toString());
    }

    private Stream<VEvent> entries(LiveApplication application, Audience audience) {
        return application.status() == ApplicationState.Status.CONFIRMED
                ? application
                        .weeks()
                        .all()
                        .flatMap(this::workingDays)
                        .map(day -> dayOfInternship(application, day, audience))
                : Stream.of(deadline(application, audience));
    }

    private VEvent dayOfInternship(LiveApplication application, LocalDate date, Audience audience) {
        VEvent entry = entry(application, date.toString(), "day", audience);
        Day day = application.day();
        if (day == null) {
            entry.add(new DtStart<>(date));
        } else {
            entry.add(new DtStart<>(moment(date.atTime(day.start()))));
            entry.add(new DtEnd<>(moment(date.atTime(day.end()))));
        }
        return entry;
    }

    private Instant moment(LocalDateTime local) {
        return local.atZone(territory.timeZone()).toInstant();
    }

    /** A day to remember, on which one is as free as on others. */
    private VEvent deadline(LiveApplication application, Audience audience) {
        String what = application.status() == ApplicationState.Status.ACCEPTED ? "confirm" : "answer";
        VEvent entry = entry(application, what, what, audience);
        entry.add(new DtStart<>(application.answerBy()));
        entry.add(ImmutableTransp.TRANSPARENT);
        return entry;
    }

    private VEvent entry(LiveApplication application, String which, String words, Audience audience) {
        String title = NoteTexts.withoutAddresses(application.offerTitle());
        String company = NoteTexts.withoutAddresses(application.companyName());
        Day day = application.day();
        var entry = new VEvent(false);
        entry.add(new Uid(application.id() + "-" + which + "@" + territory.id() + ".stagein"));
        entry.add(new DtStamp(application.changedAt()));
        entry.add(new Sequence(Math.toIntExact(application.revision())));
        entry.add(new Summary(text(words + ".title", audience, title, company)));
        entry.add(new Description(text(words + ".body", audience, title, company)));
        entry.add(new Location(day == null ? company : company + ", " + day.communeName()));
        return entry;
    }

    private Stream<LocalDate> workingDays(Week week) {
        return IntStream.range(0, WORKING_DAYS)
                .mapToObj(week.monday()::plusDays)
                .filter(day -> !days.isPublicHoliday(day));
    }

    private String text(String key, Audience audience, String title, String company) {
        return messages.getMessage(
                "calendar." + audience.reader() + "." + key,
                new Object[] {title, company, audience.initial()},
                audience.language());
    }
}
