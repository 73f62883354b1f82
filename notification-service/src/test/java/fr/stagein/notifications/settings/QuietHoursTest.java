package fr.stagein.notifications.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    @ParameterizedTest
    @CsvSource({
        "20:00, 07:00, 2026-11-25T19:59, 2026-11-25T19:59",
        "20:00, 07:00, 2026-11-25T20:00, 2026-11-26T07:00",
        "20:00, 07:00, 2026-11-25T23:30, 2026-11-26T07:00",
        "20:00, 07:00, 2026-11-26T00:00, 2026-11-26T07:00",
        "20:00, 07:00, 2026-11-26T06:59, 2026-11-26T07:00",
        "20:00, 07:00, 2026-11-26T07:00, 2026-11-26T07:00",
        "09:00, 17:00, 2026-11-25T12:00, 2026-11-25T17:00",
        "09:00, 17:00, 2026-11-25T17:00, 2026-11-25T17:00",
        "09:00, 17:00, 2026-11-25T08:59, 2026-11-25T08:59",
        "00:00, 06:00, 2026-11-25T00:00, 2026-11-25T06:00",
        "22:00, 00:00, 2026-11-25T23:00, 2026-11-26T00:00",
    })
    void a_mail_waits_for_their_end(LocalTime from, LocalTime until, LocalDateTime moment, LocalDateTime expected) {
        assertThat(new QuietHours(from, until).after(moment)).isEqualTo(expected);
    }

    @Test
    void they_cannot_be_the_whole_day() {
        assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
