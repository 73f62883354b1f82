package fr.stagein.transit.feed;

import java.util.Arrays;
import java.util.List;

/**
 * The stops of all trips of a feed, in the order of their trips and of each trip's way. Columns and not objects: a region
 * has hundreds of thousands. Times are seconds after the service day's "noon minus 12 hours" and may lie beyond 24:00.
 */
public final class Visits {

    private static final int BOARDS = 1;
    private static final int ALIGHTS = 2;

    private int[] firsts = new int[16];
    private int trips;
    private int size;
    private int[] stops;
    private int[] arrivals;
    private int[] departures;
    private byte[] flags;

    /**
     * @param boards whether one may get in
     * @param alights whether one may get out
     */
    public record Visit(int stop, int arrival, int departure, boolean boards, boolean alights) {}

    /** @param room for so many, so that nothing is copied while it grows; more is no error */
    Visits(int room) {
        int least = Math.max(room, 16);
        stops = new int[least];
        arrivals = new int[least];
        departures = new int[least];
        flags = new byte[least];
    }

    /** @param byTrip in the order of the trips */
    public static Visits of(List<List<Visit>> byTrip) {
        var made = new Visits(0);
        for (List<Visit> trip : byTrip) {
            trip.forEach(one -> made.add(one.stop(), one.arrival(), one.departure(), one.boards(), one.alights()));
            made.endTrip();
        }
        made.trim();
        return made;
    }

    void add(int stop, int arrival, int departure, boolean boards, boolean alights) {
        if (size == stops.length) {
            int more = size + (size >> 1);
            stops = Arrays.copyOf(stops, more);
            arrivals = Arrays.copyOf(arrivals, more);
            departures = Arrays.copyOf(departures, more);
            flags = Arrays.copyOf(flags, more);
        }
        stops[size] = stop;
        arrivals[size] = arrival;
        departures[size] = departure;
        flags[size] = (byte) ((boards ? BOARDS : 0) | (alights ? ALIGHTS : 0));
        size++;
    }

    /** All visits since the last end are those of the next trip. */
    void endTrip() {
        trips++;
        if (trips == firsts.length) {
            firsts = Arrays.copyOf(firsts, 2 * trips);
        }
        firsts[trips] = size;
    }

    void trim() {
        if (stops.length > size) {
            stops = Arrays.copyOf(stops, size);
            arrivals = Arrays.copyOf(arrivals, size);
            departures = Arrays.copyOf(departures, size);
            flags = Arrays.copyOf(flags, size);
        }
        firsts = Arrays.copyOf(firsts, trips + 1);
    }

    public int size() {
        return size;
    }

    /** The first visit of a trip. */
    public int first(int trip) {
        return firsts[trip];
    }

    /** One after the last visit of a trip. */
    public int end(int trip) {
        return firsts[trip + 1];
    }

    /** By its position among the feed's stops. */
    public int stop(int visit) {
        return stops[visit];
    }

    public int arrival(int visit) {
        return arrivals[visit];
    }

    public int departure(int visit) {
        return departures[visit];
    }

    /** Whether one may get in. */
    public boolean boards(int visit) {
        return (flags[visit] & BOARDS) != 0;
    }

    /** Whether one may get out. */
    public boolean alights(int visit) {
        return (flags[visit] & ALIGHTS) != 0;
    }
}
