package fr.stagein.applications.readings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.applications.Scene;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** Léa's teacher opens her applications; she and her mother are told. */
@ServiceTest
class FileReadingsTest {

    @Autowired
    ApplicationContext service;

    private Scene scene;
    private String application;

    @BeforeEach
    void lea_has_applied() {
        scene = new Scene(service);
        application = scene.applied();
    }

    @Test
    void applications_opened_twice_a_day_are_one_reading_and_the_desks_list_is_none() {
        scene.body(scene.get("/api/placements?schoolId=" + Scene.SCHOOL, teacher()), 200);
        assertThat(readings(Tokens.guardian(scene.mother))).isEmpty();

        scene.body(scene.get(applications(scene.student), teacher()), 200);
        scene.body(scene.get(applications(scene.student), teacher()), 200);
        for (HttpHeaders who : new HttpHeaders[] {Tokens.student(scene.lea), Tokens.guardian(scene.mother)}) {
            JsonNode readings = readings(who);
            assertThat(readings).hasSize(1);
            assertThat(readings.get(0).get("what").asString()).isEqualTo("APPLICATIONS");
            assertThat(readings.get(0).get("role").asString()).isEqualTo("TEACHER");
            assertThat(readings.get(0).get("name").asString()).isEqualTo("Paul");
        }
        assertThat(readings(Tokens.principal(scene.teacher)))
                .as("whoever leads the school")
                .hasSize(1);
    }

    @Test
    void who_reads_along_what_is_said_is_told_too() {
        assertThat(scene.post(
                        "/api/applications/" + application + "/messages",
                        Tokens.company(scene.baker),
                        Map.of("number", 1, "text", "Es-tu matinale ?")))
                .hasStatus(204);
        scene.body(scene.get("/api/conversations?schoolId=" + Scene.SCHOOL, teacher()), 200);
        JsonNode readings = readings(Tokens.guardian(scene.mother));
        assertThat(readings.findValuesAsString("what")).containsExactly("CONVERSATIONS");
        assertThat(readings.findValuesAsString("role")).containsExactly("SCHOOL");
        assertThat(readings.findValuesAsString("name")).containsExactly("Paul");
    }

    @Test
    void nobody_elses_pupil_leaves_a_trace_and_nobody_else_is_told() {
        String unknown = UUID.randomUUID().toString();
        assertThat(scene.body(scene.get(applications(unknown), teacher()), 200)).isEmpty();
        assertThat(scene.count("select count(*) from file_reading where student_id = ?::uuid", unknown))
                .isZero();

        String path = "/api/placements/students/" + scene.student + "/readings";
        assertThat(scene.get(path, Tokens.guardian("somebody-else"))).hasStatus(404);
        assertThat(scene.get(path, Tokens.student("somebody-else"))).hasStatus(404);
        assertThat(scene.get(path, Tokens.principal("head-of-another-school"))).hasStatus(404);
        assertThat(scene.get(path, teacher())).hasStatus(403);
    }

    private static String applications(Object student) {
        return "/api/placements/students/" + student + "?schoolId=" + Scene.SCHOOL;
    }

    private HttpHeaders teacher() {
        return Tokens.teacher(scene.teacher);
    }

    private JsonNode readings(HttpHeaders who) {
        return scene.body(scene.get("/api/placements/students/" + scene.student + "/readings", who), 200);
    }
}
