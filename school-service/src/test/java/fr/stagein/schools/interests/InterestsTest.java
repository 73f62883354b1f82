package fr.stagein.schools.interests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.events.EventType;
import fr.stagein.events.Stream;
import fr.stagein.events.StudentId;
import fr.stagein.platform.outbox.EventPublisher;
import fr.stagein.platform.territory.Territory;
import fr.stagein.platform.territory.TerritoryPack;
import fr.stagein.platform.territory.TerritoryPack.Row;
import fr.stagein.schools.students.Student;
import fr.stagein.schools.students.Students;
import fr.stagein.testing.Calls;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A student's interests are theirs; the school sees totals, and what is shared. */
@ServiceTest
@TestPropertySource(
        properties = {"stagein.demo.load=true", "stagein.school.home-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="})
class InterestsTest {

    private static final String MINE = "/api/students/me/interests";
    private static final String COLLEGE = "0241011U";

    @Autowired
    Calls calls;

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TerritoryPack pack;

    @Autowired
    Territory territory;

    @Autowired
    Students students;

    @Autowired
    EventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ConsumerFactory<String, byte[]> consumers;

    private HttpHeaders lea = new HttpHeaders();
    private HttpHeaders teacher = new HttpHeaders();

    @BeforeEach
    void nobody_has_answered_yet() {
        jdbc.sql("delete from student_interests").update();
        lea = Tokens.student(accountOf("lea@eleve.example"));
        teacher = Tokens.teacher(accountOf("prof@college-riberac.example"));
    }

    @Test
    void a_student_keeps_changes_and_forgets_their_answers() {
        assertThat(calls.call(HttpMethod.GET, MINE, lea, null)).hasStatus(404);
        put(lea, Map.of("reparer-ou-raconter", "LEFT"), Map.of("D1102", "LIKED"));
        JsonNode mine = calls.body(calls.call(HttpMethod.GET, MINE, lea, null), 200);
        assertThat(mine.get("answers").get("reparer-ou-raconter").asString()).isEqualTo("LEFT");
        assertThat(mine.get("feedback").get("D1102").asString()).isEqualTo("LIKED");
        assertThat(mine.get("shared").asBoolean()).isFalse();

        put(lea, Map.of("reparer-ou-raconter", "SKIP"), Map.of());
        mine = calls.body(calls.call(HttpMethod.GET, MINE, lea, null), 200);
        assertThat(mine.get("answers").get("reparer-ou-raconter").asString()).isEqualTo("SKIP");
        assertThat(mine.get("feedback")).isEmpty();

        assertThat(calls.call(HttpMethod.DELETE, MINE, lea, null)).hasStatus(204);
        assertThat(calls.call(HttpMethod.DELETE, MINE, lea, null)).as("twice").hasStatus(204);
        assertThat(calls.call(HttpMethod.GET, MINE, lea, null)).hasStatus(404);
    }

    @Test
    void what_the_pack_does_not_ask_is_refused_and_what_it_asks_no_longer_is_left_out() {
        assertThat(calls.call(HttpMethod.PUT, MINE, lea, interests(Map.of("no-such-choice", "LEFT"), Map.of())))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("answers");
        assertThat(calls.call(HttpMethod.PUT, MINE, lea, interests(Map.of(), Map.of("Z9999", "LIKED"))))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("feedback");
        assertThat(calls.call(HttpMethod.PUT, MINE, lea, interests(Map.of("reparer-ou-raconter", "UP"), Map.of())))
                .hasStatus(400);
        assertThat(calls.call(
                        HttpMethod.PUT, MINE, lea, Map.of("version", 2, "answers", Map.of(), "feedback", Map.of())))
                .hasStatus(400);
        assertThat(calls.call(HttpMethod.PUT, MINE, lea, Map.of())).hasStatus(400);
        assertThat(calls.call(HttpMethod.GET, MINE, lea, null))
                .as("nothing was kept")
                .hasStatus(404);

        put(lea, Map.of("reparer-ou-raconter", "LEFT"), Map.of());
        jdbc.sql("update student_interests set answers = answers || '{\"asked-once\": \"LEFT\"}'")
                .update();
        assertThat(calls.body(calls.call(HttpMethod.GET, MINE, lea, null), 200).get("answers"))
                .hasSize(1);
    }

    @Test
    void staff_see_a_students_interests_only_once_they_are_shared() {
        String path = "/api/schools/" + COLLEGE + "/students/" + studentOf("lea@eleve.example") + "/interests";
        assertThat(calls.call(HttpMethod.GET, path, teacher, null)).hasStatus(404);
        put(lea, answers("LEFT"), Map.of("D1102", "LIKED", "D1104", "DISLIKED"));
        assertThat(calls.call(HttpMethod.GET, path, teacher, null)).hasStatus(404);

        share(lea, true);
        JsonNode shared = calls.body(calls.call(HttpMethod.GET, path, teacher, null), 200);
        assertThat(shared.get("profile")).hasSize(6);
        assertThat(shared.get("liked").toString()).isEqualTo("[\"D1102\"]");
        assertThat(shared.toString()).doesNotContain("D1104", "reparer");
        put(lea, answers("RIGHT"), Map.of());
        calls.body(calls.call(HttpMethod.GET, path, teacher, null), 200);

        assertThat(calls.call(HttpMethod.GET, path, Tokens.teacher("another"), null))
                .hasStatus(404);
        assertThat(calls.call(HttpMethod.GET, path, lea, null)).hasStatus(403);
        assertThat(calls.call(HttpMethod.GET, path, null, null)).hasStatus(401);
        assertThat(calls.call(HttpMethod.GET, path.replace(COLLEGE, "0240086N"), teacher, null))
                .hasStatus(404);

        share(lea, false);
        assertThat(calls.call(HttpMethod.GET, path, teacher, null)).hasStatus(404);
    }

    @Test
    void there_is_nothing_to_share_before_the_first_answer() {
        assertThat(calls.call(HttpMethod.PUT, MINE + "/sharing", lea, Map.of("shared", true)))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:stagein:problem:interests-none");
        put(lea, Map.of(), Map.of());
        assertThat(calls.call(HttpMethod.PUT, MINE + "/sharing", lea, Map.of())).hasStatus(400);
    }

    @Test
    void a_class_is_told_in_totals_from_five_students_on() {
        String classId = pack.table("students.csv").stream()
                .filter(row -> row.text("id").equals(studentOf("lea@eleve.example")))
                .map(row -> row.text("classId"))
                .findFirst()
                .orElseThrow();
        List<Row> classmates = pack.table("students.csv").stream()
                .filter(row -> row.text("classId").equals(classId))
                .limit(6)
                .toList();
        String path = "/api/schools/" + COLLEGE + "/classes/" + classId + "/interests";
        classmates.stream()
                .limit(4)
                .forEach(one -> put(Tokens.student(one.text("accountId")), answers("LEFT"), Map.of()));
        JsonNode four = calls.body(calls.call(HttpMethod.GET, path, teacher, null), 200);
        assertThat(four.hasNonNull("students")).isFalse();
        four.get("totals")
                .forEach(total -> assertThat(total.hasNonNull("students")).isFalse());

        put(Tokens.student(classmates.get(4).text("accountId")), answers("LEFT"), Map.of());
        put(Tokens.student(classmates.get(5).text("accountId")), Map.of("reparer-ou-raconter", "LEFT"), Map.of());
        share(Tokens.student(classmates.get(4).text("accountId")), true);
        JsonNode five = calls.body(calls.call(HttpMethod.GET, path, teacher, null), 200);
        assertThat(five.get("students").asInt()).as("who answered enough").isEqualTo(5);
        assertThat(five.get("totals").get(0).get("type").asString()).isEqualTo("REALISTIC");
        assertThat(five.get("totals").get(0).get("students").asInt()).isEqualTo(5);
        assertThat(five.get("totals").get(2).hasNonNull("students"))
                .as("nobody: hidden too")
                .isFalse();
        assertThat(five.get("sharedBy")).hasSize(1);

        assertThat(calls.call(HttpMethod.GET, path, Tokens.teacher("another"), null))
                .hasStatus(404);
        assertThat(calls.call(
                        HttpMethod.GET, path.replace(classId, UUID.randomUUID().toString()), teacher, null))
                .hasStatus(404);
        assertThat(calls.call(HttpMethod.GET, path, lea, null)).hasStatus(403);
    }

    @Test
    void who_has_left_is_seen_and_counted_no_more() {
        put(lea, answers("LEFT"), Map.of());
        share(lea, true);
        String student = studentOf("lea@eleve.example");
        String path = "/api/schools/" + COLLEGE + "/students/" + student + "/interests";
        String classPath = "/api/schools/" + COLLEGE + "/classes/"
                + jdbc.sql("select class_id::text from student where id = ?::uuid")
                        .param(student)
                        .query(String.class)
                        .single()
                + "/interests";
        assertThat(calls.body(calls.call(HttpMethod.GET, classPath, teacher, null), 200)
                        .get("sharedBy"))
                .hasSize(1);
        jdbc.sql("update student set left_at = now() where id = ?::uuid")
                .param(student)
                .update();
        try {
            assertThat(calls.call(HttpMethod.GET, path, teacher, null)).hasStatus(404);
            assertThat(calls.body(calls.call(HttpMethod.GET, classPath, teacher, null), 200)
                            .get("sharedBy"))
                    .isEmpty();
        } finally {
            jdbc.sql("update student set left_at = null where id = ?::uuid")
                    .param(student)
                    .update();
        }
    }

    @Test
    void no_event_tells_of_them() {
        put(lea, answers("LEFT"), Map.of());
        share(lea, true);
        Student student =
                students.enrolled(StudentId.of(studentOf("lea@eleve.example"))).orElseThrow();
        // One student's events stay in order: whatever was told of the answers came before this one.
        transaction.executeWithoutResult(
                status -> events.publish(EventType.STUDENT_LEFT, student.gone().state()));
        List<String> told = new ArrayList<>();
        try (var consumer = consumers.createConsumer("test-" + UUID.randomUUID(), null)) {
            consumer.subscribe(List.of(Stream.STUDENTS.topic(territory.id())));
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (message.key().equals(student.id().toString())) {
                        told.add(new String(
                                message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8));
                    }
                });
                return told.contains(EventType.STUDENT_LEFT.id());
            });
        }
        assertThat(told).containsExactly(EventType.STUDENT_ENROLLED.id(), EventType.STUDENT_LEFT.id());
    }

    private void put(HttpHeaders who, Map<String, ?> answers, Map<String, ?> feedback) {
        calls.body(calls.call(HttpMethod.PUT, MINE, who, interests(answers, feedback)), 200);
    }

    private void share(HttpHeaders who, boolean shared) {
        assertThat(calls.body(calls.call(HttpMethod.PUT, MINE + "/sharing", who, Map.of("shared", shared)), 200)
                        .get("shared")
                        .asBoolean())
                .isEqualTo(shared);
    }

    private static Map<String, Object> interests(Map<String, ?> answers, Map<String, ?> feedback) {
        return Map.of("version", 1, "answers", answers, "feedback", feedback);
    }

    private Map<String, String> answers(String side) {
        Map<String, String> answers = new HashMap<>();
        pack.table("choices.csv").forEach(row -> answers.put(row.text("id"), side));
        return answers;
    }

    private String accountOf(String email) {
        return pack.table("accounts.csv").stream()
                .filter(row -> row.text("email").equals(email))
                .map(row -> row.text("accountId"))
                .findFirst()
                .orElseThrow();
    }

    private String studentOf(String email) {
        String account = accountOf(email);
        return pack.table("students.csv").stream()
                .filter(row -> row.text("accountId").equals(account))
                .map(row -> row.text("id"))
                .findFirst()
                .orElseThrow();
    }
}
