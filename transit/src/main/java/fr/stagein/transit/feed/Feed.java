package fr.stagein.transit.feed;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is sound of one feed: every reference is known, every time runs forwards. Its parts know each other by their
 * position in these lists.
 *
 * @param name of its folder or file, without {@code .zip}
 * @param stops platforms and stations
 * @param visits the stops of the trips
 * @param frequencies of trips that run at intervals: the times of their visits are no departures then
 * @param from the first day on which a trip runs
 * @param to the last day on which a trip runs
 */
public record Feed(
        String name,
        List<Stop> stops,
        List<Line> lines,
        List<Service> services,
        List<Trip> trips,
        Visits visits,
        List<Frequency> frequencies,
        List<Transfer> transfers,
        LocalDate from,
        LocalDate to) {

    /** Instead of a position: there is none. */
    public static final int NONE = -1;

    public Feed {
        stops = List.copyOf(stops);
        lines = List.copyOf(lines);
        services = List.copyOf(services);
        trips = List.copyOf(trips);
        frequencies = List.copyOf(frequencies);
        transfers = List.copyOf(transfers);
    }

    /** @param station that it belongs to, by position, or {@link #NONE} */
    public record Stop(String id, String name, double lat, double lon, int station) {}

    /**
     * @param name as it stands on the vehicle
     * @param type GTFS {@code route_type}: 2 is a train, 3 a bus …
     * @param colour six hexadecimal digits
     * @param school whether it is there for the pupils of a school
     */
    public record Line(
            String id, String name, int type, @Nullable String colour, boolean school) {}

    /**
     * @param block trips of one block are run by one vehicle, one after the other; empty if the feed is silent
     * @param atIntervals whether it runs by its {@link Frequency} alone
     */
    public record Trip(String id, int line, int service, String headsign, String block, boolean atIntervals) {}

    /**
     * Departures from the first stop of a trip, from {@code start} on and before {@code end}.
     *
     * @param exact whether they are those at every {@code headway} seconds, and not just so often
     */
    public record Frequency(int trip, int start, int end, int headway, boolean exact) {}

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

        /** The first day that it tells of; empty if it never runs. */
        public Optional<LocalDate> first() {
            return ends(from).min(LocalDate::compareTo);
        }

        /** The last day that it tells of; empty if it never runs. */
        public Optional<LocalDate> last() {
            return ends(to).max(LocalDate::compareTo);
        }

        private Stream<LocalDate> ends(@Nullable LocalDate ofWeeks) {
            return ofWeeks != null && runsInWeeks()
                    ? Stream.concat(Stream.of(ofWeeks), added.stream())
                    : added.stream();
        }

        /** Some feeds write weeks without days, and all days beside them. */
        private boolean runsInWeeks() {
            return from != null
                    && to != null
                    && Stream.iterate(from, day -> !day.isAfter(to), day -> day.plusDays(1))
                            .anyMatch(day -> days.contains(day.getDayOfWeek()) && !removed.contains(day));
        }
    }
}
