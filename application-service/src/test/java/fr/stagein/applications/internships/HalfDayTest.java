package fr.stagein.applications.internships;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.applications.agreements.AgreedDay;
import fr.stagein.events.InternshipState.Half;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HalfDayTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 2, 1);

    @Test
    void a_day_with_a_break_has_two_halves() {
        assertThat(halves(day("09:00", "16:30", "12:00", "13:15")))
                .extracting(HalfDay::half, HalfDay::start, HalfDay::end, HalfDay::length)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Half.MORNING, LocalTime.of(9, 0), LocalTime.of(12, 0), Duration.ofHours(3)),
                        org.assertj.core.groups.Tuple.tuple(
                                Half.AFTERNOON, LocalTime.of(13, 15), LocalTime.of(16, 30), Duration.ofMinutes(195)));
    }

    @Test
    void a_day_without_a_break_has_one() {
        assertThat(halves(day("08:00", "12:00", null, null)))
                .extracting(HalfDay::half)
                .containsExactly(Half.MORNING);
        assertThat(halves(day("13:30", "17:00", null, null)))
                .extracting(HalfDay::half)
                .containsExactly(Half.AFTERNOON);
    }

    @Test
    void a_public_holiday_has_none() {
        assertThat(HalfDay.of(List.of(day("09:00", "16:00", "12:00", "13:00")), MONDAY::equals))
                .isEmpty();
    }

    private static List<HalfDay> halves(AgreedDay day) {
        return HalfDay.of(List.of(day), date -> false);
    }

    private static AgreedDay day(String start, String end, @Nullable String breakStart, @Nullable String breakEnd) {
        return new AgreedDay(
                MONDAY,
                LocalTime.parse(start),
                LocalTime.parse(end),
                breakStart == null ? null : LocalTime.parse(breakStart),
                breakEnd == null ? null : LocalTime.parse(breakEnd));
    }
}
