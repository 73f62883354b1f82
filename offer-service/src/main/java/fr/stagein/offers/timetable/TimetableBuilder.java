package fr.stagein.offers.timetable;

import fr.stagein.offers.timetable.Feed.Visit;
import fr.stagein.offers.timetable.Nodes.Node;
import fr.stagein.offers.timetable.Timetable.Run;
import fr.stagein.offers.timetable.Timetable.Services;
import fr.stagein.offers.timetable.Timetable.Span;
import fr.stagein.offers.timetable.Timetable.Stop;
import fr.stagein.offers.timetable.Timetable.Trip;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.naviqore.gtfs.schedule.model.GtfsSchedule;
import org.naviqore.gtfs.schedule.model.GtfsScheduleBuilder;
import org.naviqore.gtfs.schedule.type.AccessibilityInformation;
import org.naviqore.gtfs.schedule.type.ExceptionType;
import org.naviqore.gtfs.schedule.type.RouteType;
import org.naviqore.gtfs.schedule.type.ServiceDayTime;
import org.naviqore.raptor.router.RaptorConfig;
import org.naviqore.raptor.router.RaptorRouter;
import org.naviqore.service.gtfs.raptor.convert.GtfsToRaptorConverter;
import org.naviqore.service.gtfs.raptor.convert.GtfsTripMaskProvider;
import org.naviqore.utils.cache.EvictionCache;

/** Joins feeds into one schedule of the library, in which stops, trips and services are numbered. */
final class TimetableBuilder {

    private static final String AGENCY = "territory";
    private static final int DAY = 24 * 3600;
    /** Today and yesterday searching backwards; today and either neighbour searching forwards. */
    private static final int DAYS_TO_SCAN = 3;
    /** Service days whose trips are kept ready. */
    private static final int KEPT_DAYS = 50;

    private final List<Feed> feeds;
    private final ZoneId zone;
    private final OnFoot onFoot;

    private final List<Stop> stops = new ArrayList<>();
    private final List<Trip> trips = new ArrayList<>();
    private final Set<Run> runs = new LinkedHashSet<>();
    private final List<Feed.Service> services = new ArrayList<>();
    private final BitSet overnight = new BitSet();
    private final List<BitSet> byStop = new ArrayList<>();
    private final Nodes nodes = new Nodes();
    private final Map<Along, List<Sequence>> sequences = new HashMap<>();
    private int sequenceCount;

    /** What trips have in common that could be one row of a printed timetable. */
    private record Along(String line, List<Integer> stops, List<Boolean> in, List<Boolean> out) {}

    /** Trips along the same stops of which none overtakes another, as the router wants them. */
    private static final class Sequence {
        private final String id;
        private final List<Integer> nodes;
        private List<Visit> last = List.of();

        private Sequence(String id, List<Integer> nodes) {
            this.id = id;
            this.nodes = nodes;
        }

        private boolean takes(List<Visit> next) {
            if (last.equals(next)) {
                return true;
            }
            // The router sorts by the first departure; of two that are equal there, neither comes first.
            if (!last.isEmpty()
                    && next.getFirst().departure() == last.getFirst().departure()) {
                return false;
            }
            for (int i = 0; i < last.size(); i++) {
                if (next.get(i).arrival() < last.get(i).arrival()
                        || next.get(i).departure() < last.get(i).departure()) {
                    return false;
                }
            }
            return true;
        }
    }

    TimetableBuilder(List<Feed> feeds, ZoneId zone, OnFoot onFoot) {
        this.feeds = feeds;
        this.zone = zone;
        this.onFoot = onFoot;
    }

    Timetable build() {
        GtfsScheduleBuilder builder = GtfsSchedule.builder();
        builder.addAgency(AGENCY, AGENCY, "", zone);
        feeds.forEach(feed -> add(feed, builder));
        List<Span> spans =
                feeds.stream().map(feed -> new Span(feed.from(), feed.to())).toList();
        var running = new Services(services, overnight, byStop);
        List<Run> lines = List.copyOf(runs);
        if (trips.isEmpty()) {
            return new Timetable(zone, stops, trips, lines, spans, running, nodes, null, null);
        }
        GtfsSchedule schedule = builder.build();
        return new Timetable(
                zone, stops, trips, lines, spans, running, nodes, router(schedule, false), router(schedule, true));
    }

    private RaptorRouter router(GtfsSchedule schedule, boolean backwards) {
        var config = new RaptorConfig();
        config.setDaysToScan(DAYS_TO_SCAN);
        config.setRaptorRange(0);
        // Changes are transfers from node to node, and take their time there.
        config.setDefaultSameStopTransferDuration(0);
        config.setStopTimeCacheSize(KEPT_DAYS);
        config.setStopTimeCacheStrategy(EvictionCache.Strategy.LRU);
        config.setMaskProvider(new GtfsTripMaskProvider(schedule, KEPT_DAYS, EvictionCache.Strategy.LRU));
        return new GtfsToRaptorConverter(config, schedule, List.of(new Transfers(onFoot, stops, nodes, backwards)))
                .run();
    }

    private void add(Feed feed, GtfsScheduleBuilder builder) {
        Map<String, Integer> serviceNumbers = new HashMap<>();
        feed.services().forEach((id, service) -> {
            serviceNumbers.put(id, services.size());
            add(service, Integer.toString(services.size()), builder);
            services.add(service);
        });
        Map<String, Integer> stopNumbers = new HashMap<>();
        List<Feed.Trip> inOrder = feed.trips().stream()
                .sorted(Comparator.comparingInt(
                        (Feed.Trip trip) -> trip.visits().getFirst().departure()))
                .toList();
        for (Feed.Trip trip : inOrder) {
            List<Visit> visits = trip.visits().stream()
                    .filter(visit -> visit.boards() || visit.alights())
                    .toList();
            if (visits.size() > 1) {
                add(
                        feed,
                        trip,
                        visits,
                        Objects.requireNonNull(serviceNumbers.get(trip.service())),
                        stopNumbers,
                        builder);
            }
        }
        feed.barred().forEach(pair -> {
            Integer from = stopNumbers.get(pair.from());
            Integer to = stopNumbers.get(pair.to());
            if (from != null && to != null) {
                nodes.bar(from, to);
            }
        });
    }

    private void add(
            Feed feed,
            Feed.Trip trip,
            List<Visit> visits,
            int service,
            Map<String, Integer> stopNumbers,
            GtfsScheduleBuilder builder) {
        Feed.Line line = Objects.requireNonNull(feed.lines().get(trip.line()));
        List<Integer> run = visits.stream()
                .map(visit -> stopNumbers.computeIfAbsent(visit.stop(), at -> number(feed, at)))
                .toList();
        runs.add(new Run(feed.name(), line, run));
        run.forEach(stop -> byStop.get(stop).set(service));
        if (visits.getLast().arrival() >= DAY) {
            overnight.set(service);
        }
        Sequence sequence = sequence(feed, line, run, visits, builder);
        String id = Integer.toString(trips.size());
        trips.add(new Trip(feed.name() + ":" + trip.id(), line, trip.headsign()));
        builder.addTrip(id, sequence.id, Integer.toString(service), trip.headsign());
        for (int i = 0; i < visits.size(); i++) {
            builder.addStopTime(
                    id,
                    sequence.nodes.get(i).toString(),
                    new ServiceDayTime(visits.get(i).arrival()),
                    new ServiceDayTime(visits.get(i).departure()));
        }
    }

    /** The sequence that takes the trip, made known to the router with its nodes if there is none yet. */
    private Sequence sequence(
            Feed feed, Feed.Line line, List<Integer> run, List<Visit> visits, GtfsScheduleBuilder builder) {
        List<Sequence> along = sequences.computeIfAbsent(
                new Along(
                        feed.name() + ":" + line.id(),
                        run,
                        visits.stream().map(Visit::boards).toList(),
                        visits.stream().map(Visit::alights).toList()),
                key -> new ArrayList<>());
        Sequence found = along.stream()
                .filter(one -> one.takes(visits))
                .findFirst()
                .orElseGet(() -> {
                    Sequence made = made(line, run, visits, builder);
                    along.add(made);
                    return made;
                });
        found.last = visits;
        return found;
    }

    private Sequence made(Feed.Line line, List<Integer> run, List<Visit> visits, GtfsScheduleBuilder builder) {
        int number = sequenceCount++;
        builder.addRoute(Integer.toString(number), AGENCY, line.name(), line.name(), RouteType.parse(line.type()));
        List<Integer> made = new ArrayList<>();
        for (int i = 0; i < run.size(); i++) {
            boolean in = visits.get(i).boards() && i < run.size() - 1;
            boolean out = visits.get(i).alights() && i > 0;
            int node = nodes.add(new Node(run.get(i), number, in, out));
            Stop at = stops.get(run.get(i));
            builder.addStop(
                    Integer.toString(node), at.name(), at.lat(), at.lon(), "", AccessibilityInformation.UNKNOWN);
            made.add(node);
        }
        return new Sequence(Integer.toString(number), made);
    }

    private static void add(Feed.Service service, String id, GtfsScheduleBuilder builder) {
        LocalDate from = service.from();
        LocalDate to = service.to();
        if (from != null && to != null) {
            EnumSet<java.time.DayOfWeek> days = EnumSet.noneOf(java.time.DayOfWeek.class);
            days.addAll(service.days());
            builder.addCalendar(id, days, from, to);
        }
        service.added().forEach(day -> builder.addCalendarDate(id, day, ExceptionType.ADDED));
        service.removed().stream()
                .filter(day -> !service.added().contains(day))
                .forEach(day -> builder.addCalendarDate(id, day, ExceptionType.REMOVED));
    }

    private int number(Feed feed, String id) {
        Feed.Stop stop = Objects.requireNonNull(feed.stops().get(id));
        stops.add(new Stop(feed.name() + ":" + id, stop.name(), stop.lat(), stop.lon()));
        byStop.add(new BitSet());
        return stops.size() - 1;
    }
}
