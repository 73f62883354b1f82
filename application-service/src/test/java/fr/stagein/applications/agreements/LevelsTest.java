package fr.stagein.applications.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.applications.placement.ToldApplication;
import fr.stagein.events.AgreementId;
import fr.stagein.events.ApplicationState;
import fr.stagein.events.OfferId;
import fr.stagein.events.Week;
import fr.stagein.events.Weeks;
import fr.stagein.platform.vault.Vault;
import fr.stagein.territory.Breach;
import fr.stagein.territory.Part;
import fr.stagein.territory.Rule;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same agreement for a lycée professionnel and a university: blocks of weeks, adults, quotas, money, names. */
@ServiceTest
class LevelsTest {

    private static final YearMonth SIXTEEN = YearMonth.of(2010, 5);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

    @Autowired
    ApplicationContext here;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Agreements agreements;

    @Autowired
    Parts parts;

    @Autowired
    AgreementContents contents;

    @Autowired
    AgreementRules rules;

    @Autowired
    FrozenDocuments documents;

    @Autowired
    Vault vault;

    @Autowired
    JsonMapper json;

    @Test
    void a_place_of_a_pfmp_is_for_all_weeks_of_the_block_and_one_agreement_has_their_days() {
        Level lycee = Level.pfmp(here);
        String pupil = lycee.student(SIXTEEN, lycee.guardian);

        String agreement = lycee.placed(pupil, Level.PFMP_WEEKS.getFirst());

        assertThat(weeksOf(pupil)).containsExactly("2027-W11", "2027-W12", "2027-W13");
        assertThat(taken(lycee.offer)).containsExactly(1, 1, 1);
        assertThat(lycee.proposedDays(agreement))
                .as("three weeks without Easter Monday")
                .hasSize(14)
                .noneMatch(day -> day.get("date").equals("2027-03-29"));
        lycee.fillAll(agreement, pupil, LocalDate.of(2010, 5, 11), lycee.ofCompany());
        lycee.body(lycee.freeze(agreement), 200);
        assertThat(Level.parties(lycee.seen(agreement, lycee.teacher())))
                .containsExactlyInAnyOrder("STUDENT", "GUARDIAN", "COMPANY", "TUTOR", "TEACHER", "PRINCIPAL");

        String application = lycee.body(lycee.get("/api/applications/mine", Tokens.student(pupil)), 200)
                .get(0)
                .get("id")
                .asString();
        assertThat(lycee.post("/api/applications/" + application + "/release", Tokens.student(pupil)))
                .hasStatus(204);
        assertThat(weeksOf(pupil)).isEmpty();
        assertThat(taken(lycee.offer)).containsExactly(0, 0, 0);
    }

    @Test
    void every_side_reads_the_last_week_of_a_block_from_the_application_to_the_agreement() {
        Level lycee = Level.pfmp(here);
        String pupil = lycee.student(SIXTEEN, lycee.guardian);
        String application = lycee.applied(pupil, Week.of("2027-W12"));

        String received = "/api/applications/received?companyId=" + lycee.company;
        assertThat(lastWeek(lycee, received, lycee.company()))
                .as("the company is asked for all of them")
                .isEqualTo("2027-W13");
        assertThat(lastWeek(lycee, "/api/applications/of-my-children", Tokens.guardian(lycee.guardian)))
                .isEqualTo("2027-W13");
        assertThat(told(application).weeks()).isEqualTo(new Weeks(Week.of("2027-W12"), Week.of("2027-W13")));

        lycee.body(lycee.accept(application), 200);
        lycee.body(lycee.confirm(pupil, application), 200);
        assertThat(lastWeek(lycee, received, lycee.company())).isEqualTo("2027-W13");
        assertThat(lastWeek(lycee, "/api/placements/confirmed?schoolId=0240050Z", lycee.teacher(), application))
                .isEqualTo("2027-W13");
        assertThat(lastWeek(lycee, "/api/agreements/mine", Tokens.student(pupil)))
                .isEqualTo("2027-W13");
        assertThat(told(application).lastWeek()).isEqualTo(Week.of("2027-W13"));

        // What the class changes later moves no placement.
        jdbc.sql(
                        "update school_class set weeks = array['2027-W12'] where id = (select class_id from student where account_id = :pupil)")
                .param("pupil", pupil)
                .update();
        assertThat(told(application).lastWeek()).isEqualTo(Week.of("2027-W13"));
    }

    @Test
    void a_place_of_a_pfmp_that_was_found_alone_is_for_the_block_too() {
        Level lycee = Level.pfmp(here);
        String pupil = lycee.student(SIXTEEN, lycee.guardian);
        JsonNode place = lycee.body(
                lycee.post(
                        "/api/found-places",
                        Tokens.student(pupil),
                        Map.of(
                                "week", "2027-W11",
                                "companyName", "Garage Faure",
                                "address", "3 rue du Pont",
                                "commune", "Ribérac",
                                "contactPerson", "Mme Faure",
                                "contactPhone", "05 53 90 12 34",
                                "trade", "mécanicienne",
                                "dayStart", "09:00",
                                "dayEnd", "16:00")),
                201);
        assertThat(place.get("lastWeek").asString()).isEqualTo("2027-W13");
        assertThat(lastWeek(lycee, "/api/found-places/of-my-children", Tokens.guardian(lycee.guardian)))
                .isEqualTo("2027-W13");
        assertThat(lastWeek(lycee, "/api/agreements/mine", Tokens.student(pupil)))
                .isEqualTo("2027-W13");
    }

    private static String lastWeek(Level level, String list, HttpHeaders who) {
        return level.body(level.get(list, who), 200).get(0).get("lastWeek").asString();
    }

    private static String lastWeek(Level level, String list, HttpHeaders who, String application) {
        return level.body(level.get(list, who), 200)
                .valueStream()
                .filter(one -> one.get("applicationId").asString().equals(application))
                .findFirst()
                .orElseThrow()
                .get("lastWeek")
                .asString();
    }

    /** What others would be told of it now. */
    private ApplicationState told(String application) {
        return ToldApplication.of(here, application);
    }

    @Test
    void a_block_needs_a_seat_in_each_of_its_weeks_and_ends_what_else_was_open_in_any() {
        Level lycee = Level.pfmp(here);
        var narrow = new OfferId(UUID.randomUUID());
        lycee.offer(narrow, Level.PFMP_WEEKS, 1);
        String late = lycee.student(SIXTEEN);
        String lastWeek = lycee.body(lycee.apply(late, narrow, Week.of("2027-W13")), 201)
                .get("id")
                .asString();
        lycee.body(lycee.accept(lastWeek), 200);

        String early = lycee.student(SIXTEEN);
        String whole = lycee.body(lycee.apply(early, narrow, Week.of("2027-W11")), 201)
                .get("id")
                .asString();
        assertThat(lycee.code(lycee.accept(whole), 409))
                .as("its last week is promised to somebody who asked for that week alone")
                .isEqualTo("no-seat-left");
        lycee.body(lycee.confirm(late, lastWeek), 200);
        assertThat(lycee.code(lycee.apply(lycee.student(SIXTEEN), narrow, Week.of("2027-W12")), 409))
                .isEqualTo("no-seat-left");

        String other = lycee.applied(early, Week.of("2027-W12"));
        lycee.body(lycee.accept(other), 200);
        lycee.body(lycee.confirm(early, other), 200);
        assertThat(jdbc.sql("select status from application where id = ?::uuid")
                        .param(whole)
                        .query(String.class)
                        .single())
                .as("it would have been for the second and third week too")
                .isEqualTo("WITHDRAWN");
        assertThat(lycee.code(lycee.apply(early, lycee.offer, Week.of("2027-W11")), 409))
                .isEqualTo("already-placed-that-week");
    }

    @Test
    void pupils_of_sixteen_have_eight_hours_a_day_and_one_of_fifteen_has_seven() {
        Level lycee = Level.pfmp(here);
        String older = lycee.placed(lycee.student(SIXTEEN), Week.of("2027-W11"));
        List<Map<String, String>> eightHours = lycee.proposedDays(older).stream()
                .map(day -> with(day, "end", "18:00"))
                .toList();
        assertThat(Level.breaches(lycee.check(older, "COMPANY", lycee.company(), lycee.ofCompany(), eightHours)))
                .as("forty hours a week")
                .containsOnly("HOURS_A_WEEK");

        // Sixteen on 24 March, in the middle of the second week.
        String younger = lycee.placed(lycee.student(YearMonth.of(2011, 3)), Week.of("2027-W11"));
        lycee.fill(younger, "SCHOOL", lycee.teacher(), lycee.ofSchool(LocalDate.of(2011, 3, 24)), List.of());
        JsonNode checked = lycee.check(younger, "COMPANY", lycee.company(), lycee.ofCompany(), eightHours);
        assertThat(checked.get("breaches")
                        .valueStream()
                        .filter(breach -> breach.get("rule").asString().equals("HOURS_A_DAY"))
                        .map(breach -> breach.get("date").asString()))
                .contains("2027-03-15", "2027-03-23")
                .doesNotContain("2027-03-24", "2027-03-25");
    }

    @Test
    void an_adult_student_signs_without_guardians_for_ten_weeks_and_is_paid_above_308_hours() {
        Level university = Level.university(here);
        String student = university.student(YearMonth.of(2007, 2));
        String agreement = university.placed(student, Level.UNIVERSITY_WEEKS.getFirst());

        assertThat(weeksOf(student)).hasSize(10);
        List<Map<String, String>> days = university.proposedDays(agreement);
        assertThat(days).as("without Ascension Day and Whit Monday").hasSize(48);
        Map<String, String> unpaid = university.ofCompany();
        unpaid.put("allowance", "0");
        assertThat(Level.articles(university.check(agreement, "COMPANY", university.company(), unpaid, days)))
                .as("48 days of 7 hours are 336")
                .containsExactly("ALLOWANCE Code de l'éducation L.124-6 et D.124-8");
        List<Map<String, String>> many = IntStream.range(0, 133)
                .mapToObj(n -> with(
                        days.getFirst(),
                        "date",
                        LocalDate.of(2027, 4, 12).plusDays(n).toString()))
                .toList();
        assertThat(Level.articles(
                        university.check(agreement, "COMPANY", university.company(), university.ofCompany(), many)))
                .contains("HOST_HOURS Code de l'éducation L.124-5 et D.124-6");

        university.fillAll(agreement, student, LocalDate.of(2007, 2, 14), unpaid);
        assertThat(university.code(university.freeze(agreement), 409)).isEqualTo("agreement-rules-broken");
        university.fill(agreement, "COMPANY", university.company(), university.ofCompany(), days);
        university.body(university.freeze(agreement), 200);
        JsonNode view = university.seen(agreement, university.teacher());
        assertThat(Level.parties(view))
                .containsExactlyInAnyOrder("STUDENT", "COMPANY", "TUTOR", "TEACHER", "PRINCIPAL");
        assertThat(view.get("parts").valueStream().map(part -> part.get("part").asString()))
                .doesNotContain("GUARDIAN");
    }

    @Test
    void who_is_of_age_on_the_day_of_freezing_signs_alone_and_a_typing_error_makes_nobody_older() {
        Level university = Level.university(here);
        LocalDate birthday = TODAY.minusYears(18);
        String grown = university.student(YearMonth.from(birthday), university.guardian);
        String agreement = university.placed(grown, Week.of("2027-W15"));
        university.fillAll(agreement, grown, birthday, university.ofCompany());
        university.body(university.freeze(agreement), 200);
        assertThat(Level.parties(university.seen(agreement, university.teacher())))
                .doesNotContain("GUARDIAN");

        // Of age in the weeks of the internship, and not yet today.
        String growing = university.student(YearMonth.from(birthday.plusMonths(1)), university.guardian);
        String theirs = university.placed(growing, Week.of("2027-W15"));
        university.fillAll(theirs, growing, LocalDate.of(2000, 1, 1), university.ofCompany());
        var school = university.ofSchool(LocalDate.of(2000, 1, 1));
        school.put("guardian.1.name", "Brigitte Delbos");
        university.fill(theirs, "SCHOOL", university.teacher(), school, List.of());
        university.body(university.freeze(theirs), 200);
        assertThat(Level.parties(university.seen(theirs, university.teacher()))).contains("GUARDIAN");
    }

    @Test
    void a_tutor_has_three_at_once_however_the_name_is_written() {
        Level lycee = Level.pfmp(here);
        for (String name : List.of("Inès Petit", "PETIT Ines", "inès  petit")) {
            String agreement = lycee.placed(lycee.student(SIXTEEN), Week.of("2027-W11"));
            Map<String, String> values = lycee.ofCompany();
            values.put("tutor.name", name);
            lycee.fill(agreement, "COMPANY", lycee.company(), values, lycee.proposedDays(agreement));
            assertThat(Level.breaches(
                            lycee.check(agreement, "COMPANY", lycee.company(), values, lycee.proposedDays(agreement))))
                    .isEmpty();
        }
        String fourth = lycee.placed(lycee.student(SIXTEEN), Week.of("2027-W13"));
        Map<String, String> values = lycee.ofCompany();
        assertThat(Level.articles(lycee.check(fourth, "COMPANY", lycee.company(), values, lycee.proposedDays(fourth))))
                .contains("TUTOR_QUOTA Code de l'éducation R.124-13");
        values.put("tutor.name", "Paul Petit");
        assertThat(Level.breaches(lycee.check(fourth, "COMPANY", lycee.company(), values, lycee.proposedDays(fourth))))
                .doesNotContain("TUTOR_QUOTA");
        values.put("company.staff", "12");
        assertThat(Level.breaches(lycee.check(fourth, "COMPANY", lycee.company(), values, lycee.proposedDays(fourth))))
                .as("five below thirty staff")
                .doesNotContain("HOST_QUOTA");
        assertThat(jdbc.sql("select count(*) from agreement_tutor where mark = convert_to('inès petit', 'UTF8')")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void an_agreement_keeps_the_rules_of_the_day_on_which_it_was_frozen_until_something_of_substance_changes() {
        Level university = Level.university(here);
        String student = university.student(YearMonth.of(2006, 5));
        String agreement = university.placed(student, Week.of("2027-W15"));
        university.fillAll(agreement, student, LocalDate.of(2006, 5, 3), university.ofCompany());
        university.body(university.freeze(agreement), 200);
        // As if it had been frozen last year, when 4.35 euros were enough.
        var frozen = agreements.find(AgreementId.of(agreement)).orElseThrow();
        Map<Part, FilledPart> all = parts.of(frozen.id());
        assertThat(contents.agreedOn(frozen, all)).isEqualTo(rules.today());
        Map<String, String> lastYears = university.ofCompany();
        lastYears.put("allowance", "4.35");
        Map<Part, FilledPart> then = new EnumMap<>(all);
        then.put(
                Part.COMPANY,
                new FilledPart(Part.COMPANY, 1, lastYears, all.get(Part.COMPANY).days(), false));
        assertThat(rules.breaches(frozen, null, then, LocalDate.of(2025, 11, 3)))
                .isEmpty();
        assertThat(rules.breaches(frozen, null, then, LocalDate.of(2026, 1, 1)))
                .extracting(Breach::rule)
                .containsExactly(Rule.ALLOWANCE);

        snapshotAgreedOn(frozen, LocalDate.of(2025, 11, 3), lastYears);
        university.fill(agreement, "COMPANY", university.company(), lastYears, university.proposedDays(agreement));
        Map<String, String> typingError = university.ofSchool(LocalDate.of(2006, 5, 3));
        typingError.put("teacher.name", "Paul Durant");
        university.fill(agreement, "SCHOOL", university.teacher(), typingError, List.of());
        university.body(university.freeze(agreement), 200);
        assertThat(documents.snapshot(frozen.id(), 2).orElseThrow().rulesOf()).isEqualTo(LocalDate.of(2025, 11, 3));

        lastYears.put("activities", "Autre chose.");
        university.fill(agreement, "COMPANY", university.company(), lastYears, university.proposedDays(agreement));
        assertThat(university.code(university.freeze(agreement), 409))
                .as("another task is a new agreement, by today's rules")
                .isEqualTo("agreement-rules-broken");
    }

    /** The newest document as it would be kept if it had been frozen then. */
    private void snapshotAgreedOn(Agreement agreement, LocalDate day, Map<String, String> company) {
        Snapshot now =
                documents.snapshot(agreement.id(), agreement.documentVersion()).orElseThrow();
        Map<String, String> values = new HashMap<>(now.values());
        values.putAll(company);
        var then = new Snapshot(
                now.reference(),
                now.number(),
                now.programme(),
                now.template(),
                now.templateVersion(),
                now.frozenAt(),
                day,
                values,
                now.days(),
                now.bySchool(),
                now.text(),
                now.delegations());
        jdbc.sql("update agreement_document set snapshot = :snapshot where agreement_id = :id")
                .param(
                        "snapshot",
                        vault.seal(
                                json.writeValueAsString(then), FrozenDocuments.SNAPSHOT, agreement.id(), now.number()))
                .param("id", agreement.id().value())
                .update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Thị Phương Ánh",
                "يوسف بن سعيد",
                "Loïc D’Almeida O'Brien",
                "Marie-Antoinette-Élisabeth de Montferrand-Châteauneuf-Lagarde"
            })
    void a_name_stands_in_the_document_as_it_was_written(String name) throws IOException {
        Level university = Level.university(here);
        String student = university.student(YearMonth.of(2006, 11));
        String agreement = university.placed(student, Week.of("2027-W15"));
        university.fillAll(agreement, student, LocalDate.of(2006, 11, 3), university.ofCompany());
        var school = university.ofSchool(LocalDate.of(2006, 11, 3));
        school.put("student.name", name);
        university.fill(agreement, "SCHOOL", university.teacher(), school, List.of());
        university.body(university.freeze(agreement), 200);

        byte[] file = university
                .get("/api/agreements/" + agreement + "/versions/1/pdf", Tokens.student(student))
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(file)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
            String letters = name.replaceAll("\\s+", "");
            // Joined Arabic letters are taken out of a file one by one, in the order in which they stand on the page.
            boolean arabic = Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.ARABIC;
            assertThat(
                            arabic
                                    ? letters.codePoints().allMatch(letter -> text.indexOf(letter) >= 0)
                                    : text.contains(letters))
                    .as("the letters of %s", name)
                    .isTrue();
            assertThat(text).doesNotContain("#");
        }
    }

    private List<String> weeksOf(String account) {
        return jdbc.sql("""
                select w.week from placed_week w join student s on s.id = w.student_id
                where s.account_id = :account order by w.week""").param("account", account).query(String.class).list();
    }

    private List<Integer> taken(OfferId offer) {
        return jdbc.sql("select taken from seat_ledger where offer_id = :offer order by week")
                .param("offer", offer.value())
                .query(Integer.class)
                .list();
    }

    private static Map<String, String> with(Map<String, String> day, String field, String value) {
        var changed = new HashMap<>(day);
        changed.put(field, value);
        return changed;
    }
}
