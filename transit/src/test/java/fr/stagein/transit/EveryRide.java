package fr.stagein.transit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Every ride there is on a day, from each stop of a trip to each later one, tried one after the other, straight from the rows
 * of a feed: slow, and nothing of the module's reading or searching is in it.
 */
final class EveryRide {

    private static final int MOST_RIDES = 4;
    private static final int DAYS_BACK = 3;
    private static final int NEAR_MINUTES = 3;

    /** A trip on one day, with the wait that a departure that is not exact costs. */
    record Made(String trip, String line, String block, int dayBack, boolean plain, int number, List<Halt> halts) {}

    record Halt(String stop, int arrival, int departure, boolean in, boolean out) {}

    record Ride(Made first, Made last, String from, String to, int departure, int arrival) {}

    private final TextFeed feed;
    private final OnFoot onFoot;
    private final Map<String, Map<String, String>> stops = new HashMap<>();
    private final List<Made> made = new ArrayList<>();
    final List<Ride> rides = new ArrayList<>();

    EveryRide(TextFeed feed, LocalDate day, OnFoot onFoot) {
        this.feed = feed;
        this.onFoot = onFoot;
        feed.rows("stops.txt").forEach(row -> stops.put(row.get("stop_id"), row));
        for (int back = 0; back < DAYS_BACK; back++) {
            int number = 0;
            for (Map<String, String> trip : feed.rows("trips.txt")) {
                number++;
                if (runs(trip.get("service_id"), day.minusDays(back))) {
                    make(trip, back, number);
                }
            }
        }
        for (Made one : made) {
            for (int in = 0; in < one.halts().size() - 1; in++) {
                if (one.halts().get(in).in()) {
                    ride(one, one.halts().get(in), one, in + 1, 0);
                }
            }
        }
    }

    private void ride(Made first, Halt in, Made now, int from, int depth) {
        for (int out = from; out < now.halts().size(); out++) {
            Halt halt = now.halts().get(out);
            if (halt.out()) {
                rides.add(new Ride(first, now, in.stop(), halt.stop(), in.departure(), halt.arrival()));
            }
        }
        if (depth < made.size()) {
            made.stream().filter(next -> goesOnAs(now, next)).forEach(next -> ride(first, in, next, 1, depth + 1));
        }
    }

    private void make(Map<String, String> trip, int back, int number) {
        int shift = -back * 24 * 3600;
        List<Halt> halts = feed.rows("stop_times.txt").stream()
                .filter(row -> row.get("trip_id").equals(trip.get("trip_id")))
                .sorted(Comparator.comparingInt(row -> Integer.parseInt(row.get("stop_sequence"))))
                .map(row -> new Halt(
                        row.get("stop_id"),
                        seconds(row.get("arrival_time")) + shift,
                        seconds(row.get("departure_time")) + shift,
                        !row.get("pickup_type").equals("1"),
                        !row.get("drop_off_type").equals("1")))
                .filter(halt -> halt.in() || halt.out())
                .toList();
        if (halts.size() < 2) {
            return;
        }
        List<Map<String, String>> intervals = feed.rows("frequencies.txt").stream()
                .filter(row -> row.get("trip_id").equals(trip.get("trip_id")))
                .toList();
        if (intervals.isEmpty()) {
            made.add(made(trip, back, true, number, halts, 0, 0));
        }
        for (Map<String, String> row : intervals) {
            int headway = Integer.parseInt(row.get("headway_secs"));
            for (int at = seconds(row.get("start_time")); at < seconds(row.get("end_time")); at += headway) {
                boolean sure = row.get("exact_times").equals("1") || at == seconds(row.get("start_time"));
                int later = at + shift - halts.getFirst().departure();
                made.add(made(trip, back, false, number, halts, later, sure ? 0 : headway));
            }
        }
    }

    private static Made made(
            Map<String, String> trip, int back, boolean plain, int number, List<Halt> halts, int later, int wait) {
        return new Made(
                trip.get("trip_id"),
                trip.get("route_id"),
                trip.get("block_id"),
                back,
                plain,
                number,
                halts.stream()
                        .map(halt -> new Halt(
                                halt.stop(),
                                halt.arrival() + later,
                                halt.departure() + later - wait,
                                halt.in(),
                                halt.out()))
                        .toList());
    }

    private boolean goesOnAs(Made one, Made next) {
        if (!one.plain() || !next.plain() || one.dayBack() != next.dayBack() || end(one) > start(next)) {
            return false;
        }
        if (told("4", one, next) && !one.trip().equals(next.trip())) {
            return true;
        }
        if (one.block().isEmpty() || !one.block().equals(next.block()) || told("5", one, next)) {
            return false;
        }
        List<Made> block = made.stream()
                .filter(other -> other.plain()
                        && other.dayBack() == one.dayBack()
                        && other.block().equals(one.block()))
                .sorted(Comparator.comparingInt(EveryRide::start)
                        .thenComparingInt(EveryRide::end)
                        .thenComparingInt(Made::number))
                .toList();
        return block.indexOf(next) == block.indexOf(one) + 1
                && minutes(one.halts().getLast().stop(), next.halts().getFirst().stop()) <= NEAR_MINUTES;
    }

    private boolean told(String type, Made one, Made next) {
        return feed.rows("transfers.txt").stream()
                .anyMatch(row -> row.get("transfer_type").equals(type)
                        && row.get("from_trip_id").equals(one.trip())
                        && row.get("to_trip_id").equals(next.trip()));
    }

    /** Whether one catches the second ride after the first. */
    boolean connects(Ride one, Ride next) {
        int takes = change(one.to(), one.last(), next.from(), next.first());
        return takes >= 0 && one.arrival() + takes <= next.departure();
    }

    /** Seconds from one vehicle to another, or -1; the row that says the most about both counts. */
    private int change(String from, Made left, String to, Made entered) {
        int walk = 60 * minutes(from, to);
        if (walk > 60 * onFoot.maxMinutesAtChange()) {
            return -1;
        }
        int usual = Math.max(walk, 60 * onFoot.minMinutesAtChange());
        Map<String, String> best = null;
        int bestRank = 0;
        for (Map<String, String> row : feed.rows("transfers.txt")) {
            int rank = rank(row, from, left, to, entered);
            if (rank > 0 && rank >= bestRank) {
                best = row;
                bestRank = rank;
            }
        }
        if (best == null) {
            return usual;
        }
        return switch (best.get("transfer_type")) {
            case "1" -> walk;
            case "2" ->
                best.get("min_transfer_time").isEmpty()
                        ? usual
                        : Math.max(walk, Integer.parseInt(best.get("min_transfer_time")));
            case "3" -> -1;
            default -> usual;
        };
    }

    private int rank(Map<String, String> row, String from, Made left, String to, Made entered) {
        if (row.get("transfer_type").equals("4") || row.get("transfer_type").equals("5")) {
            return 0;
        }
        int places = place(row.get("from_stop_id"), from) * place(row.get("to_stop_id"), to);
        int one = names(row.get("from_trip_id"), row.get("from_route_id"), left);
        int two = names(row.get("to_trip_id"), row.get("to_route_id"), entered);
        if (places == 0 || one < 0 || two < 0) {
            return 0;
        }
        // Trip and trip, trip and line, line and trip, a trip alone (first before second), two lines, a line alone.
        int[][] order = {{0, 0}, {0, 1}, {1, 0}, {1, 1}, {0, 2}, {2, 0}, {1, 2}, {2, 1}, {2, 2}};
        for (int i = 0; i < order.length; i++) {
            if (order[i][0] == one && order[i][1] == two) {
                return 10 * (i + 1) + (places == 1 ? 0 : places == 2 ? 1 : 2);
            }
        }
        throw new IllegalStateException(row.toString());
    }

    /** 2 for the stop itself, 1 for its station, 0 for another. */
    private int place(String named, String stop) {
        return named.equals(stop) ? 2 : named.equals(stops.get(stop).get("parent_station")) ? 1 : 0;
    }

    private static int names(String trip, String line, Made vehicle) {
        if (!trip.isEmpty()) {
            return trip.equals(vehicle.trip()) ? 2 : -1;
        }
        return line.isEmpty() ? 0 : line.equals(vehicle.line()) ? 1 : -1;
    }

    /** By stop the earliest arrival by one to four rides. */
    Map<String, Integer> arrivals(Map<String, Integer> ready, int until) {
        Map<String, Integer> best = new HashMap<>();
        List<Ride> reached = rides.stream()
                .filter(ride -> ride.arrival() <= until)
                .filter(ride -> ready.getOrDefault(ride.from(), Integer.MAX_VALUE) <= ride.departure())
                .toList();
        List<Ride> left = rides.stream().filter(ride -> ride.arrival() <= until).toList();
        for (int count = 1; count <= MOST_RIDES; count++) {
            reached.forEach(ride -> best.merge(ride.to(), ride.arrival(), Math::min));
            List<Ride> before = reached;
            reached = left.stream()
                    .filter(next -> before.stream().anyMatch(one -> connects(one, next)))
                    .toList();
        }
        return best;
    }

    /** By stop the latest departure that still is in time. */
    Map<String, Integer> departures(Map<String, Integer> by, int notBefore) {
        Map<String, Integer> best = new HashMap<>();
        List<Ride> left =
                rides.stream().filter(ride -> ride.departure() >= notBefore).toList();
        List<Ride> reached = left.stream()
                .filter(ride -> by.getOrDefault(ride.to(), Integer.MIN_VALUE) >= ride.arrival())
                .toList();
        for (int count = 1; count <= MOST_RIDES; count++) {
            reached.forEach(ride -> best.merge(ride.from(), ride.departure(), Math::max));
            List<Ride> after = reached;
            reached = left.stream()
                    .filter(one -> after.stream().anyMatch(next -> connects(one, next)))
                    .toList();
        }
        return best;
    }

    private int minutes(String from, String to) {
        return from.equals(to)
                ? 0
                : onFoot.minutes(
                        degrees(from, "stop_lat"),
                        degrees(from, "stop_lon"),
                        degrees(to, "stop_lat"),
                        degrees(to, "stop_lon"));
    }

    private double degrees(String stop, String column) {
        return Double.parseDouble(stops.get(stop).get(column));
    }

    private boolean runs(String service, LocalDate day) {
        String date = day.format(DateTimeFormatter.BASIC_ISO_DATE);
        for (Map<String, String> row : feed.rows("calendar_dates.txt")) {
            if (row.get("service_id").equals(service) && row.get("date").equals(date)) {
                return row.get("exception_type").equals("1");
            }
        }
        return feed.rows("calendar.txt").stream()
                .anyMatch(row -> row.get("service_id").equals(service)
                        && row.get(day.getDayOfWeek().name().toLowerCase(Locale.ROOT))
                                .equals("1")
                        && row.get("start_date").compareTo(date) <= 0
                        && row.get("end_date").compareTo(date) >= 0);
    }

    private static int start(Made one) {
        return one.halts().getFirst().departure();
    }

    private static int end(Made one) {
        return one.halts().getLast().arrival();
    }

    private static int seconds(String time) {
        String[] parts = Objects.requireNonNull(time).split(":");
        return Integer.parseInt(parts[0]) * 3600 + Integer.parseInt(parts[1]) * 60 + Integer.parseInt(parts[2]);
    }
}
