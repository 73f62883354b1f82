package fr.stagein.territory;

import static fr.stagein.territory.Packs.PROGRAMMES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate MONDAY = LocalDate.of(2027, 2, 1);

    @Test
    void the_pack_has_them_from_the_youngest_to_the_oldest() {
        assertThat(PROGRAMMES.all())
                .extracting(Programme::id)
                .containsSubsequence("visite", "4e", "3e", "2de", "mini", "pfmp", "univ");
        assertThat(PROGRAMMES.of("3e").label("en")).isEqualTo("Year 10 (3e)");
        assertThat(PROGRAMMES.of("3e").label("vi")).isEqualTo("Troisième");
    }

    @Test
    void an_unknown_one_is_refused_with_those_that_there_are() {
        assertThat(PROGRAMMES.find("5e")).isEmpty();
        assertThatThrownBy(() -> PROGRAMMES.of("5e"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        PROGRAMMES.all().stream().map(Programme::id).collect(Collectors.joining(", ")))
                .hasMessageContaining("programmes/5e.yaml");
    }

    @Test
    void the_head_signs_last_and_guardians_only_for_a_minor() {
        Programme third = PROGRAMMES.of("3e");
        assertThat(third.signatories(true))
                .extracting(Signatory::party, Signatory::order, Signatory::each)
                .containsExactly(
                        tuple(Party.STUDENT, 1, false),
                        tuple(Party.GUARDIAN, 1, true),
                        tuple(Party.COMPANY, 1, false),
                        tuple(Party.TUTOR, 1, true),
                        tuple(Party.TEACHER, 1, false),
                        tuple(Party.PRINCIPAL, 2, false));
        assertThat(PROGRAMMES.of("univ").signatories(false))
                .extracting(Signatory::party)
                .containsExactly(Party.STUDENT, Party.COMPANY, Party.TUTOR, Party.TEACHER, Party.PRINCIPAL);
        assertThat(PROGRAMMES.of("mini").signatories(true))
                .extracting(Signatory::party)
                .endsWith(Party.CHAMBER);
    }

    @Test
    void each_party_fills_in_its_own_part() {
        Programme third = PROGRAMMES.of("3e");
        assertThat(third.fields(Part.COMPANY)).extracting(PartField::id).contains("tutor.name", "days", "meals");
        assertThat(third.fields(Part.SCHOOL)).extracting(PartField::id).contains("teacher.name", "insurance.school");
        assertThat(third.field("days")).get().extracting(PartField::material).isEqualTo(true);
        assertThat(third.field("tutor.mail"))
                .get()
                .extracting(PartField::material)
                .isEqualTo(false);
        assertThat(third.field("allowance")).isEmpty();
        assertThat(PROGRAMMES.of("univ").field("emergency.name"))
                .get()
                .extracting(PartField::part)
                .isEqualTo(Part.STUDENT);
    }

    @Test
    void every_programme_has_a_rule_of_today_for_what_it_needs() {
        assertThat(PROGRAMMES.all()).allSatisfy(programme -> {
            assertThat(programme.length(TODAY)).isPresent();
            assertThat(programme.retention(TODAY)).isPresent();
            assertThat(programme.timings()).anyMatch(timing -> timing.holdsOn(TODAY));
            assertThat(programme.field("company.staff").isPresent())
                    .isEqualTo(programme.quotas().counted());
        });
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31,4.35", "2026-01-01,4.50", "2025-01-01,4.35"})
    void the_allowance_is_that_of_the_day(LocalDate day, BigDecimal hourly) {
        assertThat(PROGRAMMES.of("univ").allowance(day))
                .get()
                .extracting(Allowance::hourly)
                .isEqualTo(hourly);
    }

    @Test
    void the_allowance_is_due_above_308_hours() {
        Allowance allowance = PROGRAMMES.of("univ").allowance(TODAY).orElseThrow();
        assertThat(allowance.check(Duration.ofHours(308), null)).isEmpty();
        assertThat(allowance.check(Duration.ofHours(308).plusMinutes(1), null))
                .get()
                .extracting(Breach::rule, Breach::allowed, Breach::article)
                .containsExactly(
                        Rule.ALLOWANCE,
                        new Amount.Money(new BigDecimal("4.50")),
                        "Code de l'éducation L.124-6 et D.124-8");
        assertThat(allowance.check(Duration.ofHours(400), new BigDecimal("4.49")))
                .isPresent();
        assertThat(allowance.check(Duration.ofHours(400), new BigDecimal("4.5")))
                .isEmpty();
    }

    @Test
    void nobody_is_at_one_company_for_more_than_924_hours_in_a_year() {
        HostLimit limit = PROGRAMMES.of("univ").hostLimit(TODAY).orElseThrow();
        assertThat(limit.check(Duration.ofHours(924))).isEmpty();
        assertThat(limit.check(Duration.ofHours(925)))
                .get()
                .extracting(Breach::rule)
                .isEqualTo(Rule.HOST_HOURS);
    }

    @ParameterizedTest
    @CsvSource({
        "univ,0,3",
        "univ,19,3",
        "univ,20,3",
        "univ,21,4",
        "univ,27,5",
        "univ,100,15",
        "univ,101,16",
        "pfmp,1,5",
        "pfmp,29,5",
        "pfmp,30,6",
        "pfmp,31,7"
    })
    void the_quota_is_rounded_up(String programme, int staff, int most) {
        Quotas quotas = PROGRAMMES.of(programme).quotas();
        assertThat(quotas.host(staff, most, MONDAY, TODAY)).isEmpty();
        assertThat(quotas.host(staff, most + 1, MONDAY, TODAY))
                .get()
                .extracting(Breach::rule, Breach::day, Breach::allowed, Breach::found)
                .containsExactly(Rule.HOST_QUOTA, MONDAY, new Amount.Count(most), new Amount.Count(most + 1));
    }

    @Property
    void a_larger_company_may_take_as_many_as_a_smaller(
            @ForAll @IntRange(max = 5000) int staff, @ForAll @IntRange(min = 1, max = 900) int interns) {
        for (String programme : List.of("univ", "pfmp")) {
            Quotas quotas = PROGRAMMES.of(programme).quotas();
            if (quotas.host(staff, interns, MONDAY, TODAY).isEmpty()) {
                assertThat(quotas.host(staff + 1, interns, MONDAY, TODAY)).isEmpty();
            }
        }
    }

    @Test
    void a_tutor_has_three_and_observation_weeks_do_not_count() {
        Quotas counted = PROGRAMMES.of("pfmp").quotas();
        assertThat(counted.tutor(3, MONDAY, TODAY)).isEmpty();
        assertThat(counted.tutor(4, MONDAY, TODAY)).isPresent();
        for (String id : List.of("visite", "4e", "3e", "2de", "mini")) {
            Quotas quotas = PROGRAMMES.of(id).quotas();
            assertThat(quotas.counted()).isFalse();
            assertThat(PROGRAMMES.of(id).field("company.staff")).isEmpty();
            assertThat(quotas.host(1, 30, MONDAY, TODAY)).isEmpty();
            assertThat(quotas.tutor(30, MONDAY, TODAY)).isEmpty();
        }
    }

    @Test
    void a_length_is_counted_in_days_weeks_and_places() {
        Schedule week = Schedule.week(MONDAY, LocalTime.of(9, 0), LocalTime.of(16, 0), Duration.ofHours(1));
        assertThat(PROGRAMMES.of("3e").check(week, 5, TODAY)).isEmpty();
        assertThat(PROGRAMMES.of("3e").check(week, 6, TODAY))
                .extracting(Breach::rule)
                .containsExactly(Rule.PLACES);
        assertThat(PROGRAMMES.of("visite").check(week, 1, TODAY))
                .extracting(Breach::rule)
                .containsExactly(Rule.DAYS_AT_MOST);
        assertThat(PROGRAMMES.of("pfmp").check(week, 1, TODAY))
                .extracting(Breach::rule)
                .containsExactly(Rule.WEEKS_AT_LEAST);
        Schedule apart = new Schedule(List.of(week.days().get(0), week.days().get(2)));
        assertThat(PROGRAMMES.of("visite").check(apart, 1, TODAY))
                .extracting(Breach::rule)
                .containsExactly(Rule.IN_A_ROW);
    }

    @Test
    void a_holiday_placement_lies_in_the_holidays_of_the_zone_and_a_visit_outside() {
        SchoolHolidays zoneA = SchoolHolidays.read(Packs.DORDOGNE, "A");
        Programme mini = PROGRAMMES.of("mini");
        LocalDate holiday = LocalDate.of(2027, 2, 15);
        assertThat(mini.checkTiming(on(holiday), zoneA::contain, TODAY)).isEmpty();
        assertThat(mini.checkTiming(on(LocalDate.of(2027, 2, 12)), zoneA::contain, TODAY))
                .get()
                .extracting(Breach::rule, Breach::day)
                .containsExactly(Rule.SCHOOL_HOLIDAYS, LocalDate.of(2027, 2, 12));
        Programme visit = PROGRAMMES.of("visite");
        assertThat(visit.checkTiming(on(holiday), zoneA::contain, TODAY))
                .get()
                .extracting(Breach::rule)
                .isEqualTo(Rule.SCHOOL_TIME);
        assertThat(visit.checkTiming(on(holiday), SchoolHolidays.read(Packs.DORDOGNE, "B")::contain, TODAY))
                .isEmpty();
        assertThat(PROGRAMMES.of("pfmp").checkTiming(on(holiday), zoneA::contain, TODAY))
                .isEmpty();
        assertThat(zoneA.all()).extracting(SchoolHolidays.Holiday::name).startsWith("Toussaint", "Noël");
    }

    @Test
    void a_course_at_university_has_200_hours_of_teaching() {
        Teaching teaching = PROGRAMMES.of("univ").teaching(TODAY).orElseThrow();
        assertThat(teaching.check(200)).isEmpty();
        assertThat(teaching.check(199)).get().extracting(Breach::rule).isEqualTo(Rule.TEACHING_HOURS);
        assertThat(PROGRAMMES.of("3e").teaching(TODAY)).isEmpty();
    }

    private static Schedule on(LocalDate day) {
        return new Schedule(List.of(new WorkDay(day, LocalTime.of(9, 0), LocalTime.NOON, Duration.ZERO)));
    }

    @Test
    void an_agreement_is_kept_from_the_end_of_its_school_year_where_the_file_says_so() {
        var kept = new Retention(Period.ofYears(1), Retention.Start.SCHOOL_YEAR, TODAY, null, "");
        assertThat(kept.lastDay(LocalDate.of(2027, 2, 5))).isEqualTo(LocalDate.of(2028, 8, 31));
        assertThat(kept.lastDay(LocalDate.of(2027, 8, 31))).isEqualTo(LocalDate.of(2028, 8, 31));
        assertThat(kept.lastDay(LocalDate.of(2027, 9, 1))).isEqualTo(LocalDate.of(2029, 8, 31));
        assertThat(PROGRAMMES.of("pfmp").retention(TODAY).orElseThrow().lastDay(MONDAY))
                .isEqualTo(LocalDate.of(2037, 2, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "COLLEGE,3a,3e",
        "COLLEGE,4b,4e",
        "COLLEGE,5a,",
        "LYCEE,2gt1,2de",
        "LYCEE,3prepa,3e",
        "LYCEE,1stmg,",
        "LYCEE_PRO,3pm,3e",
        "LYCEE_PRO,2mrc,pfmp",
        "LYCEE_PRO,tmelec,pfmp",
        "UNIVERSITY,l3info,univ"
    })
    void a_class_is_known_by_its_name(SchoolKind school, String name, String programme) {
        assertThat(PROGRAMMES.ofClass(school, name).map(Programme::id).orElse(null))
                .isEqualTo(programme);
    }

    @Test
    void each_day_of_the_internship_has_its_questions() {
        Logbook logbook = PROGRAMMES.of("3e").logbook();
        assertThat(logbook.mood("en")).isEqualTo("How did your day go?");
        assertThat(logbook.questions(0)).extracting(Logbook.Question::id).containsExactly("seen", "people");
        assertThat(logbook.questions(1)).extracting(Logbook.Question::id).containsExactly("seen", "tools");
        // A sixth day begins from the first question again.
        assertThat(logbook.questions(5)).isEqualTo(logbook.questions(0));
        assertThat(logbook.questions(0).getFirst().label("fr")).isEqualTo("Qu’as-tu vu aujourd’hui ?");
        assertThat(PROGRAMMES.all())
                .allSatisfy(
                        programme -> assertThat(programme.logbook().isEmpty()).isFalse());
    }

    @Test
    void a_new_programme_is_a_file_and_a_territory_s_own_goes_before(@TempDir Path folder) {
        Packs pack = Packs.copy(folder);
        pack.write("common/programmes/5e.yaml", text(pack, "5e").replace("Troisième", "Cinquième"));
        assertThat(Programmes.read(pack.territory()).of("5e").label("fr")).isEqualTo("Cinquième");
        pack.write("here/programmes/5e.yaml", text(pack, "5e").replace("Troisième", "Les cinquièmes d’ici"));
        assertThat(Programmes.read(pack.territory()).of("5e").label("fr")).isEqualTo("Les cinquièmes d’ici");
        assertThat(Programmes.read(pack.territory())
                        .ofClass(SchoolKind.COLLEGE, "5a")
                        .map(Programme::id))
                .contains("5e");
    }

    private static String text(Packs pack, String id) {
        try {
            return java.nio.file.Files.readString(pack.territory().resolveSibling("common/programmes/3e.yaml"))
                    .replace("id: 3e", "id: " + id)
                    .replace("\"3*\"", "\"" + id.charAt(0) + "*\"");
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
