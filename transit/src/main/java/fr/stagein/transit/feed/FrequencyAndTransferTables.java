package fr.stagein.transit.feed;

import fr.stagein.transit.feed.Feed.Frequency;
import fr.stagein.transit.feed.Values.WrongValueException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** {@code frequencies.txt} and {@code transfers.txt}. */
final class FrequencyAndTransferTables {

    private static final int LOST = -2;

    private final Draft draft;
    /** Trips that the table names, even where a row of it is wrong: the times of their visits are no departures. */
    private final BitSet atIntervals = new BitSet();

    FrequencyAndTransferTables(Draft draft) {
        this.draft = draft;
    }

    void frequency(Rows row) throws WrongValueException {
        int trip = draft.known(row, "trip_id", draft.tripIds);
        if (trip == Feed.NONE) {
            return;
        }
        atIntervals.set(trip);
        int start = Values.time(row, row.column("start_time"), "start_time");
        int end = Values.time(row, row.column("end_time"), "end_time");
        int headway = Values.whole(row, "headway_secs");
        if (start == Values.NO_TIME || end == Values.NO_TIME) {
            throw new WrongValueException("start_time", "");
        }
        if (end <= start) {
            throw new WrongValueException("end_time", row.text("end_time"));
        }
        if (headway < 1) {
            throw new WrongValueException("headway_secs", row.text("headway_secs"));
        }
        boolean exact = row.text("exact_times").equals("1");
        if (!exact) {
            draft.problems.once("frequencies");
        }
        draft.frequencies.add(new Frequency(trip, start, end, headway, exact));
    }

    void transfer(Rows row) throws WrongValueException {
        String type = row.text("transfer_type");
        Transfer.Kind kind =
                switch (type) {
                    case "", "0" -> Transfer.Kind.RECOMMENDED;
                    case "1" -> Transfer.Kind.TIMED;
                    case "2" -> Transfer.Kind.AT_LEAST;
                    case "3" -> Transfer.Kind.IMPOSSIBLE;
                    case "4" -> Transfer.Kind.STAY;
                    case "5" -> Transfer.Kind.NO_STAY;
                    default -> throw new WrongValueException("transfer_type", type);
                };
        boolean inSeat = kind == Transfer.Kind.STAY || kind == Transfer.Kind.NO_STAY;
        int[] found = {
            named(row, "from_stop_id", draft.stopIds, !inSeat),
            named(row, "to_stop_id", draft.stopIds, !inSeat),
            named(row, "from_route_id", draft.lineIds, false),
            named(row, "to_route_id", draft.lineIds, false),
            named(row, "from_trip_id", draft.tripIds, inSeat),
            named(row, "to_trip_id", draft.tripIds, inSeat)
        };
        for (int place : found) {
            if (place == LOST) {
                return;
            }
        }
        int seconds = Feed.NONE;
        String least = row.text("min_transfer_time");
        if (kind == Transfer.Kind.AT_LEAST && !least.isEmpty()) {
            seconds = Values.whole(row, "min_transfer_time");
        }
        draft.transfers.add(new Transfer(kind, found[0], found[1], found[2], found[3], found[4], found[5], seconds));
    }

    /** {@link Feed#NONE} where the row names none; {@link #LOST} where it names one that is not there, or misses one. */
    private int named(Rows row, String column, Map<String, Integer> ids, boolean needed) {
        String id = row.text(column);
        if (id.isEmpty() && !needed) {
            return Feed.NONE;
        }
        int place = draft.known(row, id, column, ids);
        return place == Feed.NONE ? LOST : place;
    }

    /** The frequencies of the trips that were kept; so many of their runs as the limit allows. */
    List<Frequency> frequencies(int[] places, Visits visits, int limit) {
        List<Frequency> kept = new ArrayList<>();
        long rows = visits.size();
        for (Frequency one : draft.frequencies) {
            int trip = places[one.trip()];
            if (trip == Feed.NONE) {
                continue;
            }
            long runs = (one.end() - one.start() + one.headway() - 1L) / one.headway();
            long more = runs * (visits.end(trip) - visits.first(trip));
            if (rows + more > limit) {
                draft.problems.warn("too-many-runs", draft.trips.get(one.trip()).id());
                continue;
            }
            rows += more;
            kept.add(new Frequency(trip, one.start(), one.end(), one.headway(), one.exact()));
        }
        return kept;
    }

    boolean isAtIntervals(int trip) {
        return atIntervals.get(trip);
    }

    List<Transfer> transfers(int[] places) {
        List<Transfer> kept = new ArrayList<>();
        for (Transfer one : draft.transfers) {
            int from = one.fromTrip() == Feed.NONE ? Feed.NONE : places[one.fromTrip()];
            int to = one.toTrip() == Feed.NONE ? Feed.NONE : places[one.toTrip()];
            boolean lost = (from == Feed.NONE && one.fromTrip() != Feed.NONE)
                    || (to == Feed.NONE && one.toTrip() != Feed.NONE);
            if (!lost) {
                kept.add(new Transfer(
                        one.kind(),
                        one.fromStop(),
                        one.toStop(),
                        one.fromLine(),
                        one.toLine(),
                        from,
                        to,
                        one.seconds()));
            }
        }
        return kept;
    }
}
