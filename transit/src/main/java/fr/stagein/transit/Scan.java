package fr.stagein.transit;

import fr.stagein.transit.Search.Source;
import fr.stagein.transit.Search.Stream;
import java.util.Arrays;
import java.util.List;

/**
 * One pass over a day's halts in the order of time, with the least number of rides at each (a connection scan). A run that
 * is reached at a halt carries on to all later ones; a stop that is reached opens the stops near it after a change.
 */
final class Scan {

    /** More changes than these nobody makes on the way to an internship. */
    static final int MOST_RIDES = 4;

    static final int NEVER = Integer.MAX_VALUE / 2;
    private static final int NOT_RIDDEN = MOST_RIDES + 1;

    private final Search search;
    private final Runs runs;
    private final Changes changes;
    private final List<Stream> streams;
    private final int until;
    private final int start;
    private final int stops;

    /** By rides and slot, when it is reached with so many rides or fewer, and by which ride. */
    private final int[][] reached = new int[MOST_RIDES + 1][];

    private final int[][] reachedBy = new int[MOST_RIDES + 1][];
    /** By rides and stop, when one may get into any vehicle that no rule names, and after which ride. */
    private final int[][] ready = new int[MOST_RIDES][];

    private final int[][] readyBy = new int[MOST_RIDES][];
    /** By stream and run: with how many rides, got in where, seated since which visit of it, after which ride, and for the first when one set out. */
    private final byte[] rides;

    private final int[] boarded;
    private final int[] since;
    private final int[] after;
    private final int[] setOut;
    private final Rides found = new Rides();
    /** Something was reached at the very time that is looked at: what leaves then is to be looked at again. */
    private boolean again;

    private int now;

    /** @param until when everything has to end */
    Scan(Search search, List<Source> sources, List<Stream> streams, int until) {
        this.search = search;
        this.streams = streams;
        runs = search.runs();
        changes = search.changes();
        stops = changes.stops();
        start = sources.stream().mapToInt(Source::time).min().orElse(NEVER);
        this.until = until;
        for (int k = 0; k <= MOST_RIDES; k++) {
            reached[k] = filled(changes.slots(), NEVER);
            reachedBy[k] = new int[changes.slots()];
            if (k < MOST_RIDES) {
                ready[k] = filled(stops, NEVER);
                readyBy[k] = filled(stops, Rides.NONE);
            }
        }
        for (Source source : sources) {
            for (int k = 0; k < MOST_RIDES; k++) {
                ready[k][source.stop()] = Math.min(ready[k][source.stop()], source.time());
            }
        }
        int all = runs.count() * streams.size();
        rides = new byte[all];
        Arrays.fill(rides, (byte) NOT_RIDDEN);
        boarded = new int[all];
        since = new int[all];
        after = new int[all];
        setOut = new int[all];
    }

    private static int[] filled(int size, int value) {
        int[] made = new int[size];
        Arrays.fill(made, value);
        return made;
    }

    Ways run() {
        int[] at = new int[streams.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = search.from(start - search.shift(streams.get(i)));
        }
        int[] groupStart = at.clone();
        now = Integer.MIN_VALUE;
        while (true) {
            int stream = earliest(at);
            int time = stream < 0 ? NEVER : time(stream, at[stream]);
            if (time != now) {
                if (again) {
                    again = false;
                    System.arraycopy(groupStart, 0, at, 0, at.length);
                    continue;
                }
                if (time > until) {
                    break;
                }
                now = time;
                System.arraycopy(at, 0, groupStart, 0, at.length);
            }
            int visit = search.visit(at[stream]++);
            if (streams.get(stream).active().get(runs.run(visit))) {
                pass(stream, visit);
            }
        }
        return new Ways(search, streams, reached, reachedBy, found);
    }

    private int earliest(int[] at) {
        int best = -1;
        for (int i = 0; i < at.length; i++) {
            if (at[i] < search.size() && (best < 0 || time(i, at[i]) < time(best, at[best]))) {
                best = i;
            }
        }
        return best;
    }

    private int time(int stream, int place) {
        return search.leaves(search.visit(place)) + search.shift(streams.get(stream));
    }

    private void pass(int stream, int visit) {
        int id = stream * runs.count() + runs.run(visit);
        if (search.isAfter(since[id], visit)) {
            // Looked at again, and got into at a later halt of the same moment, where it will be got into again.
            rides[id] = NOT_RIDDEN;
        }
        if (search.takesIn(visit)) {
            getIn(id, visit);
        }
        if (rides[id] == NOT_RIDDEN) {
            return;
        }
        int next = search.next(visit);
        int shift = search.shift(streams.get(stream));
        int time = search.reaches(next) + shift;
        if (time > until) {
            return;
        }
        if (search.letsOut(next)) {
            getOut(id, stream, next, time);
        }
        if (search.isLast(next)) {
            search.stays()
                    .beyond(
                            runs.run(next),
                            search.forwards(),
                            streams.get(stream).active(),
                            beyond -> stay(id, stream * runs.count() + beyond, search.first(beyond), shift));
        }
    }

    private void getIn(int id, int visit) {
        int stop = runs.stop(visit);
        if (ready[0][stop] <= now) {
            // Who may get in at several stops sets out as late as can be.
            int leaving = now - ready[0][stop];
            if (rides[id] > 1 || (rides[id] == 1 && leaving > setOut[id])) {
                board(id, 1, visit, visit, Rides.NONE);
                setOut[id] = leaving;
            }
            return;
        }
        int named = changes.after(visit);
        for (int k = 1; k + 1 < rides[id]; k++) {
            int by = named == 0 ? (ready[k][stop] <= now ? readyBy[k][stop] : Rides.NONE) : rideBefore(k, stop, named);
            if (by != Rides.NONE) {
                board(id, k + 1, visit, visit, by);
                return;
            }
        }
    }

    /** A ride from which one changes in time into a vehicle that a rule names. */
    private int rideBefore(int k, int stop, int named) {
        for (int from : changes.near(stop)) {
            int first = changes.firstSlot(from);
            for (int slot = first; slot < changes.endSlot(from); slot++) {
                if (reached[k][slot] <= now) {
                    int takes = changes.seconds(from, slot - first, stop, named);
                    if (takes != ChangeRules.IMPOSSIBLE && reached[k][slot] + takes <= now) {
                        return reachedBy[k][slot];
                    }
                }
            }
        }
        return Rides.NONE;
    }

    private void board(int id, int count, int visit, int from, int by) {
        rides[id] = (byte) count;
        boarded[id] = visit;
        since[id] = from;
        after[id] = by;
    }

    private void stay(int id, int beyond, int first, int shift) {
        if (rides[id] < rides[beyond] || (rides[id] == 1 && rides[beyond] == 1 && setOut[id] > setOut[beyond])) {
            board(beyond, rides[id], boarded[id], first, after[id]);
            setOut[beyond] = setOut[id];
            again |= search.leaves(first) + shift == now;
        }
    }

    private void getOut(int id, int stream, int visit, int time) {
        int stop = runs.stop(visit);
        int number = changes.before(visit);
        int slot = changes.firstSlot(stop) + number;
        int least = rides[id];
        if (time >= reached[least][slot]) {
            return;
        }
        int ride = found.add(after[id], boarded[id], visit, stream);
        for (int k = least; k <= MOST_RIDES && time < reached[k][slot]; k++) {
            reached[k][slot] = time;
            reachedBy[k][slot] = ride;
        }
        again |= time == now && changes.hasZero();
        if (least == MOST_RIDES) {
            return;
        }
        if (number == 0) {
            for (int path = changes.firstPath(stop); path < changes.endPath(stop); path++) {
                open(changes.pathTo(path), least, time + changes.pathSeconds(path), ride);
            }
        } else {
            for (int to : changes.near(stop)) {
                int takes = changes.seconds(stop, number, to, 0);
                if (takes != ChangeRules.IMPOSSIBLE) {
                    open(to, least, time + takes, ride);
                }
            }
        }
    }

    private void open(int stop, int least, int time, int ride) {
        for (int k = least; k < MOST_RIDES && time < ready[k][stop]; k++) {
            ready[k][stop] = time;
            readyBy[k][stop] = ride;
        }
    }
}
