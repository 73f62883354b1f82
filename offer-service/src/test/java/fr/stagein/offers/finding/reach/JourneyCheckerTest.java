package fr.stagein.offers.finding.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A checker that finds nothing proves nothing: each fault is made once, on purpose. */
class JourneyCheckerTest {

    private static final RawTimetable TIMETABLE = DemoTimetableTest.TIMETABLE;
    private static final LocalDate TUESDAY = LocalDate.of(2027, 2, 2);
    private static final LocalDate HOLIDAY = LocalDate.of(2027, 2, 16);
    private static final Point HOME = new Point(45.21555, 0.28806);
    private static final Point WORK = new Point(45.24427, 0.33982);
    private static final String FROM = "riberacois:vanxains-eglise";
    private static final String TO = "riberacois:riberac-gare-routiere";
    private static final String TRIP = "riberacois:12-aller-ecole-lv-0702";

    @Test
    void a_journey_that_can_be_made_has_no_fault() {
        assertThat(faults(ride -> ride)).isEmpty();
    }

    @Test
    void a_trip_that_does_not_run_that_day_is_found() {
        assertThat(faultsOn(HOLIDAY, journey(HOLIDAY, ride -> ride)))
                .singleElement()
                .asString()
                .contains("does not run");
    }

    @Test
    void a_trip_at_another_time_is_found() {
        assertThat(faults(ride -> new Ride(
                        ride.tripId(),
                        ride.line(),
                        ride.headsign(),
                        ride.fromStopId(),
                        ride.fromStop(),
                        ride.toStopId(),
                        ride.toStop(),
                        ride.departure(),
                        ride.arrival().minusMinutes(1),
                        ride.school())))
                .singleElement()
                .asString()
                .contains("at these times");
    }

    @Test
    void a_trip_the_wrong_way_round_is_found() {
        assertThat(faults(ride -> new Ride(
                        ride.tripId(),
                        ride.line(),
                        ride.headsign(),
                        ride.toStopId(),
                        ride.toStop(),
                        ride.fromStopId(),
                        ride.fromStop(),
                        ride.departure(),
                        ride.arrival(),
                        ride.school())))
                .isNotEmpty();
    }

    @Test
    void a_walk_at_a_run_is_found() {
        Journey journey = journey(TUESDAY, ride -> ride);
        Walk walk = (Walk) journey.legs().getFirst();
        var hurried =
                new Walk(walk.from(), walk.to(), walk.metres(), walk.arrival().minusMinutes(3), walk.arrival());

        assertThat(faultsOn(
                        TUESDAY,
                        new Journey(List.of(
                                hurried, journey.legs().get(1), journey.legs().getLast()))))
                .singleElement()
                .asString()
                .contains("cannot be walked");
    }

    @Test
    void a_journey_that_stops_short_is_found() {
        Journey journey = journey(TUESDAY, ride -> ride);

        assertThat(faultsOn(TUESDAY, new Journey(journey.legs().subList(0, 2))))
                .singleElement()
                .asString()
                .contains("from its aim");
    }

    @Test
    void too_early_and_too_late_are_found() {
        var checker = new JourneyChecker(TIMETABLE);

        assertThat(checker.faults(
                        journey(TUESDAY, ride -> ride),
                        Mode.TRANSIT,
                        TUESDAY,
                        HOME,
                        WORK,
                        TUESDAY.atTime(7, 35),
                        TUESDAY.atTime(7, 50)))
                .anyMatch(fault -> fault.contains("before"))
                .anyMatch(fault -> fault.contains("after"));
    }

    private static List<String> faults(UnaryOperator<Ride> change) {
        return faultsOn(TUESDAY, journey(TUESDAY, change));
    }

    private static List<String> faultsOn(LocalDate day, Journey journey) {
        return new JourneyChecker(TIMETABLE)
                .faults(journey, Mode.TRANSIT, day, HOME, WORK, day.atTime(6, 30), day.atTime(8, 30));
    }

    private static Journey journey(LocalDate day, UnaryOperator<Ride> change) {
        var ride = new Ride(
                TRIP,
                "12",
                "Ribérac",
                FROM,
                TIMETABLE.stops.get(FROM).name(),
                TO,
                TIMETABLE.stops.get(TO).name(),
                day.atTime(7, 41),
                day.atTime(7, 49),
                false);
        return new Journey(List.of(
                walk(Walk.End.at(HOME), stop(FROM), day.atTime(7, 30), day.atTime(7, 41)),
                change.apply(ride),
                walk(stop(TO), Walk.End.at(WORK), day.atTime(7, 49), day.atTime(7, 53))));
    }

    private static Walk walk(Walk.End from, Walk.End to, LocalDateTime departure, LocalDateTime arrival) {
        return new Walk(from, to, (int) Math.round(from.point().metresTo(to.point()) * 1.3), departure, arrival);
    }

    private static Walk.End stop(String id) {
        RawTimetable.Stop stop = TIMETABLE.stops.get(id);
        return new Walk.End(stop.point(), id, stop.name());
    }
}
