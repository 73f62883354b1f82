package fr.stagein.offers.offers.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.offers.Desk;
import fr.stagein.testing.ServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The operator finds every company and offer, and mends or stops what is wrong. */
@ServiceTest
class OversightTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    /** Part of a name that only this test's company has. */
    private final String word = new Random()
            .ints(10, 'a', 'z' + 1)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    private Desk desk;

    @BeforeEach
    void a_company_with_a_name_of_its_own() {
        desk = new Desk(http, json);
        jdbc.sql("update company set name = ? where id = ?::uuid")
                .params("Éts. " + word.toUpperCase(Locale.ROOT) + " & fils", desk.company)
                .update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ribérac", "RIBERAC", "boulanger", "fournil", "une semaine au fournil"})
    void a_company_is_found_by_its_name_commune_trade_and_titles(String more) {
        desk.shown();
        assertThat(ids("?text=" + word + " " + more)).containsExactly(desk.company);
        assertThat(ids("?text=" + word + " plongeur")).isEmpty();
    }

    @Test
    void a_company_is_found_by_its_siret_however_it_is_written() {
        String siret = file().get("company").get("siret").asString();
        assertThat(ids("?text=" + siret)).containsExactly(desk.company);
        assertThat(ids("?text=" + siret.substring(0, 9) + " " + siret.substring(9)))
                .containsExactly(desk.company);
    }

    @Test
    void a_saint_in_a_commune_is_found_in_full_and_short() {
        jdbc.sql("update workplace set commune_name = 'Saint-Avit-de-Vialard' where company_id = ?::uuid")
                .param(desk.company)
                .update();
        for (String text : List.of("St Avit", "saint-avit", "St. Avit")) {
            assertThat(ids("?text=" + word + " " + text)).as(text).containsExactly(desk.company);
        }
    }

    @Test
    void the_list_is_chosen_by_what_companies_and_their_offers_stand_at() {
        String mine = "?text=" + word;
        desk.send(desk.draft());
        assertThat(ids(mine + "&offers=IN_REVIEW&company=VERIFIED")).containsExactly(desk.company);
        assertThat(ids(mine + "&offers=PUBLISHED")).isEmpty();
        JsonNode line = directory(mine + "&offers=IN_REVIEW").get("companies").get(0);
        assertThat(line.get("fitting").get(0).get("title").asString()).isEqualTo("Une semaine au fournil");
        assertThat(line.get("offers").asInt()).isEqualTo(1);
        assertThat(ids(mine + "&company=PAUSED")).isEmpty();
        assertThat(desk.call(
                        HttpMethod.PUT,
                        "/api/companies/" + desk.company + "/intake",
                        desk.member,
                        Map.of("paused", true)))
                .hasStatusOk();
        assertThat(ids(mine + "&company=PAUSED")).containsExactly(desk.company);
        jdbc.sql("update company set silent = true where id = ?::uuid")
                .param(desk.company)
                .update();
        assertThat(ids(mine + "&company=SILENT")).containsExactly(desk.company);
        suspend();
        assertThat(ids(mine + "&company=SUSPENDED")).containsExactly(desk.company);
        for (String state : List.of("REJECTED", "AWAITING_VERIFICATION", "VERIFIED")) {
            assertThat(ids(mine + "&company=" + state)).as(state).isEmpty();
        }
    }

    @Test
    void the_list_comes_in_pages() {
        for (int n = 1; n <= 30; n++) {
            jdbc.sql("""
                    insert into company (id, version, siret, name, activity, public_body, status, contact_email, registered_at)
                    values (gen_random_uuid(), 1, ?, ?, 'Essai', false, 'REJECTED', 'essai@entreprise.example', now())""").params(Desk.newSiret(), "%s %02d".formatted(word, n)).update();
        }
        JsonNode first = directory("?text=" + word);
        assertThat(first.get("total").asInt()).isEqualTo(31);
        assertThat(first.get("pages").asInt()).isEqualTo(2);
        assertThat(first.get("companies")).hasSize(25);
        JsonNode second = directory("?text=" + word + "&page=1");
        assertThat(second.get("companies")).hasSize(6);
        // By name, wherever the desk's own company, which has another first letter, stands among them.
        List<String> names = new ArrayList<>(first.get("companies").findValuesAsString("name"));
        names.addAll(second.get("companies").findValuesAsString("name"));
        names.removeIf(name -> !name.startsWith(word));
        assertThat(names)
                .isEqualTo(IntStream.rangeClosed(1, 30)
                        .mapToObj("%s %%02d".formatted(word)::formatted)
                        .toList());
        assertThat(directory("?text=" + word + "&page=9").get("companies")).isEmpty();
        assertThat(desk.get("/api/companies/directory?page=-1", desk.operator)).hasStatus(400);
        assertThat(desk.get("/api/companies/directory?company=RIEN", desk.operator))
                .hasStatus(404);
    }

    @Test
    void a_suspension_hides_the_offers_until_it_is_lifted_and_both_are_on_record() {
        String offer = desk.shown();
        suspend();
        assertThat(desk.get("/api/offers/" + offer, null)).hasStatus(404);
        assertThat(desk.post("/api/companies/" + desk.company + "/verify", desk.operator, null))
                .hasStatusOk();
        assertThat(desk.get("/api/offers/" + offer, null)).hasStatusOk();

        JsonNode acts = file().get("acts");
        assertThat(acts.valueStream().map(act -> act.get("kind").asString()))
                .containsExactly("LIFTED", "SUSPENDED", "OFFER_APPROVED", "VERIFIED");
        assertThat(acts.get(1).get("reason").asString()).isEqualTo("Signalement d’une famille");
        assertThat(acts.get(1).get("by").asString()).isNotBlank();
        assertThat(acts.get(2).get("subject").asString()).isEqualTo("Une semaine au fournil");
    }

    @Test
    void an_offer_on_show_is_taken_down_with_a_reason_and_has_to_be_read_again() {
        String offer = desk.shown();
        long version = desk.own(offer).get("version").asLong();
        String path = "/api/offers/" + offer + "/return";
        assertThat(desk.code(
                        desk.post(path, desk.operator, Map.of("version", version - 1, "reason", "Trop vieux")), 409))
                .isEqualTo("offer-changed");
        assertThat(desk.post(path, desk.operator, Map.of("version", version, "reason", "Le lieu a fermé.")))
                .hasStatusOk();
        assertThat(desk.get("/api/offers/" + offer, null)).hasStatus(404);
        assertThat(desk.own(offer).get("returnReason").asString()).isEqualTo("Le lieu a fermé.");
        assertThat(kinds()).startsWith("OFFER_TAKEN_DOWN");
        assertThat(desk.body(desk.post("/api/offers/" + offer + "/publish", desk.member, null), 200)
                        .get("status")
                        .asString())
                .isEqualTo("IN_REVIEW");
    }

    @Test
    void a_corrected_offer_stays_on_show_and_its_company_sees_what_was_changed_but_not_by_whom() {
        String offer = desk.shown();
        long version = desk.own(offer).get("version").asLong();
        Map<String, Object> correction = Map.of(
                "version",
                version,
                "title",
                "Une semaine au fournil du bourg",
                "tradeCode",
                "D1106",
                "description",
                "Regarder le pétrissage, la cuisson et la vente, poser des questions à toute l’équipe.",
                "clothing",
                "Chaussures fermées");
        assertThat(correct("/api/offers/" + offer, correction, 204)).isEmpty();
        JsonNode shown = desk.body(desk.get("/api/offers/" + offer, null), 200);
        assertThat(shown.get("title").asString()).isEqualTo("Une semaine au fournil du bourg");
        assertThat(shown.get("tradeCode").asString()).isEqualTo("D1106");
        assertThat(shown.get("clothing").asString()).isEqualTo("Chaussures fermées");
        assertThat(correct("/api/offers/" + offer, correction, 409)).isEqualTo("offer-changed");

        JsonNode corrections = desk.body(desk.get("/api/companies/" + desk.company + "/corrections", desk.member), 200);
        assertThat(corrections).hasSize(1);
        assertThat(corrections.get(0).has("by")).isFalse();
        assertThat(corrections.get(0).get("subject").asString()).isEqualTo("Une semaine au fournil");
        assertThat(corrections
                        .get(0)
                        .get("changes")
                        .valueStream()
                        .map(change -> change.get("field").asString()))
                .containsExactly("clothing", "title", "trade");
        assertThat(corrections.get(0).get("changes").get(1).get("before").asString())
                .isEqualTo("Une semaine au fournil");
        assertThat(desk.get("/api/companies/" + desk.company + "/corrections", new Desk(http, json).member))
                .as("others' are nobody's business")
                .hasStatus(404);
    }

    @Test
    void what_changes_nothing_is_no_correction_and_a_draft_is_its_companys_own() {
        String offer = desk.shown();
        JsonNode own = desk.own(offer);
        Map<String, Object> same = Map.of(
                "version", own.get("version").asLong(),
                "title", own.get("title").asString(),
                "tradeCode", own.get("tradeCode").asString(),
                "description", own.get("description").asString());
        assertThat(correct("/api/offers/" + offer, same, 204)).isEmpty();
        assertThat(kinds()).doesNotContain("OFFER_CORRECTED");
        String draft = desk.body(
                        desk.post("/api/companies/" + desk.company + "/offers", desk.member, desk.draft()), 201)
                .get("id")
                .asString();
        assertThat(correct(
                        "/api/offers/" + draft,
                        Map.of("version", 1, "title", "x", "tradeCode", "D1102", "description", "y"),
                        409))
                .isEqualTo("offer-status");
    }

    @Test
    void a_company_and_its_workplace_are_corrected_and_the_offer_moves_with_it() {
        String offer = desk.shown();
        String path = "/api/companies/" + desk.company;
        long version = file().get("company").get("version").asLong();
        assertThat(correct(path, Map.of("version", version, "name", word + " Fils", "activity", "Pains"), 204))
                .isEmpty();
        assertThat(correct(path, Map.of("version", version, "name", word, "activity", "Pain"), 409))
                .isNotEmpty();

        JsonNode company = file().get("company");
        assertThat(company.get("name").asString()).isEqualTo(word + " Fils");
        String workplace = path + "/workplaces/"
                + company.get("workplaces").get(0).get("id").asString();
        JsonNode before = search();
        assertThat(correct(
                        workplace,
                        Map.of(
                                "version", company.get("version").asLong(),
                                "label", "Boutique",
                                "address", "2 place du Marché",
                                "communeCode", "24322"),
                        204))
                .isEmpty();
        JsonNode after = search();
        assertThat(after.get("id").asString()).isEqualTo(offer);
        assertThat(after.get("companyName").asString()).isEqualTo(word + " Fils");
        assertThat(before.get("communeName").asString()).isEqualTo("Ribérac");
        assertThat(after.get("communeName").asString()).isEqualTo("Périgueux");
        assertThat(after.get("lat").asDouble()).isNotEqualTo(before.get("lat").asDouble());
        assertThat(kinds()).startsWith("WORKPLACE_CORRECTED", "COMPANY_CORRECTED");
        assertThat(correct(
                        path + "/workplaces/00000000-0000-4000-8000-000000000000",
                        Map.of(
                                "version",
                                file().get("company").get("version").asLong(),
                                "label",
                                "x",
                                "address",
                                "y",
                                "communeCode",
                                "24322"),
                        404))
                .isNotEmpty();
    }

    @Test
    void the_file_says_how_many_act_for_it_and_how_it_answers() {
        jdbc.sql("""
                insert into company_answer (application_id, company_id, submitted_at, answered_at, expired_at) values
                (gen_random_uuid(), :company::uuid, now() - interval '9 days', now() - interval '5 days', null),
                (gen_random_uuid(), :company::uuid, now() - interval '9 days', null, now()),
                (gen_random_uuid(), :company::uuid, now() - interval '9 days', null, null),
                (gen_random_uuid(), :company::uuid, now() - interval '400 days', null, now() - interval '380 days')""").param("company", desk.company).update();
        JsonNode file = file();
        assertThat(file.get("members").asInt()).isEqualTo(1);
        assertThat(file.get("placesToCome").asInt()).isZero();
        assertThat(file.get("answers").get("answered").asInt()).isEqualTo(1);
        assertThat(file.get("answers").get("unanswered").asInt()).isEqualTo(1);
        assertThat(file.get("answers").get("medianDays").asInt()).isEqualTo(4);
    }

    private void suspend() {
        assertThat(desk.post(
                        "/api/companies/" + desk.company + "/suspend",
                        desk.operator,
                        Map.of("reason", "Signalement d’une famille")))
                .hasStatusOk();
    }

    /** The problem's code, or nothing. */
    private String correct(String path, Map<String, Object> correction, int status) {
        var answer = desk.call(HttpMethod.PUT, path + "/correction", desk.operator, correction);
        if (status != 204) {
            return desk.code(answer, status);
        }
        assertThat(answer).hasStatus(204);
        return "";
    }

    private JsonNode search() {
        return desk.body(desk.post("/api/offers/search", null, Map.of("text", word)), 200)
                .get("items")
                .get(0);
    }

    private List<String> kinds() {
        return file().get("acts")
                .valueStream()
                .map(act -> act.get("kind").asString())
                .toList();
    }

    private JsonNode file() {
        return desk.body(desk.get("/api/companies/" + desk.company + "/file", desk.operator), 200);
    }

    private JsonNode directory(String query) {
        return desk.body(desk.get("/api/companies/directory" + query, desk.operator), 200);
    }

    private List<String> ids(String query) {
        return directory(query)
                .get("companies")
                .valueStream()
                .map(line -> line.get("id").asString())
                .toList();
    }
}
