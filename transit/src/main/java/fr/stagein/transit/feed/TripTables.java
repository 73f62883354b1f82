package fr.stagein.transit.feed;

import fr.stagein.transit.feed.Feed.Trip;
import fr.stagein.transit.feed.Values.WrongValueException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** {@code trips.txt} and {@code stop_times.txt}. */
final class TripTables {

    private static final String NO_SERVICE = "1";
    private static final Set<String> ON_REQUEST = Set.of("2", "3");
    /** Of a trip that fetches people where they ask for it. */
    private static final String[] FLEXIBLE = {
        "location_group_id", "location_id", "start_pickup_drop_off_window", "end_pickup_drop_off_window"
    };

    private static final int COLUMNS = 6;
    private static final int TRIP = 0;
    private static final int STOP = 1;
    private static final int ARRIVAL = 2;
    private static final int DEPARTURE = 3;
    private static final int ORDER = 4;
    /** Its line in the file, and in the lowest bits where one may get in and out. */
    private static final int LINE = 5;

    private final Draft draft;
    private final Map<String, String> shared = new HashMap<>();
    private final BitSet flexible = new BitSet();
    private int[][] read = new int[COLUMNS][1024];
    private int size;
    private boolean onRequest;
    private int leftOut;

    TripTables(Draft draft) {
        this.draft = draft;
    }

    void trip(Rows row) throws WrongValueException {
        String id = row.text("trip_id");
        if (id.isEmpty()) {
            throw new WrongValueException("trip_id", id);
        }
        int line = draft.known(row, "route_id", draft.lineIds);
        int service = draft.known(row, "service_id", draft.serviceIds);
        if (line == Feed.NONE || service == Feed.NONE) {
            // Known, so that its times are no riddle; left out by its place.
            draft.tripIds.putIfAbsent(id, Feed.NONE);
            leftOut++;
            return;
        }
        if (draft.isNew(draft.tripIds, id, draft.trips.size(), row)) {
            draft.trips.add(new Trip(
                    id, line, service, shared(row.text("trip_headsign")), shared(row.text("block_id")), false));
        } else {
            leftOut++;
        }
    }

    private String shared(String text) {
        return text.isEmpty() ? "" : shared.computeIfAbsent(text, same -> same);
    }

    void stopTime(Rows row) throws WrongValueException {
        int trip = draft.known(row, "trip_id", draft.tripIds);
        if (trip == Feed.NONE) {
            return;
        }
        if (isFlexible(row)) {
            flexible.set(trip);
            return;
        }
        int stop = draft.known(row, "stop_id", draft.stopIds);
        if (stop == Feed.NONE) {
            return;
        }
        int arrival = Values.time(row, row.column("arrival_time"), "arrival_time");
        int departure = Values.time(row, row.column("departure_time"), "departure_time");
        int order = Values.whole(row, "stop_sequence");
        if (arrival == Values.NO_TIME && departure == Values.NO_TIME) {
            // No time is made up: a stop without one is passed without a halt.
            draft.problems.warn(
                    "stop-without-time", row.line(), draft.trips.get(trip).id());
            return;
        }
        String pickup = row.text("pickup_type");
        String dropOff = row.text("drop_off_type");
        if (!onRequest && (ON_REQUEST.contains(pickup) || ON_REQUEST.contains(dropOff))) {
            onRequest = true;
            draft.problems.once("on-request");
        }
        add(
                trip,
                stop,
                arrival == Values.NO_TIME ? departure : arrival,
                departure == Values.NO_TIME ? arrival : departure,
                order,
                (row.line() << 2) | (pickup.equals(NO_SERVICE) ? 0 : 1) | (dropOff.equals(NO_SERVICE) ? 0 : 2));
    }

    private static boolean isFlexible(Rows row) {
        for (String column : FLEXIBLE) {
            if (!row.text(column).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void add(int... values) {
        if (size == read[0].length) {
            for (int i = 0; i < COLUMNS; i++) {
                read[i] = Arrays.copyOf(read[i], size + (size >> 1));
            }
        }
        for (int i = 0; i < COLUMNS; i++) {
            read[i][size] = values[i];
        }
        size++;
    }

    int leftOut() {
        return leftOut;
    }

    /**
     * The visits of the trips that go somewhere, in the order of the trips.
     *
     * @param places for each trip its place among these, or {@link Feed#NONE}; filled here
     */
    Visits visits(int[] places) {
        int[] first = new int[draft.trips.size() + 1];
        for (int i = 0; i < size; i++) {
            first[read[TRIP][i] + 1]++;
        }
        for (int i = 0; i < draft.trips.size(); i++) {
            first[i + 1] += first[i];
        }
        long[] inOrder = new long[size];
        int[] next = first.clone();
        for (int i = 0; i < size; i++) {
            inOrder[next[read[TRIP][i]]++] = ((long) read[ORDER][i] << 32) | i;
        }
        var visits = new Visits(size);
        int kept = 0;
        for (int trip = 0; trip < draft.trips.size(); trip++) {
            Arrays.sort(inOrder, first[trip], first[trip + 1]);
            places[trip] = Feed.NONE;
            if (isSound(trip, inOrder, first[trip], first[trip + 1])) {
                for (int i = first[trip]; i < first[trip + 1]; i++) {
                    int at = (int) inOrder[i];
                    visits.add(
                            read[STOP][at],
                            read[ARRIVAL][at],
                            read[DEPARTURE][at],
                            (read[LINE][at] & 1) != 0,
                            (read[LINE][at] & 2) != 0);
                }
                visits.endTrip();
                places[trip] = kept++;
            } else {
                leftOut++;
            }
        }
        read = new int[0][0];
        visits.trim();
        return visits;
    }

    private boolean isSound(int trip, long[] inOrder, int from, int to) {
        String id = draft.trips.get(trip).id();
        if (to - from < 2) {
            draft.problems.warn(flexible.get(trip) ? "on-demand" : "trip-of-one-stop", id);
            return false;
        }
        for (int i = from; i < to; i++) {
            int at = (int) inOrder[i];
            int line = read[LINE][at] >> 2;
            if (read[DEPARTURE][at] < read[ARRIVAL][at]
                    || (i > from && read[ARRIVAL][at] < read[DEPARTURE][(int) inOrder[i - 1]])) {
                draft.problems.warn("time-order", line, id);
                return false;
            }
            if (i > from && read[ORDER][at] == read[ORDER][(int) inOrder[i - 1]]) {
                draft.problems.warn("twice", "stop_times.txt", line, id + " " + read[ORDER][at]);
                return false;
            }
        }
        return true;
    }
}
