package fr.stagein.applications.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.applications.Scene;
import fr.stagein.applications.agreements.LastWeek;
import fr.stagein.events.AccountId;
import fr.stagein.events.CompanyState;
import fr.stagein.events.ErasureId;
import fr.stagein.events.ErasureState;
import fr.stagein.events.EventType;
import fr.stagein.events.FeedbackState;
import fr.stagein.events.Stream;
import fr.stagein.platform.personal.Cutoff;
import fr.stagein.platform.personal.RetentionRule;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import fr.stagein.testing.Traces;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Both sides say how it was; words for the next students are read before they are shown. */
@ServiceTest
class FeedbackTest {

    private static final String WORDS = "On apprend à façonner le pain dès le premier matin.";

    @Autowired
    ApplicationContext here;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<RetentionRule> rules;

    @Autowired
    TransactionTemplate transaction;

    private LastWeek week;
    private Scene scene;

    @BeforeEach
    void the_week_is_over() {
        week = new LastWeek(here);
        scene = week.scene;
    }

    @Test
    void the_company_never_reads_what_the_student_answered() {
        scene.body(give(0, "NO", WORDS), 200);
        assertThat(shown(week.teacher()).get("student").toString()).contains("\"NO\"", WORDS);
        assertThat(shown(week.lea()).get("student").toString()).contains("\"NO\"", "WAITING");
        for (HttpHeaders other : List.of(week.baker(), week.mother())) {
            assertThat(shown(other).toString()).doesNotContain("\"student\"", "NO", WORDS, "WAITING");
        }
        assertThat(scene.get("/api/feedback/words?schoolId=" + Scene.SCHOOL, week.baker()))
                .hasStatus(403);
    }

    @Test
    void the_student_the_guardians_and_the_school_read_what_the_company_said() {
        scene.body(giveAsCompany(0, List.of("CURIOUS", "PUNCTUAL", "CURIOUS"), "Revenez nous voir !"), 200);
        for (HttpHeaders other : List.of(week.lea(), week.mother(), week.teacher(), week.baker())) {
            JsonNode company = shown(other).get("company");
            assertThat(company.get("words").asString()).isEqualTo("Revenez nous voir !");
            assertThat(company.get("strengths").valueStream().map(JsonNode::asString))
                    .containsExactly("PUNCTUAL", "CURIOUS");
        }
        assertThat(giveAsCompany(0, List.of("POLITE"), "Autre chose.")).hasStatus(409);
        // The same sent twice is none.
        scene.body(giveAsCompany(0, List.of("PUNCTUAL", "CURIOUS"), "Revenez nous voir !"), 200);
        assertThat(giveAsCompany(1, List.of(), "")).hasStatus(400);
        assertThat(giveAsCompany(1, List.of("POLITE"), "Appelez-moi au 06 12 34 56 78."))
                .hasStatus(400);
    }

    @Test
    void strangers_have_no_part_in_it() {
        String stranger = UUID.randomUUID().toString();
        assertThat(scene.get(path(), Tokens.student(stranger))).hasStatus(404);
        assertThat(scene.get(path(), Tokens.teacher(stranger))).hasStatus(404);
        assertThat(scene.get(path(), Tokens.company(stranger))).hasStatus(404);
        assertThat(week.put(path() + "/company", Tokens.company(stranger), ofCompany(0, List.of("POLITE"), null)))
                .hasStatus(404);
        assertThat(scene.get("/api/feedback/received?companyId=" + scene.company, Tokens.company(stranger)))
                .hasStatus(404);
    }

    @Test
    void whoever_has_left_the_company_says_nothing_for_it_any_more() {
        scene.companyIs(9, CompanyState.Status.VERIFIED, scene.clerk);
        assertThat(giveAsCompany(0, List.of("POLITE"), null)).hasStatus(404);
    }

    @Test
    void approved_words_are_told_without_a_name_and_taken_off_with_the_student() {
        scene.body(give(0, "YES", WORDS), 200);
        JsonNode words = waiting();
        assertThat(words.toString()).doesNotContain(scene.student.toString(), scene.lea, "Léa", week.id);
        String id = words.get("id").asString();
        scene.body(approve(week.teacher(), id, 1), 204);
        // A second click, and another reader of the same version.
        scene.body(approve(week.teacher(), id, 1), 204);
        FeedbackState told = scene.told(Stream.FEEDBACKS, id, 1).getFirst();
        assertThat(told.words()).isEqualTo(WORDS);
        assertThat(told.companyId()).isEqualTo(scene.company);
        assertThat(told.offerId()).isEqualTo(scene.offer());
        assertThat(told.month()).isEqualTo(YearMonth.from(week.day(0)));
        assertThat(shown(week.lea()).get("student").get("words").get("status").asString())
                .isEqualTo("APPROVED");

        scene.tell(
                EventType.ERASURE_ORDERED,
                new ErasureState(
                        new ErasureId(UUID.randomUUID()),
                        1,
                        scene.student,
                        List.of(AccountId.of(scene.lea)),
                        Instant.now()));
        scene.assertErased(Stream.FEEDBACKS, id);
        await().untilAsserted(() -> assertThat(new Traces(jdbc).of(List.of(week.id, id), "outbox_record"))
                .isEmpty());
    }

    @Test
    void words_that_change_or_are_taken_back_are_shown_no_more() {
        scene.body(give(0, "YES", WORDS), 200);
        String id = waiting().get("id").asString();
        scene.body(approve(week.teacher(), id, 1), 204);
        scene.body(give(1, "YES", "Autre chose à dire."), 200);
        scene.assertErased(Stream.FEEDBACKS, id);
        assertThat(approve(week.teacher(), id, 1)).hasStatus(409);
        scene.body(approve(Tokens.operator(UUID.randomUUID().toString()), id, 3), 204);
        scene.body(scene.post(path() + "/words/take-back", week.lea(), null), 200);
        scene.body(scene.post(path() + "/words/take-back", week.lea(), null), 200);
        scene.assertErased(Stream.FEEDBACKS, id);
        assertThat(shown(week.lea()).get("student").has("words")).isFalse();
        assertThat(approve(week.teacher(), id, 4)).hasStatus(409);
    }

    @Test
    void returned_words_say_why_and_may_be_written_anew() {
        scene.body(give(0, "YES", WORDS), 200);
        String id = waiting().get("id").asString();
        assertThat(giveBack(Tokens.teacher(UUID.randomUUID().toString()), id, 1))
                .hasStatus(404);
        assertThat(approve(Tokens.teacher(UUID.randomUUID().toString()), id, 1)).hasStatus(404);
        scene.body(giveBack(week.teacher(), id, 1), 204);
        JsonNode words = shown(week.lea()).get("student").get("words");
        assertThat(words.get("status").asString()).isEqualTo("RETURNED");
        assertThat(words.get("reason").asString()).isEqualTo("Sans le nom de la vendeuse.");
        scene.body(give(1, "YES", "On apprend à façonner le pain."), 200);
        assertThat(waiting().get("version").asLong()).isEqualTo(3);
    }

    @Test
    void of_two_tabs_the_second_is_told_and_contact_data_is_refused() {
        scene.body(give(0, "YES", null), 200);
        scene.body(give(0, "YES", null), 200);
        assertThat(give(0, "PARTLY", null)).hasStatus(409);
        assertThat(give(1, "YES", "Écris-moi sur Snap : lea_2012")).hasStatus(400);
        assertThat(give(1, "YES", "x".repeat(401))).hasStatus(400);
    }

    @Test
    void the_company_sees_whom_it_hosted_and_whether_it_has_spoken() {
        JsonNode hosted = hosted();
        assertThat(hosted.get("studentName").asString()).isEqualTo("Léa Martin");
        assertThat(hosted.get("offerId").asString()).isEqualTo(scene.offer().toString());
        assertThat(hosted.get("ended").asBoolean()).isTrue();
        assertThat(hosted.get("given").asBoolean()).isFalse();
        scene.body(giveAsCompany(0, List.of("POLITE"), null), 200);
        assertThat(hosted().get("given").asBoolean()).isTrue();
    }

    @Test
    void after_its_time_all_of_it_goes() {
        scene.body(give(0, "YES", WORDS), 200);
        scene.body(giveAsCompany(0, List.of("POLITE"), null), 200);
        String id = waiting().get("id").asString();
        scene.body(approve(week.teacher(), id, 1), 204);
        over(week.day(0));
        assertThat(shown(week.lea()).has("student")).isTrue();
        over(week.day(8));
        assertThat(shown(week.lea()).has("student")).isFalse();
        assertThat(shown(week.lea()).has("company")).isFalse();
        scene.assertErased(Stream.FEEDBACKS, id);
    }

    @Test
    void of_several_weeks_each_reads_the_last_and_it_stays_until_that_is_over() {
        scene.body(give(0, "YES", WORDS), 200);
        String last = week.week().next().value();
        jdbc.sql("update agreement set last_week = ? where id = ?::uuid")
                .params(last, week.id)
                .update();
        for (JsonNode read : List.of(shown(week.lea()), shown(week.baker()), hosted(), waiting())) {
            assertThat(read.get("lastWeek").asString()).isEqualTo(last);
        }
        over(week.day(8));
        assertThat(shown(week.lea()).has("student")).isTrue();
        over(week.day(15));
        assertThat(shown(week.lea()).has("student")).isFalse();
    }

    private void over(LocalDate day) {
        var cutoff = new Cutoff(Instant.parse(day + "T00:00:00Z"), day);
        rules.stream()
                .filter(rule -> rule.kind().equals("feedback"))
                .forEach(rule ->
                        transaction.executeWithoutResult(status -> rule.batch().applyAsInt(cutoff)));
    }

    private JsonNode hosted() {
        return scene.body(scene.get("/api/feedback/received?companyId=" + scene.company, week.baker()), 200)
                .get(0);
    }

    /** The newest that waits at the school, which other tests share. */
    private JsonNode waiting() {
        return scene.body(scene.get("/api/feedback/words?schoolId=" + Scene.SCHOOL, week.teacher()), 200)
                .valueStream()
                .toList()
                .getLast();
    }

    private MvcTestResult approve(HttpHeaders who, String id, long version) {
        return scene.post("/api/feedback/words/" + id + "/approve", who, Map.of("version", version));
    }

    private MvcTestResult giveBack(HttpHeaders who, String id, long version) {
        return scene.post(
                "/api/feedback/words/" + id + "/return",
                who,
                Map.of("version", version, "reason", "Sans le nom de la vendeuse."));
    }

    private MvcTestResult give(int revision, String recommends, @Nullable String words) {
        Map<String, Object> body = new HashMap<>(
                Map.of("revision", revision, "welcomed", "YES", "learned", "PARTLY", "recommends", recommends));
        body.put("words", words == null ? "" : words);
        return week.put(path() + "/student", week.lea(), body);
    }

    private MvcTestResult giveAsCompany(int revision, List<String> strengths, @Nullable String words) {
        return week.put(path() + "/company", week.baker(), ofCompany(revision, strengths, words));
    }

    private static Map<String, Object> ofCompany(int revision, List<String> strengths, @Nullable String words) {
        Map<String, Object> body = new HashMap<>(Map.of("revision", revision, "strengths", strengths));
        body.put("words", words == null ? "" : words);
        return body;
    }

    private JsonNode shown(HttpHeaders who) {
        return scene.body(scene.get(path(), who), 200);
    }

    private String path() {
        return "/api/feedback/" + week.id;
    }
}
