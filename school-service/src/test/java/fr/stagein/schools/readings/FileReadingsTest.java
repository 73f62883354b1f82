package fr.stagein.schools.readings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.schools.Scene;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Léa of the demo territory: who of her school opens her file, and who is told. */
@ServiceTest
@Import(Scene.class)
@TestPropertySource(
        properties = {"stagein.demo.load=true", "stagein.school.home-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="})
class FileReadingsTest {

    private static final String SCHOOL = "0241011U";
    private static final String TEACHER = "0f28cfce-9248-5a33-98fd-e45668bbaa43";
    private static final String HEAD = "645c245a-4d82-50c3-a509-24610e0846e4";
    private static final String HEAD_ELSEWHERE = "4a08875a-e65e-5cb8-8070-98fd08e953cb";
    private static final String STUDENT = "ebee764e-eff2-5cab-9a84-35383ca42c75";
    private static final String LEA = "056e802a-ec85-5406-96f1-7c5733edab7d";
    private static final String START = "/api/students/" + STUDENT + "/start?week=2027-W05";
    private static final String MOTHER = "be208de5-60a3-5b73-8525-a9d641d6aea5";

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobody_yet() {
        jdbc.sql("delete from file_reading").update();
        // A way is shown for a place that is hers: one that she found.
        jdbc.sql("""
                insert into confirmed_place (id, version, student_id, commune_code, week, standing)
                values (:id::uuid, 1, :id::uuid, '24352', '2027-W05', true) on conflict do nothing""").param("id", STUDENT).update();
    }

    @Test
    void a_card_that_is_opened_twice_a_day_is_one_reading_and_the_family_and_the_head_see_it() {
        String card = "/api/schools/" + SCHOOL + "/students/" + STUDENT;
        JsonNode lea = scene.body(scene.get(card, Tokens.teacher(TEACHER)), 200);
        assertThat(lea.get("firstName").asString()).isEqualTo("Léa");
        scene.body(scene.get(card, Tokens.teacher(TEACHER)), 200);
        scene.body(scene.get(card, Tokens.principal(HEAD)), 200);

        for (HttpHeaders who : List.of(Tokens.student(LEA), Tokens.guardian(MOTHER), Tokens.principal(HEAD))) {
            JsonNode readings = readings(who);
            assertThat(readings.findValuesAsString("name")).containsExactlyInAnyOrder("Gaspard Queyroi", "Enzo Géraud");
            assertThat(readings.findValuesAsString("role")).containsExactlyInAnyOrder("TEACHER", "PRINCIPAL");
            assertThat(readings.findValuesAsString("what")).containsOnly("CARD");
            assertThat(readings.toString()).as("who it was, not their account").doesNotContain(TEACHER);
        }
    }

    @Test
    void what_an_agreement_says_of_a_pupil_is_a_reading_of_the_card() {
        String facts = "/api/schools/" + SCHOOL + "/students/" + STUDENT + "/agreement-facts";
        jdbc.sql("""
                insert into guardian_contact (student_id, position, name, email)
                values (:id::uuid, 1, 'Claire Lagarde', 'claire@famille.example')
                on conflict (student_id, position) do update set name = excluded.name""").param("id", STUDENT).update();

        JsonNode lea = scene.body(scene.get(facts, Tokens.teacher(TEACHER)), 200);
        assertThat(lea.get("firstName").asString()).isEqualTo("Léa");
        assertThat(lea.get("birthDate").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(lea.get("guardians").get(0).get("name").asString()).isEqualTo("Claire Lagarde");
        assertThat(readings(Tokens.guardian(MOTHER)).findValuesAsString("what")).containsExactly("CARD");

        assertThat(scene.get(facts, Tokens.principal(HEAD_ELSEWHERE))).hasStatus(404);
        assertThat(scene.get(
                        "/api/schools/0240086N/students/" + STUDENT + "/agreement-facts",
                        Tokens.principal(HEAD_ELSEWHERE)))
                .as("their own school, another's pupil")
                .hasStatus(404);
        assertThat(readings(Tokens.guardian(MOTHER)).findValuesAsString("what")).containsExactly("CARD");
    }

    @Test
    void each_part_is_told_apart() {
        share(false, true);
        scene.body(scene.get(START, Tokens.teacher(TEACHER)), 200);
        String theirs = "/api/schools/" + SCHOOL + "/students/" + STUDENT;
        scene.body(
                scene.call(
                        HttpMethod.PUT,
                        "/api/students/me/interests",
                        Tokens.student(LEA),
                        Map.of("version", 1, "answers", Map.of("reparer-ou-raconter", "LEFT"), "feedback", Map.of())),
                200);
        assertThat(scene.get(theirs + "/interests", Tokens.teacher(TEACHER))).hasStatus(404);
        scene.body(
                scene.call(
                        HttpMethod.PUT,
                        "/api/students/me/interests/sharing",
                        Tokens.student(LEA),
                        Map.of("shared", true)),
                200);
        scene.body(scene.get(theirs + "/interests", Tokens.teacher(TEACHER)), 200);
        scene.body(scene.post(theirs + "/new-code", Tokens.principal(HEAD)), 200);

        assertThat(readings(Tokens.guardian(MOTHER)).findValuesAsString("what"))
                .containsExactlyInAnyOrder("WAY", "INTERESTS", "CODE");
    }

    @Test
    void what_is_refused_a_list_and_what_a_guardian_reads_are_no_readings() {
        share(true, false);
        assertThat(scene.get(START, Tokens.teacher(TEACHER))).hasStatus(409);
        assertThat(scene.get(START, Tokens.guardian(MOTHER))).hasStatus(200);
        assertThat(scene.get("/api/schools/" + SCHOOL + "/students", Tokens.teacher(TEACHER)))
                .hasStatus(200);
        assertThat(scene.get("/api/schools/" + SCHOOL + "/students/" + STUDENT, Tokens.principal(HEAD_ELSEWHERE)))
                .hasStatus(404);
        assertThat(scene.get("/api/schools/0240086N/students/" + STUDENT, Tokens.principal(HEAD_ELSEWHERE)))
                .as("their own school, another's pupil")
                .hasStatus(404);
        assertThat(readings(Tokens.guardian(MOTHER))).isEmpty();
    }

    @Test
    void who_has_left_the_school_is_named_still_and_others_learn_nothing() {
        String path = "/api/students/" + STUDENT + "/readings";
        jdbc.sql("""
                insert into file_reading (student_id, account_id, name, role, what, day, first_at)
                values (:student::uuid, 'gone', 'Paul Roux', 'OFFICE', 'CARD', '2026-11-02', '2026-11-02T08:00:00Z')""").param("student", STUDENT).update();
        assertThat(readings(Tokens.guardian(MOTHER)).findValuesAsString("name")).containsExactly("Paul Roux");

        assertThat(scene.get(path, Tokens.guardian("somebody-else"))).hasStatus(404);
        assertThat(scene.get(path, Tokens.student("somebody-else"))).hasStatus(404);
        assertThat(scene.get(path, Tokens.principal(HEAD_ELSEWHERE))).hasStatus(404);
        assertThat(scene.get(path, Tokens.principal(TEACHER)))
                .as("a teacher here, whatever the token says")
                .hasStatus(404);
        assertThat(scene.get(path, Tokens.teacher(TEACHER))).hasStatus(403);
    }

    private JsonNode readings(HttpHeaders who) {
        return scene.body(scene.get("/api/students/" + STUDENT + "/readings", who), 200);
    }

    private void share(boolean guardians, boolean school) {
        scene.body(
                scene.call(
                        HttpMethod.PUT,
                        "/api/students/me/way-sharing",
                        Tokens.student(LEA),
                        Map.of("guardians", guardians, "school", school)),
                200);
    }
}
