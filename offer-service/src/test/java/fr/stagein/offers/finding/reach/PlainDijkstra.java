package fr.stagein.offers.finding.reach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.PriorityQueue;

/**
 * The best that a day's timetable allows, by nothing but Dijkstra over stops in time. Latest departures are earliest
 * arrivals in the mirrored timetable, in which the clock and each trip run backwards.
 */
final class PlainDijkstra {

    /**
     * How one walks. Metres along the way, then minutes, are each rounded up: that is all the rounding there is.
     *
     * @param accessMetres from a door to a stop, at most
     * @param changeMetres from stop to stop, at most
     * @param changeMinutes between two vehicles, at least
     */
    record Rules(double kmh, double detour, int accessMetres, int changeMetres, int changeMinutes) {}

    private record Connection(String from, int departure, String to, int arrival) {}

    private record Label(String stop, int time) {}

    private final RawTimetable timetable;
    private final Rules rules;
    private final Map<String, List<Connection>> forwards = new HashMap<>();
    private final Map<String, List<Connection>> backwards = new HashMap<>();
    private final Map<String, List<Label>> walks = new HashMap<>();

    PlainDijkstra(RawTimetable timetable, LocalDate day, Rules rules) {
        this.timetable = timetable;
        this.rules = rules;
        for (RawTimetable.Trip trip : timetable.tripsOn(day)) {
            List<RawTimetable.Visit> visits = trip.visits();
            for (int board = 0; board < visits.size(); board++) {
                for (int alight = board + 1; alight < visits.size(); alight++) {
                    RawTimetable.Visit from = visits.get(board);
                    RawTimetable.Visit to = visits.get(alight);
                    add(forwards, new Connection(from.stop(), from.departure(), to.stop(), to.arrival()));
                    add(backwards, new Connection(to.stop(), -to.arrival(), from.stop(), -from.departure()));
                }
            }
        }
        timetable.stops.forEach((one, here) -> {
            List<Label> near = new ArrayList<>();
            timetable.stops.forEach((other, there) -> {
                if (!one.equals(other) && metres(here.point(), there.point()) <= rules.changeMetres()) {
                    near.add(new Label(
                            other, Math.max(60 * rules.changeMinutes(), seconds(here.point(), there.point()))));
                }
            });
            walks.put(one, near);
        });
    }

    /** Earliest seconds of the day at which each stop is reached by a vehicle; a walk there does not count. */
    Map<String, Integer> alightings(Point from, int notBefore) {
        return search(forwards, from, notBefore);
    }

    /** Latest seconds of the day at which one boards at each stop and still is at the place in time. */
    Map<String, Integer> boardings(Point to, int arriveBy) {
        Map<String, Integer> latest = new HashMap<>();
        search(backwards, to, -arriveBy).forEach((stop, time) -> latest.put(stop, -time));
        return latest;
    }

    /** The earliest arrival by at least one vehicle. */
    OptionalInt arrival(Map<String, Integer> alightings, Point to) {
        return alightings.entrySet().stream()
                .filter(stop -> inReach(stop.getKey(), to))
                .mapToInt(stop -> stop.getValue()
                        + seconds(timetable.stops.get(stop.getKey()).point(), to))
                .min();
    }

    /** The latest departure by at least one vehicle. */
    OptionalInt departure(Map<String, Integer> boardings, Point from) {
        return boardings.entrySet().stream()
                .filter(stop -> inReach(stop.getKey(), from))
                .mapToInt(stop -> stop.getValue()
                        - seconds(from, timetable.stops.get(stop.getKey()).point()))
                .max();
    }

    private boolean inReach(String stop, Point door) {
        return metres(timetable.stops.get(stop).point(), door) <= rules.accessMetres();
    }

    private Map<String, Integer> search(Map<String, List<Connection>> connections, Point door, int time) {
        Map<String, Integer> ready = new HashMap<>();
        Map<String, Integer> alighted = new HashMap<>();
        var queue = new PriorityQueue<Label>(Comparator.comparingInt(Label::time));
        for (String stop : timetable.stops.keySet()) {
            if (inReach(stop, door)) {
                int at = time + seconds(door, timetable.stops.get(stop).point());
                ready.put(stop, at);
                queue.add(new Label(stop, at));
            }
        }
        while (!queue.isEmpty()) {
            Label here = queue.remove();
            if (here.time() > ready.get(here.stop())) {
                continue;
            }
            for (Connection ride : connections.getOrDefault(here.stop(), List.of())) {
                if (ride.departure() < here.time()
                        || ride.arrival() >= alighted.getOrDefault(ride.to(), Integer.MAX_VALUE)) {
                    continue;
                }
                alighted.put(ride.to(), ride.arrival());
                relax(new Label(ride.to(), ride.arrival() + 60 * rules.changeMinutes()), ready, queue);
                for (Label walk : walks.get(ride.to())) {
                    relax(new Label(walk.stop(), ride.arrival() + walk.time()), ready, queue);
                }
            }
        }
        return alighted;
    }

    private static void relax(Label label, Map<String, Integer> ready, PriorityQueue<Label> queue) {
        if (label.time() < ready.getOrDefault(label.stop(), Integer.MAX_VALUE)) {
            ready.put(label.stop(), label.time());
            queue.add(label);
        }
    }

    private int metres(Point one, Point other) {
        return (int) Math.ceil(one.metresTo(other) * rules.detour());
    }

    private int seconds(Point one, Point other) {
        return 60 * (int) Math.ceil(metres(one, other) * 0.06 / rules.kmh());
    }

    private static void add(Map<String, List<Connection>> to, Connection connection) {
        to.computeIfAbsent(connection.from(), stop -> new ArrayList<>()).add(connection);
    }
}
