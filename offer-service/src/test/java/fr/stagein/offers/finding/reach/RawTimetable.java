package fr.stagein.offers.finding.reach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A GTFS feed as it stands in its files: nothing of the engine's reading is in it. Ids are {@code <feed>:<id>}. */
final class RawTimetable {

    private static final CSVFormat TABLE =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    record Stop(String name, Point point) {}

    record Trip(String id, String service, List<Visit> visits) {}

    /** Seconds after midnight. */
    record Visit(String stop, int sequence, int arrival, int departure) {}

    final Map<String, Stop> stops = new HashMap<>();
    final Map<String, Trip> trips = new HashMap<>();
    private final Map<String, CSVRecord> calendar = new HashMap<>();
    private final Map<String, String> exceptions = new HashMap<>();

    RawTimetable(Path feed) {
        String prefix = feed.getFileName() + ":";
        for (CSVRecord row : rows(feed, "stops.txt")) {
            stops.put(
                    prefix + row.get("stop_id"),
                    new Stop(
                            row.get("stop_name"),
                            new Point(
                                    Double.parseDouble(row.get("stop_lat")), Double.parseDouble(row.get("stop_lon")))));
        }
        for (CSVRecord row : rows(feed, "trips.txt")) {
            String id = prefix + row.get("trip_id");
            trips.put(id, new Trip(id, row.get("service_id"), new ArrayList<>()));
        }
        for (CSVRecord row : rows(feed, "stop_times.txt")) {
            trips.get(prefix + row.get("trip_id"))
                    .visits()
                    .add(new Visit(
                            prefix + row.get("stop_id"),
                            Integer.parseInt(row.get("stop_sequence")),
                            seconds(row.get("arrival_time")),
                            seconds(row.get("departure_time"))));
        }
        trips.values().forEach(trip -> trip.visits().sort(Comparator.comparingInt(Visit::sequence)));
        rows(feed, "calendar.txt").forEach(row -> calendar.put(row.get("service_id"), row));
        rows(feed, "calendar_dates.txt")
                .forEach(row -> exceptions.put(row.get("service_id") + row.get("date"), row.get("exception_type")));
    }

    boolean runs(Trip trip, LocalDate day) {
        String date = day.format(DateTimeFormatter.BASIC_ISO_DATE);
        String exception = exceptions.get(trip.service() + date);
        if (exception != null) {
            return exception.equals("1");
        }
        CSVRecord row = calendar.get(trip.service());
        return row != null
                && row.get(day.getDayOfWeek().name().toLowerCase(Locale.ROOT)).equals("1")
                && row.get("start_date").compareTo(date) <= 0
                && row.get("end_date").compareTo(date) >= 0;
    }

    List<Trip> tripsOn(LocalDate day) {
        return trips.values().stream().filter(trip -> runs(trip, day)).toList();
    }

    static LocalDateTime at(LocalDate day, int seconds) {
        return day.atStartOfDay().plusSeconds(seconds);
    }

    private static int seconds(String time) {
        String[] parts = time.split(":");
        return Integer.parseInt(parts[0]) * 3600 + Integer.parseInt(parts[1]) * 60 + Integer.parseInt(parts[2]);
    }

    private static List<CSVRecord> rows(Path feed, String file) {
        try (var reader = Files.newBufferedReader(feed.resolve(file))) {
            return TABLE.parse(reader).getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
