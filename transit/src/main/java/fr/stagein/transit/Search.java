package fr.stagein.transit;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * All runs seen with the clock or against it. Against it every time is its negative, each run begins at its last stop, and
 * where one gets out is where one gets in: so one scan answers both "how early is one there" and "how late may one leave".
 */
final class Search {

    private final Runs runs;
    private final Changes changes;
    private final Stays stays;
    private final Footpaths footpaths;
    private final boolean forwards;
    /** The visits from which a run goes on, by the time at which one has to be there. */
    private final int[] order;

    /**
     * The runs of a day, or those of a day before that go on.
     *
     * @param shift what brings their times to the day's
     */
    record Stream(int shift, BitSet active) {}

    /** A stop at which one sets out, and when, seen this way round. */
    record Source(int stop, int time) {}

    Search(Runs runs, Changes changes, Stays stays, Footpaths footpaths, boolean forwards) {
        this.runs = runs;
        this.changes = changes;
        this.stays = stays;
        this.footpaths = footpaths;
        this.forwards = forwards;
        // Sorted as numbers, time above and place below: half a million of them as objects would weigh too much.
        long[] byTime = new long[runs.visits() - runs.count()];
        int size = 0;
        for (int visit = 0; visit < runs.visits(); visit++) {
            if (!isLast(visit)) {
                byTime[size++] = ((long) leaves(visit) << 32) | place(visit);
            }
        }
        Arrays.sort(byTime);
        order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = place((int) byTime[i]);
        }
    }

    /** Visits of one time stand in the order of their run. */
    private int place(int visit) {
        return forwards ? visit : runs.visits() - 1 - visit;
    }

    /** @param until when everything has to end, seen this way round */
    Ways scan(List<Source> sources, List<Stream> streams, int until) {
        return new Scan(this, sources, streams, until).run();
    }

    Runs runs() {
        return runs;
    }

    Changes changes() {
        return changes;
    }

    Stays stays() {
        return stays;
    }

    Footpaths footpaths() {
        return footpaths;
    }

    boolean forwards() {
        return forwards;
    }

    int size() {
        return order.length;
    }

    int visit(int place) {
        return order[place];
    }

    /** The first place in the order that is not before a time. */
    int from(int time) {
        int low = 0;
        int high = order.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (leaves(order[middle]) < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean isLast(int visit) {
        int run = runs.run(visit);
        return forwards ? visit == runs.last(run) : visit == runs.first(run);
    }

    /** Whether a visit of a run comes after another one of it, seen this way round. */
    boolean isAfter(int one, int other) {
        return forwards ? one > other : one < other;
    }

    int first(int run) {
        return forwards ? runs.first(run) : runs.last(run);
    }

    int next(int visit) {
        return forwards ? visit + 1 : visit - 1;
    }

    int leaves(int visit) {
        return forwards ? runs.departure(visit) : -runs.arrival(visit);
    }

    int reaches(int visit) {
        return forwards ? runs.arrival(visit) : -runs.departure(visit);
    }

    boolean takesIn(int visit) {
        return forwards ? runs.boards(visit) : runs.alights(visit);
    }

    boolean letsOut(int visit) {
        return forwards ? runs.alights(visit) : runs.boards(visit);
    }

    /** A shift, seen this way round. */
    int shift(Stream stream) {
        return forwards ? stream.shift() : -stream.shift();
    }
}
