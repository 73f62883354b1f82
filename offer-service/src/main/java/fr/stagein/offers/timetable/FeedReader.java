package fr.stagein.offers.timetable;

import fr.stagein.offers.timetable.Feed.Line;
import fr.stagein.offers.timetable.Feed.Pair;
import fr.stagein.offers.timetable.Feed.Service;
import fr.stagein.offers.timetable.Feed.Stop;
import fr.stagein.offers.timetable.Feed.Trip;
import fr.stagein.offers.timetable.Feed.Visit;
import fr.stagein.offers.timetable.Problem.Level;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads one feed and says in words what is wrong with it; every error of a file is told, not only the first. */
public final class FeedReader {

    /** More than these would hide the others. */
    private static final int TOLD_OF_ONE_KIND = 5;

    private static final CSVFormat TABLE = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();
    private static final Pattern TIME = Pattern.compile("(\\d{1,3}):([0-5]\\d):([0-5]\\d)");
    /** Of the extended route types. */
    private static final int SCHOOL_BUS = 712;
    /** Most feeds have no other sign of it. */
    private static final Pattern SCHOOL_WORD = Pattern.compile("\\bscolaires?\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern COLOUR = Pattern.compile("[0-9A-Fa-f]{6}");
    private static final String NO_SERVICE = "1";
    private static final Set<String> ON_REQUEST = Set.of("2", "3");

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> told = new HashMap<>();
    private final Map<String, Stop> stops = new HashMap<>();
    private final Map<String, Line> lines = new HashMap<>();
    private final Map<String, Calendar> calendars = new LinkedHashMap<>();
    private final Map<String, Trip> trips = new LinkedHashMap<>();
    private final Map<String, List<TimedStop>> visits = new HashMap<>();
    private final Set<Pair> barred = new HashSet<>();
    private boolean onRequest;

    private FeedReader() {}

    private static final class Calendar {
        private final Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private final Set<LocalDate> added = new HashSet<>();
        private final Set<LocalDate> removed = new HashSet<>();

        private Service service() {
            return new Service(days, from, to, added, removed);
        }

        private Stream<LocalDate> ends() {
            return Stream.concat(Stream.of(from, to).flatMap(Stream::ofNullable), added.stream());
        }
    }

    private record TimedStop(int order, long line, String stop, int arrival, int departure, boolean in, boolean out) {
        private static final int NO_TIME = -1;

        private boolean timed() {
            return arrival != NO_TIME;
        }
    }

    @FunctionalInterface
    private interface Eater {
        void eat(CSVRecord row);
    }

    /** @param at a folder of text files, or a zip archive of them */
    public static FeedReport read(Path at) {
        return new FeedReader().report(at);
    }

    private FeedReport report(Path at) {
        String name = FeedFiles.nameOf(at);
        try (var files = new FeedFiles(at)) {
            table(files, "stops.txt", true, this::stop, "stop_id", "stop_name", "stop_lat", "stop_lon");
            table(files, "routes.txt", true, this::line, "route_id", "route_type");
            boolean week = table(
                    files,
                    "calendar.txt",
                    false,
                    this::calendar,
                    Stream.concat(
                                    Stream.of("service_id", "start_date", "end_date"),
                                    Arrays.stream(DayOfWeek.values()).map(FeedReader::column))
                            .toArray(String[]::new));
            boolean days = table(
                    files, "calendar_dates.txt", false, this::calendarDate, "service_id", "date", "exception_type");
            if (!week && !days) {
                error("file-missing", "calendar.txt");
            }
            table(files, "trips.txt", true, this::trip, "route_id", "service_id", "trip_id");
            table(
                    files,
                    "stop_times.txt",
                    true,
                    this::stopTime,
                    "trip_id",
                    "arrival_time",
                    "departure_time",
                    "stop_id",
                    "stop_sequence");
            table(files, "transfers.txt", false, this::transfer, "from_stop_id", "to_stop_id", "transfer_type");
            table(files, "frequencies.txt", false, row -> once("frequencies"));
        } catch (IOException | UncheckedIOException unreadable) {
            error("unreadable", name);
        }
        List<Trip> running = trips.values().stream()
                .map(this::withVisits)
                .flatMap(Optional::stream)
                .toList();
        List<LocalDate> ends =
                calendars.values().stream().flatMap(Calendar::ends).sorted().toList();
        if (onRequest) {
            once("on-request");
        }
        if (running.isEmpty() || ends.isEmpty()) {
            error("nothing-runs");
        }
        boolean broken = problems.stream().anyMatch(problem -> problem.level() == Level.ERROR);
        if (broken) {
            return new FeedReport(name, null, problems);
        }
        Map<String, Service> services = new HashMap<>();
        calendars.forEach((id, calendar) -> services.put(id, calendar.service()));
        return new FeedReport(
                name,
                new Feed(name, stops, lines, services, running, barred, ends.getFirst(), ends.getLast()),
                problems);
    }

    private boolean table(FeedFiles files, String file, boolean needed, Eater eater, String... columns)
            throws IOException {
        Optional<Reader> found = files.open(file);
        if (found.isEmpty()) {
            if (needed) {
                error("file-missing", file);
            }
            return false;
        }
        try (Reader reader = found.get();
                CSVParser rows = TABLE.parse(reader)) {
            List<String> missing = Arrays.stream(columns)
                    .filter(column -> !rows.getHeaderMap().containsKey(column))
                    .toList();
            missing.forEach(column -> error("column-missing", file, column));
            if (missing.isEmpty()) {
                for (CSVRecord row : rows) {
                    try {
                        eater.eat(row);
                    } catch (WrongValue wrong) {
                        error("value-wrong", file, row.getRecordNumber() + 1, wrong.column, wrong.value);
                    }
                }
            }
        } catch (IllegalArgumentException headless) {
            error("unreadable", file);
        }
        return true;
    }

    private void stop(CSVRecord row) {
        String id = text(row, "stop_id");
        // Entrances and the like have no times; a station has a place that its platforms share.
        if (Set.of("2", "3", "4").contains(text(row, "location_type"))) {
            return;
        }
        Stop stop = new Stop(id, text(row, "stop_name"), degrees(row, "stop_lat", 90), degrees(row, "stop_lon", 180));
        if (stops.put(id, stop) != null) {
            error("twice", "stops.txt", lineOf(row), id);
        }
    }

    private void line(CSVRecord row) {
        String id = text(row, "route_id");
        String shortName = text(row, "route_short_name");
        int type = whole(row, "route_type");
        String colour = text(row, "route_color");
        Line line = new Line(
                id,
                shortName.isEmpty() ? text(row, "route_long_name") : shortName,
                type,
                COLOUR.matcher(colour).matches() ? colour.toUpperCase(Locale.ROOT) : null,
                type == SCHOOL_BUS
                        || SCHOOL_WORD
                                .matcher(shortName + " " + text(row, "route_long_name") + " " + text(row, "route_desc"))
                                .find());
        if (lines.put(id, line) != null) {
            error("twice", "routes.txt", lineOf(row), id);
        }
    }

    private void calendar(CSVRecord row) {
        String id = text(row, "service_id");
        if (calendars.containsKey(id)) {
            error("twice", "calendar.txt", lineOf(row), id);
            return;
        }
        var calendar = new Calendar();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (whole(row, column(day)) == 1) {
                calendar.days.add(day);
            }
        }
        LocalDate from = date(row, "start_date");
        LocalDate to = date(row, "end_date");
        if (to.isBefore(from)) {
            error("calendar-backwards", lineOf(row), id);
        }
        calendar.from = from;
        calendar.to = to;
        calendars.put(id, calendar);
    }

    private void calendarDate(CSVRecord row) {
        Calendar calendar = calendars.computeIfAbsent(text(row, "service_id"), id -> new Calendar());
        LocalDate day = date(row, "date");
        switch (whole(row, "exception_type")) {
            case 1 -> calendar.added.add(day);
            case 2 -> calendar.removed.add(day);
            default -> throw new WrongValue("exception_type", text(row, "exception_type"));
        }
    }

    private void trip(CSVRecord row) {
        String id = text(row, "trip_id");
        known(row, "trips.txt", "route_id", lines);
        known(row, "trips.txt", "service_id", calendars);
        Trip trip = new Trip(id, text(row, "route_id"), text(row, "service_id"), text(row, "trip_headsign"), List.of());
        if (trips.put(id, trip) != null) {
            error("twice", "trips.txt", lineOf(row), id);
        }
    }

    private void stopTime(CSVRecord row) {
        known(row, "stop_times.txt", "trip_id", trips);
        known(row, "stop_times.txt", "stop_id", stops);
        int arrival = time(row, "arrival_time");
        int departure = time(row, "departure_time");
        String pickup = text(row, "pickup_type");
        String dropOff = text(row, "drop_off_type");
        onRequest |= ON_REQUEST.contains(pickup) || ON_REQUEST.contains(dropOff);
        visits.computeIfAbsent(text(row, "trip_id"), id -> new ArrayList<>())
                .add(new TimedStop(
                        whole(row, "stop_sequence"),
                        lineOf(row),
                        text(row, "stop_id"),
                        arrival == TimedStop.NO_TIME ? departure : arrival,
                        departure == TimedStop.NO_TIME ? arrival : departure,
                        !pickup.equals(NO_SERVICE),
                        !dropOff.equals(NO_SERVICE)));
    }

    private void transfer(CSVRecord row) {
        if (text(row, "transfer_type").equals("3")) {
            barred.add(new Pair(text(row, "from_stop_id"), text(row, "to_stop_id")));
        }
    }

    /** The trip with its visits in order; empty if it goes nowhere. */
    private Optional<Trip> withVisits(Trip trip) {
        List<TimedStop> all = visits.getOrDefault(trip.id(), List.of()).stream()
                .sorted(Comparator.comparingInt(TimedStop::order))
                .toList();
        if (all.size() < 2) {
            warning("trip-of-one-stop", trip.id());
            return Optional.empty();
        }
        if (!all.getFirst().timed() || !all.getLast().timed()) {
            error("end-without-time", trip.id());
            return Optional.empty();
        }
        // No time is made up: a stop between that has none is passed without a halt.
        if (all.stream().anyMatch(visit -> !visit.timed())) {
            warning("stop-without-time", trip.id());
        }
        List<TimedStop> timed = all.stream().filter(TimedStop::timed).toList();
        for (int i = 0; i < timed.size(); i++) {
            TimedStop at = timed.get(i);
            if (at.departure() < at.arrival()
                    || (i > 0 && at.arrival() < timed.get(i - 1).departure())) {
                error("time-order", at.line(), trip.id());
                return Optional.empty();
            }
            if (i > 0 && at.order() == timed.get(i - 1).order()) {
                error("twice", "stop_times.txt", at.line(), trip.id() + " " + at.order());
                return Optional.empty();
            }
        }
        return Optional.of(new Trip(
                trip.id(),
                trip.line(),
                trip.service(),
                trip.headsign(),
                timed.stream()
                        .map(at -> new Visit(at.stop(), at.arrival(), at.departure(), at.in(), at.out()))
                        .toList()));
    }

    private static final class WrongValue extends RuntimeException {
        private final String column;
        private final String value;

        WrongValue(String column, String value) {
            super(column, null, false, false);
            this.column = column;
            this.value = value;
        }
    }

    private static String text(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : "";
    }

    private static long lineOf(CSVRecord row) {
        return row.getRecordNumber() + 1;
    }

    private static String column(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static int whole(CSVRecord row, String column) {
        try {
            return Integer.parseInt(text(row, column));
        } catch (NumberFormatException wrong) {
            throw new WrongValue(column, text(row, column));
        }
    }

    private static double degrees(CSVRecord row, String column, int limit) {
        try {
            double value = Double.parseDouble(text(row, column));
            if (Math.abs(value) <= limit) {
                return value;
            }
        } catch (NumberFormatException wrong) {
            // Told below, as a value out of range is.
        }
        throw new WrongValue(column, text(row, column));
    }

    private static LocalDate date(CSVRecord row, String column) {
        try {
            return LocalDate.parse(text(row, column), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException wrong) {
            throw new WrongValue(column, text(row, column));
        }
    }

    /** Seconds after midnight, beyond 24:00 too, or {@link TimedStop#NO_TIME}. */
    private static int time(CSVRecord row, String column) {
        String text = text(row, column);
        if (text.isEmpty()) {
            return TimedStop.NO_TIME;
        }
        Matcher parts = TIME.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group(1)) > 47) {
            throw new WrongValue(column, text);
        }
        return Integer.parseInt(parts.group(1)) * 3600
                + Integer.parseInt(parts.group(2)) * 60
                + Integer.parseInt(parts.group(3));
    }

    private void known(CSVRecord row, String file, String column, Map<String, ?> all) {
        if (!all.containsKey(text(row, column))) {
            error("unknown-reference", file, lineOf(row), column, text(row, column));
        }
    }

    private void error(String code, Object... arguments) {
        tell(Level.ERROR, code, arguments);
    }

    private void warning(String code, Object... arguments) {
        tell(Level.WARNING, code, arguments);
    }

    private void once(String code) {
        if (!told.containsKey(code)) {
            warning(code);
        }
    }

    private void tell(Level level, String code, Object... arguments) {
        if (told.merge(code, 1, Integer::sum) <= TOLD_OF_ONE_KIND) {
            problems.add(new Problem(level, code, List.of(arguments)));
        }
    }
}
