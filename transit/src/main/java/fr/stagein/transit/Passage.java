package fr.stagein.transit;

/**
 * From stop to stop in one vehicle, or on foot at a change. Stops and trips are positions in the timetable, times are
 * seconds of its {@link Timetable#moment day}. Of a trip at intervals without exact times, the departure is when one has to
 * be at the stop, and the arrival that of the last vehicle that may come.
 *
 * @param trip {@link #ON_FOOT} or the trip with which one gets in
 * @param lastTrip the trip with which one gets out; another one where the vehicle goes on as it and one stays seated
 */
public record Passage(int from, int to, int trip, int lastTrip, int departure, int arrival) {

    public static final int ON_FOOT = -1;

    static Passage walk(int from, int to, int departure, int arrival) {
        return new Passage(from, to, ON_FOOT, ON_FOOT, departure, arrival);
    }

    public boolean onFoot() {
        return trip == ON_FOOT;
    }
}
