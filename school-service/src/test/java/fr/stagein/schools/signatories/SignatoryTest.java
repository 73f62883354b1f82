package fr.stagein.schools.signatories;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.events.SchoolId;
import fr.stagein.schools.Scene;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@ServiceTest
@Import(Scene.class)
@TestPropertySource(properties = "stagein.school.home-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=")
class SignatoryTest {

    @Autowired
    Scene scene;

    private SchoolId school;
    private HttpHeaders head;

    @BeforeEach
    void a_school() {
        school = scene.aSchool();
        head = Tokens.principal("head-" + school);
    }

    @Test
    void the_head_says_who_signs_and_who_signed_before_stays_known() {
        JsonNode first = scene.body(scene.call(HttpMethod.GET, path(), head, null), 200);
        assertThat(first.has("current")).isFalse();
        assertThat(first.get("proposedTitle").asString()).isEqualTo("Principal(e)");

        scene.body(say("  Enzo  Géraud ", "Principal", head), 200);
        scene.body(say("Enzo Géraud", "Principal", head), 200);
        JsonNode second = scene.body(say("Inès Puyrigaud", "Principale", head), 200);

        assertThat(second.get("current").get("name").asString()).isEqualTo("Inès Puyrigaud");
        assertThat(second.get("before").findValuesAsString("name")).containsExactly("Enzo Géraud");
        assertThat(scene.body(scene.call(HttpMethod.GET, path(), Tokens.teacher("teacher-" + school), null), 200))
                .isEqualTo(second);
    }

    @Test
    void nobody_else_says_it() {
        HttpHeaders stranger = Tokens.principal("head-" + scene.aSchool());
        assertThat(say("X", "Y", stranger)).hasStatus(404);
        assertThat(say("X", "Y", Tokens.principal("teacher-" + school)))
                .as("head elsewhere, teacher here")
                .hasStatus(404);
        assertThat(say("X", "Y", Tokens.teacher("teacher-" + school))).hasStatus(403);
        assertThat(scene.call(HttpMethod.GET, path(), stranger, null)).hasStatus(404);
        assertThat(say(" ", "Y", head)).hasStatus(400);
        assertThat(say("x".repeat(101), "Y", head)).hasStatus(400);
    }

    private MvcTestResult say(String name, String title, HttpHeaders who) {
        return scene.call(HttpMethod.PUT, path(), who, Map.of("name", name, "title", title));
    }

    private String path() {
        return "/api/schools/" + school + "/signatory";
    }
}
