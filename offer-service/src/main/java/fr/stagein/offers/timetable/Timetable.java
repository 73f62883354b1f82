package fr.stagein.offers.timetable;

import fr.stagein.offers.timetable.Feed.Line;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.naviqore.raptor.Connection;
import org.naviqore.raptor.Leg;
import org.naviqore.raptor.QueryConfig;
import org.naviqore.raptor.RaptorAlgorithm.InvalidStopException;
import org.naviqore.raptor.TimeType;
import org.naviqore.raptor.router.RaptorRouter;

/**
 * All feeds of the territory in one, never changed once it is made. Stops and trips are known by their position; only
 * stops at which something halts are in it.
 */
public final class Timetable {

    /** More changes than these nobody makes on the way to an internship. */
    private static final int MAX_CHANGES = 3;

    private final ZoneId zone;
    private final List<Stop> stops;
    private final List<Trip> trips;
    private final List<Run> runs;
    private final List<Span> spans;
    private final Services services;
    private final Nodes nodes;
    private final @Nullable RaptorRouter forwards;
    private final @Nullable RaptorRouter backwards;
    private final Map<Services.Running, ServiceDay> serviceDays = new ConcurrentHashMap<>();
    private final Map<ServiceDay, BitSet> running = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    /** @param id {@code <feed>:<stop_id>} */
    public record Stop(String id, String name, double lat, double lon) {}

    /** @param id {@code <feed>:<trip_id>} */
    public record Trip(String id, Line line, String headsign) {}

    /** The stops that some trips of a line visit, in their order. */
    public record Run(String feed, Line line, List<Integer> stops) {
        public Run {
            stops = List.copyOf(stops);
        }
    }

    record Span(LocalDate from, LocalDate to) {}

    Timetable(
            ZoneId zone,
            List<Stop> stops,
            List<Trip> trips,
            List<Run> runs,
            List<Span> spans,
            Services services,
            Nodes nodes,
            @Nullable RaptorRouter forwards,
            @Nullable RaptorRouter backwards) {
        this.zone = zone;
        this.stops = List.copyOf(stops);
        this.trips = List.copyOf(trips);
        this.runs = List.copyOf(runs);
        this.spans = List.copyOf(spans);
        this.services = services;
        this.nodes = nodes;
        this.forwards = forwards;
        this.backwards = backwards;
    }

    /** Joins feeds that hold; their ids get the feed's name in front, so that two may use the same. */
    public static Timetable of(List<Feed> feeds, ZoneId zone, OnFoot onFoot) {
        return new TimetableBuilder(feeds, zone, onFoot).build();
    }

    public boolean isEmpty() {
        return stops.isEmpty();
    }

    public List<Stop> stops() {
        return stops;
    }

    public Trip trip(int trip) {
        return trips.get(trip);
    }

    public List<Run> runs() {
        return runs;
    }

    /** Empty on a day that no feed knows: then nothing can be said of it. */
    public Optional<ServiceDay> serviceDay(LocalDate day) {
        if (spans.stream().noneMatch(span -> !day.isBefore(span.from()) && !day.isAfter(span.to()))) {
            return Optional.empty();
        }
        return Optional.of(serviceDays.computeIfAbsent(services.on(day), on -> {
            var known = new ServiceDay(numbers.getAndIncrement(), day);
            running.put(known, on.today());
            return known;
        }));
    }

    /** Whether anything halts at the stop on such a day. */
    public boolean served(int stop, ServiceDay day) {
        return services.byStop().get(stop).intersects(running.getOrDefault(day, new BitSet()));
    }

    /**
     * The latest way from every stop to a place.
     *
     * @param around the stops around the place, with the minutes to walk from each
     * @param by seconds after midnight, when one wants to be at the place
     * @return by stop, without the last walk
     */
    public Map<Integer, List<Passage>> latestTo(Map<Integer, Integer> around, ServiceDay day, int by, int within) {
        return isolines(backwards, TimeType.ARRIVAL, around, day, by, within);
    }

    /**
     * The earliest way from a place to every stop.
     *
     * @param around the stops around the place, with the minutes to walk to each
     * @param from seconds after midnight, when one leaves the place
     * @return by stop, without the first walk
     */
    public Map<Integer, List<Passage>> earliestFrom(
            Map<Integer, Integer> around, ServiceDay day, int from, int within) {
        return isolines(forwards, TimeType.DEPARTURE, around, day, from, within);
    }

    /**
     * The earliest way to a place for somebody who waits at a stop.
     *
     * @param after seconds after midnight
     * @param around the stops around the place, with the minutes to walk from each
     */
    public Optional<List<Passage>> next(int stop, int after, Map<Integer, Integer> around, ServiceDay day, int within) {
        Map<String, Integer> targets = new HashMap<>();
        around.forEach((at, minutes) -> {
            if (at != stop) {
                nodes.out(at).forEach(node -> targets.put(node, 60 * minutes));
            }
        });
        Map<String, OffsetDateTime> sources = new HashMap<>();
        nodes.in(stop).forEach(node -> sources.put(node, moment(day.example(), after)));
        if (forwards == null || targets.isEmpty() || sources.isEmpty()) {
            return Optional.empty();
        }
        try {
            return forwards.routeEarliestArrival(sources, targets, query(within)).stream()
                    .min(Comparator.comparing(connection ->
                            connection.getArrivalTime().plusSeconds(targets.getOrDefault(connection.getToStopId(), 0))))
                    .map(connection -> passages(connection, day.example()))
                    .filter(passages -> passages.stream().anyMatch(passage -> !passage.onFoot()));
        } catch (InvalidStopException nothingHaltsThere) {
            return Optional.empty();
        }
    }

    private Map<Integer, List<Passage>> isolines(
            @Nullable RaptorRouter router,
            TimeType type,
            Map<Integer, Integer> around,
            ServiceDay day,
            int time,
            int within) {
        if (router == null || around.isEmpty()) {
            return Map.of();
        }
        boolean arriving = type == TimeType.ARRIVAL;
        Map<String, OffsetDateTime> sources = new HashMap<>();
        around.forEach((stop, minutes) -> {
            OffsetDateTime at = moment(day.example(), arriving ? time - 60 * minutes : time + 60 * minutes);
            (arriving ? nodes.out(stop) : nodes.in(stop)).forEach(node -> sources.put(node, at));
        });
        if (sources.isEmpty()) {
            return Map.of();
        }
        Map<String, Connection> found;
        try {
            found = router.routeIsolines(sources, type, query(within));
        } catch (InvalidStopException nothingHaltsThere) {
            return Map.of();
        }
        Map<Integer, List<Passage>> best = new HashMap<>();
        found.forEach((id, connection) -> {
            // Where one could not get in (or out), one passes.
            if (arriving ? nodes.get(id).in() : nodes.get(id).out()) {
                List<Passage> passages = passages(connection, day.example());
                if (passages.stream().anyMatch(passage -> !passage.onFoot())) {
                    best.merge(
                            nodes.get(id).stop(),
                            passages,
                            (one, other) -> arriving
                                    ? one.getFirst().departure()
                                                    >= other.getFirst().departure()
                                            ? one
                                            : other
                                    : one.getLast().arrival() <= other.getLast().arrival() ? one : other);
                }
            }
        });
        return best;
    }

    private static QueryConfig query(int within) {
        var query = new QueryConfig();
        query.setMaximumTransfers(MAX_CHANGES);
        query.setMaximumTravelDuration(within);
        query.setAllowSourceTransfer(false);
        query.setAllowTargetTransfer(true);
        return query;
    }

    private OffsetDateTime moment(LocalDate day, int seconds) {
        return day.atStartOfDay().plusSeconds(seconds).atZone(zone).toOffsetDateTime();
    }

    private List<Passage> passages(Connection connection, LocalDate day) {
        return connection.getLegs().stream()
                .map(leg -> new Passage(
                        nodes.get(leg.getFromStopId()).stop(),
                        nodes.get(leg.getToStopId()).stop(),
                        leg.getType() == Leg.Type.ROUTE ? Integer.parseInt(leg.getTripId()) : Passage.ON_FOOT,
                        seconds(leg.getDepartureTime(), day),
                        seconds(leg.getArrivalTime(), day)))
                .filter(passage -> passage.from() != passage.to())
                .toList();
    }

    private int seconds(OffsetDateTime moment, LocalDate day) {
        return (int) Duration.between(
                        day.atStartOfDay(), moment.atZoneSameInstant(zone).toLocalDateTime())
                .toSeconds();
    }

    /** Which services run when, and halt where. */
    record Services(List<Feed.Service> all, BitSet overnight, List<BitSet> byStop) {

        Services {
            all = List.copyOf(all);
            byStop = List.copyOf(byStop);
        }

        /** @param sinceYesterday services of the day before whose trips go on beyond midnight */
        record Running(BitSet today, BitSet sinceYesterday) {}

        Running on(LocalDate day) {
            BitSet sinceYesterday = running(day.minusDays(1));
            sinceYesterday.and(overnight);
            return new Running(running(day), sinceYesterday);
        }

        private BitSet running(LocalDate day) {
            var running = new BitSet(all.size());
            for (int i = 0; i < all.size(); i++) {
                running.set(i, all.get(i).runsOn(day));
            }
            return running;
        }
    }
}
