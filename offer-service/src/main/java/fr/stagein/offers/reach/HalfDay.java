package fr.stagein.offers.reach;

import fr.stagein.offers.timetable.Passage;
import fr.stagein.offers.timetable.Timetable.Stop;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * From every stop to one workplace by the time its day begins, or from it to every stop after the day's end. One
 * search fills it; any number of homes read it, each with the walk to its own stops.
 */
final class HalfDay {

    private final boolean morning;
    private final boolean stopNear;
    private final int[] stops;
    private final int[] homeStops;
    private final short[] departures;
    private final short[] arrivals;
    private final short[] rides;
    private final byte[] changes;
    private final int[] trips;

    private HalfDay(boolean morning, boolean stopNear, int size) {
        this.morning = morning;
        this.stopNear = stopNear;
        stops = new int[size];
        homeStops = new int[size];
        departures = new short[size];
        arrivals = new short[size];
        rides = new short[size];
        changes = new byte[size];
        trips = new int[size];
    }

    /** @param latest by stop, the ways to the workplace */
    static HalfDay morning(Map<Integer, List<Passage>> latest, Access workplace) {
        return new HalfDay(true, !workplace.minutes().isEmpty(), latest.size()).filled(latest, workplace);
    }

    /** @param earliest by stop, the ways from the workplace */
    static HalfDay evening(Map<Integer, List<Passage>> earliest, Access workplace) {
        return new HalfDay(false, !workplace.minutes().isEmpty(), earliest.size()).filled(earliest, workplace);
    }

    /** The rides and what lies between them: a walk at the end that is home's is another one from there. */
    static List<Passage> ridden(List<Passage> passages, boolean morning) {
        if (morning) {
            return passages.getFirst().onFoot() ? passages.subList(1, passages.size()) : passages;
        }
        return passages.getLast().onFoot() ? passages.subList(0, passages.size() - 1) : passages;
    }

    private HalfDay filled(Map<Integer, List<Passage>> found, Access workplace) {
        int i = 0;
        for (Map.Entry<Integer, List<Passage>> entry : new TreeMap<>(found).entrySet()) {
            List<Passage> passages = ridden(entry.getValue(), morning);
            Passage first = passages.getFirst();
            Passage last = passages.getLast();
            int atWork = morning ? last.to() : first.from();
            int walk = workplace.minutes().getOrDefault(atWork, 0);
            stops[i] = entry.getKey();
            homeStops[i] = morning ? first.from() : last.to();
            rides[i] = (short) Math.floorDiv(first.departure(), 60);
            departures[i] = (short) (morning ? rides[i] : rides[i] - walk);
            arrivals[i] = (short) (Math.ceilDiv(last.arrival(), 60) + (morning ? walk : 0));
            changes[i] = (byte)
                    (passages.stream().filter(passage -> !passage.onFoot()).count() - 1);
            trips[i] = first.trip();
            i++;
        }
        return this;
    }

    /** Whether there is a stop within a walk of the workplace at all. */
    boolean hasStopNear() {
        return stopNear;
    }

    /** What it weighs in memory, in bytes. */
    int bytes() {
        return 96 + stops.length * 19;
    }

    /** The best half for a home, within the limits; null if there is none. */
    @Nullable
    Half best(Access home, List<Stop> places, Pace pace, Limits limits) {
        Half best = null;
        for (Map.Entry<Integer, Integer> near : home.minutes().entrySet()) {
            int at = Arrays.binarySearch(stops, near.getKey());
            if (at < 0) {
                continue;
            }
            int access = near.getValue();
            if (homeStops[at] != near.getKey()) {
                if (home.isDriven(near.getKey())) {
                    // One is driven to the other stop itself, or not at all.
                    continue;
                }
                Stop other = places.get(homeStops[at]);
                access = home.isDriven(homeStops[at])
                        ? home.minutes().getOrDefault(homeStops[at], 0)
                        : pace.minutes(Mode.WALK, home.point(), new Point(other.lat(), other.lon()));
            }
            int leaves = morning ? departures[at] - access : departures[at];
            int arrives = morning ? arrivals[at] : arrivals[at] + access;
            if (leaves >= limits.earliest() && arrives <= limits.latest()) {
                var half = new Half(
                        stops[at],
                        homeStops[at],
                        access,
                        home.isDriven(homeStops[at]),
                        leaves,
                        arrives,
                        changes[at],
                        rides[at],
                        trips[at]);
                best = morning ? Half.betterMorning(best, half) : Half.betterEvening(best, half);
            }
        }
        return best;
    }
}
