package fr.stagein.offers.finding.reach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.transit.Timetable;
import fr.stagein.transit.feed.FeedFolder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both ways, every day, on a feed small enough to know by heart. */
class JourneysTest {

    static final Speeds SPEEDS = new Speeds(4.5, 13, 1.3, 2000, 800, 2, 25, 50);
    private static final Limits LIMITS = new Limits(LocalTime.of(6, 30), LocalTime.of(19, 30));
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final Point VANXAINS = new Point(45.2160, 0.2890);
    private static final Point RIBERAC = new Point(45.2455, 0.3405);
    private static final Point PERIGUEUX = new Point(45.1875, 0.7085);
    private static final Point VERTEILLAC = new Point(45.3492, 0.3682);
    private static final Point MUSSIDAN = new Point(45.0352, 0.3652);
    /** Five kilometres from the stop of Vanxains, and from no other. */
    private static final Point FARM = new Point(45.1700, 0.2890);

    private static final Point NOWHERE = new Point(45.1000, 0.1000);

    private static final LocalDate TUESDAY = LocalDate.of(2027, 2, 2);
    private static final LocalDate WEDNESDAY = LocalDate.of(2027, 2, 3);
    private static final LocalDate NO_SERVICE = LocalDate.of(2027, 2, 5);
    private static final Hours NINE_TO_FIVE = new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0));

    @TempDir
    Path temp;

    private FeedFolder feed;

    @BeforeEach
    void aFeed() {
        feed = new FeedFolder(temp.resolve("cars"));
    }

    @Test
    void the_latest_bus_that_is_there_in_time_and_the_first_one_home() {
        RoundTrip trip = trip(VANXAINS, PERIGUEUX, TUESDAY, NINE_TO_FIVE).orElseThrow();
        assertThat(trip.there().rides()).singleElement().satisfies(ride -> {
            assertThat(ride.tripId()).isEqualTo("cars:out");
            assertThat(ride.line()).isEqualTo("12");
            assertThat(ride.headsign()).isEqualTo("Périgueux");
            assertThat(ride.fromStop()).isEqualTo("Vanxains Église");
            assertThat(ride.departure()).isEqualTo(TUESDAY.atTime(7, 5));
        });
        assertThat(trip.there().departure()).isEqualTo(TUESDAY.atTime(7, 2));
        assertThat(trip.there().arrival()).isEqualTo(TUESDAY.atTime(8, 27));
        assertThat(trip.back().rides())
                .singleElement()
                .satisfies(ride -> assertThat(ride.tripId()).isEqualTo("cars:back"));
        assertThat(trip.back().arrival()).isEqualTo(TUESDAY.atTime(18, 43));
        assertThat(trip.there().changes()).isZero();
    }

    @Test
    void the_hours_of_the_offer_count() {
        var late = new Hours(LocalTime.of(9, 30), LocalTime.of(17, 30));
        RoundTrip trip = trip(VANXAINS, PERIGUEUX, TUESDAY, late).orElseThrow();
        assertThat(trip.there().rides().getFirst().tripId()).isEqualTo("cars:out2");
        assertThat(trip.back().rides().getFirst().tripId()).isEqualTo("cars:back2");
    }

    @Test
    void wednesdays_are_other_days() {
        RoundTrip trip = trip(VANXAINS, PERIGUEUX, WEDNESDAY, NINE_TO_FIVE).orElseThrow();
        assertThat(trip.back().rides().getFirst().tripId()).isEqualTo("cars:backW");
        assertThat(trip.back().arrival()).isEqualTo(WEDNESDAY.atTime(19, 23));
    }

    @Test
    void a_place_that_one_does_not_come_back_from_is_not_reached() {
        var early = new Hours(LocalTime.of(8, 30), LocalTime.of(16, 30));
        assertThat(trip(RIBERAC, VERTEILLAC, TUESDAY, early)).isEmpty();
        assertThat(reach(RIBERAC, VERTEILLAC, TUESDAY, early)).isEqualTo(new DayReach.NotReached(Reason.NO_WAY_BACK));
    }

    @Test
    void nobody_leaves_before_the_limit_or_comes_home_after_it() {
        var early = new Limits(LocalTime.of(7, 3), LocalTime.of(19, 30));
        var home = new Limits(LocalTime.of(6, 30), LocalTime.of(18, 42));
        assertThat(reach(network(early), VANXAINS, PERIGUEUX, TUESDAY, NINE_TO_FIVE))
                .isEqualTo(new DayReach.NotReached(Reason.NO_WAY_THERE));
        assertThat(reach(network(home), VANXAINS, PERIGUEUX, TUESDAY, NINE_TO_FIVE))
                .isEqualTo(new DayReach.NotReached(Reason.NO_WAY_BACK));
    }

    @Test
    void a_trip_of_the_day_before_that_runs_past_midnight_is_caught() {
        RoundTrip trip = trip(RIBERAC, MUSSIDAN, TUESDAY, NINE_TO_FIVE).orElseThrow();
        assertThat(trip.there().rides().getFirst().tripId()).isEqualTo("cars:night");
        assertThat(trip.there().rides().getFirst().departure()).isEqualTo(TUESDAY.atTime(7, 30));
        assertThat(trip.back().rides().getFirst().tripId()).isEqualTo("cars:nightback");
    }

    @Test
    void each_reason_has_its_name() {
        assertThat(reach(NOWHERE, PERIGUEUX, TUESDAY, NINE_TO_FIVE))
                .isEqualTo(new DayReach.NotReached(Reason.NO_STOP_NEAR_HOME));
        assertThat(reach(VANXAINS, NOWHERE, TUESDAY, NINE_TO_FIVE))
                .isEqualTo(new DayReach.NotReached(Reason.NO_STOP_NEAR_WORKPLACE));
        feed.replace("calendar_dates.txt", "school,20270205,2", "school,20270205,2\nlong,20270205,2");
        assertThat(reach(VANXAINS, PERIGUEUX, NO_SERVICE, NINE_TO_FIVE))
                .isEqualTo(new DayReach.NotReached(Reason.NO_SERVICE));
    }

    @Test
    void a_day_that_no_feed_knows_is_told_apart_from_one_without_a_bus() {
        Timetable timetable = network(LIMITS).timetable();
        assertThat(timetable.serviceDay(LocalDate.of(2027, 7, 4))).isEmpty();
        assertThat(timetable.serviceDay(LocalDate.of(2027, 7, 3))).isPresent();
    }

    @Test
    void days_with_the_same_services_are_one() {
        Timetable timetable = network(LIMITS).timetable();
        assertThat(timetable.serviceDay(TUESDAY)).isEqualTo(timetable.serviceDay(TUESDAY.plusDays(7)));
        assertThat(timetable.serviceDay(TUESDAY)).isNotEqualTo(timetable.serviceDay(WEDNESDAY));
    }

    @Test
    void one_does_not_get_in_where_the_bus_only_lets_out() {
        feed.replace("stop_times.txt", "stop_id,stop_sequence", "stop_id,stop_sequence,pickup_type,drop_off_type")
                .replace("stop_times.txt", "out,07:25:00,07:27:00,R,2", "out,07:25:00,07:27:00,R,2,1,0");
        assertThat(reach(RIBERAC, PERIGUEUX, TUESDAY, NINE_TO_FIVE))
                .isEqualTo(new DayReach.NotReached(Reason.NO_WAY_THERE));
        assertThat(reach(VANXAINS, RIBERAC, TUESDAY, NINE_TO_FIVE)).isInstanceOf(DayReach.Reached.class);
    }

    @Test
    void one_does_not_get_out_where_the_bus_only_takes_in() {
        feed.replace("stop_times.txt", "stop_id,stop_sequence", "stop_id,stop_sequence,pickup_type,drop_off_type")
                .replace("stop_times.txt", "out,07:25:00,07:27:00,R,2", "out,07:25:00,07:27:00,R,2,0,1")
                .replace("stop_times.txt", "out2,08:25:00,08:27:00,R,2", "out2,08:25:00,08:27:00,R,2,0,1");
        assertThat(reach(VANXAINS, RIBERAC, TUESDAY, NINE_TO_FIVE))
                .isEqualTo(new DayReach.NotReached(Reason.NO_WAY_THERE));
        assertThat(reach(RIBERAC, PERIGUEUX, TUESDAY, NINE_TO_FIVE)).isInstanceOf(DayReach.Reached.class);
    }

    @Test
    void a_trip_that_comes_by_twice_is_no_obstacle() {
        feed.replace(
                "stop_times.txt",
                "only,07:55:00,07:55:00,E,2",
                "only,07:55:00,07:55:00,E,2\nonly,08:20:00,08:20:00,R,3");
        assertThat(trip(VANXAINS, PERIGUEUX, TUESDAY, NINE_TO_FIVE)).isPresent();
    }

    @Test
    void two_feeds_may_use_the_same_ids_and_one_changes_between_them() {
        FeedFolder trains = new FeedFolder(temp.resolve("trains"));
        trains.write("stops.txt", """
                        stop_id,stop_name,stop_lat,stop_lon
                        P,Périgueux SNCF,45.1890,0.7080
                        R,Thiviers SNCF,45.4160,0.9190
                        """).write("trips.txt", """
                        route_id,service_id,trip_id,trip_headsign
                        L12,school,out,Thiviers
                        L12,school,back,Périgueux
                        """).write("stop_times.txt", """
                        trip_id,arrival_time,departure_time,stop_id,stop_sequence
                        out,08:35:00,08:35:00,P,1
                        out,08:50:00,08:50:00,R,2
                        back,17:00:00,17:00:00,R,1
                        back,17:13:00,17:13:00,P,2
                        """);
        Network both = new Network(
                Timetable.of(List.of(feed.feed(), trains.feed()), PARIS, SPEEDS), SPEEDS, LIMITS, 1_000_000);
        Point thiviers = new Point(45.4162, 0.9192);
        var hours = new Hours(LocalTime.of(9, 0), LocalTime.of(16, 45));
        RoundTrip trip = new Journeys(both)
                .byTimetable(both.access(VANXAINS), thiviers, TUESDAY, hours)
                .orElseThrow();
        assertThat(trip.there().rides()).extracting(Ride::tripId).containsExactly("cars:out", "trains:out");
        assertThat(trip.there().changes()).isEqualTo(1);
        assertThat(trip.there().legs()).hasSize(5);
        assertThat(trip.back().rides()).extracting(Ride::tripId).containsExactly("trains:back", "cars:back");
    }

    @Test
    void where_the_feed_near_a_home_knows_a_day_no_more_the_way_is_an_estimation() {
        FeedFolder trains = new FeedFolder(temp.resolve("trains"));
        trains.write("stops.txt", """
                        stop_id,stop_name,stop_lat,stop_lon
                        P,Thiviers Bourg,45.4200,0.9100
                        R,Thiviers SNCF,45.4160,0.9190
                        """)
                .write("trips.txt", """
                        route_id,service_id,trip_id,trip_headsign
                        L12,school,out,Thiviers
                        """)
                .write("stop_times.txt", """
                        trip_id,arrival_time,departure_time,stop_id,stop_sequence
                        out,08:35:00,08:35:00,P,1
                        out,08:50:00,08:50:00,R,2
                        """)
                .replace("calendar.txt", "20270703", "20261201");
        Network both = new Network(
                Timetable.of(List.of(feed.feed(), trains.feed()), PARIS, SPEEDS), SPEEDS, LIMITS, 1_000_000);
        Point thiviers = new Point(45.4162, 0.9192);
        Way estimated = new WeekReach(both, thiviers)
                .to(PERIGUEUX, NINE_TO_FIVE, List.of(TUESDAY))
                .ways()
                .get(Mode.TRANSIT);
        assertThat(estimated.estimated()).isTrue();
        assertThat(new WeekReach(both, VANXAINS)
                        .to(PERIGUEUX, NINE_TO_FIVE, List.of(TUESDAY))
                        .ways()
                        .get(Mode.TRANSIT)
                        .estimated())
                .isFalse();
        assertThat(both.serviceDay(both.access(thiviers), PERIGUEUX, TUESDAY)).isEmpty();
        assertThat(both.serviceDay(both.access(VANXAINS), thiviers, TUESDAY)).isEmpty();
        assertThat(both.serviceDay(both.access(VANXAINS), PERIGUEUX, TUESDAY)).isPresent();
    }

    @Test
    void who_misses_the_bus_is_told_of_the_next() {
        Network network = network(LIMITS);
        var journeys = new Journeys(network);
        RoundTrip trip = trip(VANXAINS, PERIGUEUX, TUESDAY, NINE_TO_FIVE).orElseThrow();
        assertThat(journeys.later(trip.there(), network.access(PERIGUEUX), TUESDAY))
                .hasValueSatisfying(later -> {
                    assertThat(later.rides().getFirst().tripId()).isEqualTo("cars:out2");
                    assertThat(later.arrival()).isEqualTo(TUESDAY.atTime(9, 27));
                });
        assertThat(journeys.later(trip.back(), network.access(VANXAINS), TUESDAY))
                .hasValueSatisfying(
                        later -> assertThat(later.rides().getFirst().tripId()).isEqualTo("cars:back2"));
    }

    @Test
    void the_way_on_foot_and_by_bicycle_takes_a_straight_line_longer() {
        var journeys = new Journeys(network(LIMITS));
        Point two = new Point(RIBERAC.lat() + 2.0 / 111.2, RIBERAC.lon());
        RoundTrip walk = journeys.byOwnPower(Mode.WALK, RIBERAC, two, TUESDAY, NINE_TO_FIVE)
                .orElseThrow();
        RoundTrip ride = journeys.byOwnPower(Mode.BIKE, RIBERAC, two, TUESDAY, NINE_TO_FIVE)
                .orElseThrow();
        assertThat(walk.there().minutes()).isEqualTo(35);
        assertThat(ride.there().minutes()).isEqualTo(12);
        assertThat(walk.there().arrival()).isEqualTo(TUESDAY.atTime(9, 0));
        assertThat(journeys.byOwnPower(Mode.WALK, RIBERAC, PERIGUEUX, TUESDAY, NINE_TO_FIVE))
                .isEmpty();
    }

    @Test
    void without_a_feed_nothing_is_reached_by_timetable_and_a_week_is_estimated() {
        Network empty = new Network(Timetable.of(List.of(), PARIS, SPEEDS), SPEEDS, LIMITS, 1_000_000);
        OfferWays ways = new WeekReach(empty, RIBERAC).to(VERTEILLAC, NINE_TO_FIVE, List.of(TUESDAY));
        assertThat(ways.ways().get(Mode.TRANSIT).estimated()).isTrue();
        assertThat(ways.ways().get(Mode.BIKE).estimated()).isFalse();
    }

    @Test
    void a_week_is_as_good_as_its_worst_day() {
        OfferWays ways = new WeekReach(network(LIMITS), VANXAINS)
                .to(PERIGUEUX, NINE_TO_FIVE, List.of(TUESDAY.minusDays(1), TUESDAY, WEDNESDAY, TUESDAY.plusDays(2)));
        Way way = ways.ways().get(Mode.TRANSIT);
        assertThat(way.leavesAt()).isEqualTo(LocalTime.of(7, 2));
        assertThat(way.homeAt()).isEqualTo(LocalTime.of(19, 23));
        assertThat(way.first()).isEqualTo(new Way.FirstRide("12", "Vanxains Église", LocalTime.of(7, 5), 3, 0));
        assertThat(way.minutesThere()).isEqualTo(85);
        assertThat(way.estimated()).isFalse();
    }

    @Test
    void a_week_with_a_day_without_a_bus_names_the_day() {
        feed.replace("calendar_dates.txt", "school,20270205,2", "school,20270205,2\nwed,20270203,2");
        OfferWays ways =
                new WeekReach(network(LIMITS), VANXAINS).to(PERIGUEUX, NINE_TO_FIVE, List.of(TUESDAY, WEDNESDAY));
        assertThat(ways.ways()).doesNotContainKey(Mode.TRANSIT);
        assertThat(ways.none().get(Mode.TRANSIT))
                .isEqualTo(new OfferWays.NoWay(Reason.NO_WAY_BACK, WEDNESDAY.getDayOfWeek()));
    }

    @Test
    void who_is_driven_to_a_stop_takes_the_bus_from_there_and_is_fetched() {
        Network network = network(LIMITS);
        Access farm = network.access(FARM, 10);
        RoundTrip trip = new Journeys(network)
                .byTimetable(farm, PERIGUEUX, TUESDAY, NINE_TO_FIVE)
                .orElseThrow();
        assertThat(trip.there().legs().getFirst()).isInstanceOfSatisfying(Drive.class, drive -> {
            assertThat(drive.to().stopName()).isEqualTo("Vanxains Église");
            assertThat(drive.departure()).isEqualTo(TUESDAY.atTime(6, 57));
            assertThat(drive.arrival()).isEqualTo(TUESDAY.atTime(7, 5));
        });
        assertThat(trip.back().legs().getLast()).isInstanceOf(Drive.class);
        assertThat(trip.there().rides()).hasSize(1);
        assertThat(new Journeys(network).later(trip.back(), farm, TUESDAY))
                .hasValueSatisfying(later -> assertThat(later.legs().getLast()).isInstanceOf(Drive.class));
    }

    @Test
    void nobody_is_driven_farther_than_the_family_says() {
        Network network = network(LIMITS);
        var services = network.timetable().serviceDay(TUESDAY).orElseThrow();
        for (int minutes : List.of(0, 5)) {
            assertThat(network.reach(network.access(FARM, minutes), PERIGUEUX, NINE_TO_FIVE, services))
                    .isEqualTo(new DayReach.NotReached(Reason.NO_STOP_NEAR_HOME));
        }
    }

    @Test
    void a_week_with_somebody_who_drives_tells_how_far_and_is_not_found_unasked() {
        OfferWays unasked = new WeekReach(network(LIMITS), FARM).to(PERIGUEUX, NINE_TO_FIVE, List.of(TUESDAY));
        assertThat(unasked.ways()).doesNotContainKeys(Mode.TRANSIT, Mode.DRIVEN_TO_STOP);

        OfferWays asked = new WeekReach(network(LIMITS), FARM, 10).to(PERIGUEUX, NINE_TO_FIVE, List.of(TUESDAY));
        assertThat(asked.ways()).doesNotContainKey(Mode.TRANSIT);
        Way way = asked.best(List.of(new Means(Mode.DRIVEN_TO_STOP, 120, 10))).orElseThrow();
        assertThat(way.mode()).isEqualTo(Mode.DRIVEN_TO_STOP);
        assertThat(way.first()).isEqualTo(new Way.FirstRide("12", "Vanxains Église", LocalTime.of(7, 5), 0, 8));
        assertThat(asked.best(List.of(new Means(Mode.DRIVEN_TO_STOP, 60, 10)))).isEmpty();
    }

    @Test
    void no_car_is_started_for_a_stop_at_the_door() {
        OfferWays ways = new WeekReach(network(LIMITS), VANXAINS, 10).to(PERIGUEUX, NINE_TO_FIVE, List.of(TUESDAY));
        assertThat(ways.ways().get(Mode.DRIVEN_TO_STOP)).isEqualTo(ways.ways().get(Mode.TRANSIT));
    }

    private Network network(Limits limits) {
        return new Network(Timetable.of(List.of(feed.feed()), PARIS, SPEEDS), SPEEDS, limits, 1_000_000);
    }

    private Optional<RoundTrip> trip(Point home, Point workplace, LocalDate day, Hours hours) {
        Network network = network(LIMITS);
        return new Journeys(network).byTimetable(network.access(home), workplace, day, hours);
    }

    private DayReach reach(Point home, Point workplace, LocalDate day, Hours hours) {
        return reach(network(LIMITS), home, workplace, day, hours);
    }

    private static DayReach reach(Network network, Point home, Point workplace, LocalDate day, Hours hours) {
        return network.reach(
                network.access(home),
                workplace,
                hours,
                network.timetable().serviceDay(day).orElseThrow());
    }
}
