package fr.stagein.offers.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.stagein.offers.rules.AgeRules.Breach;
import fr.stagein.offers.rules.AgeRules.Limit;
import fr.stagein.offers.rules.AgeRules.Rule;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @CsvSource({
        "14, 09:00, 16:00, 60,",
        "14, 09:00, 17:00, 60, HOURS_A_WEEK",
        "14, 09:00, 17:30, 60, HOURS_A_DAY HOURS_A_WEEK",
        "15, 09:00, 17:00, 60,",
        "15, 09:00, 17:01, 60, HOURS_A_DAY HOURS_A_WEEK",
        "16, 09:00, 17:00, 60,",
        "16, 08:00, 17:00, 60, HOURS_A_WEEK",
        "16, 08:00, 17:01, 60, HOURS_A_DAY HOURS_A_WEEK",
        "15, 06:00, 12:30, 30,",
        "15, 05:59, 12:30, 45, EARLIEST",
        "15, 14:00, 20:00, 30,",
        "15, 14:00, 20:01, 30, LATEST",
        "16, 15:00, 22:00, 30,",
        "16, 15:00, 22:01, 30, LATEST",
        "15, 08:00, 18:00, 180,",
        "15, 08:00, 18:01, 181, NIGHT",
        "15, 08:00, 12:29, 0,",
        "15, 08:00, 12:30, 0, BREAK",
        "15, 08:00, 15:00, 29, BREAK",
        "15, 08:00, 15:00, 30,",
        "20, 08:00, 14:00, 19,",
        "20, 08:00, 14:20, 19, BREAK",
        "20, 05:00, 12:00, 30,"
    })
    void each_limit_holds_to_the_minute(int age, LocalTime start, LocalTime end, int rest, String broken) {
        assertThat(Rules.AGES.check(new DayHours(start, end, Duration.ofMinutes(rest)), age, TODAY))
                .extracting(Breach::limit)
                .extracting(Enum::name)
                .containsExactly(broken == null ? new String[0] : broken.split(" "));
    }

    @Test
    void what_only_the_youngest_of_a_programme_may_not_do_is_marked() {
        assertThat(check("09:00", "17:00", 60, "3e"))
                .containsExactly(
                        new Breach(Limit.HOURS_A_WEEK, 30 * 60, "Code de l'éducation D.331-1 et suivants", true));
        assertThat(check("09:00", "17:30", 60, "3e"))
                .extracting(Breach::limit, Breach::forSome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Limit.HOURS_A_DAY, false),
                        org.assertj.core.groups.Tuple.tuple(Limit.HOURS_A_WEEK, false));
    }

    @Test
    void an_offer_for_several_programmes_fits_the_strictest() {
        assertThat(check("15:00", "21:00", 60, "pfmp"))
                .extracting(Breach::forSome)
                .containsOnly(true);
        assertThat(check("15:00", "21:00", 60, "pfmp", "3e"))
                .extracting(Breach::limit, Breach::forSome)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Limit.LATEST, false));
    }

    @Test
    void an_agreement_lives_by_the_rules_of_its_day() {
        var changing = new AgeRules(
                List.of(
                        new Rule(
                                Limit.HOURS_A_DAY,
                                0,
                                17,
                                420,
                                LocalDate.of(2020, 1, 1),
                                LocalDate.of(2026, 12, 31),
                                "old"),
                        new Rule(Limit.HOURS_A_DAY, 0, 17, 360, LocalDate.of(2027, 1, 1), null, "new")),
                List.of());
        var seven = new DayHours(LocalTime.of(9, 0), LocalTime.of(17, 0), Duration.ofHours(1));
        assertThat(changing.check(seven, 14, LocalDate.of(2026, 12, 31))).isEmpty();
        assertThat(changing.check(seven, 14, LocalDate.of(2027, 1, 1)))
                .extracting(Breach::article)
                .containsExactly("new");
    }

    @Test
    void a_day_that_runs_backwards_is_none() {
        assertThatThrownBy(() -> new DayHours(LocalTime.NOON, LocalTime.of(9, 0), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DayHours(LocalTime.of(9, 0), LocalTime.NOON, Duration.ofHours(3)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void who_is_older_may_do_what_the_younger_may(
            @ForAll @IntRange(min = 11, max = 16) int age,
            @ForAll @IntRange(min = 0, max = 700) int start,
            @ForAll @IntRange(min = 61, max = 720) int minutes,
            @ForAll @IntRange(max = 60) int rest) {
        LocalTime from = LocalTime.MIN.plusMinutes(start);
        var hours = new DayHours(from, from.plusMinutes(minutes), Duration.ofMinutes(rest));
        if (Rules.AGES.check(hours, age, TODAY).isEmpty()) {
            assertThat(Rules.AGES.check(hours, age + 1, TODAY)).isEmpty();
        }
    }

    private static List<Breach> check(String start, String end, int rest, String... programmes) {
        return Rules.AGES.check(
                new DayHours(LocalTime.parse(start), LocalTime.parse(end), Duration.ofMinutes(rest)),
                List.of(programmes),
                TODAY);
    }
}
