package fr.stagein.transit;

import fr.stagein.transit.Days.Running;
import fr.stagein.transit.Search.Source;
import fr.stagein.transit.Search.Stream;
import fr.stagein.transit.feed.Feed;
import fr.stagein.transit.feed.Feed.Line;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * All feeds of the territory in one, never changed once it is made. Stops and trips are known by their position; only
 * stops at which something halts are in it.
 */
public final class Timetable {

    private final List<Stop> stops;
    private final int[] feedOf;
    private final List<FeedTrips> trips;
    private final List<LineShape> lines;
    private final Days days;
    private final List<BitSet> servicesAt;
    private final int[] serviceOf;
    private final Runs runs;
    private final Search forwards;
    private final Search backwards;
    private final Map<List<Running>, ServiceDay> serviceDays = new ConcurrentHashMap<>();
    private final Map<ServiceDay, Served> served = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    /** @param id {@code <feed>:<stop_id>} */
    public record Stop(String id, String name, double lat, double lon) {}

    /** @param id {@code <feed>:<trip_id>} */
    public record Trip(String id, Line line, String headsign) {}

    /**
     * Where a line goes: pairs of stops that it visits one after the other, each once.
     *
     * @param id {@code <feed>:<route_id>}
     */
    public record LineShape(String id, Line line, List<Segment> segments) {}

    /** Either way round; the lower number comes first. */
    public record Segment(int from, int to) {}

    /** The trips of one feed stand together, from a position on. */
    record FeedTrips(Feed feed, int first) {}

    private record Served(BitSet services, List<Stream> streams) {}

    Timetable(TimetableBuilder built, ZoneId zone, OnFoot onFoot) {
        stops = List.copyOf(built.stops());
        feedOf = built.feedOf();
        trips = List.copyOf(built.trips());
        lines = List.copyOf(built.lines());
        servicesAt = List.copyOf(built.servicesAt());
        serviceOf = built.serviceOf();
        days = new Days(zone, built.services(), built.serviceEnds());
        runs = built.runs();
        var footpaths = new Footpaths(onFoot, stops);
        int[][] near = footpaths.near();
        ChangeRules rules = built.rules(footpaths, onFoot);
        Stays stays = built.stays(footpaths);
        int[] lineOf = built.lineOf();
        forwards = new Search(runs, new Changes(rules, near, runs, lineOf, true), stays, footpaths, true);
        backwards = new Search(runs, new Changes(rules, near, runs, lineOf, false), stays, footpaths, false);
    }

    /** Joins feeds; their ids get the feed's name in front, so that two may use the same. */
    public static Timetable of(List<Feed> feeds, ZoneId zone, OnFoot onFoot) {
        return new Timetable(new TimetableBuilder(feeds), zone, onFoot);
    }

    public boolean isEmpty() {
        return stops.isEmpty();
    }

    public List<Stop> stops() {
        return stops;
    }

    public Trip trip(int trip) {
        int at = trips.size() - 1;
        while (trips.get(at).first() > trip) {
            at--;
        }
        Feed feed = trips.get(at).feed();
        Feed.Trip found = feed.trips().get(trip - trips.get(at).first());
        return new Trip(feed.name() + ":" + found.id(), feed.lines().get(found.line()), found.headsign());
    }

    public List<LineShape> lines() {
        return lines;
    }

    /** Empty on a day that no feed knows: then nothing can be said of it. */
    public Optional<ServiceDay> serviceDay(LocalDate day) {
        if (trips.stream().noneMatch(one -> knows(one.feed(), day))) {
            return Optional.empty();
        }
        return Optional.of(serviceDays.computeIfAbsent(days.on(day), running -> {
            var known = new ServiceDay(numbers.getAndIncrement(), day);
            served.put(known, served(running));
            return known;
        }));
    }

    /** Whether every feed knows a day. */
    public boolean isKnownWhole(LocalDate day) {
        return trips.stream().allMatch(one -> knows(one.feed(), day));
    }

    /** Whether the feed of a stop knows a day: each feed has a span of its own. */
    public boolean knows(int stop, LocalDate day) {
        return knows(trips.get(feedOf[stop]).feed(), day);
    }

    private static boolean knows(Feed feed, LocalDate day) {
        return !day.isBefore(feed.from()) && !day.isAfter(feed.to());
    }

    private Served served(List<Running> running) {
        var services = new BitSet();
        List<Stream> streams = new ArrayList<>();
        for (Running some : running) {
            services.or(some.services());
            var active = new BitSet(runs.count());
            for (int run = 0; run < runs.count(); run++) {
                active.set(run, some.services().get(serviceOf[runs.trip(run)]));
            }
            streams.add(new Stream(some.shift(), active));
        }
        return new Served(services, streams);
    }

    /** Whether anything halts at the stop on such a day. */
    public boolean served(int stop, ServiceDay day) {
        Served of = served.get(day);
        return of != null && servicesAt.get(stop).intersects(of.services());
    }

    /**
     * The latest way from every stop to a place.
     *
     * @param around the stops around the place, with the minutes to walk from each
     * @param by the second of the day at which one wants to be at the place
     * @param within how many seconds before it one may leave
     */
    public Ways latestTo(Map<Integer, Integer> around, ServiceDay day, int by, int within) {
        return scan(backwards, around, day, -by, within);
    }

    /**
     * The earliest way from a place to every stop.
     *
     * @param around the stops around the place, with the minutes to walk to each
     * @param from the second of the day at which one leaves the place
     * @param within how many seconds after it one may arrive
     */
    public Ways earliestFrom(Map<Integer, Integer> around, ServiceDay day, int from, int within) {
        return scan(forwards, around, day, from, within);
    }

    private Ways scan(Search search, Map<Integer, Integer> around, ServiceDay day, int time, int within) {
        Served of = served.get(day);
        if (around.isEmpty() || of == null) {
            return Ways.none();
        }
        List<Source> sources = new ArrayList<>();
        around.forEach((stop, minutes) -> sources.add(new Source(stop, time + 60 * minutes)));
        return search.scan(sources, of.streams(), time + within);
    }

    /**
     * The earliest way to a place for somebody who waits at a stop.
     *
     * @param after the second of the day
     * @param around the stops around the place, with the minutes to walk from each
     */
    public Optional<List<Passage>> next(int stop, int after, Map<Integer, Integer> around, ServiceDay day, int within) {
        Ways ways = earliestFrom(Map.of(stop, 0), day, after, within);
        int best = Integer.MAX_VALUE;
        int found = -1;
        for (Map.Entry<Integer, Integer> target : around.entrySet()) {
            if (target.getKey() != stop && ways.has(target.getKey())) {
                int there = ways.outline(target.getKey()).arrival() + 60 * target.getValue();
                if (there < best) {
                    best = there;
                    found = target.getKey();
                }
            }
        }
        return found < 0 ? Optional.empty() : Optional.of(ways.passages(found));
    }

    /** What clocks show at a second of a day; on the days on which they change it is not midnight and the seconds. */
    public LocalDateTime moment(LocalDate day, int seconds) {
        return days.moment(day, seconds).toLocalDateTime();
    }

    /** The second of a day at which clocks show a time. */
    public int seconds(LocalDate day, LocalTime time) {
        return days.seconds(day, time);
    }
}
