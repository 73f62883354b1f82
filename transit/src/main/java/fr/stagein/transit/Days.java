package fr.stagein.transit;

import fr.stagein.transit.feed.Feed.Service;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which services run on a day. GTFS counts a day's times from twelve hours before its noon; a trip of yesterday that is still
 * under way is seen from today's noon, which is 23, 24 or 25 hours later.
 */
final class Days {

    private static final int DAY = 24 * 3600;
    private static final int LONGEST_SHIFT = 3600;

    private final ZoneId zone;
    private final List<Service> services;
    private final int[] ends;
    private final int furthestBack;

    /** The services of a day, or those of a day before it whose trips go on; and what brings their times to that day. */
    record Running(int shift, BitSet services) {}

    /** @param ends by service, when the last of its trips has ended */
    Days(ZoneId zone, List<Service> services, int[] ends) {
        this.zone = zone;
        this.services = List.copyOf(services);
        this.ends = ends;
        int latest = 0;
        for (int end : ends) {
            latest = Math.max(latest, end);
        }
        furthestBack = (latest + LONGEST_SHIFT) / DAY;
    }

    /** What runs on the day comes first. */
    List<Running> on(LocalDate day) {
        List<Running> running = new ArrayList<>();
        running.add(new Running(0, services(day, 0)));
        for (int back = 1; back <= furthestBack; back++) {
            int shift = (int) ChronoUnit.SECONDS.between(noon(day), noon(day.minusDays(back)));
            BitSet still = services(day.minusDays(back), -shift);
            if (!still.isEmpty()) {
                running.add(new Running(shift, still));
            }
        }
        return running;
    }

    /** @param after only those of which a trip ends at this second of their day, or later */
    private BitSet services(LocalDate day, int after) {
        var found = new BitSet(services.size());
        for (int i = 0; i < services.size(); i++) {
            if (ends[i] >= after && services.get(i).runsOn(day)) {
                found.set(i);
            }
        }
        return found;
    }

    /** The moment of a second of the day, as clocks show it. */
    ZonedDateTime moment(LocalDate day, int seconds) {
        return noon(day).plusSeconds(seconds - DAY / 2);
    }

    /** The second of the day at which clocks show a time. */
    int seconds(LocalDate day, LocalTime time) {
        return (int) ChronoUnit.SECONDS.between(noon(day), ZonedDateTime.of(day, time, zone)) + DAY / 2;
    }

    private ZonedDateTime noon(LocalDate day) {
        return ZonedDateTime.of(day, LocalTime.NOON, zone);
    }
}
