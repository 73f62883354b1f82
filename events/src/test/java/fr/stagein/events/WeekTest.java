package fr.stagein.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeekTest {

    @ParameterizedTest
    @CsvSource({
        "2027-W05, 2027-02-01",
        "2026-W53, 2026-12-28",
        "2027-W01, 2027-01-04",
        "2025-W01, 2024-12-30",
    })
    void begins_on_its_monday(String week, LocalDate monday) {
        assertThat(Week.of(week).monday()).isEqualTo(monday);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-W53", "2027-W00", "2027-W5", "2027W05", "2027-w05", "", "1999-W05", "2027-W05 "})
    void refuses_what_is_none(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Week.of(text));
    }

    @Property
    void holds_every_day_of_its_seven(@ForAll @LongRange(min = 11_000, max = 40_000) long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        LocalDate monday = Week.containing(date).monday();
        assertThat(monday.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(date).isBetween(monday, monday.plusDays(6));
    }

    @Property
    void sorts_as_time_does(
            @ForAll @LongRange(min = 11_000, max = 40_000) long one,
            @ForAll @LongRange(min = 11_000, max = 40_000) long other) {
        Week first = Week.containing(LocalDate.ofEpochDay(one));
        Week second = Week.containing(LocalDate.ofEpochDay(other));
        assertThat(Integer.signum(first.compareTo(second)))
                .isEqualTo(Integer.signum(first.monday().compareTo(second.monday())));
    }

    @ParameterizedTest
    @CsvSource({"2027-01-31, false", "2027-02-01, true", "2027-02-07, true"})
    void has_begun_from_its_monday_on(LocalDate today, boolean begun) {
        assertThat(Week.of("2027-W05").hasBegunBy(today)).isEqualTo(begun);
    }

    @Test
    void the_same_week_another_year_has_the_same_number_if_there_is_one() {
        assertThat(Week.of("2027-W05").plusYears(1)).isEqualTo(Week.of("2028-W05"));
        assertThat(Week.of("2026-W53").plusYears(1)).isEqualTo(Week.of("2027-W52"));
        assertThat(Week.of("2026-W53").plusYears(6)).isEqualTo(Week.of("2032-W53"));
    }
}
