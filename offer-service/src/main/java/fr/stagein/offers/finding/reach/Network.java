package fr.stagein.offers.finding.reach;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.stagein.transit.Passage;
import fr.stagein.transit.ServiceDay;
import fr.stagein.transit.Timetable;
import fr.stagein.transit.Ways;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A timetable and what was found out with it. What is kept belongs to workplaces, which are public; a home is walked to
 * its stops anew each time and leaves nothing behind.
 */
final class Network {

    private static final long APART_BYTES = 1_000_000;

    private final Timetable timetable;
    private final Speeds speeds;
    private final Limits limits;
    private final Cache<Key, RouteTable> halfDays;

    private record Key(Point workplace, LocalTime at, ServiceDay day, boolean morning) {}

    /** @param keptBytes about as much memory as the tables may take */
    Network(Timetable timetable, Speeds speeds, Limits limits, long keptBytes) {
        this.timetable = timetable;
        this.speeds = speeds;
        this.limits = limits;
        halfDays = Caffeine.newBuilder()
                .maximumWeight(keptBytes)
                .weigher((Key key, RouteTable table) -> table.bytes())
                .build();
    }

    /** The same for one question about a place that is no offer's: what is kept for offers is not pushed out by it. */
    Network apart() {
        return new Network(timetable, speeds, limits, APART_BYTES);
    }

    Timetable timetable() {
        return timetable;
    }

    Speeds speeds() {
        return speeds;
    }

    Limits limits() {
        return limits;
    }

    Access access(Point point) {
        return access(point, 0);
    }

    /** @param drivenMinutes how far somebody drives to a stop; 0 where nobody does */
    Access access(Point point, int drivenMinutes) {
        return Access.of(point, timetable.stops(), speeds, drivenMinutes);
    }

    /**
     * The services of a day, if it is known where one lives and where one works: each feed has a span of its own, and a bus
     * that none tells of may run.
     */
    Optional<ServiceDay> serviceDay(Access home, Point workplace, LocalDate day) {
        return serviceDay(home, day).filter(services -> timetable.isKnownWhole(day) || isKnown(access(workplace), day));
    }

    /** The services of a day, if it is known where one lives. */
    Optional<ServiceDay> serviceDay(Access home, LocalDate day) {
        return timetable.serviceDay(day).filter(services -> timetable.isKnownWhole(day) || isKnown(home, day));
    }

    private boolean isKnown(Access place, LocalDate day) {
        return place.minutes().isEmpty()
                || place.minutes().keySet().stream().anyMatch(stop -> timetable.knows(stop, day));
    }

    DayReach reach(Access home, Point workplace, Hours hours, ServiceDay day) {
        if (home.minutes().isEmpty()) {
            return new DayReach.NotReached(Reason.NO_STOP_NEAR_HOME);
        }
        if (home.minutes().keySet().stream().noneMatch(stop -> timetable.served(stop, day))) {
            return new DayReach.NotReached(Reason.NO_SERVICE);
        }
        RouteTable morning = table(workplace, hours.start(), day, true);
        Half there = morning.best(home, limits);
        if (there == null) {
            return new DayReach.NotReached(morning.hasStopNear() ? Reason.NO_WAY_THERE : Reason.NO_STOP_NEAR_WORKPLACE);
        }
        Half back = table(workplace, hours.end(), day, false).best(home, limits);
        return back == null ? new DayReach.NotReached(Reason.NO_WAY_BACK) : new DayReach.Reached(there, back);
    }

    /** Makes both tables of a workplace's day, if they are not there. */
    void prepare(Point workplace, Hours hours, ServiceDay day) {
        table(workplace, hours.start(), day, true);
        table(workplace, hours.end(), day, false);
    }

    /** The whole of a half that {@link #reach} found, with its legs; null if the timetable changed meanwhile. */
    @Nullable
    List<Passage> passages(Half half, Access workplace, LocalTime at, ServiceDay day, boolean morning) {
        Ways found = search(workplace, at, day, morning);
        return found.has(half.stop()) ? found.passages(half.stop()) : null;
    }

    private RouteTable table(Point workplace, LocalTime at, ServiceDay day, boolean morning) {
        return halfDays.get(new Key(workplace, at, day, morning), key -> {
            Access access = access(workplace);
            Ways found = search(access, at, day, morning);
            return morning ? RouteTable.morning(found, access) : RouteTable.evening(found, access);
        });
    }

    private Ways search(Access workplace, LocalTime at, ServiceDay day, boolean morning) {
        int within = 60 * (morning ? Limits.minuteOf(at) - limits.earliest() : limits.latest() - Limits.minuteOf(at));
        if (within <= 0) {
            return Ways.none();
        }
        return morning
                ? timetable.latestTo(workplace.minutes(), day, at.toSecondOfDay(), within)
                : timetable.earliestFrom(workplace.minutes(), day, at.toSecondOfDay(), within);
    }
}
