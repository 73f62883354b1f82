package fr.stagein.offers.finding.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.testing.Calls;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Discovery and trades over HTTP. */
@ServiceTest
class DiscoveryTest {

    @Autowired
    Calls calls;

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anybody_gets_the_choices_in_their_language() {
        JsonNode french = get("/api/discovery/choices", null);
        assertThat(french).hasSize(15);
        assertThat(french.get(0).get("left").get("text").asString()).isEqualTo("Réparer un vélo");
        var english = new HttpHeaders();
        english.set("Accept-Language", "en-GB,en;q=0.9");
        assertThat(get("/api/discovery/choices", english)
                        .get(0)
                        .get("left")
                        .get("text")
                        .asString())
                .isEqualTo("Repair a bike");
    }

    @Test
    void the_same_answers_get_the_same_result_whoever_asks() {
        Map<String, Object> request = request(allLeft(), Map.of("D1102", "LIKED"));
        JsonNode anonymous = calls.body(results(request, null), 200);
        assertThat(calls.body(results(request, Tokens.of(UUID.randomUUID().toString(), "Léa", "student")), 200))
                .isEqualTo(anonymous);
        assertThat(calls.body(results(request, Tokens.of(UUID.randomUUID().toString(), "Noah", "student")), 200))
                .isEqualTo(anonymous);
        assertThat(anonymous.get("trades")).hasSize(30);
        assertThat(anonymous.get("profile")).hasSize(6);
        assertThat(anonymous.get("trades").get(0).get("reasons").get("interests"))
                .isNotEmpty();
    }

    @Test
    void what_is_disliked_is_set_aside_and_named() {
        String best = calls.body(results(request(allLeft(), Map.of()), null), 200)
                .get("trades")
                .get(0)
                .get("code")
                .asString();
        JsonNode after = calls.body(results(request(allLeft(), Map.of(best, "DISLIKED")), null), 200);
        assertThat(after.get("trades")
                        .valueStream()
                        .map(trade -> trade.get("code").asString()))
                .doesNotContain(best);
        assertThat(after.get("setAside").get(0).get("code").asString()).isEqualTo(best);
    }

    @Test
    void trades_with_a_place_in_reach_come_first_and_the_others_say_what_is_near() {
        offer("B1604", "Horlogerie d'Essai", "VERIFIED", "PUBLISHED");
        Map<String, Object> here = new HashMap<>(request(allLeft(), Map.of()));
        here.putAll(
                Map.of("origin", Map.of("lat", 45.21, "lon", 0.31), "weeks", List.of("2099-W05"), "programme", "3e"));
        JsonNode near = calls.body(results(here, null), 200);
        assertThat(near.get("trades")
                        .valueStream()
                        .limit(10)
                        .filter(trade -> trade.get("inReach").asInt() > 0))
                .isNotEmpty();
        assertThat(near.get("trades")
                        .valueStream()
                        .filter(trade -> trade.get("inReach").asInt() == 0))
                .isNotEmpty()
                .allSatisfy(trade -> {
                    assertThat(trade.get("near").get("inReach").asInt()).isPositive();
                    assertThat(trade.get("near").get("code").asString())
                            .isNotEqualTo(trade.get("code").asString());
                });

        here.put("weeks", List.of("2098-W05"));
        assertThat(calls.body(results(here, null), 200).get("trades").valueStream())
                .as("no place in that week")
                .allSatisfy(trade -> {
                    assertThat(trade.get("inReach").asInt()).isZero();
                    assertThat(trade.has("near")).isFalse();
                });
        here.putAll(Map.of("weeks", List.of("2099-W05"), "programme", "2de"));
        assertThat(calls.body(results(here, null), 200).get("trades").valueStream())
                .as("none for that programme")
                .allSatisfy(trade -> assertThat(trade.get("inReach").asInt()).isZero());
    }

    @Test
    void bad_answers_are_told() {
        assertThat(results(request(Map.of("no-such-choice", "LEFT"), Map.of()), null))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("answers");
        assertThat(results(request(Map.of("reparer-ou-raconter", "UP"), Map.of()), null))
                .hasStatus(400);
        assertThat(results(request(Map.of(), Map.of("D1102", "MAYBE")), null)).hasStatus(400);
        assertThat(results(request(Map.of(), Map.of("D1102 or 1=1", "LIKED")), null))
                .hasStatus(400);
        assertThat(results(Map.of(), null)).hasStatus(400);
        assertThat(http.post()
                        .uri("/api/discovery/results")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"answers\":{\"reparer-ou-raconter\":null},\"feedback\":{}}")
                        .exchange())
                .hasStatus(400);
        assertThat(results(request(Map.of(), Map.of("Z9999", "LIKED")), null))
                .as("a trade that has left the pack says nothing")
                .hasStatusOk();
    }

    @Test
    void trades_are_found_by_what_people_call_them() {
        assertThat(found("boulangeri")).contains("D1102").first().isEqualTo("D1102");
        assertThat(found("veto")).contains("A1501", "A1504");
        assertThat(found("vétérinère")).contains("A1504");
        assertThat(found("coiffeuse")).first().isEqualTo("D1202");
        assertThat(found("mécano")).first().isEqualTo("I1604");
        assertThat(found("institutrice")).first().isEqualTo("K2106");
        assertThat(found("stage de coiffure")).isNotEmpty().isEqualTo(found("coiffure"));
        assertThat(found("xyzxyz")).isEmpty();
        assertThat(found("%")).as("no word at all: the whole list").hasSizeGreaterThan(120);
        assertThat(http.get().uri("/api/trades").param("text", "x".repeat(101)).exchange())
                .hasStatus(400);
        assertThat(found("a\u0000b'; drop table trade;--")).isNotNull();
    }

    @Test
    void a_trades_page_says_what_one_does_and_who_hosts() {
        JsonNode before = get("/api/trades/B1505", null);
        assertThat(before.get("does").asString()).contains("guitares");
        assertThat(before.get("day").size()).isBetween(3, 5);
        assertThat(before.get("leadsTo")).isNotEmpty();
        assertThat(before.get("definition").asString()).isNotBlank();
        assertThat(before.get("sisters")).hasSize(5);
        assertThat(before.get("openOffers").asInt()).isZero();

        offer("B1505", "Lutherie d'Essai", "VERIFIED", "PUBLISHED");
        offer("B1505", "Lutherie Inconnue", "AWAITING_VERIFICATION", "PUBLISHED");
        offer("B1505", "Lutherie Fermée", "VERIFIED", "CLOSED");
        JsonNode after = get("/api/trades/B1505", null);
        assertThat(after.get("openOffers").asInt()).isEqualTo(1);
        assertThat(after.get("hosts").findValuesAsString("name")).containsExactly("Lutherie d'Essai");

        assertThat(http.get().uri("/api/trades/Z9999").exchange()).hasStatus(404);
    }

    @Test
    void a_trades_page_is_about_that_trade() {
        JsonNode vet = get("/api/trades/A1504", null);
        assertThat(vet.get("leadsTo").toString()).contains("vétérinaire").doesNotContain("CAP");
        assertThat(vet.get("day").toString()).contains("Examiner").doesNotContain("Nourrir");
        JsonNode breeder = get("/api/trades/A1407", null);
        assertThat(breeder.get("leadsTo").toString()).contains("CAP agricole");
        assertThat(breeder.get("label").asString()).startsWith("Éleveur / Éleveuse");
    }

    @Test
    void a_trade_without_an_offer_names_those_like_it_that_have_some() {
        offer("B1605", "Bijouterie d'Essai", "VERIFIED", "PUBLISHED");
        JsonNode shoes = get("/api/trades/D1206", null);
        assertThat(shoes.get("openOffers").asInt()).isZero();
        assertThat(shoes.get("near").findValuesAsString("code")).contains("B1605");
        assertThat(get("/api/trades/B1605", null).get("near")).isEmpty();
    }

    @Test
    void every_trade_of_the_pack_can_be_shown() {
        JsonNode all = get("/api/trades", null);
        assertThat(all.size()).isGreaterThanOrEqualTo(120);
        assertThat(all.findValuesAsString("family").stream().distinct()).hasSizeGreaterThanOrEqualTo(20);
        all.forEach(trade -> get("/api/trades/" + trade.get("code").asString(), null));
    }

    private void offer(String trade, String name, String company, String status) {
        jdbc.sql("""
                with c as (insert into company (id, version, siret, name, activity, public_body, status, contact_email,
                                                registered_at)
                           values (gen_random_uuid(), 1, lpad((random() * 1e13)::bigint::text, 14, '9'), :name, 'x', false,
                                   :company, 'a@b.example', now()) returning id),
                     w as (insert into workplace (id, company_id, label, address, commune_code, commune_name, lat, lon)
                           select gen_random_uuid(), id, 'Atelier', '1 rue', '24352', 'Ribérac', 45.2, 0.3 from c
                           returning id, company_id),
                     o as (insert into offer (id, version, company_id, workplace_id, title, trade_code, description,
                                              programmes, day_start, day_end, status, created_at)
                           select gen_random_uuid(), 1, company_id, id, 'Essai', :trade, 'x', '{3e}', '09:00', '16:00',
                                  :status, now() from w returning id)
                insert into offer_week (offer_id, week, seats) select id, '2099-W05', 1 from o""")
                .param("name", name)
                .param("company", company)
                .param("trade", trade)
                .param("status", status)
                .update();
    }

    private Map<String, Object> allLeft() {
        Map<String, Object> answers = new HashMap<>();
        get("/api/discovery/choices", null)
                .forEach(choice -> answers.put(choice.get("id").asString(), "LEFT"));
        return answers;
    }

    private static Map<String, Object> request(Map<String, ?> answers, Map<String, ?> feedback) {
        return Map.of("answers", answers, "feedback", feedback);
    }

    private List<String> found(String text) {
        return calls.body(http.get().uri("/api/trades").param("text", text).exchange(), 200)
                .findValuesAsString("code");
    }

    private JsonNode get(String path, @Nullable HttpHeaders headers) {
        return calls.body(
                http.get()
                        .uri(path)
                        .headers(headers == null ? new HttpHeaders() : headers)
                        .exchange(),
                200);
    }

    private MvcTestResult results(Map<String, Object> request, @Nullable HttpHeaders who) {
        return http.post()
                .uri("/api/discovery/results")
                .headers(who == null ? new HttpHeaders() : who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(request))
                .exchange();
    }
}
