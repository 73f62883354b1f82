package fr.stagein.benchmarks;

import fr.stagein.local.infrastructure.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The timetable of a département that nobody runs: 60 lines, 1,500 stops, 6,000 trips, the same at every run. Its towns
 * are the Dordogne's communes where the reference data lies beside the project, a grid otherwise.
 */
public final class DepartmentTimetable {

    public static final int LINES = 60;
    public static final int STOPS = 1_500;
    public static final int TRIPS = 6_000;

    private static final String COMMUNES = "../shared/data/geo/communes-france.csv";
    private static final int TOWNS = 12;
    private static final int GRID = 22;
    private static final int FIRST_DEPARTURE = 330;
    private static final int LAST_DEPARTURE = 1_230;
    private static final int MIDNIGHT = 1_440;
    private static final double METRES_PER_SECOND = 11;
    private static final double DETOUR = 1.25;
    private static final double METRES_PER_DEGREE = 111_195;

    private record Town(double lat, double lon, int people) {}

    public record Stop(String id, double lat, double lon) {

        private double metresTo(Stop other) {
            double east = (other.lon - lon) * Math.cos(Math.toRadians(lat));
            return METRES_PER_DEGREE * Math.hypot(other.lat - lat, east);
        }
    }

    private final Random random = new Random(24);
    private final List<Stop> stops = new ArrayList<>();
    private final List<List<Stop>> lines = new ArrayList<>();

    public DepartmentTimetable() throws IOException {
        List<Town> towns = towns();
        for (int i = 0; i < STOPS; i++) {
            // Every commune has a stop before one has two; the bigger ones then share the rest.
            Town town = towns.get(i < towns.size() ? i : i % towns.size() % (towns.size() / 4));
            stops.add(new Stop(
                    "s" + i, town.lat() + random.nextGaussian(0, 0.008), town.lon() + random.nextGaussian(0, 0.011)));
        }
        List<Stop> free = new ArrayList<>(stops);
        for (int line = 0; line < LINES; line++) {
            lines.add(line(stops.get(line % TOWNS), free));
        }
    }

    public List<Stop> stops() {
        return List.copyOf(stops);
    }

    /** A ribbon of stops that nobody serves yet, away from a town and wandering on, that ends in some town. */
    private List<Stop> line(Stop town, List<Stop> free) {
        List<Stop> line = new ArrayList<>(List.of(town));
        free.remove(town);
        Stop aim = stops.get(random.nextInt(STOPS));
        while (line.size() < STOPS / LINES + 1 && !free.isEmpty()) {
            Stop next = nearest(line.getLast(), aim, free);
            free.remove(next);
            line.add(next);
        }
        line.add(stops.get(random.nextInt(TOWNS)));
        return line;
    }

    private static Stop nearest(Stop here, Stop aim, List<Stop> free) {
        return free.stream()
                .min(Comparator.comparingDouble(stop -> here.metresTo(stop) + 0.5 * stop.metresTo(aim)))
                .orElseThrow();
    }

    public void write(Path feed) throws IOException {
        Files.createDirectories(feed);
        Files.writeString(feed.resolve("agency.txt"), """
                agency_id,agency_name,agency_url,agency_timezone
                a,Nobody's coaches,https://example.org,Europe/Paris
                """);
        Files.writeString(feed.resolve("calendar.txt"), """
                service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date
                week,1,1,1,1,1,0,0,20260901,20270831
                school,1,1,0,1,1,0,0,20260901,20270703
                wednesday,0,0,1,0,0,0,0,20260901,20270703
                weekend,0,0,0,0,0,1,1,20260901,20270831
                """);
        List<String> rows = new ArrayList<>(List.of("stop_id,stop_name,stop_lat,stop_lon"));
        for (Stop stop : stops) {
            rows.add(String.format(Locale.ROOT, "%s,Stop %s,%.5f,%.5f", stop.id(), stop.id(), stop.lat(), stop.lon()));
        }
        Files.write(feed.resolve("stops.txt"), rows);
        writeTrips(feed);
    }

    private void writeTrips(Path feed) throws IOException {
        List<String> routes = new ArrayList<>(List.of("route_id,agency_id,route_short_name,route_type"));
        List<String> trips = new ArrayList<>(List.of("route_id,service_id,trip_id,direction_id"));
        List<String> times = new ArrayList<>(List.of("trip_id,arrival_time,departure_time,stop_id,stop_sequence"));
        String[] services = {"week", "school", "week", "wednesday", "weekend"};
        int trip = 0;
        for (int line = 0; line < LINES; line++) {
            routes.add("r%d,a,%d,3".formatted(line, line + 1));
            for (int i = 0; i < TRIPS / LINES; i++, trip++) {
                boolean back = i % 2 == 1;
                trips.add("r%d,%s,t%d,%d".formatted(line, services[i / 2 % services.length], trip, back ? 1 : 0));
                times(trip, back ? lines.get(line).reversed() : lines.get(line), times);
            }
        }
        Files.write(feed.resolve("routes.txt"), routes);
        Files.write(feed.resolve("trips.txt"), trips);
        Files.write(feed.resolve("stop_times.txt"), times);
    }

    /** Leaves between 5:30 and 20:30, or as late as brings it to its end before midnight. */
    private void times(int trip, List<Stop> line, List<String> times) {
        int[] after = new int[line.size()];
        for (int i = 1; i < after.length; i++) {
            double seconds = line.get(i - 1).metresTo(line.get(i)) * DETOUR / METRES_PER_SECOND;
            after[i] = after[i - 1] + Math.max(1, (int) Math.ceil(seconds / 60));
        }
        int latest = Math.min(LAST_DEPARTURE, MIDNIGHT - 1 - after[after.length - 1]);
        int departure = FIRST_DEPARTURE + random.nextInt(latest - FIRST_DEPARTURE);
        for (int i = 0; i < after.length; i++) {
            int minute = departure + after[i];
            String time = "%02d:%02d:00".formatted(minute / 60, minute % 60);
            times.add("t%d,%s,%s,%s,%d".formatted(trip, time, time, line.get(i).id(), i + 1));
        }
    }

    private static List<Town> towns() throws IOException {
        Path communes = Checkout.root().resolve(COMMUNES);
        List<Town> towns = new ArrayList<>(Files.isRegularFile(communes) ? ofTheDordogne(communes) : onAGrid());
        towns.sort(Comparator.comparingInt(Town::people).reversed());
        return towns;
    }

    private static List<Town> ofTheDordogne(Path communes) throws IOException {
        try (var reader = Files.newBufferedReader(communes);
                var rows = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setIgnoreEmptyLines(true)
                        .get()
                        .parse(reader)) {
            return rows.stream()
                    .filter(CSVRecord::isConsistent)
                    .filter(row ->
                            row.get("insee_dep").equals("24") && !row.get("lat").isBlank())
                    .map(row -> new Town(
                            Double.parseDouble(row.get("lat")),
                            Double.parseDouble(row.get("lng")),
                            Integer.parseInt(row.get("population_2021"))))
                    .toList();
        }
    }

    private static List<Town> onAGrid() {
        List<Town> towns = new ArrayList<>();
        for (int row = 0; row < GRID; row++) {
            for (int column = 0; column < GRID; column++) {
                towns.add(new Town(44.6 + row * 0.05, 0.1 + column * 0.05, 10_000 - GRID * row - column));
            }
        }
        return towns;
    }
}
