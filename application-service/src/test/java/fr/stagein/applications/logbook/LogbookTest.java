package fr.stagein.applications.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.applications.Scene;
import fr.stagein.applications.agreements.LastWeek;
import fr.stagein.events.AccountId;
import fr.stagein.events.ErasureId;
import fr.stagein.events.ErasureState;
import fr.stagein.events.EventType;
import fr.stagein.platform.personal.Cutoff;
import fr.stagein.platform.personal.RetentionRule;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A student writes down the days of the internship, and shares them or not. */
@ServiceTest
class LogbookTest {

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
    void each_day_has_its_questions_and_what_was_written() {
        scene.body(write(0, 0, "GREAT", Map.of("seen", "Le pétrin et le four.", "people", "")), 200);
        JsonNode days = shown(week.lea()).get("days");
        assertThat(days).hasSize(5);
        assertThat(days.get(0).get("mood").asString()).isEqualTo("GREAT");
        assertThat(days.get(0).get("answers").toString())
                .contains("Le pétrin et le four.", "Qu’as-tu vu aujourd’hui ?");
        assertThat(days.get(1).get("answers").toString()).contains("outils").doesNotContain("rencontré");
        assertThat(scene.body(scene.get("/api/logbooks/mine", week.lea()), 200)
                        .get(0)
                        .get("daysWritten")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void it_is_the_students_alone_until_shared_and_again_once_that_is_taken_back() {
        scene.body(write(0, 0, "HARD", Map.of("seen", "J'ai eu peur de la machine.")), 200);
        for (HttpHeaders other : List.of(week.mother(), week.teacher())) {
            assertThat(shown(other).toString()).contains("\"shared\":false").doesNotContain("peur");
        }
        share(true);
        for (HttpHeaders other : List.of(week.mother(), week.teacher())) {
            assertThat(shown(other).toString()).contains("peur", "Léa Martin");
        }
        share(false);
        for (HttpHeaders other : List.of(week.mother(), week.teacher())) {
            assertThat(shown(other).toString()).doesNotContain("peur");
        }
    }

    @Test
    void the_company_and_strangers_never_read_it_and_nobody_else_writes() {
        share(true);
        assertThat(scene.get(path(), week.baker())).hasStatus(403);
        assertThat(scene.get(path(), Tokens.teacher(UUID.randomUUID().toString())))
                .hasStatus(404);
        assertThat(scene.get(path(), Tokens.guardian(UUID.randomUUID().toString())))
                .hasStatus(404);
        String stranger = UUID.randomUUID().toString();
        assertThat(scene.get(path(), Tokens.student(stranger))).hasStatus(404);
        assertThat(week.put(day(0), Tokens.student(stranger), body(0, "GOOD", Map.of())))
                .hasStatus(404);
        assertThat(week.put(day(0), week.teacher(), body(0, "GOOD", Map.of()))).hasStatus(403);
    }

    @Test
    void of_two_tabs_the_second_is_told_and_the_same_text_twice_is_none() {
        scene.body(write(0, 0, "GOOD", Map.of("seen", "Le four.")), 200);
        // The answer was lost on the way: the phone sends it again.
        scene.body(write(0, 0, "GOOD", Map.of("seen", "Le four.")), 200);
        assertThat(write(0, 0, "GOOD", Map.of("seen", "La vitrine."))).hasStatus(409);
        JsonNode day = shown(week.lea()).get("days").get(0);
        assertThat(day.get("revision").asInt()).isEqualTo(1);
        assertThat(day.toString()).contains("Le four.");
    }

    @Test
    void of_many_at_the_same_instant_one_is_kept() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> writers = new ArrayList<>();
            for (int tab = 0; tab < 4; tab++) {
                String text = "Onglet " + tab;
                writers.add(() ->
                        write(0, 0, "GOOD", Map.of("seen", text)).getResponse().getStatus());
            }
            List<Integer> answers = new ArrayList<>();
            for (var answer : threads.invokeAll(writers)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(200, 409, 409, 409);
        }
    }

    @Test
    void a_day_that_is_none_and_a_question_that_is_none_are_refused() {
        assertThat(week.put(path() + "/days/" + week.day(6), week.lea(), body(0, "GOOD", Map.of())))
                .hasStatus(409)
                .bodyText()
                .contains("logbook-day-unknown");
        assertThat(write(0, 0, "GOOD", Map.of("tools", "Le rouleau.")))
                .hasStatus(400)
                .bodyText()
                .contains("logbook-question-unknown");
        assertThat(write(0, 0, "PERFECT", Map.of())).hasStatus(400);
        assertThat(write(0, 0, "GOOD", Map.of("seen", "x".repeat(2001)))).hasStatus(400);
    }

    @Test
    void what_is_not_shared_is_not_in_what_a_guardian_is_given_either() {
        scene.body(write(0, 0, "HARD", Map.of("seen", "Un secret.")), 200);
        String all = "/api/personal-data/application-service?student=" + scene.student;
        assertThat(scene.body(scene.get(all, week.mother()), 200).toString())
                .contains("logbook_day")
                .doesNotContain("Un secret.");
        assertThat(scene.body(scene.get(all, week.lea()), 200).toString()).contains("Un secret.");
        share(true);
        assertThat(scene.body(scene.get(all, week.mother()), 200).toString()).contains("Un secret.");
    }

    @Test
    void an_erased_student_leaves_none_of_it() {
        scene.body(write(0, 0, "GOOD", Map.of("seen", "Le four.")), 200);
        scene.tell(
                EventType.ERASURE_ORDERED,
                new ErasureState(
                        new ErasureId(UUID.randomUUID()),
                        1,
                        scene.student,
                        List.of(AccountId.of(scene.lea)),
                        Instant.now()));
        await().untilAsserted(() -> assertThat(rows()).isZero());
        assertThat(write(0, 1, "GOOD", Map.of())).hasStatus(404);
    }

    @Test
    void it_goes_with_its_school_year() {
        scene.body(write(0, 0, "GOOD", Map.of("seen", "Le four.")), 200);
        over(week.day(0));
        assertThat(rows()).isEqualTo(1);
        over(week.day(8));
        assertThat(rows()).isZero();
    }

    @Test
    void that_of_several_weeks_names_the_last_and_stays_until_that_is_over() {
        scene.body(write(0, 0, "GOOD", Map.of("seen", "Le four.")), 200);
        String last = week.week().next().value();
        jdbc.sql("update agreement set last_week = ? where id = ?::uuid")
                .params(last, week.id)
                .update();
        assertThat(shown(week.lea()).get("lastWeek").asString()).isEqualTo(last);
        assertThat(scene.body(scene.get("/api/logbooks/mine", week.lea()), 200)
                        .get(0)
                        .get("lastWeek")
                        .asString())
                .isEqualTo(last);
        over(week.day(8));
        assertThat(rows()).as("it is still being written").isEqualTo(1);
        over(week.day(15));
        assertThat(rows()).isZero();
    }

    private void over(LocalDate day) {
        var cutoff = new Cutoff(Instant.parse(day + "T00:00:00Z"), day);
        rules.stream()
                .filter(rule -> rule.kind().equals("logbooks"))
                .forEach(rule ->
                        transaction.executeWithoutResult(status -> rule.batch().applyAsInt(cutoff)));
    }

    private long rows() {
        return scene.count("select count(*) from logbook_day where agreement_id = ?::uuid", week.id);
    }

    private JsonNode shown(HttpHeaders who) {
        return scene.body(scene.get(path(), who), 200);
    }

    private void share(boolean shared) {
        scene.body(week.put(path() + "/sharing", week.lea(), Map.of("shared", shared)), 200);
    }

    private MvcTestResult write(int day, int revision, String mood, Map<String, String> answers) {
        return week.put(day(day), week.lea(), body(revision, mood, answers));
    }

    private static Map<String, Object> body(int revision, String mood, Map<String, String> answers) {
        return Map.of("revision", revision, "mood", mood, "answers", answers);
    }

    private String day(int number) {
        return path() + "/days/" + week.day(number);
    }

    private String path() {
        return "/api/logbooks/" + week.id;
    }
}
