package fr.stagein.offers.offers.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.stagein.offers.offers.rules.AgeRules.HoursBreach;
import fr.stagein.territory.Amount;
import fr.stagein.territory.Rule;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The limits themselves are tried in the module territory. */
class AgeRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void what_only_the_youngest_of_a_programme_may_not_do_is_marked() {
        assertThat(check("09:00", "17:00", 60, "3e"))
                .containsExactly(new HoursBreach(
                        Rule.HOURS_A_WEEK,
                        new Amount.Hours(Duration.ofHours(30)),
                        "Code de l'éducation D.331-1 et suivants",
                        true));
        assertThat(check("09:00", "17:30", 60, "3e"))
                .extracting(HoursBreach::rule, HoursBreach::forSome)
                .containsExactly(tuple(Rule.HOURS_A_DAY, false), tuple(Rule.HOURS_A_WEEK, false));
    }

    @Test
    void an_offer_for_several_programmes_fits_the_strictest() {
        assertThat(check("15:00", "21:00", 60, "pfmp"))
                .extracting(HoursBreach::forSome)
                .containsOnly(true);
        assertThat(check("15:00", "21:00", 60, "pfmp", "3e"))
                .extracting(HoursBreach::rule, HoursBreach::forSome)
                .containsExactly(tuple(Rule.LATEST, false));
    }

    @Test
    void each_rule_is_told_once_and_the_days_of_an_offer_are_no_public_holidays() {
        assertThat(check("05:00", "21:30", 0, "3e"))
                .extracting(HoursBreach::rule)
                .containsExactly(
                        Rule.EARLIEST, Rule.LATEST, Rule.HOURS_A_DAY, Rule.HOURS_A_WEEK, Rule.NIGHT, Rule.BREAK);
    }

    @Test
    void a_day_that_runs_backwards_is_none() {
        assertThatThrownBy(() -> new DayHours(LocalTime.NOON, LocalTime.of(9, 0), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DayHours(LocalTime.of(9, 0), LocalTime.NOON, Duration.ofHours(3)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<HoursBreach> check(String start, String end, int rest, String... programmes) {
        return Rules.AGES.check(
                new DayHours(LocalTime.parse(start), LocalTime.parse(end), Duration.ofMinutes(rest)),
                List.of(programmes),
                TODAY);
    }
}
