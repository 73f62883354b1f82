package fr.stagein.applications.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.stagein.applications.Scene;
import fr.stagein.events.CompanyState;
import fr.stagein.events.ConversationState;
import fr.stagein.events.ConversationState.Side;
import fr.stagein.events.Stream;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** What a company and a student say to each other, and who reads along. */
@ServiceTest
class ConversationTest {

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
    void a_question_waits_for_its_answer_before_the_next() {
        assertThat(said(1, "Supportes-tu la farine ?", baker())).hasStatus(204);
        assertThat(scene.code(said(2, "Et les œufs ?", baker()), 409)).isEqualTo("conversation-not-your-turn");
        JsonNode read = mine();
        assertThat(read.get("turn").asString()).isEqualTo("ANSWER");
        assertThat(read.get("next").asInt()).isEqualTo(2);
        assertThat(read.get("messages").findValuesAsString("text")).containsExactly("Supportes-tu la farine ?");

        assertThat(said(2, "Oui, sans souci.", lea())).hasStatus(204);
        assertThat(mine().has("turn")).as("she asks once she is accepted").isFalse();
        assertThat(scene.code(said(3, "Et vous ?", lea()), 409)).isEqualTo("conversation-not-your-turn");
        assertThat(received().get("turn").asString()).isEqualTo("QUESTION");
        assertThat(said(3, "Viens-tu en bus ?", clerk())).hasStatus(204);

        assertThat(scene.told(Stream.CONVERSATIONS, application, 3))
                .extracting(
                        ConversationState::version,
                        ConversationState::asker,
                        ConversationState::answered,
                        ConversationState::openReports)
                .containsExactly(
                        tuple(1L, Side.COMPANY, false, 0),
                        tuple(2L, Side.COMPANY, true, 0),
                        tuple(3L, Side.COMPANY, false, 0));
    }

    @Test
    void the_student_asks_too_once_accepted() {
        assertThat(scene.code(said(1, "À quelle heure ?", lea()), 409)).isEqualTo("conversation-not-your-turn");
        scene.body(scene.post("/api/applications/" + application + "/accept", baker()), 200);
        assertThat(said(1, "À quelle heure ?", lea())).hasStatus(204);
        assertThat(received().get("turn").asString()).isEqualTo("ANSWER");
        assertThat(said(2, "À huit heures.", clerk())).hasStatus(204);
        assertThat(scene.told(Stream.CONVERSATIONS, application, 2).getLast().asker())
                .isEqualTo(Side.STUDENT);
    }

    @Test
    void what_leads_outside_the_platform_does_not_cross_and_the_school_reads_all() {
        assertThat(said(1, "Appelle-moi au 06 12 34 56 78 ou patron@fournil.example", baker()))
                .hasStatus(204);
        assertThat(said(2, "<b>Léa</b> d'arnaut daniel : insta: lea.24", lea())).hasStatus(204);

        assertThat(texts(mine()))
                .containsExactly("Appelle-moi au […] ou […]", "<b>Léa</b> d'arnaut daniel : insta: lea.24");
        assertThat(texts(received()))
                .as("no name and no school before accepting; markup is the letters it is made of")
                .containsExactly(
                        "Appelle-moi au 06 12 34 56 78 ou patron@fournil.example", "<b>[…]</b> d'[…] : insta: […]");
        assertThat(received().toString()).doesNotContain("Léa", "Arnaut", "studentId", Scene.SCHOOL.value());
        JsonNode children = list("/api/conversations/of-my-children", Tokens.guardian(scene.mother));
        assertThat(texts(children.get(0))).isEqualTo(texts(mine()));
        assertThat(children.get(0).has("turn")).isFalse();
        assertThat(texts(ofSchool()))
                .containsExactly(
                        "Appelle-moi au 06 12 34 56 78 ou patron@fournil.example",
                        "<b>Léa</b> d'arnaut daniel : insta: lea.24");
        assertThat(ofSchool().get("studentId").asString()).isEqualTo(scene.student.toString());
        assertThat(scene.count("select count(*) from conversation_reading where application_id = ?::uuid", application))
                .as("who read is kept, once a day")
                .isEqualTo(1);

        scene.body(scene.post("/api/applications/" + application + "/accept", baker()), 200);
        assertThat(texts(received()).getLast()).isEqualTo("<b>Léa</b> d'arnaut daniel : insta: […]");
    }

    @Test
    void a_double_click_and_two_tabs_make_one_message() throws Exception {
        assertThat(Scene.atOnce(6, n -> said(1, "Es-tu matinale ?", baker()))).containsOnly(204);
        assertThat(Scene.atOnce(6, n -> said(2, "Oui, " + n, lea())))
                .containsOnlyOnce(204)
                .containsOnly(204, 409);
        assertThat(scene.count("select count(*) from message where application_id = ?::uuid", application))
                .isEqualTo(2);
        assertThat(said(1, "Es-tu matinale ?", baker()))
                .as("the click that comes late")
                .hasStatus(204);
        assertThat(scene.code(said(2, "Non.", lea()), 409)).isEqualTo("conversation-moved-on");
        assertThat(scene.code(said(5, "Trop loin.", baker()), 409)).isEqualTo("conversation-moved-on");
        assertThat(scene.told(Stream.CONVERSATIONS, application, 2)).hasSize(2);
    }

    @Test
    void nobody_else_says_or_reads_anything() {
        assertThat(said(1, "Question", baker())).hasStatus(204);
        String message = mine().get("messages").get(0).get("id").asString();
        String stranger = UUID.randomUUID().toString();
        assertThat(said(2, "Moi aussi", Tokens.student(stranger))).hasStatus(404);
        assertThat(said(2, "Moi aussi", Tokens.company(stranger))).hasStatus(404);
        for (HttpHeaders who : List.of(Tokens.student(stranger), Tokens.company(stranger), Tokens.teacher(stranger))) {
            assertThat(report(message, who)).hasStatus(404);
        }
        assertThat(report(UUID.randomUUID().toString(), lea())).hasStatus(404);
        assertThat(list("/api/conversations/mine", Tokens.student(stranger))).isEmpty();
        assertThat(list("/api/conversations/of-my-children", Tokens.guardian(stranger)))
                .isEmpty();
        assertThat(scene.get("/api/conversations/received?companyId=" + scene.company, Tokens.company(stranger)))
                .hasStatus(404);
        assertThat(scene.get("/api/conversations?schoolId=" + Scene.SCHOOL, Tokens.teacher(stranger)))
                .hasStatus(404);
        assertThat(said(2, "Réponse", Tokens.guardian(scene.mother))).hasStatus(403);
    }

    @Test
    void nothing_is_said_once_it_is_over() {
        assertThat(said(1, "Question", baker())).hasStatus(204);
        scene.companyIs(2, CompanyState.Status.SUSPENDED, scene.baker, scene.clerk);
        assertThat(scene.code(said(2, "Réponse", lea()), 409)).isEqualTo("conversation-over");
        scene.companyIs(3, CompanyState.Status.VERIFIED, scene.baker, scene.clerk);
        scene.body(
                scene.post("/api/applications/" + application + "/decline", baker(), Map.of("reason", "Complet.")),
                200);
        assertThat(scene.code(said(2, "Réponse", lea()), 409)).isEqualTo("conversation-over");
        assertThat(texts(mine())).as("what was said stays").containsExactly("Question");
        assertThat(mine().has("turn")).isFalse();
    }

    @Test
    void what_cannot_be_said_is_refused_at_the_field() {
        for (String text : List.of("", "   ", "x".repeat(501), "a\u0000b")) {
            assertThat(scene.code(said(1, text, baker()), 400)).isEqualTo("invalid");
        }
        assertThat(said(0, "Question", baker())).hasStatus(400);
        assertThat(scene.post("/api/applications/x/messages", baker(), Map.of("number", 1, "text", "Question")))
                .hasStatus(404);
        assertThat(said(1, "x".repeat(500), baker())).hasStatus(204);
    }

    @Test
    void a_report_hides_nothing_reaches_the_operator_and_is_settled_once() throws Exception {
        assertThat(said(1, "Viens seule, j'ai le 06 12 34 56 78", baker())).hasStatus(204);
        String message = mine().get("messages").get(0).get("id").asString();
        assertThat(Scene.atOnce(4, n -> report(message, lea()))).containsOnly(204);
        assertThat(report(message, Tokens.teacher(scene.teacher))).hasStatus(204);
        assertThat(mine().get("messages").get(0).get("report").asString()).isEqualTo("OPEN");
        assertThat(received().get("messages").get(0).get("report").asString())
                .as("the other side is not told who reported")
                .isEqualTo("NONE");
        assertThat(ofSchool().get("messages").get(0).get("report").asString()).isEqualTo("OPEN");

        HttpHeaders operator = Tokens.operator(UUID.randomUUID().toString());
        JsonNode open = scene.body(scene.get("/api/conversations/reports", operator), 200)
                .get("open");
        List<JsonNode> ours = open.valueStream()
                .filter(report -> report.get("messageId").asString().equals(message))
                .toList();
        assertThat(ours).hasSize(2);
        assertThat(open.toString()).as("no words before somebody opens one").doesNotContain("Viens seule");
        String first = ours.getFirst().get("id").asString();
        assertThat(scene.body(scene.get("/api/conversations/reports/" + first, operator), 200)
                        .toString())
                .contains("Viens seule, j'ai le 06 12 34 56 78");
        assertThat(scene.count(
                        "select count(*) from conversation_reading where role = 'OPERATOR' and application_id = ?::uuid",
                        application))
                .isEqualTo(1);

        for (String done : List.of("Entreprise suspendue.", "Autre chose.")) {
            JsonNode settled = scene.body(
                    scene.post("/api/conversations/reports/" + first + "/settle", operator, Map.of("settlement", done)),
                    200);
            assertThat(settled.get("settlement").asString()).isEqualTo("Entreprise suspendue.");
        }
        assertThat(scene.told(Stream.CONVERSATIONS, application, 4))
                .extracting(ConversationState::openReports)
                .containsExactly(0, 1, 2, 1);
        assertThat(scene.get("/api/conversations/reports/" + UUID.randomUUID(), operator))
                .hasStatus(404);
    }

    private MvcTestResult said(int number, String text, HttpHeaders who) {
        return scene.post(
                "/api/applications/" + application + "/messages", who, Map.of("number", number, "text", text));
    }

    private MvcTestResult report(String message, HttpHeaders who) {
        return scene.post("/api/conversations/" + message + "/report", who, Map.of("reason", "MEET_OUTSIDE"));
    }

    private JsonNode mine() {
        return list("/api/conversations/mine", lea()).get(0);
    }

    private JsonNode received() {
        return list("/api/conversations/received?companyId=" + scene.company, baker())
                .get(0);
    }

    private JsonNode ofSchool() {
        return list("/api/conversations?schoolId=" + Scene.SCHOOL, Tokens.teacher(scene.teacher))
                .valueStream()
                .filter(words -> words.get("applicationId").asString().equals(application))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode list(String path, HttpHeaders who) {
        return scene.body(scene.get(path, who), 200);
    }

    private static List<String> texts(JsonNode words) {
        return words.get("messages").findValuesAsString("text");
    }

    private HttpHeaders baker() {
        return Tokens.company(scene.baker);
    }

    private HttpHeaders clerk() {
        return Tokens.company(scene.clerk);
    }

    private HttpHeaders lea() {
        return Tokens.student(scene.lea);
    }
}
