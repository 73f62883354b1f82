package fr.stagein.transit;

import fr.stagein.transit.feed.Transfer.Kind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long a change takes, by what the feeds say of pairs of stops, lines and trips. Of several rows the one that names the
 * trips counts, then the one that names the lines.
 */
final class ChangeRules {

    static final int IMPOSSIBLE = -1;
    /** Neither a line nor a trip. */
    static final int ANY = 0;

    private final Footpaths footpaths;
    private final Map<Pair, Integer> ofStops = new HashMap<>();
    private final Map<Named, Integer> ofNamed = new HashMap<>();
    /** By stop, the lines and trips from which, or to which, a change is another one than from others. */
    private final Map<Integer, Map<Integer, Integer>> leaving = new HashMap<>();

    private final Map<Integer, Map<Integer, Integer>> entering = new HashMap<>();
    private boolean zero;

    private record Pair(int from, int to) {}

    private record Named(int from, int to, int left, int entered) {}

    ChangeRules(Footpaths footpaths, OnFoot onFoot) {
        this.footpaths = footpaths;
        zero = onFoot.minMinutesAtChange() == 0;
    }

    static int line(int line) {
        return 2 * line + 1;
    }

    static int trip(int trip) {
        return 2 * trip + 2;
    }

    /**
     * @param left {@link #ANY}, or the line or trip that one leaves
     * @param entered likewise for the one that one gets into
     * @param seconds as the feed says, or negative
     */
    void add(Kind kind, int from, int to, int left, int entered, int seconds) {
        if (!footpaths.isNear(from, to)) {
            return;
        }
        int walk = 60 * footpaths.minutes(from, to);
        int takes =
                switch (kind) {
                    case IMPOSSIBLE -> IMPOSSIBLE;
                    case TIMED -> walk;
                    case AT_LEAST -> seconds >= 0 ? Math.max(walk, seconds) : footpaths.seconds(from, to);
                    case RECOMMENDED -> footpaths.seconds(from, to);
                    case STAY, NO_STAY -> throw new IllegalArgumentException("No change: " + kind);
                };
        zero |= takes == 0;
        if (left == ANY && entered == ANY) {
            ofStops.put(new Pair(from, to), takes);
            return;
        }
        ofNamed.put(new Named(from, to, left, entered), takes);
        number(leaving, from, left);
        number(entering, to, entered);
    }

    private static void number(Map<Integer, Map<Integer, Integer>> byStop, int stop, int named) {
        if (named != ANY) {
            Map<Integer, Integer> of = byStop.computeIfAbsent(stop, at -> new LinkedHashMap<>());
            of.putIfAbsent(named, of.size() + 1);
        }
    }

    /** Whether a change may take no time at all. */
    boolean hasZero() {
        return zero;
    }

    boolean isEmpty() {
        return ofNamed.isEmpty();
    }

    @Nullable
    Map<Integer, Integer> numbers(int stop, boolean onesLeft) {
        return (onesLeft ? leaving : entering).get(stop);
    }

    /** Between any two lines, in seconds, or {@link #IMPOSSIBLE}. */
    int seconds(int from, int to) {
        Integer told = ofStops.get(new Pair(from, to));
        return told != null ? told : footpaths.isNear(from, to) ? footpaths.seconds(from, to) : IMPOSSIBLE;
    }

    /** From a line and a trip to others, each {@link #ANY} where it does not matter. */
    int seconds(int from, int to, int leftLine, int leftTrip, int enteredLine, int enteredTrip) {
        int[][] ranks = {
            {leftTrip, enteredTrip},
            {leftTrip, enteredLine},
            {leftLine, enteredTrip},
            {leftTrip, ANY},
            {ANY, enteredTrip},
            {leftLine, enteredLine},
            {leftLine, ANY},
            {ANY, enteredLine}
        };
        for (int i = 0; i < ranks.length; i++) {
            int left = ranks[i][0];
            int entered = ranks[i][1];
            boolean real = (left != ANY || entered != ANY) && isWhole(i, left, entered);
            Integer told = real ? ofNamed.get(new Named(from, to, left, entered)) : null;
            if (told != null) {
                return told;
            }
        }
        return seconds(from, to);
    }

    /** A rank that names two needs both. */
    private static boolean isWhole(int rank, int left, int entered) {
        boolean one = rank == 3 || rank == 4 || rank == 6 || rank == 7;
        return one || (left != ANY && entered != ANY);
    }
}
