package fr.stagein.offers.timetable;

/**
 * From stop to stop by one trip, or on foot at a change. Stops and trips are positions in the timetable, times are
 * seconds after the day's midnight.
 *
 * @param trip {@link #ON_FOOT} or the trip
 */
public record Passage(int from, int to, int trip, int departure, int arrival) {

    public static final int ON_FOOT = -1;

    public boolean onFoot() {
        return trip == ON_FOOT;
    }
}
