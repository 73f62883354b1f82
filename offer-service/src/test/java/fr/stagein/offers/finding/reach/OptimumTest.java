package fr.stagein.offers.finding.reach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.transit.Timetable;
import fr.stagein.transit.feed.Feed;
import fr.stagein.transit.feed.Feed.Line;
import fr.stagein.transit.feed.Feed.Service;
import fr.stagein.transit.feed.Feed.Stop;
import fr.stagein.transit.feed.Feed.Trip;
import fr.stagein.transit.feed.Visits;
import fr.stagein.transit.feed.Visits.Visit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * On small networks made by chance, with stops too far from each other to walk: nobody could leave later or be home
 * earlier than told, by a plain search that tries every ride there is.
 */
class OptimumTest {

    private static final LocalDate DAY = LocalDate.of(2027, 2, 2);
    private static final Hours HOURS = new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0));
    private static final Limits LIMITS = new Limits(LocalTime.of(6, 30), LocalTime.of(19, 30));
    private static final int STOPS = 7;
    private static final int CHANGE = 2 * 60;
    private static final int RIDES = 4;

    private record Ride(int trip, int from, int to, int departure, int arrival) {}

    @Property(tries = 1000)
    void no_way_is_better_than_the_one_told(@ForAll long seed) {
        var random = new Random(seed);
        Feed feed = feed(random);
        Network network = new Network(
                Timetable.of(List.of(feed), ZoneId.of("Europe/Paris"), JourneysTest.SPEEDS),
                JourneysTest.SPEEDS,
                LIMITS,
                1_000_000);
        int home = random.nextInt(STOPS);
        int work = (home + 1 + random.nextInt(STOPS - 1)) % STOPS;
        List<Ride> rides = rides(feed);
        int leaves = latest(rides, home, work);
        int arrives = earliest(rides, work, home);
        DayReach told = network.reach(
                network.access(place(home)),
                place(work),
                HOURS,
                network.timetable().serviceDay(DAY).orElseThrow());
        if (leaves < LIMITS.earliest() * 60) {
            assertThat(told).isInstanceOf(DayReach.NotReached.class);
        } else if (arrives > LIMITS.latest() * 60) {
            assertThat(told).isEqualTo(new DayReach.NotReached(Reason.NO_WAY_BACK));
        } else {
            assertThat(told).isInstanceOfSatisfying(DayReach.Reached.class, reached -> {
                assertThat(reached.there().leaves() * 60).isEqualTo(leaves);
                assertThat(reached.back().arrives() * 60).isEqualTo(arrives);
            });
        }
    }

    private static Feed feed(Random random) {
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i < STOPS; i++) {
            stops.add(new Stop("" + i, "Stop " + i, place(i).lat(), place(i).lon(), Feed.NONE));
        }
        List<Line> lines = new ArrayList<>();
        List<List<Visit>> ways = new ArrayList<>();
        List<Trip> trips = new ArrayList<>();
        for (int line = 0; line < 4; line++) {
            lines.add(new Line("" + line, "" + line, 3, null, false));
            List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6));
            java.util.Collections.shuffle(order, random);
            List<Integer> run = order.subList(0, 2 + random.nextInt(4));
            for (int t = 0; t < 8; t++) {
                // Some overtake others of their line.
                int takes = 5 + random.nextInt(20);
                List<Integer> way = t % 2 == 0 ? run : run.reversed();
                int at = (t < 4 ? 6 * 60 + 15 : 16 * 60 + 30) + random.nextInt(150);
                List<Visit> visits = new ArrayList<>();
                for (int stop : way) {
                    visits.add(new Visit(stop, at * 60, at * 60, true, true));
                    at += takes;
                }
                trips.add(new Trip(line + "-" + t, line, 0, "", "", false));
                ways.add(visits);
            }
        }
        var daily = new Service(Set.of(DayOfWeek.values()), DAY.minusDays(9), DAY.plusDays(9), Set.of(), Set.of());
        return new Feed(
                "chance",
                stops,
                lines,
                List.of(daily),
                trips,
                Visits.of(ways),
                List.of(),
                List.of(),
                DAY.minusDays(9),
                DAY.plusDays(9));
    }

    /** Exactly at the stop, ten kilometres from the next. */
    private static Point place(int stop) {
        return new Point(45 + stop * 0.09, 0.3);
    }

    private static List<Ride> rides(Feed feed) {
        List<Ride> rides = new ArrayList<>();
        for (int trip = 0; trip < feed.trips().size(); trip++) {
            Visits visits = feed.visits();
            for (int i = visits.first(trip); i < visits.end(trip); i++) {
                for (int j = i + 1; j < visits.end(trip); j++) {
                    rides.add(new Ride(trip, visits.stop(i), visits.stop(j), visits.departure(i), visits.arrival(j)));
                }
            }
        }
        return rides;
    }

    private static int latest(List<Ride> rides, int home, int work) {
        int[] by = new int[STOPS];
        Arrays.fill(by, Integer.MIN_VALUE);
        by[work] = 9 * 3600 + CHANGE;
        for (int round = 0; round < RIDES; round++) {
            int[] next = by.clone();
            for (Ride ride : rides) {
                if (by[ride.to()] != Integer.MIN_VALUE && ride.arrival() + CHANGE <= by[ride.to()]) {
                    next[ride.from()] = Math.max(next[ride.from()], ride.departure());
                }
            }
            by = next;
        }
        return by[home];
    }

    private static int earliest(List<Ride> rides, int work, int home) {
        int[] at = new int[STOPS];
        Arrays.fill(at, Integer.MAX_VALUE);
        at[work] = 17 * 3600 - CHANGE;
        for (int round = 0; round < RIDES; round++) {
            int[] next = at.clone();
            for (Ride ride : rides) {
                if (at[ride.from()] != Integer.MAX_VALUE && at[ride.from()] + CHANGE <= ride.departure()) {
                    next[ride.to()] = Math.min(next[ride.to()], ride.arrival());
                }
            }
            at = next;
        }
        return at[home];
    }
}
