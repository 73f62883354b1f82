package fr.stagein.transit.feed;

import fr.stagein.transit.feed.Feed.Service;
import fr.stagein.transit.feed.Values.WrongValueException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code calendar.txt} and {@code calendar_dates.txt}, of which a feed may have either or both. */
final class CalendarTables {

    private final Draft draft;
    /** Thousands of services share some hundred days. */
    private final Map<String, LocalDate> days = new HashMap<>();

    CalendarTables(Draft draft) {
        this.draft = draft;
    }

    static final class Calendar {
        private final Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private final Set<LocalDate> added = new HashSet<>();
        private final Set<LocalDate> removed = new HashSet<>();
        private boolean inWeeks;

        Service service() {
            return new Service(days, from, to, added, removed);
        }
    }

    void calendar(Rows row) throws WrongValueException {
        // Known even where its days are not: its trips are no riddles then, they never run.
        Calendar calendar = of(row);
        if (calendar.inWeeks) {
            draft.problems.warn("twice", row.file(), row.line(), row.text("service_id"));
            return;
        }
        calendar.inWeeks = true;
        Set<DayOfWeek> found = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (Values.whole(row, column(day)) == 1) {
                found.add(day);
            }
        }
        LocalDate from = date(row, "start_date");
        LocalDate to = date(row, "end_date");
        if (to.isBefore(from)) {
            draft.problems.warn("calendar-backwards", row.line(), row.text("service_id"));
            return;
        }
        calendar.days.addAll(found);
        calendar.from = from;
        calendar.to = to;
    }

    void calendarDate(Rows row) throws WrongValueException {
        Calendar calendar = of(row);
        LocalDate day = date(row, "date");
        switch (row.text("exception_type")) {
            case "1" -> calendar.added.add(day);
            case "2" -> calendar.removed.add(day);
            default -> throw new WrongValueException("exception_type", row.text("exception_type"));
        }
    }

    List<Service> services() {
        return draft.calendars.stream().map(Calendar::service).toList();
    }

    private Calendar of(Rows row) throws WrongValueException {
        String id = row.text("service_id");
        if (id.isEmpty()) {
            throw new WrongValueException("service_id", id);
        }
        Integer known = draft.serviceIds.putIfAbsent(id, draft.calendars.size());
        if (known != null) {
            return draft.calendars.get(known);
        }
        var made = new Calendar();
        draft.calendars.add(made);
        return made;
    }

    private LocalDate date(Rows row, String column) throws WrongValueException {
        String text = row.text(column);
        LocalDate known = days.get(text);
        if (known != null) {
            return known;
        }
        try {
            if (text.length() == 8) {
                LocalDate day = LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
                days.put(text, day);
                return day;
            }
        } catch (DateTimeException wrong) {
            // Told below, as a value of another length is.
        }
        throw new WrongValueException(column, text);
    }

    static String column(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
