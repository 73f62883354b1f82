package fr.stagein.transit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.transit.feed.Feed;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Three stops in a row: 7:00 from A to B, ten minutes there, and on to C at 8:10; in the evening the same back. */
class TimetableTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate TUESDAY = LocalDate.of(2027, 2, 2);
    private static final int NINE = 9 * 3600;
    private static final int WITHIN = 150 * 60;

    private final TextFeed feed = new TextFeed()
            .text("stops.txt", """
                    stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station
                    A,Alpha,45.2,0.0,0,
                    PB,Beta gare,45.2,0.2,1,
                    PD,Beta place,45.201,0.201,1,
                    B,Beta quai,45.2,0.2,0,PB
                    D,Beta place quai,45.201,0.201,0,PD
                    C,Gamma,45.2,0.4,0,
                    """)
            .text("routes.txt", """
                    route_id,route_short_name,route_type
                    L1,1,3
                    L2,2,3
                    L3,3,3
                    """)
            .text("calendar.txt", """
                    service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date
                    S,1,1,1,1,1,0,0,20260901,20270703
                    """)
            .table("trips.txt", "route_id,service_id,trip_id,trip_headsign,block_id")
            .table("stop_times.txt", "trip_id,arrival_time,departure_time,stop_id,stop_sequence");

    TimetableTest() {
        trip("L1", "S", "ab", "", "07:00:00", "A", "07:30:00", "B");
        trip("L2", "S", "bc", "", "07:40:00", "B", "08:10:00", "C");
        trip("L2", "S", "cb", "", "17:10:00", "C", "17:40:00", "B");
        trip("L1", "S", "ba", "", "17:50:00", "B", "18:20:00", "A");
    }

    @Test
    void the_latest_way_there_and_the_earliest_back() {
        assertThat(leavesA()).isEqualTo("07:00");
        assertThat(backAtA()).isEqualTo("18:20");
    }

    @Test
    void the_times_that_a_trip_at_intervals_is_written_with_are_no_departures() {
        feed.text(
                "frequencies.txt", "trip_id,start_time,end_time,headway_secs,exact_times\nab,10:00:00,12:00:00,1800,0");
        assertThat(leavesA()).isEqualTo("never");
    }

    @Test
    void a_trip_at_intervals_with_exact_times_runs_at_each_of_them_until_the_end() {
        feed.text(
                "frequencies.txt", "trip_id,start_time,end_time,headway_secs,exact_times\nab,06:40:00,07:20:00,1200,1");
        assertThat(leavesA()).isEqualTo("07:00");
        feed.text(
                "frequencies.txt", "trip_id,start_time,end_time,headway_secs,exact_times\nab,06:40:00,07:00:00,1200,1");
        assertThat(leavesA()).as("the end is none").isEqualTo("06:40");
    }

    @Test
    void without_exact_times_one_waits_the_longest_that_may_be() {
        feed.text(
                "frequencies.txt", "trip_id,start_time,end_time,headway_secs,exact_times\nab,06:00:00,08:00:00,1200,0");
        assertThat(leavesA()).as("a bus comes until 7:00").isEqualTo("06:40");
        List<Passage> way = latest(timetable(), "C").passages(position(timetable(), "A"));
        assertThat(way.getFirst().arrival()).as("at the latest").isEqualTo(7 * 3600 + 30 * 60);
    }

    @Test
    void a_change_that_is_impossible_between_two_lines_is_possible_between_others() {
        feed.text(
                "transfers.txt",
                "from_stop_id,to_stop_id,from_route_id,to_route_id,transfer_type\nB,B,L1,L3,3\nB,B,L3,L1,3");
        assertThat(leavesA()).isEqualTo("07:00");
        feed.text("transfers.txt", "from_stop_id,to_stop_id,from_route_id,to_route_id,transfer_type\nB,B,L1,L2,3");
        assertThat(leavesA()).isEqualTo("never");
        assertThat(backAtA()).as("the other way round").isEqualTo("18:20");
    }

    @Test
    void a_change_between_two_trips_counts_more_than_one_between_their_lines() {
        feed.text(
                "transfers.txt",
                "from_stop_id,to_stop_id,from_route_id,to_route_id,from_trip_id,to_trip_id,transfer_type\nB,B,L1,L2,,,3\nB,B,,,ab,bc,1");
        assertThat(leavesA()).isEqualTo("07:00");
    }

    @Test
    void a_change_that_is_impossible_between_stations_is_so_between_their_platforms() {
        feed.text("stop_times.txt", """
                trip_id,arrival_time,departure_time,stop_id,stop_sequence
                ab,07:00:00,07:00:00,A,1
                ab,07:30:00,07:30:00,B,2
                bc,07:40:00,07:40:00,D,1
                bc,08:10:00,08:10:00,C,2
                """);
        assertThat(leavesA()).isEqualTo("07:00");
        feed.text("transfers.txt", "from_stop_id,to_stop_id,transfer_type\nPB,PD,3");
        assertThat(leavesA()).isEqualTo("never");
    }

    @Test
    void a_change_takes_what_the_feed_asks_for() {
        feed.text("transfers.txt", "from_stop_id,to_stop_id,transfer_type,min_transfer_time\nB,B,2,600");
        assertThat(leavesA()).isEqualTo("07:00");
        feed.text("transfers.txt", "from_stop_id,to_stop_id,transfer_type,min_transfer_time\nPB,PB,2,900");
        assertThat(leavesA()).isEqualTo("never");
        assertThat(backAtA()).isEqualTo("never");
    }

    @Test
    void who_stays_seated_neither_changes_nor_needs_time_for_it() {
        feed.text("stop_times.txt", """
                trip_id,arrival_time,departure_time,stop_id,stop_sequence
                ab,07:00:00,07:00:00,A,1
                ab,07:40:00,07:40:00,B,2
                bc,07:40:00,07:40:00,B,1
                bc,08:10:00,08:10:00,C,2
                """);
        assertThat(leavesA()).as("two vehicles, no time").isEqualTo("never");
        feed.text("transfers.txt", "from_trip_id,to_trip_id,transfer_type\nab,bc,4");
        assertThat(leavesA()).isEqualTo("07:00");
        Ways ways = latest(timetable(), "C");
        int a = position(timetable(), "A");
        assertThat(ways.outline(a).rides()).isEqualTo(1);
        assertThat(ways.passages(a)).singleElement().satisfies(one -> {
            assertThat(timetable().trip(one.trip()).id()).isEqualTo("essai:ab");
            assertThat(timetable().trip(one.lastTrip()).id()).isEqualTo("essai:bc");
        });
    }

    @Test
    void trips_of_one_block_are_one_vehicle_unless_the_feed_says_no() {
        feed.text("trips.txt", """
                route_id,service_id,trip_id,trip_headsign,block_id
                L1,S,ab,,V1
                L2,S,bc,,V1
                """).text("stop_times.txt", """
                trip_id,arrival_time,departure_time,stop_id,stop_sequence
                ab,07:00:00,07:00:00,A,1
                ab,07:40:00,07:40:00,B,2
                bc,07:40:00,07:40:00,B,1
                bc,08:10:00,08:10:00,C,2
                """);
        assertThat(leavesA()).isEqualTo("07:00");
        feed.text("transfers.txt", "from_trip_id,to_trip_id,transfer_type\nab,bc,5");
        assertThat(leavesA()).isEqualTo("never");
    }

    @Test
    void a_trip_at_intervals_does_not_part_the_trips_of_its_block() {
        feed.text("trips.txt", """
                route_id,service_id,trip_id,trip_headsign,block_id
                L1,S,ab,,V1
                L3,S,between,,V1
                L2,S,bc,,V1
                """)
                .text("stop_times.txt", """
                trip_id,arrival_time,departure_time,stop_id,stop_sequence
                ab,07:00:00,07:00:00,A,1
                ab,07:40:00,07:40:00,B,2
                between,07:20:00,07:20:00,A,1
                between,07:30:00,07:30:00,C,2
                bc,07:40:00,07:40:00,B,1
                bc,08:10:00,08:10:00,C,2
                """)
                .text("frequencies.txt", "trip_id,start_time,end_time,headway_secs\nbetween,12:00:00,13:00:00,600");
        assertThat(leavesA()).isEqualTo("07:00");
    }

    @Test
    void nobody_gets_out_before_they_got_in_where_three_halts_have_one_time() {
        feed.text("trips.txt", "route_id,service_id,trip_id\nL1,S,ab")
                .text("stop_times.txt", """
                trip_id,arrival_time,departure_time,stop_id,stop_sequence
                ab,07:00:00,07:00:00,A,1
                ab,07:00:00,07:00:00,B,2
                ab,07:00:00,07:00:00,C,3
                """)
                .text("transfers.txt", "from_stop_id,to_stop_id,transfer_type\nB,B,1");
        Timetable timetable = timetable();
        int b = position(timetable, "B");
        ServiceDay day = timetable.serviceDay(TUESDAY).orElseThrow();
        assertThat(timetable.earliestFrom(Map.of(b, 0), day, 7 * 3600, 60).stops())
                .containsExactly(position(timetable, "C"));
        assertThat(timetable.latestTo(Map.of(b, 0), day, 7 * 3600, 60).stops())
                .containsExactly(position(timetable, "A"));
    }

    @Test
    void a_trip_of_three_days_is_no_obstacle_and_is_caught_on_the_third() {
        trip("L3", "S", "long", "", "22:00:00", "A", "56:10:00", "C");
        assertThat(leavesA()).isEqualTo("07:00");
        trip("L3", "S", "later", "", "55:30:00", "A", "56:20:00", "C");
        assertThat(leavesA()).as("Sunday's does not run on Tuesday").isEqualTo("07:00");
        assertThat(leavesA(TUESDAY.plusDays(1))).as("Monday's on Wednesday").isEqualTo("07:30");
    }

    @Test
    void each_feed_knows_its_own_days() {
        Feed one = feed();
        feed.text("calendar.txt", """
                service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date
                S,1,1,1,1,1,0,0,20260901,20261231
                """);
        Feed read = feed();
        Feed other = new Feed(
                "autre",
                read.stops(),
                read.lines(),
                read.services(),
                read.trips(),
                read.visits(),
                read.frequencies(),
                read.transfers(),
                read.from(),
                read.to());
        Timetable both = Timetable.of(List.of(one, other), PARIS, new PlainWalk());
        assertThat(both.isKnownWhole(LocalDate.of(2026, 12, 1))).isTrue();
        assertThat(both.isKnownWhole(TUESDAY)).isFalse();
        assertThat(both.serviceDay(TUESDAY)).isPresent();
        assertThat(both.knows(0, TUESDAY)).isTrue();
        assertThat(both.knows(both.stops().size() - 1, TUESDAY)).isFalse();
        assertThat(both.serviceDay(LocalDate.of(2027, 7, 5))).isEmpty();
    }

    @Test
    void on_the_night_of_the_change_to_summer_time_a_day_counts_from_its_noon() {
        feed.text("calendar.txt", """
                service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date
                S,1,1,1,1,1,1,1,20260901,20270703
                """);
        trip("L3", "S", "night", "", "25:30:00", "A", "26:30:00", "C");
        Timetable timetable = timetable();
        LocalDate change = LocalDate.of(2027, 3, 28);
        Ways latest = timetable.latestTo(
                Map.of(position(timetable, "C"), 0),
                timetable.serviceDay(change).orElseThrow(),
                NINE + 1800,
                9 * 3600);
        Ways.Outline way = latest.outline(position(timetable, "A"));
        assertThat(timetable.moment(change, way.arrival())).isEqualTo(change.atTime(8, 10));
        assertThat(timetable.seconds(change, LocalTime.of(8, 10))).isEqualTo(8 * 3600 + 600);
        Ways earliest = timetable.earliestFrom(
                Map.of(position(timetable, "A"), 0),
                timetable.serviceDay(change).orElseThrow(),
                timetable.seconds(change, LocalTime.of(1, 0)),
                10 * 3600);
        Passage night = earliest.passages(position(timetable, "C")).getFirst();
        // Half an hour before clocks go on, and an hour later.
        assertThat(timetable.moment(change, night.departure())).isEqualTo(change.atTime(1, 30));
        assertThat(timetable.moment(change, night.arrival())).isEqualTo(change.atTime(3, 30));
    }

    @Test
    void what_only_yesterdays_trip_serves_is_served() {
        feed.text("trips.txt", "route_id,service_id,trip_id\nL1,S,ab").text("stop_times.txt", """
                        trip_id,arrival_time,departure_time,stop_id,stop_sequence
                        ab,31:00:00,31:00:00,A,1
                        ab,31:30:00,31:30:00,C,2
                        """);
        Timetable timetable = timetable();
        LocalDate saturday = LocalDate.of(2027, 2, 6);
        assertThat(timetable.served(
                        position(timetable, "A"), timetable.serviceDay(saturday).orElseThrow()))
                .isTrue();
        assertThat(leavesA(saturday)).isEqualTo("07:00");
    }

    private void trip(String line, String service, String id, String block, String... halts) {
        feed.row("trips.txt", line, service, id, "", block);
        for (int i = 0; i < halts.length; i += 2) {
            feed.row("stop_times.txt", id, halts[i], halts[i], halts[i + 1], i);
        }
    }

    private Feed feed() {
        var read = feed.read();
        return Objects.requireNonNull(read.feed(), read.problems().toString());
    }

    private Timetable timetable() {
        return Timetable.of(List.of(feed()), PARIS, new PlainWalk());
    }

    private String leavesA() {
        return leavesA(TUESDAY);
    }

    private String leavesA(LocalDate day) {
        Timetable timetable = timetable();
        Ways ways = timetable.latestTo(
                Map.of(position(timetable, "C"), 0), timetable.serviceDay(day).orElseThrow(), NINE, WITHIN);
        int a = position(timetable, "A");
        return ways.has(a) ? clock(ways.outline(a).departure()) : "never";
    }

    private static Ways latest(Timetable timetable, String to) {
        return timetable.latestTo(
                Map.of(position(timetable, to), 0),
                timetable.serviceDay(TUESDAY).orElseThrow(),
                NINE,
                WITHIN);
    }

    private String backAtA() {
        Timetable timetable = timetable();
        Ways ways = timetable.earliestFrom(
                Map.of(position(timetable, "C"), 0),
                timetable.serviceDay(TUESDAY).orElseThrow(),
                17 * 3600,
                WITHIN);
        int a = position(timetable, "A");
        return ways.has(a) ? clock(ways.outline(a).arrival()) : "never";
    }

    private static String clock(int seconds) {
        return LocalTime.ofSecondOfDay(seconds).toString();
    }

    private static int position(Timetable timetable, String stop) {
        return timetable.stops().stream().map(Timetable.Stop::id).toList().indexOf("essai:" + stop);
    }
}
