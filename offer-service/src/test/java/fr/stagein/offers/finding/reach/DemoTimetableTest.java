package fr.stagein.offers.finding.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the demo's timetable promises the demo's people, by the plain search alone. */
class DemoTimetableTest {

    static final RawTimetable TIMETABLE = new RawTimetable(Path.of("../territories/dordogne/transit/riberacois"));
    static final PlainDijkstra.Rules RULES = new PlainDijkstra.Rules(4.5, 1.3, 2_000, 800, 2);

    private static final Point VANXAINS = new Point(45.21555, 0.28806);
    private static final Point RIBERAC = new Point(45.24427, 0.33982);
    private static final Point PERIGUEUX = new Point(45.18790, 0.70700);
    private static final Point ECHOURGNAC = new Point(45.13358, 0.22706);
    private static final Point ALLEMANS = new Point(45.28858, 0.29507);

    static Stream<LocalDate> schoolDays() {
        return LocalDate.of(2026, 9, 1)
                .datesUntil(LocalDate.of(2027, 7, 3))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .filter(day -> TIMETABLE.trips.values().stream()
                        .anyMatch(trip -> trip.service().equals("ecole-lv") && TIMETABLE.runs(trip, day)));
    }

    @ParameterizedTest
    @MethodSource("schoolDays")
    void from_vanxains_one_is_in_riberac_at_half_past_eight_and_home_at_six(LocalDate day) {
        var search = new PlainDijkstra(TIMETABLE, day, RULES);

        assertThat(leaving(search, VANXAINS, RIBERAC, "08:30")).isAfterOrEqualTo(LocalTime.of(7, 25));
        assertThat(home(search, RIBERAC, VANXAINS, "17:00")).isBeforeOrEqualTo(LocalTime.of(18, 0));
    }

    @ParameterizedTest
    @MethodSource("schoolDays")
    void from_vanxains_one_is_in_perigueux_at_nine_and_home_before_seven(LocalDate day) {
        var search = new PlainDijkstra(TIMETABLE, day, RULES);

        assertThat(leaving(search, VANXAINS, PERIGUEUX, "09:00")).isAfterOrEqualTo(LocalTime.of(7, 25));
        assertThat(home(search, PERIGUEUX, VANXAINS, "17:00")).isBeforeOrEqualTo(LocalTime.of(19, 0));
    }

    @Test
    void a_school_year_has_thirty_five_weeks_of_school_days() {
        assertThat(schoolDays()).hasSizeBetween(170, 180);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-21", "2026-11-11", "2027-02-15", "2027-03-29", "2027-05-07", "2027-07-05"})
    void school_lines_rest_in_the_holidays(LocalDate day) {
        assertThat(TIMETABLE.tripsOn(day)).noneMatch(trip -> trip.service().startsWith("ecole"));
    }

    @Test
    void some_villages_have_no_line_and_some_no_way_home_on_a_wednesday() {
        LocalDate tuesday = LocalDate.of(2027, 2, 2);
        var onTuesday = new PlainDijkstra(TIMETABLE, tuesday, RULES);
        var onWednesday = new PlainDijkstra(TIMETABLE, tuesday.plusDays(1), RULES);

        assertThat(onTuesday.departure(onTuesday.boardings(RIBERAC, seconds("09:00")), ECHOURGNAC))
                .isEmpty();
        assertThat(onTuesday.arrival(onTuesday.alightings(RIBERAC, seconds("16:00")), ALLEMANS))
                .isPresent();
        assertThat(onWednesday.arrival(onWednesday.alightings(RIBERAC, seconds("16:00")), ALLEMANS))
                .isEmpty();
    }

    private static LocalTime leaving(PlainDijkstra search, Point from, Point to, String start) {
        return time(search.departure(search.boardings(to, seconds(start)), from));
    }

    private static LocalTime home(PlainDijkstra search, Point from, Point to, String end) {
        return time(search.arrival(search.alightings(from, seconds(end)), to));
    }

    private static LocalTime time(OptionalInt seconds) {
        return LocalTime.ofSecondOfDay(seconds.orElseThrow());
    }

    private static int seconds(String time) {
        return LocalTime.parse(time).toSecondOfDay();
    }
}
