package fr.stagein.territory;

import static fr.stagein.territory.Packs.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate MONDAY = LocalDate.of(2027, 2, 1);

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
        List<Breach> breaches = check(Schedule.week(MONDAY, start, end, Duration.ofMinutes(rest)), Age.of(age));
        assertThat(breaches.stream().map(Breach::rule).distinct().map(Enum::name))
                .containsExactly(broken == null ? new String[0] : broken.split(" "));
    }

    @Test
    void who_turns_15_in_the_week_has_the_hours_of_the_younger() {
        Schedule week = week("09:00", "17:00", 60);
        assertThat(check(week, Age.bornOn(LocalDate.of(2012, 2, 3))))
                .extracting(Breach::rule, Breach::day)
                .containsExactly(tuple(Rule.HOURS_A_WEEK, MONDAY));
        assertThat(check(week, Age.bornOn(LocalDate.of(2012, 2, 1)))).isEmpty();
        Schedule fromTuesday = new Schedule(week.days().stream()
                .map(day -> new WorkDay(day.date().plusDays(1), day.start(), day.end(), day.rest()))
                .toList());
        assertThat(check(fromTuesday, Age.of(14)))
                .extracting(Breach::rule, Breach::day)
                .containsExactly(tuple(Rule.HOURS_A_WEEK, MONDAY));
    }

    @Test
    void who_turns_16_in_the_week_may_work_longer_from_that_day_on() {
        Age sixteenOnWednesday = Age.bornOn(LocalDate.of(2011, 2, 3));
        assertThat(check(week("14:00", "21:00", 60), sixteenOnWednesday))
                .extracting(Breach::rule, Breach::day)
                .containsExactly(tuple(Rule.LATEST, MONDAY), tuple(Rule.LATEST, MONDAY.plusDays(1)));
        Schedule nights = new Schedule(List.of(
                day(MONDAY.plusDays(1), "13:00", "19:00"),
                day(MONDAY.plusDays(2), "07:30", "12:00"),
                day(MONDAY.plusDays(3), "00:30", "04:30")));
        assertThat(check(nights, sixteenOnWednesday))
                .extracting(Breach::rule, Breach::day)
                .contains(tuple(Rule.NIGHT, MONDAY.plusDays(2)))
                .doesNotContain(tuple(Rule.NIGHT, MONDAY.plusDays(1)));
    }

    @Test
    void of_whom_only_the_month_is_known_the_younger_age_holds_until_its_last_day() {
        Age age = Age.bornIn(YearMonth.of(2012, 2));
        assertThat(age.on(LocalDate.of(2027, 2, 27))).isEqualTo(14);
        assertThat(age.on(LocalDate.of(2027, 3, 1))).isEqualTo(15);
        assertThat(Age.bornIn(YearMonth.of(2012, 4)).on(LocalDate.of(2027, 4, 30)))
                .isEqualTo(15);
        assertThat(Age.bornIn(YearMonth.of(2009, 4)).minorOn(LocalDate.of(2027, 4, 29)))
                .isTrue();
        assertThat(Age.bornIn(YearMonth.of(2009, 4)).minorOn(LocalDate.of(2027, 4, 30)))
                .isFalse();
    }

    @Test
    void a_minor_has_two_days_off_in_a_row_with_sunday() {
        Age fifteen = Age.of(15);
        assertThat(check(days(1, 2, 3, 4, 5), fifteen)).isEmpty();
        assertThat(check(days(2, 3, 4, 5, 6), fifteen)).isEmpty();
        assertThat(check(days(5, 6, 7), fifteen))
                .extracting(Breach::rule, Breach::day)
                .containsExactly(tuple(Rule.WEEKLY_REST, MONDAY.plusDays(6)));
        assertThat(check(days(5, 6, 8), fifteen))
                .extracting(Breach::rule, Breach::day)
                .containsExactly(tuple(Rule.WEEKLY_REST, MONDAY.plusDays(5)));
        assertThat(check(days(5, 6, 8), Age.of(18))).isEmpty();
    }

    @Test
    void a_minor_does_not_work_on_a_public_holiday() {
        Schedule week = week("09:00", "15:00", 60);
        assertThat(RULES.check(week, Age.of(15), MONDAY.plusDays(3)::equals, TODAY))
                .extracting(Breach::rule, Breach::day)
                .containsExactly(tuple(Rule.PUBLIC_HOLIDAY, MONDAY.plusDays(3)));
        assertThat(RULES.check(week, Age.of(18), MONDAY.plusDays(3)::equals, TODAY))
                .isEmpty();
    }

    @Test
    void an_agreement_lives_by_the_rules_of_its_day(@TempDir Path folder) {
        Packs pack = Packs.copy(folder).write("common/working-rules.yaml", """
                        rules:
                          - {rule: HOURS_A_DAY, ages: {from: 0}, length: PT7H, from: 2020-01-01, until: 2026-12-31, article: old}
                          - {rule: HOURS_A_DAY, ages: {from: 0}, length: PT6H, from: 2027-01-01, article: new}
                        """);
        WorkingRules rules = WorkingRules.read(pack.territory());
        Schedule seven = new Schedule(List.of(day(MONDAY, "09:00", "16:00")));
        assertThat(rules.check(seven, Age.of(14), day -> false, LocalDate.of(2026, 12, 31)))
                .isEmpty();
        assertThat(rules.check(seven, Age.of(14), day -> false, LocalDate.of(2027, 1, 1)))
                .extracting(Breach::article)
                .containsExactly("new");
        assertThat(rules.check(seven, Age.of(14), day -> false, LocalDate.of(2019, 12, 31)))
                .isEmpty();
    }

    @Test
    void a_breach_is_said_in_both_languages_with_its_article() {
        Breach breach = check(week("09:00", "17:30", 60), Age.of(15)).getFirst();
        assertThat(breach.message(Locale.FRENCH))
                .isEqualTo("lundi 1er février 2027 : à cet âge, 7\u00a0h au plus par jour ; ici 7\u00a0h\u00a030"
                        + " (Code du travail L.3162-1 et D.4153-3).");
        assertThat(breach.message(Locale.UK))
                .isEqualTo("Monday, 1 February 2027: at this age 7\u00a0h a day at most; here 7\u00a0h\u00a030"
                        + " (Code du travail L.3162-1 et D.4153-3).");
        assertThat(breach.message(Locale.of("vi"))).isEqualTo(breach.message(Locale.FRENCH));
        for (Rule rule : Rule.values()) {
            var one = new Breach(rule, MONDAY, new Amount.Count(3), new Amount.Count(4), "an article");
            for (Locale language : Set.of(Locale.FRENCH, Locale.ENGLISH)) {
                assertThat(one.message(language)).contains("an article").doesNotContain("{", "''");
            }
            assertThat(one.message(Locale.FRENCH)).isNotEqualTo(one.message(Locale.ENGLISH));
        }
    }

    @Test
    void amounts_are_said_as_people_say_them() {
        assertThat(new Amount.Money(new java.math.BigDecimal("4.5")).in(Locale.FRANCE))
                .isEqualTo("4,50\u00a0€");
        assertThat(new Amount.Hours(Duration.ofMinutes(30)).in(Locale.FRANCE)).isEqualTo("30\u00a0min");
        assertThat(new Amount.TimeOfDay(LocalTime.of(6, 0)).in(Locale.FRANCE)).isEqualTo("6\u00a0h");
    }

    @Test
    void a_timetable_that_cannot_be_is_none() {
        assertThatThrownBy(() -> day(MONDAY, "12:00", "09:00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WorkDay(MONDAY, LocalTime.of(9, 0), LocalTime.NOON, Duration.ofHours(3)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Schedule(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Schedule(List.of(day(MONDAY, "09:00", "10:00"), day(MONDAY, "11:00", "12:00"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void who_is_older_may_do_what_the_younger_may(
            @ForAll @IntRange(min = 11, max = 30) int age,
            @ForAll @IntRange(min = 0, max = 700) int start,
            @ForAll @IntRange(min = 61, max = 720) int minutes,
            @ForAll @IntRange(max = 60) int rest) {
        LocalTime from = LocalTime.MIN.plusMinutes(start);
        Schedule week = Schedule.week(MONDAY, from, from.plusMinutes(minutes), Duration.ofMinutes(rest));
        if (check(week, Age.of(age)).isEmpty()) {
            assertThat(check(week, Age.of(age + 1))).isEmpty();
        }
    }

    /** Who comes less often breaks nothing that they did not break before. */
    @Property
    void a_day_less_breaks_no_rule_more(
            @ForAll @Size(min = 2, max = 14) Set<@IntRange(min = 0, max = 20) Integer> offsets,
            @ForAll @IntRange(min = 11, max = 20) int age,
            @ForAll @IntRange(min = 0, max = 600) int start,
            @ForAll @IntRange(min = 61, max = 800) int minutes) {
        LocalTime from = LocalTime.MIN.plusMinutes(start);
        List<WorkDay> days = new ArrayList<>();
        offsets.forEach(offset -> days.add(
                new WorkDay(MONDAY.plusDays(offset), from, from.plusMinutes(minutes), Duration.ofMinutes(30))));
        List<Rule> before = check(new Schedule(days), Age.of(age)).stream()
                .map(Breach::rule)
                .toList();
        days.removeFirst();
        assertThat(before)
                .containsAll(check(new Schedule(days), Age.of(age)).stream()
                        .map(Breach::rule)
                        .toList());
    }

    private static List<Breach> check(Schedule schedule, Age age) {
        return RULES.check(schedule, age, day -> false, TODAY);
    }

    private static Schedule week(String start, String end, int rest) {
        return Schedule.week(MONDAY, LocalTime.parse(start), LocalTime.parse(end), Duration.ofMinutes(rest));
    }

    private static WorkDay day(LocalDate date, String start, String end) {
        return new WorkDay(date, LocalTime.parse(start), LocalTime.parse(end), Duration.ZERO);
    }

    /** Four hours on days of February 2027, of which the first is a Monday. */
    private static Schedule days(int... ofMonth) {
        return new Schedule(java.util.Arrays.stream(ofMonth)
                .mapToObj(day -> day(MONDAY.withDayOfMonth(day), "09:00", "13:00"))
                .toList());
    }
}
