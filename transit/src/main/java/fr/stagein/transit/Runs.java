package fr.stagein.transit;

import java.util.Arrays;

/**
 * Every run of every trip with the stops that it visits, in columns. A trip at intervals has a run for each departure. Runs
 * of one block follow each other in the order in which the vehicle makes them.
 */
final class Runs {

    static final int NO_BLOCK = -1;
    private static final int BOARDS = 1;
    private static final int ALIGHTS = 2;

    private int[] firsts = new int[64];
    private int[] trips = new int[64];
    private int[] blocks = new int[64];
    private int runs;
    private int size;
    private int[] runOf;
    private int[] stops;
    private int[] departures;
    private int[] arrivals;
    private byte[] flags;

    /** @param visits how many there will be, so that nothing is copied while it grows; more is no error */
    Runs(int visits) {
        int room = Math.max(visits, 16);
        runOf = new int[room];
        stops = new int[room];
        departures = new int[room];
        arrivals = new int[room];
        flags = new byte[room];
    }

    /** Begins a run, to which the visits that follow belong. */
    void begin(int trip, int block) {
        if (runs + 2 > trips.length) {
            int more = runs + 2 + (runs >> 1);
            trips = Arrays.copyOf(trips, more);
            blocks = Arrays.copyOf(blocks, more);
            firsts = Arrays.copyOf(firsts, more);
        }
        trips[runs] = trip;
        blocks[runs] = block;
        runs++;
        firsts[runs] = size;
    }

    /** @param departure until when one may get in: a halt of a run without exact times asks to be there earlier */
    void visit(int stop, int arrival, int departure, boolean boards, boolean alights) {
        if (size == stops.length) {
            int more = size + (size >> 1);
            runOf = Arrays.copyOf(runOf, more);
            stops = Arrays.copyOf(stops, more);
            departures = Arrays.copyOf(departures, more);
            arrivals = Arrays.copyOf(arrivals, more);
            flags = Arrays.copyOf(flags, more);
        }
        runOf[size] = runs - 1;
        stops[size] = stop;
        departures[size] = departure;
        arrivals[size] = arrival;
        flags[size] = (byte) ((boards ? BOARDS : 0) | (alights ? ALIGHTS : 0));
        size++;
        firsts[runs] = size;
    }

    void trim() {
        firsts = Arrays.copyOf(firsts, runs + 1);
        trips = Arrays.copyOf(trips, runs);
        blocks = Arrays.copyOf(blocks, runs);
        if (stops.length > size) {
            runOf = Arrays.copyOf(runOf, size);
            stops = Arrays.copyOf(stops, size);
            departures = Arrays.copyOf(departures, size);
            arrivals = Arrays.copyOf(arrivals, size);
            flags = Arrays.copyOf(flags, size);
        }
    }

    int count() {
        return runs;
    }

    int visits() {
        return size;
    }

    int trip(int run) {
        return trips[run];
    }

    int block(int run) {
        return blocks[run];
    }

    int first(int run) {
        return firsts[run];
    }

    int last(int run) {
        return firsts[run + 1] - 1;
    }

    int run(int visit) {
        return runOf[visit];
    }

    int stop(int visit) {
        return stops[visit];
    }

    int departure(int visit) {
        return departures[visit];
    }

    int arrival(int visit) {
        return arrivals[visit];
    }

    boolean boards(int visit) {
        return (flags[visit] & BOARDS) != 0;
    }

    boolean alights(int visit) {
        return (flags[visit] & ALIGHTS) != 0;
    }
}
