package fr.stagein.offers.finding.reach;

import org.jspecify.annotations.Nullable;

/**
 * Half of a day's way by timetable, in minutes after midnight.
 *
 * @param stop in whose line of the table it was found
 * @param homeStop where one gets in in the morning, out in the evening
 * @param accessMinutes between home and that stop
 * @param driven whether one is driven there, and not on foot
 * @param leaves home in the morning, the workplace in the evening
 * @param arrives at the workplace, at home
 * @param ride departure of the first ride
 * @param trip of the first ride
 */
record Half(
        int stop,
        int homeStop,
        int accessMinutes,
        boolean driven,
        int leaves,
        int arrives,
        int changes,
        int ride,
        int trip) {

    int minutes() {
        return arrives - leaves;
    }

    /** Whoever drives goes there and comes back; their time is worth as much. */
    private int driversMinutes() {
        return driven ? 2 * accessMinutes : 0;
    }

    /** The one that leaves later, less the driver's time, then with fewer changes, then nearer to its stop. */
    static @Nullable Half betterMorning(@Nullable Half one, Half other) {
        return one == null || later(other, one) ? other : one;
    }

    /** The one that is home earlier, the driver's time added, then with fewer changes, then nearer to its stop. */
    static @Nullable Half betterEvening(@Nullable Half one, Half other) {
        return one == null || earlier(other, one) ? other : one;
    }

    private static boolean later(Half a, Half b) {
        int one = a.leaves - a.driversMinutes();
        int other = b.leaves - b.driversMinutes();
        return one != other ? one > other : easier(a, b);
    }

    private static boolean earlier(Half a, Half b) {
        int one = a.arrives + a.driversMinutes();
        int other = b.arrives + b.driversMinutes();
        return one != other ? one < other : easier(a, b);
    }

    private static boolean easier(Half a, Half b) {
        return a.changes != b.changes ? a.changes < b.changes : a.accessMinutes < b.accessMinutes;
    }
}
