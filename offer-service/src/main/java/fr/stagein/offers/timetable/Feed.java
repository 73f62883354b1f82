package fr.stagein.offers.timetable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One feed that holds: every reference is known, every time runs forwards.
 *
 * @param name of its folder or file, without {@code .zip}
 * @param stops by id; those that a trip visits, and their stations
 * @param services by id
 * @param barred pairs of stops between which one cannot change ({@code transfer_type} 3)
 * @param from the first day that it knows
 * @param to the last day that it knows
 */
public record Feed(
        String name,
        Map<String, Stop> stops,
        Map<String, Line> lines,
        Map<String, Service> services,
        List<Trip> trips,
        Set<Pair> barred,
        LocalDate from,
        LocalDate to) {

    public Feed {
        stops = Map.copyOf(stops);
        lines = Map.copyOf(lines);
        services = Map.copyOf(services);
        trips = List.copyOf(trips);
        barred = Set.copyOf(barred);
    }

    public record Stop(String id, String name, double lat, double lon) {}

    /**
     * @param name as it stands on the vehicle
     * @param type GTFS {@code route_type}: 2 is a train, 3 a bus …
     * @param colour six hexadecimal digits
     * @param school whether it is there for the pupils of a school
     */
    public record Line(
            String id, String name, int type, @Nullable String colour, boolean school) {}

    /** The days on which a trip runs: week days within a span, days added and days taken away. */
    public record Service(
            Set<DayOfWeek> days,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Set<LocalDate> added,
            Set<LocalDate> removed) {

        public Service {
            days = Set.copyOf(days);
            added = Set.copyOf(added);
            removed = Set.copyOf(removed);
        }

        public boolean runsOn(LocalDate day) {
            if (added.contains(day)) {
                return true;
            }
            return from != null
                    && to != null
                    && !day.isBefore(from)
                    && !day.isAfter(to)
                    && days.contains(day.getDayOfWeek())
                    && !removed.contains(day);
        }
    }

    public record Trip(String id, String line, String service, String headsign, List<Visit> visits) {
        public Trip {
            visits = List.copyOf(visits);
        }
    }

    /**
     * A stop of a trip. Times are seconds after the service day's midnight and may lie beyond 24:00.
     *
     * @param boards whether one may get in
     * @param alights whether one may get out
     */
    public record Visit(String stop, int arrival, int departure, boolean boards, boolean alights) {}

    public record Pair(String from, String to) {}
}
