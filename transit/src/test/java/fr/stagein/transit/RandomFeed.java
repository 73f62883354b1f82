package fr.stagein.transit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small feeds made by chance, in which everything that changes a way happens often. */
final class RandomFeed {

    static final LocalDate DAY = LocalDate.of(2027, 2, 2);
    private static final int STOPS = 6;
    private static final String[] LINES = {"L0", "L1", "L2"};
    private static final String[] SERVICES = {"daily", "some", "gone"};

    private final Random random;
    private final TextFeed feed = new TextFeed();
    private final List<String> trips = new ArrayList<>();

    RandomFeed(long seed) {
        random = new Random(seed);
    }

    TextFeed make() {
        stops();
        feed.table("routes.txt", "route_id,route_short_name,route_type");
        for (String line : LINES) {
            feed.row("routes.txt", line, line, 3);
        }
        feed.table(
                        "calendar.txt",
                        "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date")
                .row("calendar.txt", "daily", 1, 1, 1, 1, 1, 1, 1, "20270101", "20271231")
                .row("calendar.txt", "gone", 0, 1, 0, 0, 0, 0, 0, "20270101", "20271231")
                .table("calendar_dates.txt", "service_id,date,exception_type");
        for (int back = 0; back < 3; back++) {
            if (random.nextBoolean()) {
                feed.row("calendar_dates.txt", "some", DAY.minusDays(back).format(DateTimeFormatter.BASIC_ISO_DATE), 1);
            }
        }
        if (random.nextBoolean()) {
            feed.row("calendar_dates.txt", "gone", DAY.format(DateTimeFormatter.BASIC_ISO_DATE), 2);
        }
        trips();
        transfers();
        return feed;
    }

    static String stop(int number) {
        return "s" + number;
    }

    static int stops(Random random) {
        return random.nextInt(STOPS);
    }

    /** Pairs of stops within a walk, the next pair ten kilometres away; the first pair is a station. */
    private void stops() {
        feed.table("stops.txt", "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station");
        for (int i = 0; i < STOPS; i++) {
            double lat = 45 + i / 2 * 0.09;
            double lon = 0.3 + i % 2 * (0.001 + random.nextInt(5) * 0.0015);
            feed.row("stops.txt", stop(i), "Stop " + i, lat, lon, 0, i < 2 ? "station" : "");
        }
        feed.row("stops.txt", "station", "Station", 45, 0.3, 1, "");
    }

    private void trips() {
        feed.table("trips.txt", "route_id,service_id,trip_id,block_id")
                .table(
                        "stop_times.txt",
                        "trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type")
                .table("frequencies.txt", "trip_id,start_time,end_time,headway_secs,exact_times");
        int count = 8 + random.nextInt(7);
        for (int i = 0; i < count; i++) {
            String trip = "t" + i;
            trips.add(trip);
            String block = chance(40) ? "b" + random.nextInt(2) : "";
            feed.row("trips.txt", pick(LINES), chance(70) ? "daily" : pick(SERVICES), trip, block);
            int at = 7 * 60 + random.nextInt(100) + (chance(15) ? 24 * 60 * (1 + random.nextInt(2)) : 0);
            int begins = at;
            int halts = 2 + random.nextInt(3);
            for (int halt = 0; halt < halts; halt++) {
                int dwell = random.nextInt(3);
                feed.row(
                        "stop_times.txt",
                        trip,
                        time(at),
                        time(at + dwell),
                        stop(random.nextInt(STOPS)),
                        halt + 1,
                        chance(8) ? 1 : 0,
                        chance(8) ? 1 : 0);
                at += dwell + random.nextInt(20);
            }
            if (chance(15)) {
                feed.row(
                        "frequencies.txt",
                        trip,
                        time(begins),
                        time(begins + 10 + random.nextInt(60)),
                        60 * (5 + random.nextInt(20)),
                        random.nextInt(2));
            }
        }
    }

    private void transfers() {
        feed.table(
                "transfers.txt",
                "from_stop_id,to_stop_id,from_route_id,to_route_id,from_trip_id,to_trip_id,transfer_type,min_transfer_time");
        int count = random.nextInt(18);
        for (int i = 0; i < count; i++) {
            int type = random.nextInt(6);
            boolean stays = type >= 4;
            feed.row(
                    "transfers.txt",
                    stays ? "" : place(),
                    stays ? "" : place(),
                    !stays && chance(40) ? pick(LINES) : "",
                    !stays && chance(40) ? pick(LINES) : "",
                    stays || chance(25) ? trips.get(random.nextInt(trips.size())) : "",
                    stays || chance(25) ? trips.get(random.nextInt(trips.size())) : "",
                    type,
                    type == 2 && chance(80) ? 60 * random.nextInt(16) : "");
        }
    }

    private String place() {
        return chance(25) ? "station" : stop(random.nextInt(STOPS));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String pick(String[] any) {
        return any[random.nextInt(any.length)];
    }

    private static String time(int minutes) {
        return "%02d:%02d:00".formatted(minutes / 60, minutes % 60);
    }
}
