package fr.stagein.offers.offers.review;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.offers.Desk;
import fr.stagein.testing.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nothing comes before students that nobody has read. */
@ServiceTest
class ReviewTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    private Desk desk;

    @BeforeEach
    void a_verified_company() {
        desk = new Desk(http, json);
    }

    @Test
    void a_first_offer_waits_for_the_operator_and_is_shown_once_it_is_approved() {
        JsonNode sent = desk.send(desk.draft());
        String id = sent.get("id").asString();
        assertThat(sent.get("status").asString()).isEqualTo("IN_REVIEW");
        assertThat(desk.get("/api/offers/" + id, null)).as("not shown yet").hasStatus(404);

        JsonNode waiting = waiting(id);
        assertThat(waiting.get("companyName").asString()).isEqualTo("Le Fournil d'Essai");
        assertThat(waiting.get("late").asBoolean()).isFalse();
        assertThat(waiting.get("weeks").get(0).get("week").asString()).isEqualTo("2027-W05");
        assertThat(waiting.get("weeks").get(0).get("seats").asInt()).isEqualTo(2);
        assertThat(waiting.get("workplace").get("address").asString()).isNotBlank();
        assertThat(waiting.get("workplace").get("communeName").asString()).isEqualTo("Ribérac");
        assertThat(waiting.get("findings")).isEmpty();

        desk.approve(sent);
        assertThat(desk.get("/api/offers/" + id, null)).hasStatusOk();
        assertThat(queue()).noneMatch(one -> one.get("id").asString().equals(id));
    }

    @Test
    void an_offer_that_is_given_back_says_why_and_comes_again_once_it_is_changed() {
        Map<String, Object> draft = desk.draft();
        draft.put(
                "description", "Écrivez-nous à fournil@orange.fr, vous verrez tout le travail de la boulangerie ici.");
        JsonNode sent = desk.send(draft);
        String id = sent.get("id").asString();
        assertThat(waiting(id).get("findings").get(0).get("kind").asString()).isEqualTo("EMAIL");
        assertThat(desk.post(
                        "/api/offers/" + id + "/return",
                        desk.operator,
                        Map.of("version", sent.get("version"), "reason", "Enlevez l’adresse e-mail.")))
                .hasStatusOk();

        JsonNode returned = desk.own(id);
        assertThat(returned.get("status").asString()).isEqualTo("RETURNED");
        assertThat(returned.get("returnReason").asString()).isEqualTo("Enlevez l’adresse e-mail.");

        Map<String, Object> changed = desk.draft();
        changed.put("version", returned.get("version").asLong());
        assertThat(desk.call(HttpMethod.PUT, "/api/offers/" + id, desk.member, changed))
                .hasStatusOk();
        JsonNode again = desk.body(desk.post("/api/offers/" + id + "/publish", desk.member, null), 200);
        assertThat(again.get("status").asString()).isEqualTo("IN_REVIEW");
        assertThat(again.has("returnReason")).isFalse();
    }

    @Test
    void the_next_offer_of_a_trusted_company_is_shown_at_once_unless_something_was_found() {
        desk.shown();
        assertThat(desk.send(desk.draft()).get("status").asString()).isEqualTo("PUBLISHED");
        Map<String, Object> suspect = desk.draft();
        suspect.put("title", "Appelle le 06 12 34 56 78");
        JsonNode sent = desk.send(suspect);
        assertThat(sent.get("status").asString()).isEqualTo("IN_REVIEW");

        desk.post(
                "/api/offers/" + sent.get("id").asString() + "/return",
                desk.operator,
                Map.of("version", sent.get("version"), "reason", "Pas de téléphone."));
        assertThat(desk.send(desk.draft()).get("status").asString())
                .as("trust is gone for a while")
                .isEqualTo("IN_REVIEW");
        jdbc.sql("update offer_reading set read_at = read_at - interval '91 days' where company_id = ?::uuid")
                .param(desk.company)
                .update();
        assertThat(desk.send(desk.draft()).get("status").asString()).isEqualTo("PUBLISHED");
    }

    @Test
    void words_that_are_changed_after_publication_are_read_again_if_they_need_it() {
        String id = desk.shown();
        Map<String, Object> harmless = desk.draft();
        harmless.put("title", "Cinq jours au fournil");
        assertThat(change(id, harmless).get("status").asString()).isEqualTo("PUBLISHED");
        Map<String, Object> contact = desk.draft();
        contact.put("clothing", "Demande-moi sur insta");
        assertThat(change(id, contact).get("status").asString()).isEqualTo("IN_REVIEW");
        assertThat(waiting(id).get("shownBefore").asBoolean()).isTrue();
        assertThat(desk.get("/api/offers/" + id, null)).hasStatus(404);
    }

    @Test
    void the_operator_decides_once_and_about_what_was_read() {
        JsonNode sent = desk.send(desk.draft());
        String id = sent.get("id").asString();
        Map<String, Object> changed = desk.draft();
        changed.put("title", "Autre chose");
        change(id, changed);
        String path = "/api/offers/" + id + "/approve";
        assertThat(desk.code(desk.post(path, desk.operator, Desk.version(sent)), 409))
                .isEqualTo("offer-changed");
        Map<String, Object> now = Desk.version(desk.own(id));
        assertThat(desk.post(path, desk.operator, now)).hasStatusOk();
        assertThat(desk.code(desk.post(path, desk.operator, now), 409)).isEqualTo("offer-status");
        assertThat(desk.post("/api/offers/" + id + "/return", desk.operator, Map.of("version", 1, "reason", " ")))
                .hasStatus(400);
    }

    @Test
    void only_the_operator_reads_the_queue() {
        assertThat(desk.get("/api/offers/to-review", null)).hasStatus(401);
        assertThat(desk.get("/api/offers/to-review", desk.member)).hasStatus(403);
        JsonNode sent = desk.send(desk.draft());
        assertThat(desk.post("/api/offers/" + sent.get("id").asString() + "/approve", desk.member, Desk.version(sent)))
                .hasStatus(403);
    }

    @Test
    void what_waits_longer_than_a_working_day_is_late() {
        String id = desk.send(desk.draft()).get("id").asString();
        jdbc.sql("update offer set submitted_at = submitted_at - interval '8 days' where id = ?::uuid")
                .param(id)
                .update();
        assertThat(waiting(id).get("late").asBoolean()).isTrue();
    }

    @Test
    void who_writes_is_told_what_a_reader_would_find() {
        JsonNode findings = desk.body(
                        desk.post(
                                "/api/offers/check",
                                desk.member,
                                Map.of(
                                        "title", "Tu utilises la scie",
                                        "programmes", List.of("3e"),
                                        "dayStart", "09:00",
                                        "dayEnd", "17:00",
                                        "breakMinutes", 60)),
                        200)
                .get("findings");
        assertThat(findings.get(0).get("kind").asString()).isEqualTo("HOURS_A_WEEK");
        assertThat(findings.get(0).get("blocking").asBoolean()).isFalse();
        assertThat(findings.get(0).get("message").asString())
                .contains("30\u00a0h")
                .contains("plus jeunes");
        assertThat(findings.get(1).get("kind").asString()).isEqualTo("MACHINES");
        assertThat(findings.get(1).get("message").asString())
                .contains("« scie »")
                .contains("D.4153-28");
        assertThat(desk.body(desk.post("/api/offers/check", desk.member, Map.of()), 200)
                        .get("findings")
                        .get(0)
                        .get("kind")
                        .asString())
                .isEqualTo("HOURS_MISSING");
        assertThat(desk.body(
                                desk.post(
                                        "/api/offers/check", desk.member, Map.of("clothing", "Demande-moi sur insta")),
                                200)
                        .get("findings")
                        .valueStream()
                        .map(finding -> finding.get("field").asString()))
                .contains("clothing");
        assertThat(desk.post("/api/offers/check", desk.member, Map.of("title", "a\u0000b")))
                .hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({
        "dayStart, 05:30, dayStart, earliest",
        "dayEnd, 20:30, dayEnd, latest",
        "dayEnd, 17:30, dayEnd, hours-a-day",
        "breakMinutes, 15, breakMinutes, break",
        "dayEnd, 08:00, dayStart, hours-wrong",
        "breakMinutes, 241, breakMinutes, invalid",
        "clothing, 'Chaussures\u0007fermées', clothing, invalid"
    })
    void each_hour_that_the_law_forbids_has_its_own_words_and_each_fault_its_field(
            String field, String value, String where, String code) {
        Map<String, Object> draft = desk.draft();
        draft.put(field, value);
        JsonNode problem = desk.body(desk.post("/api/companies/" + desk.company + "/offers", desk.member, draft), 400);
        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo(where);
        if (!code.equals("invalid")) {
            assertThat(problem.get("type").asString()).endsWith(code);
        }
    }

    @Test
    void a_plan_a_meal_and_the_way_in_stand_on_the_offer() {
        JsonNode plan = desk.body(desk.get("/api/trades/families/alimentation/plan", null), 200);
        assertThat(plan.get("days")).hasSize(5);
        assertThat(desk.get("/api/trades/families/rien/plan", null)).hasStatus(404);
        Map<String, Object> draft = desk.draft();
        draft.put("weekPlan", plan.get("days"));
        draft.put("food", "Repas offert, dis-nous tes allergies.");
        draft.put("accessibility", List.of("WHEELCHAIR", "HEARING", "WHEELCHAIR"));
        JsonNode sent = desk.send(draft);
        assertThat(waiting(sent.get("id").asString()).get("food").asString()).startsWith("Repas");
        desk.approve(sent);
        JsonNode shown = desk.body(desk.get("/api/offers/" + sent.get("id").asString(), null), 200);
        assertThat(shown.get("weekPlan")).hasSize(5);
        assertThat(shown.get("food").asString()).startsWith("Repas");
        assertThat(shown.get("accessibility")).hasSize(2);
        draft.put("weekPlan", List.of("Un seul jour"));
        assertThat(desk.post("/api/companies/" + desk.company + "/offers", desk.member, draft))
                .hasStatus(400);
    }

    @Test
    void an_offer_is_drafted_again_for_the_same_weeks_of_the_next_year_and_a_closed_one_opens_again() {
        String id = desk.shown();
        JsonNode again = desk.body(desk.post("/api/offers/" + id + "/duplicate", desk.member, null), 201);
        assertThat(again.get("status").asString()).isEqualTo("DRAFT");
        assertThat(again.get("weeks").get(0).get("week").asString()).isEqualTo("2028-W05");
        assertThat(again.get("weeks").get(0).get("seats").asInt()).isEqualTo(2);
        assertThat(desk.body(desk.post("/api/offers/" + id + "/duplicate", desk.member, null), 201)
                        .get("id")
                        .asString())
                .as("a second click, or another page")
                .isEqualTo(again.get("id").asString());
        assertThat(desk.post("/api/offers/" + id + "/duplicate", new Desk(http, json).member, null))
                .hasStatus(404);

        assertThat(desk.post("/api/offers/" + id + "/close", desk.member, null)).hasStatusOk();
        assertThat(desk.body(desk.post("/api/offers/" + id + "/publish", desk.member, null), 200)
                        .get("status")
                        .asString())
                .isEqualTo("PUBLISHED");
    }

    @Test
    void a_trade_in_the_companys_own_words_is_read_mapped_to_one_of_the_list_and_found_by_both() {
        desk.shown();
        Map<String, Object> draft = desk.draft();
        draft.remove("tradeCode");
        assertThat(desk.code(desk.post("/api/companies/" + desk.company + "/offers", desk.member, draft), 400))
                .isEqualTo("trade-needed");
        String word = "enlumineur" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        draft.put("tradeWords", " " + word + " de manuscrits ");
        JsonNode sent = desk.send(draft);
        String id = sent.get("id").asString();
        assertThat(sent.get("status").asString())
                .as("though its company is trusted")
                .isEqualTo("IN_REVIEW");
        assertThat(sent.has("tradeCode")).isFalse();
        assertThat(waiting(id).get("tradeWords").asString()).isEqualTo(word + " de manuscrits");
        assertThat(waiting(id).has("tradeLabel")).isFalse();
        assertThat(desk.get("/api/offers/" + id, desk.member)).hasStatus(404);

        String path = "/api/offers/" + id + "/approve";
        JsonNode refused = desk.body(desk.post(path, desk.operator, Desk.version(sent)), 400);
        assertThat(refused.get("type").asString()).endsWith("trade-to-map");
        assertThat(refused.get("errors").get(0).get("field").asString()).isEqualTo("tradeCode");
        long version = sent.get("version").asLong();
        assertThat(desk.code(desk.post(path, desk.operator, Map.of("version", version, "tradeCode", "Z9999")), 400))
                .isEqualTo("unknown-trade");
        assertThat(desk.post(path, desk.operator, Map.of("version", version, "tradeCode", "B1201")))
                .hasStatusOk();

        assertThat(desk.body(desk.get("/api/offers/" + id, null), 200)
                        .get("tradeCode")
                        .asString())
                .isEqualTo("B1201");
        assertThat(desk.body(desk.post("/api/offers/search", null, Map.of("text", word)), 200)
                        .get("items")
                        .get(0)
                        .get("id")
                        .asString())
                .isEqualTo(id);
        assertThat(desk.own(id).get("tradeWords").asString()).startsWith(word);
    }

    @Test
    void an_offer_on_show_whose_trade_becomes_words_is_hidden_and_may_be_given_back() {
        String id = desk.shown();
        Map<String, Object> draft = desk.draft();
        draft.remove("tradeCode");
        draft.put("tradeWords", "Fournier");
        JsonNode changed = change(id, draft);
        assertThat(changed.get("status").asString()).isEqualTo("IN_REVIEW");
        assertThat(desk.get("/api/offers/" + id, null)).hasStatus(404);
        assertThat(desk.post(
                        "/api/offers/" + id + "/return",
                        desk.operator,
                        Map.of("version", changed.get("version"), "reason", "La boulangerie est dans la liste.")))
                .hasStatusOk();
        assertThat(desk.own(id).get("status").asString()).isEqualTo("RETURNED");
    }

    @Test
    void the_words_of_a_trade_are_read_like_the_others() {
        Map<String, Object> draft = desk.draft();
        draft.remove("tradeCode");
        draft.put("tradeWords", "Écris sur insta");
        String id = desk.send(draft).get("id").asString();
        assertThat(waiting(id).get("findings").get(0).get("field").asString()).isEqualTo("tradeWords");
        draft.put("tradeWords", "x".repeat(81));
        assertThat(desk.post("/api/companies/" + desk.company + "/offers", desk.member, draft))
                .hasStatus(400);
    }

    private JsonNode change(String id, Map<String, Object> draft) {
        draft.put("version", desk.own(id).get("version").asLong());
        return desk.body(desk.call(HttpMethod.PUT, "/api/offers/" + id, desk.member, draft), 200);
    }

    private JsonNode waiting(String id) {
        return queue().stream()
                .filter(one -> one.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> queue() {
        return desk.body(desk.get("/api/offers/to-review", desk.operator), 200)
                .valueStream()
                .toList();
    }
}
