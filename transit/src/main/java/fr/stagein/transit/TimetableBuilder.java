package fr.stagein.transit;

import fr.stagein.transit.Timetable.FeedTrips;
import fr.stagein.transit.Timetable.LineShape;
import fr.stagein.transit.Timetable.Segment;
import fr.stagein.transit.Timetable.Stop;
import fr.stagein.transit.feed.Feed;
import fr.stagein.transit.feed.Feed.Frequency;
import fr.stagein.transit.feed.Feed.Service;
import fr.stagein.transit.feed.Visits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Numbers the stops, trips, lines and services of all feeds through and writes out every run. */
final class TimetableBuilder {

    static final int NO_RUN = -1;

    private final List<Stop> stops = new ArrayList<>();
    private final List<FeedTrips> trips = new ArrayList<>();
    private final List<LineShape> lines = new ArrayList<>();
    private final List<Service> services = new ArrayList<>();
    private final List<BitSet> servicesAt = new ArrayList<>();
    private final Runs runs;
    private final RuleReader ruleReader;
    private int[] feedOf = new int[0];
    private final int[] serviceOf;
    private final int[] lineOf;
    private final int[] runOf;
    private final int[] serviceEnds;
    private int blocks;

    TimetableBuilder(List<Feed> feeds) {
        int tripCount = feeds.stream().mapToInt(feed -> feed.trips().size()).sum();
        serviceOf = new int[tripCount];
        lineOf = new int[tripCount];
        runOf = new int[tripCount];
        Arrays.fill(runOf, NO_RUN);
        serviceEnds =
                new int[feeds.stream().mapToInt(feed -> feed.services().size()).sum()];
        Arrays.fill(serviceEnds, Integer.MIN_VALUE);
        runs = new Runs(feeds.stream().mapToInt(TimetableBuilder::visits).sum());
        ruleReader = new RuleReader(runs, runOf);
        int firstTrip = 0;
        int firstLine = 0;
        for (Feed feed : feeds) {
            trips.add(new FeedTrips(feed, firstTrip));
            add(feed, trips.size() - 1, firstTrip, firstLine);
            firstTrip += feed.trips().size();
            firstLine += feed.lines().size();
        }
        runs.trim();
    }

    /** How many there are of all runs of a feed, at most. */
    private static int visits(Feed feed) {
        int count = feed.visits().size();
        for (Frequency one : feed.frequencies()) {
            int departures = Math.ceilDiv(one.end() - one.start(), one.headway());
            count += departures * (feed.visits().end(one.trip()) - feed.visits().first(one.trip()));
        }
        return count;
    }

    List<Stop> stops() {
        return stops;
    }

    int[] feedOf() {
        return feedOf;
    }

    List<FeedTrips> trips() {
        return trips;
    }

    List<LineShape> lines() {
        return lines;
    }

    List<Service> services() {
        return services;
    }

    List<BitSet> servicesAt() {
        return servicesAt;
    }

    int[] serviceOf() {
        return serviceOf;
    }

    int[] serviceEnds() {
        return serviceEnds;
    }

    int[] lineOf() {
        return lineOf;
    }

    Runs runs() {
        return runs;
    }

    ChangeRules rules(Footpaths footpaths, OnFoot onFoot) {
        return ruleReader.rules(footpaths, onFoot);
    }

    Stays stays(Footpaths footpaths) {
        return ruleReader.stays(footpaths);
    }

    private void add(Feed feed, int number, int firstTrip, int firstLine) {
        int firstService = services.size();
        services.addAll(feed.services());
        for (int i = 0; i < feed.trips().size(); i++) {
            lineOf[firstTrip + i] = firstLine + feed.trips().get(i).line();
            serviceOf[firstTrip + i] = firstService + feed.trips().get(i).service();
        }
        int[] stopNumbers = new int[feed.stops().size()];
        Arrays.fill(stopNumbers, Feed.NONE);
        Map<Integer, Set<Segment>> segments = new HashMap<>();
        Map<Integer, List<Frequency>> frequencies =
                feed.frequencies().stream().collect(Collectors.groupingBy(Frequency::trip));
        String block = "";
        for (int trip : inOrder(feed)) {
            Feed.Trip of = feed.trips().get(trip);
            int[] visits = halts(feed.visits(), trip);
            List<Frequency> intervals = frequencies.getOrDefault(trip, List.of());
            if (visits.length < 2 || (of.atIntervals() && intervals.isEmpty())) {
                continue;
            }
            int[] at = new int[visits.length];
            for (int i = 0; i < visits.length; i++) {
                at[i] = number(feed, feed.visits().stop(visits[i]), stopNumbers);
                servicesAt.get(at[i]).set(serviceOf[firstTrip + trip]);
            }
            follow(at, segments.computeIfAbsent(of.line(), line -> new LinkedHashSet<>()));
            if (of.atIntervals()) {
                for (Frequency one : intervals) {
                    runs(feed.visits(), visits, at, firstTrip + trip, one);
                }
                continue;
            }
            if (of.block().isEmpty()) {
                runs.begin(firstTrip + trip, Runs.NO_BLOCK);
            } else {
                blocks += of.block().equals(block) ? 0 : 1;
                runs.begin(firstTrip + trip, blocks);
            }
            block = of.block();
            runOf[firstTrip + trip] = runs.count() - 1;
            run(feed.visits(), visits, at, firstTrip + trip, 0, 0);
        }
        segments.forEach((line, all) -> lines.add(new LineShape(
                feed.name() + ":" + feed.lines().get(line).id(), feed.lines().get(line), List.copyOf(all))));
        feedOf = Arrays.copyOf(feedOf, stops.size());
        for (int stop : stopNumbers) {
            if (stop != Feed.NONE) {
                feedOf[stop] = number;
            }
        }
        // A block's number is not shared with the next feed.
        blocks++;
        ruleReader.add(feed, firstTrip, firstLine, stopNumbers);
    }

    /** Trips of a block one after the other, as the vehicle makes them. */
    private static int[] inOrder(Feed feed) {
        Visits visits = feed.visits();
        return IntStream.range(0, feed.trips().size())
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer trip) -> block(feed.trips().get(trip)))
                        .thenComparingInt(trip -> visits.departure(firstHalt(visits, trip)))
                        .thenComparingInt(trip -> visits.arrival(lastHalt(visits, trip))))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Trips at intervals stand outside: a vehicle's next trip comes right after it. */
    private static String block(Feed.Trip trip) {
        return trip.atIntervals() ? "" : trip.block();
    }

    private static int firstHalt(Visits visits, int trip) {
        int visit = visits.first(trip);
        while (visit < visits.end(trip) - 1 && !isHalt(visits, visit)) {
            visit++;
        }
        return visit;
    }

    private static int lastHalt(Visits visits, int trip) {
        int visit = visits.end(trip) - 1;
        while (visit > visits.first(trip) && !isHalt(visits, visit)) {
            visit--;
        }
        return visit;
    }

    private static boolean isHalt(Visits visits, int visit) {
        return visits.boards(visit) || visits.alights(visit);
    }

    /** The visits at which one may get in or out. */
    private static int[] halts(Visits visits, int trip) {
        return IntStream.range(visits.first(trip), visits.end(trip))
                .filter(visit -> isHalt(visits, visit))
                .toArray();
    }

    private int number(Feed feed, int stop, int[] numbers) {
        if (numbers[stop] == Feed.NONE) {
            Feed.Stop at = feed.stops().get(stop);
            numbers[stop] = stops.size();
            stops.add(new Stop(feed.name() + ":" + at.id(), at.name(), at.lat(), at.lon()));
            servicesAt.add(new BitSet());
        }
        return numbers[stop];
    }

    private static void follow(int[] at, Set<Segment> segments) {
        for (int i = 1; i < at.length; i++) {
            segments.add(new Segment(Math.min(at[i - 1], at[i]), Math.max(at[i - 1], at[i])));
        }
    }

    /**
     * A run for each departure. Where times are not exact, a vehicle comes within a headway of anybody's coming to the stop:
     * who is there a headway before a departure as counted from the start surely gets that one, or one before it.
     */
    private void runs(Visits visits, int[] halts, int[] at, int trip, Frequency one) {
        int pattern = visits.departure(halts[0]);
        for (int start = one.start(); start < one.end(); start += one.headway()) {
            int wait = one.exact() || start == one.start() ? 0 : one.headway();
            runs.begin(trip, Runs.NO_BLOCK);
            run(visits, halts, at, trip, start - pattern, wait);
        }
    }

    private void run(Visits visits, int[] halts, int[] at, int trip, int shift, int wait) {
        for (int i = 0; i < halts.length; i++) {
            runs.visit(
                    at[i],
                    visits.arrival(halts[i]) + shift,
                    visits.departure(halts[i]) + shift - wait,
                    visits.boards(halts[i]) && i < halts.length - 1,
                    visits.alights(halts[i]) && i > 0);
        }
        int service = serviceOf[trip];
        int end = visits.arrival(halts[halts.length - 1]) + shift;
        serviceEnds[service] = Math.max(serviceEnds[service], end);
    }
}
