package fr.stagein.applications.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.applications.agreements.Codes.Code;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.AgreementState.Task;
import fr.stagein.events.AgreementState.Turn;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.events.Weeks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A server's clock that is set back or forward by an hour. */
class JumpingClockTest {

    private static final Instant MADE = Instant.parse("2026-11-30T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final Code code = new Code(UUID.randomUUID(), "", new byte[0], 0, MADE, MADE.plus(Codes.GOOD_FOR));

    @Test
    void a_code_is_good_for_ten_minutes_and_not_for_an_hour_more_when_the_clock_is_set_back() {
        assertThat(code.isGoodAt(MADE)).isTrue();
        assertThat(code.isGoodAt(MADE.plus(Codes.GOOD_FOR).minusMillis(1))).isTrue();
        assertThat(code.isGoodAt(MADE.plus(Codes.GOOD_FOR))).isFalse();
        assertThat(code.isGoodAt(MADE.minus(HOUR))).isFalse();
        assertThat(code.isGoodAt(MADE.plus(HOUR))).isFalse();
    }

    @Test
    void the_next_code_waits_half_a_minute_and_not_an_hour_when_the_clock_is_set_back() {
        assertThat(code.isFreshAt(MADE.plusSeconds(29))).isTrue();
        assertThat(code.isFreshAt(MADE.plus(Codes.BETWEEN))).isFalse();
        assertThat(code.isFreshAt(MADE.minus(HOUR))).isFalse();
    }

    @Test
    void since_when_it_is_somebodys_turn_never_goes_back() {
        var school = new Turn(Party.SCHOOL, Task.FILL);
        var company = new Turn(Party.COMPANY, Task.FILL);
        var placement = new Placement(
                new ApplicationId(UUID.randomUUID()),
                null,
                new StudentId(UUID.randomUUID()),
                SchoolId.of("0240035H"),
                null,
                null,
                Weeks.of(Week.of("2027-W05"), null),
                "3e");
        Agreement drafted = Agreement.drafted(
                new AgreementId(UUID.randomUUID()), placement, List.of(school), "ABCD-EFGH-JKMN", MADE);
        assertThat(drafted.filled(false, List.of(company), MADE.minus(HOUR)).since())
                .isEqualTo(MADE);
        assertThat(drafted.filled(false, List.of(company), MADE.plus(HOUR)).since())
                .isEqualTo(MADE.plus(HOUR));
        assertThat(drafted.filled(false, List.of(school), MADE.plus(HOUR)).since())
                .as("the same turn")
                .isEqualTo(MADE);
    }
}
