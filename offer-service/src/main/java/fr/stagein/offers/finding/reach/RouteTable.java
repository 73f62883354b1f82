package fr.stagein.offers.finding.reach;

import fr.stagein.transit.Ways;
import fr.stagein.transit.Ways.Outline;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From every stop to one workplace by the time its day begins, or from it to every stop after the day's end. One
 * search fills it; any number of homes read it, each with the walk to its own stops.
 */
final class RouteTable {

    private final boolean morning;
    private final boolean stopNear;
    private final int[] stops;
    private final short[] departures;
    private final short[] arrivals;
    private final short[] rides;
    private final byte[] changes;
    private final int[] trips;

    private RouteTable(boolean morning, boolean stopNear, int[] stops) {
        this.morning = morning;
        this.stopNear = stopNear;
        this.stops = stops;
        int size = stops.length;
        departures = new short[size];
        arrivals = new short[size];
        rides = new short[size];
        changes = new byte[size];
        trips = new int[size];
    }

    /** @param latest the ways to the workplace */
    static RouteTable morning(Ways latest, Access workplace) {
        return new RouteTable(true, !workplace.minutes().isEmpty(), latest.stops()).filled(latest, workplace);
    }

    /** @param earliest the ways from the workplace */
    static RouteTable evening(Ways earliest, Access workplace) {
        return new RouteTable(false, !workplace.minutes().isEmpty(), earliest.stops()).filled(earliest, workplace);
    }

    private RouteTable filled(Ways found, Access workplace) {
        for (int i = 0; i < stops.length; i++) {
            Outline way = found.outline(stops[i]);
            int walk = workplace.minutes().getOrDefault(morning ? way.to() : way.from(), 0);
            rides[i] = (short) Math.floorDiv(way.departure(), 60);
            departures[i] = (short) (morning ? rides[i] : rides[i] - walk);
            arrivals[i] = (short) (Math.ceilDiv(way.arrival(), 60) + (morning ? walk : 0));
            changes[i] = (byte) (way.rides() - 1);
            trips[i] = way.trip();
        }
        return this;
    }

    /** Whether there is a stop within a walk of the workplace at all. */
    boolean hasStopNear() {
        return stopNear;
    }

    /** What it weighs in memory, in bytes. */
    int bytes() {
        return 96 + stops.length * 15;
    }

    /** The best half for a home, within the limits; null if there is none. */
    @Nullable
    Half best(Access home, Limits limits) {
        Half best = null;
        for (Map.Entry<Integer, Integer> near : home.minutes().entrySet()) {
            int at = Arrays.binarySearch(stops, near.getKey());
            if (at < 0) {
                continue;
            }
            int access = near.getValue();
            int leaves = morning ? departures[at] - access : departures[at];
            int arrives = morning ? arrivals[at] : arrivals[at] + access;
            if (leaves >= limits.earliest() && arrives <= limits.latest()) {
                var half = new Half(
                        stops[at],
                        stops[at],
                        access,
                        home.isDriven(stops[at]),
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
