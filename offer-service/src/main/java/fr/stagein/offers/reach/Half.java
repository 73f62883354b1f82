package fr.stagein.offers.reach;

import org.jspecify.annotations.Nullable;

/**
 * Half of a day's way by timetable, in minutes after midnight.
 *
 * @param stop in whose line of the table it was found
 * @param homeStop where one gets in in the morning, out in the evening
 * @param walkMinutes between home and that stop
 * @param leaves home in the morning, the workplace in the evening
 * @param arrives at the workplace, at home
 * @param ride departure of the first ride
 * @param trip of the first ride
 */
record Half(int stop, int homeStop, int walkMinutes, int leaves, int arrives, int changes, int ride, int trip) {

    int minutes() {
        return arrives - leaves;
    }

    /** The one that leaves later, then the one with fewer changes, then with less of a walk. */
    static @Nullable Half betterMorning(@Nullable Half one, Half other) {
        return one == null || later(other, one) ? other : one;
    }

    /** The one that is home earlier, then the one with fewer changes, then with less of a walk. */
    static @Nullable Half betterEvening(@Nullable Half one, Half other) {
        return one == null || earlier(other, one) ? other : one;
    }

    private static boolean later(Half a, Half b) {
        return a.leaves != b.leaves ? a.leaves > b.leaves : easier(a, b);
    }

    private static boolean earlier(Half a, Half b) {
        return a.arrives != b.arrives ? a.arrives < b.arrives : easier(a, b);
    }

    private static boolean easier(Half a, Half b) {
        return a.changes != b.changes ? a.changes < b.changes : a.walkMinutes < b.walkMinutes;
    }
}
