package fr.stagein.transit;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/** Where a vehicle goes on as another run and one may stay in it: told by the feed, or by a block that both are of. */
final class Stays {

    /** A vehicle turns round within the same place. */
    private static final int NEAR_MINUTES = 3;

    private final Runs runs;
    private final BetweenStops between;
    private final Map<Integer, Set<Integer>> next = new HashMap<>();
    private final Map<Integer, Set<Integer>> previous = new HashMap<>();
    private final Set<Long> forbidden = new HashSet<>();

    /** How far apart two stops are. */
    @FunctionalInterface
    interface BetweenStops {
        int minutes(int from, int to);
    }

    Stays(Runs runs, BetweenStops between) {
        this.runs = runs;
        this.between = between;
    }

    void allow(int from, int to) {
        if (inTime(from, to)) {
            next.computeIfAbsent(from, run -> new HashSet<>()).add(to);
            previous.computeIfAbsent(to, run -> new HashSet<>()).add(from);
        }
    }

    void forbid(int from, int to) {
        forbidden.add(pair(from, to));
    }

    /**
     * The runs as which the vehicle of a run goes on, or from which it comes.
     *
     * @param active the runs of the day
     */
    void beyond(int run, boolean forwards, BitSet active, IntConsumer found) {
        int beside = forwards ? active.nextSetBit(run + 1) : run == 0 ? -1 : active.previousSetBit(run - 1);
        boolean goesOn = false;
        if (beside >= 0 && runs.block(run) != Runs.NO_BLOCK && runs.block(beside) == runs.block(run)) {
            int from = forwards ? run : beside;
            int to = forwards ? beside : run;
            if (inTime(from, to)
                    && between.minutes(runs.stop(runs.last(from)), runs.stop(runs.first(to))) <= NEAR_MINUTES
                    && !forbidden.contains(pair(from, to))) {
                goesOn = true;
                found.accept(beside);
            }
        }
        Set<Integer> told = (forwards ? next : previous).get(run);
        if (told != null) {
            for (int other : told) {
                if (!(goesOn && other == beside) && active.get(other)) {
                    found.accept(other);
                }
            }
        }
    }

    private boolean inTime(int from, int to) {
        return runs.arrival(runs.last(from)) <= runs.departure(runs.first(to));
    }

    private static long pair(int from, int to) {
        return ((long) from << 32) | to;
    }
}
