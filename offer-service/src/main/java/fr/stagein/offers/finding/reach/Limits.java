package fr.stagein.offers.finding.reach;

import java.time.LocalTime;

/** Between when one is on the way: nobody of 14 leaves in the night for an internship. */
record Limits(LocalTime leaveNotBefore, LocalTime homeBy) {

    Limits {
        if (!leaveNotBefore.isBefore(homeBy)) {
            throw new IllegalArgumentException("One leaves home before one is back");
        }
    }

    int earliest() {
        return minuteOf(leaveNotBefore);
    }

    int latest() {
        return minuteOf(homeBy);
    }

    static int minuteOf(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
