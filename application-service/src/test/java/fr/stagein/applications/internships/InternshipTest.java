package fr.stagein.applications.internships;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.events.AgreementId;
import fr.stagein.events.InternshipState.Half;
import fr.stagein.events.InternshipState.Presence;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Five days of two halves, 1 to 5 February 2027. */
class InternshipTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 2, 1);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final HalfDay.Key FIRST = new HalfDay.Key(MONDAY, Half.MORNING);

    private final Internship planned = new Internship(
            new AgreementId(UUID.randomUUID()),
            1,
            new StudentId(UUID.randomUUID()),
            SchoolId.of("0240035H"),
            null,
            null,
            Week.of("2027-W05"),
            "3e",
            MONDAY,
            FRIDAY,
            days(5),
            false,
            false);

    private static List<HalfDay> days(int howMany) {
        return Stream.iterate(MONDAY, day -> day.plusDays(1))
                .limit(howMany)
                .flatMap(day -> Stream.of(
                        new HalfDay(day, Half.MORNING, LocalTime.of(9, 0), LocalTime.of(12, 0), null),
                        new HalfDay(day, Half.AFTERNOON, LocalTime.of(13, 0), LocalTime.of(16, 0), null)))
                .toList();
    }

    @Test
    void an_absence_is_new_once() {
        Internship absent = planned.said(Map.of(FIRST, Presence.ABSENT));
        assertThat(absent.hasAbsenceBeside(planned)).isTrue();
        assertThat(absent.said(Map.of(new HalfDay.Key(MONDAY, Half.AFTERNOON), Presence.PRESENT))
                        .hasAbsenceBeside(absent))
                .isFalse();
        Internship corrected = absent.said(Map.of(FIRST, Presence.LATE));
        assertThat(absent.hasAbsenceBeside(corrected)).isTrue();
    }

    @Test
    void an_amendment_keeps_what_was_said_of_the_half_days_that_stay() {
        Internship shorter = planned.said(
                        Map.of(FIRST, Presence.PRESENT, new HalfDay.Key(FRIDAY, Half.MORNING), Presence.LATE))
                .replanned(days(3));
        assertThat(shorter.halfDays()).hasSize(6);
        assertThat(shorter.halfDays().getFirst().presence()).isEqualTo(Presence.PRESENT);
        assertThat(shorter.lastDay()).isEqualTo(MONDAY.plusDays(2));
    }

    @Test
    void a_breaking_off_leaves_nothing_after_its_last_day() {
        Internship ended = planned.brokenOff(MONDAY.plusDays(1));
        assertThat(ended.halfDays()).hasSize(4);
        assertThat(ended.lastDay()).isEqualTo(MONDAY.plusDays(1));
        Internship never = planned.brokenOff(MONDAY.minusDays(3));
        assertThat(never.halfDays()).isEmpty();
        assertThat(never.isSaidWhole()).isFalse();
        assertThat(planned.brokenOff(FRIDAY.plusDays(30)).lastDay()).isEqualTo(FRIDAY);
    }

    @Test
    void an_alarm_is_taken_from_the_first_day_until_two_weeks_after_the_last() {
        assertThat(planned.takesAlarms(MONDAY.minusDays(1))).isFalse();
        assertThat(planned.takesAlarms(MONDAY)).isTrue();
        assertThat(planned.takesAlarms(FRIDAY.plusDays(14))).isTrue();
        assertThat(planned.takesAlarms(FRIDAY.plusDays(15))).isFalse();
    }

    @Test
    void it_is_over_with_its_last_half_day() {
        assertThat(planned.isOver(FRIDAY.atTime(15, 59))).isFalse();
        assertThat(planned.isOver(FRIDAY.atTime(16, 0))).isTrue();
    }

    @Test
    void who_came_late_was_there() {
        Internship said = planned.said(Map.of(
                FIRST,
                Presence.LATE,
                new HalfDay.Key(MONDAY, Half.AFTERNOON),
                Presence.PRESENT,
                new HalfDay.Key(FRIDAY, Half.MORNING),
                Presence.ABSENT));
        Attendance attendance = Attendance.of(said.halfDays());
        assertThat(attendance.days()).isEqualTo(1);
        assertThat(attendance.hours()).hasHours(6);
        assertThat(attendance.absentHalfDays()).isEqualTo(1);
        assertThat(attendance.unsaid()).isEqualTo(7);
    }
}
