package fr.stagein.transit.feed;

import fr.stagein.transit.feed.Feed.Service;
import fr.stagein.transit.feed.Feed.Trip;
import fr.stagein.transit.feed.Values.WrongValueException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads one feed and says in words what is wrong with it. What is not sound is left out alone: a row, a stop of a trip, a
 * trip, a table. A feed is refused where nothing is left that runs, or where it goes beyond its limits.
 */
public final class FeedReader {

    private final ReadLimits limits;
    private final Progress progress;
    private final Draft draft = new Draft();
    private final Problems problems = draft.problems;
    private final StopAndLineTables stopsAndLines = new StopAndLineTables(draft);
    private final CalendarTables calendars = new CalendarTables(draft);
    private final TripTables trips = new TripTables(draft);
    private final FrequencyAndTransferTables more = new FrequencyAndTransferTables(draft);

    private FeedReader(ReadLimits limits, Progress progress) {
        this.limits = limits;
        this.progress = progress;
    }

    @FunctionalInterface
    private interface RowReader {
        void read(Rows row) throws WrongValueException;
    }

    /** @param at a folder of text files, or a zip archive of them */
    public static FeedReport read(Path at) {
        return read(at, ReadLimits.REGION);
    }

    public static FeedReport read(Path at, ReadLimits limits) {
        return read(FeedFiles.nameOf(at), at, limits, Progress.UNTOLD);
    }

    /**
     * Reads an archive that arrives, by way of a file that is gone afterwards.
     *
     * @param name of the feed
     * @throws IOException if what arrives breaks off, or there is no room for it
     */
    public static FeedReport read(String name, InputStream zip, ReadLimits limits) throws IOException {
        return read(name, zip, limits, Progress.UNTOLD);
    }

    /** The same, and tells how far it is; what {@code progress} throws ends the reading. */
    public static FeedReport read(String name, InputStream zip, ReadLimits limits, Progress progress)
            throws IOException {
        Path file = Files.createTempFile("feed", ".zip");
        try {
            try (var out = Files.newOutputStream(file)) {
                byte[] buffer = new byte[64 * 1024];
                long size = 0;
                // One buffer beyond the limit is enough to be refused.
                for (int read; size <= limits.packedBytes() && (read = zip.read(buffer)) >= 0; size += read) {
                    out.write(buffer, 0, read);
                }
            }
            return read(name, file, limits, progress);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static FeedReport read(String name, Path at, ReadLimits limits, Progress progress) {
        return new FeedReader(limits, progress).report(name, at);
    }

    private FeedReport report(String name, Path at) {
        try (var files = new FeedFiles(at, limits, problems, progress)) {
            tables(files);
            Optional<Feed> feed = feed(name);
            if (feed.isEmpty()) {
                problems.grave("nothing-runs");
            }
            return new FeedReport(name, feed.orElse(null), trips.leftOut(), problems.told(feed.isEmpty()));
        } catch (TooLargeException large) {
            problems.grave(
                    "too-large",
                    large.what().equals(String.valueOf(at.getFileName())) ? name : large.what(),
                    large.limit());
        } catch (WideTextException wide) {
            problems.grave("encoding", wide.file());
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            // The library throws the last one for names of entries that are none.
            problems.grave("unreadable", name);
        }
        return new FeedReport(name, null, trips.leftOut(), problems.told(true));
    }

    private void tables(FeedFiles files) throws IOException {
        table(files, "stops.txt", true, stopsAndLines::stop, "stop_id", "stop_lat", "stop_lon");
        stopsAndLines.joinStations();
        table(files, "routes.txt", true, stopsAndLines::line, "route_id");
        boolean weeks = table(
                files,
                "calendar.txt",
                false,
                calendars::calendar,
                Stream.concat(
                                Stream.of("service_id", "start_date", "end_date"),
                                Arrays.stream(DayOfWeek.values()).map(CalendarTables::column))
                        .toArray(String[]::new));
        boolean days = table(
                files, "calendar_dates.txt", false, calendars::calendarDate, "service_id", "date", "exception_type");
        if (!weeks && !days) {
            problems.grave("file-missing", "calendar.txt");
        }
        table(files, "trips.txt", true, trips::trip, "route_id", "service_id", "trip_id");
        table(
                files,
                "stop_times.txt",
                true,
                trips::stopTime,
                "trip_id",
                "arrival_time",
                "departure_time",
                "stop_id",
                "stop_sequence");
        table(files, "frequencies.txt", false, more::frequency, "trip_id", "start_time", "end_time", "headway_secs");
        table(files, "transfers.txt", false, more::transfer);
    }

    private boolean table(FeedFiles files, String file, boolean needed, RowReader reader, String... columns)
            throws IOException {
        Optional<InputStream> found = files.open(file);
        if (found.isEmpty()) {
            if (needed) {
                problems.grave("file-missing", file);
            }
            return false;
        }
        try (var rows = new Rows(found.get(), file, limits.rows(file), problems)) {
            List<String> missing =
                    Arrays.stream(columns).filter(column -> !rows.has(column)).toList();
            missing.forEach(column -> problems.grave("column-missing", file, column));
            while (missing.isEmpty() && rows.next()) {
                try {
                    reader.read(rows);
                } catch (WrongValueException wrong) {
                    wrong.tell(rows, problems);
                }
            }
        }
        return true;
    }

    /** Empty if no trip runs on any day. */
    private Optional<Feed> feed(String name) {
        int[] places = new int[draft.trips.size()];
        Visits visits = trips.visits(places);
        List<Trip> kept = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            if (places[i] != Feed.NONE) {
                Trip trip = draft.trips.get(i);
                kept.add(new Trip(
                        trip.id(), trip.line(), trip.service(), trip.headsign(), trip.block(), more.isAtIntervals(i)));
            }
        }
        List<Service> services = calendars.services();
        List<Service> used = kept.stream()
                .mapToInt(Trip::service)
                .distinct()
                .mapToObj(services::get)
                .toList();
        Optional<LocalDate> from =
                used.stream().map(Service::first).flatMap(Optional::stream).min(LocalDate::compareTo);
        Optional<LocalDate> to =
                used.stream().map(Service::last).flatMap(Optional::stream).max(LocalDate::compareTo);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Feed(
                name,
                draft.stops,
                draft.lines,
                services,
                kept,
                visits,
                more.frequencies(places, visits, limits.rows()),
                more.transfers(places),
                from.get(),
                to.get()));
    }
}
