package fr.stagein.transit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The changes as a search meets them, with the clock or against it: "before" is then the vehicle that is found first. At
 * most stops all vehicles are alike. Where a rule names lines or trips, what is found there is kept apart by these, each in
 * a slot of its own; a vehicle that a rule names looks at the slots, all others at what is true for any.
 */
final class Changes {

    private final ChangeRules rules;
    private final boolean forwards;
    private final int[] pathStart;
    private final int[] pathTo;
    private final int[] pathSeconds;
    private final int[] slotStart;
    private final int @Nullable [] before;
    private final int @Nullable [] after;
    private final Map<Integer, int[]> beforeNames = new HashMap<>();
    private final Map<Integer, int[]> afterNames = new HashMap<>();
    private final int[][] near;
    private final int[] lineOf;

    /** @param lineOf by trip */
    Changes(ChangeRules rules, int[][] near, Runs runs, int[] lineOf, boolean forwards) {
        this.rules = rules;
        this.forwards = forwards;
        this.lineOf = lineOf;
        this.near = near;
        int stops = near.length;
        pathStart = new int[stops + 1];
        int[] to = new int[64];
        int[] seconds = new int[64];
        int size = 0;
        for (int stop = 0; stop < stops; stop++) {
            for (int other : near[stop]) {
                int takes = forwards ? rules.seconds(stop, other) : rules.seconds(other, stop);
                if (takes != ChangeRules.IMPOSSIBLE) {
                    if (size == to.length) {
                        to = Arrays.copyOf(to, 2 * size);
                        seconds = Arrays.copyOf(seconds, 2 * size);
                    }
                    to[size] = other;
                    seconds[size++] = takes;
                }
            }
            pathStart[stop + 1] = size;
        }
        pathTo = Arrays.copyOf(to, size);
        pathSeconds = Arrays.copyOf(seconds, size);
        slotStart = new int[stops + 1];
        for (int stop = 0; stop < stops; stop++) {
            Map<Integer, Integer> named = rules.numbers(stop, forwards);
            slotStart[stop + 1] = slotStart[stop] + 1 + (named == null ? 0 : named.size());
        }
        if (rules.isEmpty()) {
            before = null;
            after = null;
        } else {
            before = numbers(runs, forwards, beforeNames);
            after = numbers(runs, !forwards, afterNames);
        }
    }

    /** For each visit the number at its stop of what a rule names there; 0 for all others. */
    private int[] numbers(Runs runs, boolean onesLeft, Map<Integer, int[]> names) {
        int[] numbers = new int[runs.visits()];
        for (int visit = 0; visit < numbers.length; visit++) {
            Map<Integer, Integer> named = rules.numbers(runs.stop(visit), onesLeft);
            if (named != null) {
                int trip = runs.trip(runs.run(visit));
                Integer number = named.get(ChangeRules.trip(trip));
                if (number == null) {
                    number = named.get(ChangeRules.line(lineOf[trip]));
                }
                numbers[visit] = number == null ? 0 : number;
                names.computeIfAbsent(
                        runs.stop(visit),
                        stop -> named.keySet().stream()
                                .mapToInt(Integer::intValue)
                                .toArray());
            }
        }
        return numbers;
    }

    boolean hasZero() {
        return rules.hasZero();
    }

    int stops() {
        return slotStart.length - 1;
    }

    int slots() {
        return slotStart[slotStart.length - 1];
    }

    int firstSlot(int stop) {
        return slotStart[stop];
    }

    int endSlot(int stop) {
        return slotStart[stop + 1];
    }

    /** Where the vehicle of a visit stands among those found at its stop. */
    int before(int visit) {
        return before == null ? 0 : before[visit];
    }

    /** Whether, and as which, a rule names the vehicle of a visit that one changes to. */
    int after(int visit) {
        return after == null ? 0 : after[visit];
    }

    int firstPath(int stop) {
        return pathStart[stop];
    }

    int endPath(int stop) {
        return pathStart[stop + 1];
    }

    int pathTo(int path) {
        return pathTo[path];
    }

    int pathSeconds(int path) {
        return pathSeconds[path];
    }

    /** The stops to and from which one may change there, for vehicles that a rule names. */
    int[] near(int stop) {
        return near[stop];
    }

    /** From the vehicles of one number to those of another, or {@link ChangeRules#IMPOSSIBLE}. */
    int seconds(int from, int fromNumber, int to, int toNumber) {
        int one = name(beforeNames, from, fromNumber);
        int two = name(afterNames, to, toNumber);
        int oneLine = line(one);
        int oneTrip = trip(one);
        int twoLine = line(two);
        int twoTrip = trip(two);
        return forwards
                ? rules.seconds(from, to, oneLine, oneTrip, twoLine, twoTrip)
                : rules.seconds(to, from, twoLine, twoTrip, oneLine, oneTrip);
    }

    private static int name(Map<Integer, int[]> names, int stop, int number) {
        return number == 0 ? ChangeRules.ANY : names.getOrDefault(stop, new int[0])[number - 1];
    }

    private static int trip(int name) {
        return name != ChangeRules.ANY && name % 2 == 0 ? name : ChangeRules.ANY;
    }

    private int line(int name) {
        if (name == ChangeRules.ANY) {
            return ChangeRules.ANY;
        }
        return name % 2 != 0 ? name : ChangeRules.line(lineOf[(name - 2) / 2]);
    }
}
