package fr.stagein.offers.finding.reach;

import java.time.LocalTime;

/** When the day at a workplace begins and ends. */
public record Hours(LocalTime start, LocalTime end) {

    public Hours {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("A day begins before it ends");
        }
    }
}
