package fr.stagein.transit;

import fr.stagein.transit.Search.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What one search found for all stops: the latest way from each to a place, or the earliest from a place to each. The walks
 * between the place and its stops are not in it.
 */
public final class Ways {

    private static final Ways NONE = new Ways();

    private final List<Stream> streams;
    private final int[][] reached;
    private final int[][] reachedBy;
    private final Rides rides;
    private final @Nullable Search search;

    /**
     * A way without what lies in its middle.
     *
     * @param from the stop where one gets into the first vehicle
     * @param departure of the first vehicle
     * @param to the stop where one gets out of the last one
     * @param trip the first one
     * @param rides how many vehicles
     */
    public record Outline(int from, int departure, int to, int arrival, int trip, int rides) {}

    Ways(Search search, List<Stream> streams, int[][] reached, int[][] reachedBy, Rides rides) {
        this.search = search;
        this.streams = streams;
        this.reached = reached;
        this.reachedBy = reachedBy;
        this.rides = rides;
    }

    private Ways() {
        search = null;
        streams = List.of();
        reached = new int[0][];
        reachedBy = new int[0][];
        rides = new Rides();
    }

    /** Where nothing is asked for, nothing is found. */
    public static Ways none() {
        return NONE;
    }

    /** The stops that have a way, in their order. */
    public int[] stops() {
        return search == null
                ? new int[0]
                : IntStream.range(0, search.changes().stops())
                        .filter(stop -> ride(stop) != Rides.NONE)
                        .toArray();
    }

    public boolean has(int stop) {
        return ride(stop) != Rides.NONE;
    }

    public Outline outline(int stop) {
        int last = existing(stop);
        int first = last;
        int count = 1;
        while (rides.before(first) != Rides.NONE) {
            first = rides.before(first);
            count++;
        }
        boolean forwards = search().forwards();
        Passage begins = passage(forwards ? first : last);
        Passage ends = passage(forwards ? last : first);
        return new Outline(begins.from(), begins.departure(), ends.to(), ends.arrival(), begins.trip(), count);
    }

    /** The rides, and the walks between them where one changes from stop to stop. */
    public List<Passage> passages(int stop) {
        List<Passage> ridden = new ArrayList<>();
        for (int ride = existing(stop); ride != Rides.NONE; ride = rides.before(ride)) {
            ridden.add(passage(ride));
        }
        List<Passage> inOrder = search().forwards() ? ridden.reversed() : ridden;
        List<Passage> passages = new ArrayList<>();
        for (Passage next : inOrder) {
            if (!passages.isEmpty()) {
                Passage last = passages.getLast();
                if (last.to() != next.from()) {
                    int walk = 60 * search().footpaths().minutes(last.to(), next.from());
                    passages.add(Passage.walk(last.to(), next.from(), last.arrival(), last.arrival() + walk));
                }
            }
            passages.add(next);
        }
        return passages;
    }

    private Passage passage(int ride) {
        Runs runs = search().runs();
        int shift = streams.get(rides.stream(ride)).shift();
        int in = search().forwards() ? rides.in(ride) : rides.out(ride);
        int out = search().forwards() ? rides.out(ride) : rides.in(ride);
        return new Passage(
                runs.stop(in),
                runs.stop(out),
                runs.trip(runs.run(in)),
                runs.trip(runs.run(out)),
                runs.departure(in) + shift,
                runs.arrival(out) + shift);
    }

    /** The last ride of the best way, with as few rides as it has. */
    private int ride(int stop) {
        if (search == null) {
            return Rides.NONE;
        }
        int best = Scan.NEVER;
        int found = Rides.NONE;
        for (int k = Scan.MOST_RIDES; k > 0; k--) {
            for (int slot = search.changes().firstSlot(stop);
                    slot < search.changes().endSlot(stop);
                    slot++) {
                if (reached[k][slot] < Scan.NEVER && reached[k][slot] <= best) {
                    best = reached[k][slot];
                    found = reachedBy[k][slot];
                }
            }
        }
        return found;
    }

    private int existing(int stop) {
        int ride = ride(stop);
        if (ride == Rides.NONE) {
            throw new IllegalArgumentException("There is no way for the stop " + stop);
        }
        return ride;
    }

    private Search search() {
        if (search == null) {
            throw new IllegalStateException("There is no way at all");
        }
        return search;
    }
}
