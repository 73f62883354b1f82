package fr.stagein.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.platform.territory.TerritoryCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerritoryCalendarTest {

    private static final Clock LATE = Clock.fixed(Instant.parse("2027-01-10T23:30:00Z"), ZoneOffset.UTC);

    private final TerritoryCalendar calendar = new TerritoryCalendar(LATE, ZoneId.of("Europe/Paris"));

    @Test
    void a_day_begins_at_midnight_in_the_territory() {
        assertThat(calendar.today()).isEqualTo("2027-01-11");
        assertThat(new TerritoryCalendar(LATE, ZoneId.of("America/Martinique")).today())
                .isEqualTo("2027-01-10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-01",
                "2027-03-29",
                "2027-05-01",
                "2027-05-06",
                "2027-05-08",
                "2027-05-17",
                "2027-07-14",
                "2027-08-15",
                "2027-11-01",
                "2027-11-11",
                "2027-12-25",
                "2028-04-17",
                "2028-05-25"
            })
    void public_holidays_are_known_those_after_easter_too(LocalDate day) {
        assertThat(calendar.isPublicHoliday(day)).isTrue();
        assertThat(calendar.isWorkingDay(day)).isFalse();
    }

    @Test
    void a_working_day_is_neither_sunday_nor_holiday() {
        assertThat(calendar.isPublicHoliday(LocalDate.parse("2027-03-26")))
                .as("Good Friday is a holiday in Alsace alone")
                .isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2027-01-09")))
                .as("a Saturday")
                .isTrue();
        assertThat(calendar.workingDayFrom(LocalDate.parse("2027-03-28")))
                .as("Easter Sunday, then Monday")
                .isEqualTo("2027-03-30");
    }
}
