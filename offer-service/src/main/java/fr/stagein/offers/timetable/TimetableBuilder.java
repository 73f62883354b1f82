package fr.stagein.offers.timetable;

import fr.stagein.offers.timetable.Feed.Visit;
import fr.stagein.offers.timetable.Timetable.Run;
import fr.stagein.offers.timetable.Timetable.Services;
import fr.stagein.offers.timetable.Timetable.Span;
import fr.stagein.offers.timetable.Timetable.Stop;
import fr.stagein.offers.timetable.Timetable.Trip;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Set<Long> barred = new HashSet<>();
    private final Set<String> known = new HashSet<>();
    private boolean twins;

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
            return new Timetable(zone, stops, trips, lines, spans, running, null, null);
        }
        GtfsSchedule schedule = builder.build();
        RaptorRouter forwards = router(schedule, false);
        RaptorRouter backwards = twins || !barred.isEmpty() ? router(schedule, true) : forwards;
        return new Timetable(zone, stops, trips, lines, spans, running, forwards, backwards);
    }

    private RaptorRouter router(GtfsSchedule schedule, boolean backwards) {
        var config = new RaptorConfig();
        config.setDaysToScan(DAYS_TO_SCAN);
        config.setRaptorRange(0);
        config.setDefaultSameStopTransferDuration(60 * onFoot.minMinutesAtChange());
        config.setStopTimeCacheSize(KEPT_DAYS);
        config.setStopTimeCacheStrategy(EvictionCache.Strategy.LRU);
        config.setMaskProvider(new GtfsTripMaskProvider(schedule, KEPT_DAYS, EvictionCache.Strategy.LRU));
        return new GtfsToRaptorConverter(
                        config, schedule, List.of(new Transfers(onFoot, new StopIds(barred), backwards)))
                .run();
    }

    private void add(Feed feed, GtfsScheduleBuilder builder) {
        Map<String, Integer> serviceNumbers = new HashMap<>();
        feed.services().forEach((id, service) -> {
            serviceNumbers.put(id, services.size());
            add(service, Integer.toString(services.size()), builder);
            services.add(service);
        });
        Map<String, String> lineIds = new HashMap<>();
        feed.lines().forEach((id, line) -> {
            String name = feed.name() + ":" + id;
            lineIds.put(id, name);
            builder.addRoute(name, AGENCY, line.name(), line.name(), RouteType.parse(line.type()));
        });
        Map<String, Integer> stopNumbers = new HashMap<>();
        for (Feed.Trip trip : feed.trips()) {
            int service = Objects.requireNonNull(serviceNumbers.get(trip.service()));
            String id = Integer.toString(trips.size());
            Feed.Line line = Objects.requireNonNull(feed.lines().get(trip.line()));
            trips.add(new Trip(feed.name() + ":" + trip.id(), line, trip.headsign()));
            builder.addTrip(
                    id, Objects.requireNonNull(lineIds.get(trip.line())), Integer.toString(service), trip.headsign());
            List<Integer> run = new ArrayList<>();
            for (Visit visit : trip.visits()) {
                if (!visit.boards() && !visit.alights()) {
                    continue;
                }
                int stop = stopNumbers.computeIfAbsent(visit.stop(), at -> number(feed, at));
                run.add(stop);
                byStop.get(stop).set(service);
                boolean first = visit.equals(trip.visits().getFirst());
                boolean last = visit.equals(trip.visits().getLast());
                builder.addStopTime(
                        id,
                        known(stop, visit.boards() || last, visit.alights() || first, builder),
                        new ServiceDayTime(visit.arrival()),
                        new ServiceDayTime(visit.departure()));
            }
            if (trip.visits().getLast().arrival() >= DAY) {
                overnight.set(service);
            }
            runs.add(new Run(feed.name(), line, run));
        }
        feed.barred().forEach(pair -> {
            Integer from = stopNumbers.get(pair.from());
            Integer to = stopNumbers.get(pair.to());
            if (from != null && to != null) {
                barred.add(StopIds.pair(from, to));
            }
        });
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

    /** The stop by its name in the router, made known there when it is first visited. */
    private String known(int stop, boolean boards, boolean alights, GtfsScheduleBuilder builder) {
        String id = boards && alights ? StopIds.both(stop) : boards ? StopIds.onlyIn(stop) : StopIds.onlyOut(stop);
        twins |= StopIds.isTwin(id);
        if (known.add(id)) {
            Stop at = stops.get(stop);
            builder.addStop(id, at.name(), at.lat(), at.lon(), "", AccessibilityInformation.UNKNOWN);
        }
        return id;
    }
}
