package fr.stagein.transit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * On small feeds made by chance, with frequencies, rules of change for stations, lines and trips, vehicles that go on as
 * other trips, and trips of days before: what is found for every stop, both ways, is the best that a search through every ride
 * finds, and each way can be travelled ride by ride.
 */
class EveryWayTest {

    private static final OnFoot ON_FOOT = new PlainWalk();
    private static final int NINE = 9 * 3600;
    private static final int WITHIN = 3 * 3600;

    @Property(tries = 500)
    void every_stop_is_reached_as_early_and_left_as_late_as_can_be(@ForAll long seed) {
        TextFeed feed = new RandomFeed(seed).make();
        var read = feed.read();
        assertThat(read.feed()).as(feed + "" + read.problems()).isNotNull();
        Timetable timetable = Timetable.of(List.of(read.feed()), ZoneId.of("Europe/Paris"), ON_FOOT);
        var every = new EveryRide(feed, RandomFeed.DAY, ON_FOOT);
        ServiceDay day = timetable.serviceDay(RandomFeed.DAY).orElseThrow();
        var random = new Random(seed);
        Map<String, Integer> around =
                Map.of(RandomFeed.stop(random.nextInt(3)), 1, RandomFeed.stop(3 + random.nextInt(3)), 4);
        Map<Integer, Integer> places = new HashMap<>();
        around.forEach((stop, minutes) -> {
            int at = position(timetable, stop);
            if (at >= 0) {
                places.put(at, minutes);
            }
        });

        int from = NINE - 2 * 3600;
        Map<String, Integer> ready = new HashMap<>();
        around.forEach((stop, minutes) -> ready.put(stop, from + 60 * minutes));
        Ways earliest = timetable.earliestFrom(places, day, from, WITHIN);
        assertThat(times(timetable, earliest, false))
                .as(feed + "forwards from " + around)
                .isEqualTo(every.arrivals(ready, from + WITHIN));
        check(timetable, earliest, every, feed);

        Map<String, Integer> by = new HashMap<>();
        around.forEach((stop, minutes) -> by.put(stop, NINE - 60 * minutes));
        Ways latest = timetable.latestTo(places, day, NINE, WITHIN);
        assertThat(times(timetable, latest, true))
                .as(feed + "backwards to " + around)
                .isEqualTo(every.departures(by, NINE - WITHIN));
        check(timetable, latest, every, feed);
    }

    private static Map<String, Integer> times(Timetable timetable, Ways ways, boolean departures) {
        Map<String, Integer> times = new HashMap<>();
        for (int stop : ways.stops()) {
            Ways.Outline way = ways.outline(stop);
            times.put(id(timetable, stop), departures ? way.departure() : way.arrival());
        }
        return times;
    }

    private static void check(Timetable timetable, Ways ways, EveryRide every, TextFeed feed) {
        for (int stop : ways.stops()) {
            List<Passage> ridden =
                    ways.passages(stop).stream().filter(one -> !one.onFoot()).toList();
            assertThat(ridden).hasSizeBetween(1, 4).hasSize(ways.outline(stop).rides());
            EveryRide.Ride before = null;
            for (Passage passage : ridden) {
                EveryRide.Ride last = before;
                List<EveryRide.Ride> such = every.rides.stream()
                        .filter(ride -> isSame(timetable, ride, passage))
                        .filter(ride -> last == null || every.connects(last, ride))
                        .toList();
                assertThat(such).as(feed + "" + passage + " after " + last).isNotEmpty();
                before = such.getFirst();
            }
        }
    }

    private static boolean isSame(Timetable timetable, EveryRide.Ride ride, Passage passage) {
        return timetable
                        .trip(passage.trip())
                        .id()
                        .equals("essai:" + ride.first().trip())
                && timetable
                        .trip(passage.lastTrip())
                        .id()
                        .equals("essai:" + ride.last().trip())
                && id(timetable, passage.from()).equals(ride.from())
                && id(timetable, passage.to()).equals(ride.to())
                && passage.departure() == ride.departure()
                && passage.arrival() == ride.arrival();
    }

    private static int position(Timetable timetable, String stop) {
        for (int i = 0; i < timetable.stops().size(); i++) {
            if (id(timetable, i).equals(stop)) {
                return i;
            }
        }
        return -1;
    }

    private static String id(Timetable timetable, int stop) {
        return timetable.stops().get(stop).id().substring("essai:".length());
    }
}
