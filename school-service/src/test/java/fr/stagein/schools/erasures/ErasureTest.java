package fr.stagein.schools.erasures;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.events.ErasureId;
import fr.stagein.events.ErasureReportState;
import fr.stagein.events.EventType;
import fr.stagein.events.SchoolId;
import fr.stagein.events.Stream;
import fr.stagein.platform.personal.Cutoff;
import fr.stagein.platform.personal.RetentionRule;
import fr.stagein.platform.territory.Territory;
import fr.stagein.schools.IdentityProvider;
import fr.stagein.schools.Scene;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import fr.stagein.testing.Traces;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the wish to be erased to nothing left. */
@ServiceTest
@Import({Scene.class, IdentityProvider.class})
@TestPropertySource(
        properties = {
            "stagein.school.home-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "stagein.accounts.pause=50ms",
            "stagein.accounts.first-retry=100ms",
            "stagein.erasures.after-leaving=0s",
            "stagein.erasures.after-farewell=0s"
        })
class ErasureTest {

    @Autowired
    Scene scene;

    @Autowired
    IdentityProvider keycloak;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    ConsumerFactory<String, byte[]> consumers;

    @Autowired
    Territory territory;

    @Autowired
    List<RetentionRule> rules;

    @Autowired
    TransactionTemplate transaction;

    private SchoolId school;
    private HttpHeaders head;
    private String mother;
    /** Of this test alone, in letters. */
    private final String lastName = new Random()
            .ints(10, 'a', 'z' + 1)
            .collect(() -> new StringBuilder("Vitrac"), StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    private String zoe;
    private String account;
    private String guardian;

    @BeforeEach
    void a_pupil_with_an_account_and_a_mother() {
        // Those of the tests before have her name.
        jdbc.sql("delete from student where last_name = 'Vitrac'").update();
        school = scene.aSchool();
        head = Tokens.principal("head-" + school);
        mother = "mother-" + school.value().toLowerCase() + "@famille.example";
        JsonNode preview = scene.preview(
                school, head, """
                Nom;Prénom;Date de naissance;Classe;Nom responsable 1;E-mail responsable 1
                %2$s;Zoé;05/03/2014;3A;Claire %2$s;%1$s
                Roussel;Tom;06/04/2014;3A;Jean Roussel;jean.roussel.%3$s@famille.example
                """.formatted(mother, lastName, school.value().toLowerCase()));
        scene.body(
                scene.post(
                        "/api/schools/" + school + "/roster-imports/"
                                + preview.get("id").asString() + "/apply",
                        head,
                        Map.of()),
                200);
        jdbc.sql("update account_order set due_at = now() - interval '1 minute' where outcome is null")
                .update();
        JsonNode students = scene.body(scene.get("/api/schools/" + school + "/students", head), 200);
        for (JsonNode student : students) {
            if (student.get("firstName").asString().equals("Zoé")) {
                zoe = student.get("id").asString();
            }
        }
        String classId = students.get(0).get("classId").asString();
        scene.body(scene.post("/api/schools/" + school + "/classes/" + classId + "/code-sheet", head), 200);
        await().untilAsserted(() -> assertThat(accountOf(zoe)).isNotEmpty());
        account = accountOf(zoe);
        await().untilAsserted(() -> assertThat(jdbc.sql("select account_id from guardian where student_id = ?::uuid")
                        .param(zoe)
                        .query((row, n) -> row.getString(1))
                        .list())
                .hasSize(1));
        guardian = keycloak.idsOf(mother).getFirst();
    }

    @Test
    void a_mother_asks_the_head_accepts_and_nothing_is_left() {
        HttpHeaders claire = Tokens.guardian(guardian);
        scene.body(
                scene.call(
                        HttpMethod.PUT,
                        "/api/students/me/home",
                        Tokens.student(account),
                        Map.of("communeCode", "24352")),
                200);
        scene.body(scene.get("/api/schools/" + school + "/students/" + zoe, head), 200);
        assertThat(ask(Tokens.guardian("somebody-else"), zoe)).isEqualTo(404);
        JsonNode asked = scene.body(scene.post("/api/erasures", claire, Map.of("student", zoe)), 201);
        assertThat(asked.get("state").asString()).isEqualTo("ASKED");
        assertThat(asked.get("studentId").asString())
                .as("of two children, which")
                .isEqualTo(zoe);
        assertThat(scene.body(scene.post("/api/erasures", claire, Map.of("student", zoe)), 201)
                        .get("id"))
                .as("asked twice is asked once")
                .isEqualTo(asked.get("id"));
        String id = asked.get("id").asString();
        JsonNode wishes = scene.body(scene.get("/api/schools/" + school + "/erasures", head), 200);
        assertThat(wishes).hasSize(1);
        assertThat(wishes.get(0).get("firstName").asString()).isEqualTo("Zoé");

        String decision = "/api/erasures/" + id + "/decision";
        assertThat(scene.post(decision, Tokens.principal("another-head"), Map.of("accepted", true)))
                .hasStatus(404);
        assertThat(scene.post(decision, Tokens.operator("op"), Map.of("accepted", true)))
                .hasStatus(404);
        assertThat(scene.code(scene.post(decision, head, Map.of("accepted", false)), 400))
                .isEqualTo("erasure-needs-reason");
        scene.body(scene.post(decision, head, Map.of("accepted", true)), 200);

        await().untilAsserted(() -> assertThat(state(id).get("missing").toString())
                .isEqualTo("[\"application-service\",\"offer-service\",\"notification-service\"]"));
        await().untilAsserted(() -> assertThat(keycloak.idsOf(mother))
                .as("nobody's guardian any more")
                .isEmpty());
        await("she is told first")
                .untilAsserted(() -> assertThat(toldOfTheEndOf(guardian))
                        .containsExactly(EventType.ERASURE_ANNOUNCED.id(), EventType.ERASURE_ORDERED.id()));
        assertThat(scene.get("/api/students/me", Tokens.student(account))).hasStatus(409);
        for (String part : List.of("application-service", "offer-service", "notification-service")) {
            report(id, part);
            report(id, part);
        }
        await().untilAsserted(
                        () -> assertThat(state(id).get("state").asString()).isEqualTo("DONE"));

        await().untilAsserted(() -> assertThat(new Traces(jdbc)
                        .of(
                                List.of(zoe, account, mother, guardian, lastName, "2014-03-05"),
                                "erasure",
                                "erased_pupil",
                                "account_order"))
                .isEmpty());
        await().untilAsserted(
                        () -> assertThat(lastIsTombstone(Stream.STUDENTS, zoe)).isTrue());
        assertThat(scene.body(scene.get("/api/schools/" + school + "/students", head), 200))
                .as("Tom is still there")
                .hasSize(1);
    }

    @Test
    void a_guardian_who_answers_for_a_pupil_again_by_then_is_kept() {
        jdbc.sql("""
                insert into erasure (id, subject, account_id, state, asked_by, decided_at, due_at)
                values (gen_random_uuid(), 'ACCOUNT', ?, 'ORDERED', 'RETENTION', now(), now())""").param(guardian).update();
        await().until(() -> jdbc.sql("select count(*) from erasure where account_id = ?")
                        .param(guardian)
                        .query(Long.class)
                        .single()
                == 0);
        assertThat(toldOfTheEndOf(guardian)).isEmpty();
        assertThat(keycloak.idsOf(mother)).containsExactly(guardian);
    }

    @Test
    void a_head_says_no_with_a_reason_and_the_pupil_reads_it() {
        String id = scene.body(scene.post("/api/erasures", Tokens.student(account), Map.of("student", zoe)), 201)
                .get("id")
                .asString();
        scene.body(
                scene.post(
                        "/api/erasures/" + id + "/decision",
                        head,
                        Map.of("accepted", false, "reason", "Ton stage commence lundi.")),
                200);
        JsonNode mine = scene.body(scene.get("/api/erasures/mine", Tokens.student(account)), 200);
        assertThat(mine.get(0).get("state").asString()).isEqualTo("REFUSED");
        assertThat(mine.get(0).get("reason").asString()).isEqualTo("Ton stage commence lundi.");
        assertThat(accountOf(zoe)).isEqualTo(account);
        assertThat(scene.post("/api/erasures/" + id + "/decision", head, Map.of("accepted", true)))
                .as("decided is decided")
                .hasStatus(404);
    }

    @Test
    void everything_is_readable_by_the_family_and_not_all_of_it_by_the_school() {
        scene.call(
                HttpMethod.PUT,
                "/api/students/me/interests",
                Tokens.student(account),
                Map.of("answers", Map.of(), "feedback", Map.of()));
        String path = "/api/personal-data/school-service?student=" + zoe;
        JsonNode mothers = scene.body(scene.get(path, Tokens.guardian(guardian)), 200);
        assertThat(mothers.toString()).contains(lastName, "2014-03-05", "guardian_contact", mother);
        JsonNode heads = scene.body(scene.get(path, head), 200);
        assertThat(heads.toString()).contains(lastName).doesNotContain("student_interests");
        assertThat(scene.body(scene.get("/api/students/" + zoe + "/readings", Tokens.guardian(guardian)), 200)
                        .findValuesAsString("what"))
                .as("the head's reading is noted, the mother's is not")
                .containsExactly("EXPORT");
        assertThat(scene.get(path, Tokens.principal("another-head"))).hasStatus(404);
        assertThat(scene.get(path, Tokens.teacher("teacher-" + school))).hasStatus(404);
        assertThat(scene.get(path, Tokens.company("somebody"))).hasStatus(404);
        assertThat(scene.body(scene.get("/api/personal-data/school-service", Tokens.guardian(guardian)), 200)
                        .toString())
                .as("her own")
                .contains("\"name\":\"guardian\"");
    }

    @Test
    void who_left_is_erased_when_the_time_is_over_and_the_table_says_so() {
        jdbc.sql("update student set left_at = now() - interval '200 days' where id = ?::uuid")
                .param(zoe)
                .update();
        Instant threeMonthsAgo = Instant.now().minus(Duration.ofDays(90));
        RetentionRule rule = rules.stream()
                .filter(one -> one.kind().equals("students"))
                .findFirst()
                .orElseThrow();
        var cutoff = new Cutoff(threeMonthsAgo, LocalDate.now());
        Integer first = transaction.execute(status -> rule.batch().applyAsInt(cutoff));
        assertThat(first).isPositive();
        assertThat(transaction.<Integer>execute(status -> rule.batch().applyAsInt(cutoff)))
                .as("ordered is ordered")
                .isZero();
        await().untilAsserted(() -> assertThat(jdbc.sql("select count(*) from student where id = ?::uuid")
                        .param(zoe)
                        .query(Long.class)
                        .single())
                .isZero());
        JsonNode table = scene.body(scene.get("/api/personal-data/school-service/retention", null), 200);
        assertThat(table.toString()).contains("3 mois après le départ de l’établissement");
        assertThat(scene.get("/api/personal-data/school-service/retention/runs", Tokens.operator("op")))
                .hasStatusOk();
    }

    private int ask(HttpHeaders who, String student) {
        return scene.post("/api/erasures", who, Map.of("student", student))
                .getResponse()
                .getStatus();
    }

    private JsonNode state(String id) {
        for (JsonNode one : scene.body(scene.get("/api/erasures", Tokens.operator("op")), 200)) {
            if (one.get("id").asString().equals(id)) {
                return one;
            }
        }
        throw new AssertionError("no erasure " + id);
    }

    private String accountOf(String student) {
        return jdbc.sql("select coalesce(account_id, '') from student where id = ?::uuid")
                .param(student)
                .query(String.class)
                .single();
    }

    private void report(String erasure, String part) {
        var state = new ErasureReportState(ErasureId.of(erasure), 1, part, 2);
        var message = new ProducerRecord<>(
                Stream.ERASURE_REPORTS.topic(territory.id()), state.aggregateId(), json.writeValueAsBytes(state));
        message.headers().add("ce_id", UUID.randomUUID().toString().getBytes(US_ASCII));
        message.headers().add("ce_type", EventType.ERASURE_CARRIED_OUT.id().getBytes(US_ASCII));
        message.headers().add("ce_time", Instant.now().toString().getBytes(US_ASCII));
        kafka.send(message).join();
    }

    private boolean lastIsTombstone(Stream<?> stream, String key) {
        List<ConsumerRecord<String, byte[]>> about =
                all(stream).stream().filter(one -> key.equals(one.key())).toList();
        return !about.isEmpty() && about.getLast().value() == null;
    }

    /** Types of the events that say an account ends. */
    private List<String> toldOfTheEndOf(String account) {
        return all(Stream.ERASURES).stream()
                .filter(one -> one.value() != null && new String(one.value(), UTF_8).contains(account))
                .map(one -> new String(one.headers().lastHeader("ce_type").value(), US_ASCII))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> all(Stream<?> stream) {
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        try (Consumer<String, byte[]> reader = consumers.createConsumer("reader-" + UUID.randomUUID(), "")) {
            List<TopicPartition> partitions = reader.partitionsFor(stream.topic(territory.id())).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            var ends = reader.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> reader.position(one) < ends.get(one))) {
                reader.poll(Duration.ofMillis(100)).forEach(all::add);
            }
        }
        return all;
    }
}
