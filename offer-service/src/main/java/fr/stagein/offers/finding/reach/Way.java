package fr.stagein.offers.finding.reach;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The way to an offer and home again over a whole week, by one mode.
 *
 * @param mode how one goes: who has somebody to drive them, but nobody needs to, goes by {@link Mode#TRANSIT}
 * @param minutesThere from door to door on the worst day
 * @param minutesBack likewise
 * @param leavesAt the earliest leaving of home in the week
 * @param homeAt the latest coming home in the week
 * @param changes the most on one way
 * @param worstDay the day with the longest way; absent if all are the same
 * @param first the first ride on the day of the earliest leaving, by timetable only
 * @param estimated there is no timetable for these days: a straight line and a speed
 */
public record Way(
        Mode mode,
        int minutesThere,
        int minutesBack,
        LocalTime leavesAt,
        LocalTime homeAt,
        int changes,
        @Nullable DayOfWeek worstDay,
        @Nullable FirstRide first,
        boolean estimated) {

    /**
     * @param line as it stands on the bus
     * @param at when it leaves
     * @param walkMinutes from home to the stop; 0 for who is driven
     * @param drivenMinutes likewise by car, as an estimation; 0 for who walks
     */
    public record FirstRide(String line, String stop, LocalTime at, int walkMinutes, int drivenMinutes) {}

    /** The longer of both ways: what a limit in minutes means. */
    public int longest() {
        return Math.max(minutesThere, minutesBack);
    }
}
