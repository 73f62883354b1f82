package fr.stagein.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.platform.territory.TerritoryPack;
import fr.stagein.testing.Calls;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo territory's schools, as their people see them. */
@ServiceTest
@TestPropertySource(
        properties = {"stagein.demo.load=true", "stagein.school.home-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="})
class SchoolServiceTest {

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

    @Test
    void the_whole_pack_is_there_and_told() {
        assertThat(count("select count(*) from student"))
                .isEqualTo(pack.table("students.csv").size());
        assertThat(count("select count(*) from guardian"))
                .isEqualTo(pack.table("guardians.csv").size());
        // Topics that were made a moment ago can cost the producer one delivery time-out.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(count("select count(*) from outbox_record")).isZero());
    }

    @Test
    void a_student_sees_and_moves_their_home_and_the_database_does_not_read_it() {
        String lea = accountOf("lea@eleve.example");
        JsonNode me = calls.body(calls.call(HttpMethod.GET, "/api/students/me", Tokens.student(lea), null), 200);
        assertThat(me.get("home").get("label").asString()).isEqualTo("Vanxains");
        assertThat(me.get("weeks").toString()).contains("2027-W05");

        JsonNode moved = calls.body(
                calls.call(
                        HttpMethod.PUT, "/api/students/me/home", Tokens.student(lea), Map.of("communeCode", "24352")),
                200);
        assertThat(moved.get("home").get("label").asString()).isEqualTo("Ribérac");
        calls.call(HttpMethod.PUT, "/api/students/me/home", Tokens.student(lea), Map.of("communeCode", "24564"));

        assertThat(calls.call(
                        HttpMethod.PUT, "/api/students/me/home", Tokens.student(lea), Map.of("communeCode", "75056")))
                .hasStatus(400);
        assertThat(calls.call(
                        HttpMethod.PUT,
                        "/api/students/me/home",
                        Tokens.student(lea),
                        Map.of("communeCode", "24352", "lat", 1234, "lon", 0)))
                .hasStatus(400);
        assertThat(jdbc.sql("select home from student where account_id = ?")
                        .param(lea)
                        .query(byte[].class)
                        .single())
                .asString(StandardCharsets.ISO_8859_1)
                .doesNotContain("45.");
    }

    @Test
    void a_home_is_a_point_near_its_commune() {
        HttpHeaders lea = Tokens.student(accountOf("lea@eleve.example"));
        Map<String, Object> tapped = Map.of("communeCode", "24564", "lat", 45.2171, "lon", 0.2911);
        JsonNode moved = calls.body(calls.call(HttpMethod.PUT, "/api/students/me/home", lea, tapped), 200);
        assertThat(moved.get("home").get("lat").asDouble()).isEqualTo(45.2171);
        assertThat(calls.call(
                        HttpMethod.PUT,
                        "/api/students/me/home",
                        lea,
                        Map.of("communeCode", "24564", "lat", 0.2911, "lon", 45.2171)))
                .as("the other way round it lies far away")
                .hasStatus(400);
        calls.call(HttpMethod.PUT, "/api/students/me/home", lea, Map.of("communeCode", "24564"));
    }

    @Test
    void a_sealed_home_opens_for_its_own_student_only() {
        String lea = accountOf("lea@eleve.example");
        String noah = accountOf("noah@eleve.example");
        jdbc.sql("""
                update student set home = (select home from student where account_id = ?) where account_id = ?""").param(lea).param(noah).update();
        assertThat(calls.call(HttpMethod.GET, "/api/students/me", Tokens.student(noah), null))
                .hasStatus(500)
                .bodyText()
                .doesNotContain("45.2");
        jdbc.sql("update student set home = null where account_id = ?")
                .param(noah)
                .update();
    }

    @Test
    void a_guardian_sees_their_children_and_nobody_elses() {
        JsonNode children = calls.body(
                calls.call(
                        HttpMethod.GET,
                        "/api/students/mine",
                        Tokens.guardian(accountOf("claire@famille.example")),
                        null),
                200);
        assertThat(children.findValuesAsString("firstName")).contains("Léa");
        assertThat(calls.body(calls.call(HttpMethod.GET, "/api/students/mine", Tokens.guardian("nobody"), null), 200))
                .isEmpty();
    }

    @Test
    void staff_of_two_schools_have_both_and_are_in_each_what_they_are_there() {
        HttpHeaders teacher = Tokens.teacher(accountOf("prof@college-riberac.example"));
        JsonNode both = calls.body(calls.call(HttpMethod.GET, "/api/schools/mine", teacher, null), 200);
        assertThat(both.findValuesAsString("role")).containsExactly("TEACHER", "TEACHER");
        for (JsonNode one : both) {
            assertThat(calls.call(
                            HttpMethod.GET, "/api/schools/" + one.get("id").asString() + "/students", teacher, null))
                    .hasStatusOk();
        }

        String principal = accountOf("principal@college-riberac.example");
        String elsewhere = "0240086N";
        jdbc.sql("insert into staff_member (school_id, account_id, role, class_ids) values (?, ?, 'TEACHER', '{}')")
                .params(elsewhere, principal)
                .update();
        try {
            JsonNode schools =
                    calls.body(calls.call(HttpMethod.GET, "/api/schools/mine", Tokens.principal(principal), null), 200);
            assertThat(schools.findValuesAsString("role")).containsExactlyInAnyOrder("PRINCIPAL", "TEACHER");
            assertThat(calls.call(
                            HttpMethod.GET,
                            "/api/schools/" + elsewhere + "/roster-imports",
                            Tokens.principal(principal),
                            null))
                    .as("head of the other school only")
                    .hasStatus(404);
        } finally {
            jdbc.sql("delete from staff_member where school_id = ? and account_id = ?")
                    .params(elsewhere, principal)
                    .update();
        }
    }

    @Test
    void a_principal_sets_the_weeks_of_their_own_school_only() {
        HttpHeaders principal = Tokens.principal(accountOf("principal@college-riberac.example"));
        JsonNode school = calls.body(calls.call(HttpMethod.GET, "/api/schools/mine", principal, null), 200)
                .get(0);
        JsonNode one = school.get("classes").get(2);
        String path = "/api/schools/" + COLLEGE + "/classes/" + one.get("id").asString() + "/weeks";
        List<String> before = json.convertValue(one.get("weeks"), List.class);
        calls.body(calls.call(HttpMethod.PUT, path, principal, Map.of("weeks", List.of("2027-W10", "2027-W09"))), 200);
        assertThat(calls.call(HttpMethod.PUT, path, principal, Map.of("weeks", List.of("2024-W10"))))
                .hasStatus(400);
        assertThat(calls.call(HttpMethod.PUT, path, principal, Map.of("weeks", List.of("2027-W53"))))
                .hasStatus(400);
        assertThat(calls.call(HttpMethod.PUT, path, Tokens.principal("another"), Map.of("weeks", before)))
                .hasStatus(404);
        assertThat(calls.call(
                        HttpMethod.PUT,
                        path,
                        Tokens.teacher(accountOf("prof@college-riberac.example")),
                        Map.of("weeks", before)))
                .hasStatus(403);
        assertThat(calls.call(
                        HttpMethod.PUT,
                        "/api/schools/" + COLLEGE + "/classes/" + UUID.randomUUID() + "/weeks",
                        principal,
                        Map.of("weeks", before)))
                .hasStatus(404);
        calls.body(calls.call(HttpMethod.PUT, path, principal, Map.of("weeks", before)), 200);
    }

    @Test
    void staff_see_their_students_and_others_learn_nothing() {
        String path = "/api/schools/" + COLLEGE + "/students";
        assertThat(calls.body(
                        calls.call(
                                HttpMethod.GET, path, Tokens.teacher(accountOf("prof@college-riberac.example")), null),
                        200))
                .isNotEmpty();
        assertThat(calls.call(HttpMethod.GET, path, Tokens.teacher("another"), null))
                .hasStatus(404);
        assertThat(calls.call(HttpMethod.GET, path, Tokens.student(accountOf("lea@eleve.example")), null))
                .hasStatus(403);
        assertThat(calls.call(HttpMethod.GET, path, null, null)).hasStatus(401);
    }

    @Test
    void an_operator_registers_a_school_with_a_true_uai() {
        HttpHeaders operator = Tokens.operator("op");
        Map<String, Object> school = new HashMap<>(Map.of(
                "uai",
                "0240073Y",
                "name",
                "Collège d'essai",
                "kind",
                "COLLEGE",
                "communeCode",
                "24352",
                "email",
                "a@b.example"));
        assertThat(calls.call(HttpMethod.POST, "/api/schools", operator, school))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("uai");
        school.put("uai", "0240073Z");
        assertThat(calls.call(HttpMethod.POST, "/api/schools", operator, school))
                .as("known")
                .hasStatus(409);
        school.put("uai", "0240010F");
        school.put("email", "no address");
        assertThat(calls.call(HttpMethod.POST, "/api/schools", operator, school))
                .hasStatus(400);
        school.put("email", "ce@college.example");
        assertThat(calls.call(HttpMethod.POST, "/api/schools", operator, school))
                .hasStatus(201);
    }

    @Test
    void a_territory_has_one_chamber() {
        Map<String, String> second = Map.of(
                "uai", "0249003F",
                "name", "Chambre de métiers",
                "kind", "CHAMBER",
                "communeCode", "24322",
                "email", "jeunes@cma.example");
        assertThat(calls.call(HttpMethod.POST, "/api/schools", Tokens.operator("op"), second))
                .as("the pack has the chamber of commerce")
                .hasStatus(400)
                .bodyText()
                .contains("chamber-known", "kind", "CCI de la Dordogne");
    }

    private String accountOf(String email) {
        return pack.table("accounts.csv").stream()
                .filter(row -> row.text("email").equals(email))
                .map(row -> row.text("accountId"))
                .findFirst()
                .orElseThrow();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
