package fr.stagein.offers.finding.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.offers.Desk;
import fr.stagein.testing.ServiceTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From trade to place, over HTTP, among a thousand offers. A context of its own: they would stand in others' way. */
@ServiceTest
@TestPropertySource(properties = "stagein.alerts.look-every=1h")
@ExtendWith(OutputCaptureExtension.class)
class OffersForYouTest {

    private static final Map<String, Double> VANXAINS = Map.of("lat", 45.2160987, "lon", 0.2890654);

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    private Desk desk;

    @BeforeEach
    void a_thousand_offers() {
        desk = new Desk(http, json);
        boolean there = jdbc.sql("select count(*) > 900 from offer")
                .query(Boolean.class)
                .single();
        if (!there) {
            // Shown all at once below: shown row by row in one statement, each would read all that came before it.
            jdbc.sql("alter table offer disable trigger shown").update();
            jdbc.sql("alter table offer_week disable trigger shown").update();
            jdbc.sql("""
                    with c as (insert into company (id, version, siret, name, activity, public_body, status,
                                                    contact_email, registered_at)
                               select gen_random_uuid(), 1, lpad(n::text, 14, '0'), 'Maison ' || n, 'x', false, 'VERIFIED',
                                      'a@b.example', now() from generate_series(1, 1000) n returning id),
                         w as (insert into workplace (id, company_id, label, address, commune_code, commune_name, lat, lon)
                               select gen_random_uuid(), id, 'Atelier', '1 rue', '24352', 'Ribérac',
                                      45.0 + random() / 2, 0.1 + random() from c returning id, company_id),
                         o as (insert into offer (id, version, company_id, workplace_id, title, trade_code, description,
                                                  programmes, day_start, day_end, status, created_at, published_at)
                               select gen_random_uuid(), 1, company_id, id, 'Essai',
                                      (select code from trade order by md5(code || w.id::text) limit 1), 'x', '{3e}',
                                      '09:00', '16:00', 'PUBLISHED', now(), now() from w returning id)
                    insert into offer_week (offer_id, week, seats)
                    select id, week, 1 + abs(hashtext(id::text)) % 3 from o, unnest(array['2099-W05', '2099-W06']) week""").update();
            jdbc.sql("alter table offer enable trigger shown").update();
            jdbc.sql("alter table offer_week enable trigger shown").update();
            // As autovacuum does within a minute.
            jdbc.sql("analyze").update();
            jdbc.sql("select show_offers(array_agg(id)) from offer").query().singleRow();
        }
    }

    @Test
    void each_offer_comes_with_its_reasons_and_nothing_is_hidden() {
        JsonNode found = forYou(
                Map.of("answers", allLeft(), "feedback", Map.of(), "origin", VANXAINS, "weeks", List.of("2099-W06")));
        assertThat(found.get("items")).hasSize(10);
        assertThat(found.get("total").asInt()).isGreaterThanOrEqualTo(1000);
        assertThat(forYou(Map.of("answers", Map.of(), "feedback", Map.of(), "weeks", List.of("2098-W06")))
                        .get("total")
                        .asInt())
                .as("a week that is not theirs is not proposed")
                .isZero();
        JsonNode best = found.get("items").get(0);
        assertThat(best.get("ownWeek").asBoolean()).isTrue();
        assertThat(best.get("week").asString()).isEqualTo("2099-W06");
        assertThat(best.get("seatsLeft").asInt()).isPositive();
        assertThat(best.get("way").get("homeAt").asString()).isNotBlank();
        assertThat(best.get("reasons").get("types").size()
                        + best.get("reasons").get("interests").size())
                .isPositive();
        assertThat(best.get("offer").get("companyName").asString()).isNotBlank();
        assertThat(found.get("items")
                        .valueStream()
                        .filter(one -> one.get("surprise").asBoolean()))
                .hasSize(1);
    }

    @Test
    void it_works_without_interests_home_and_weeks() {
        JsonNode found = forYou(Map.of("answers", Map.of(), "feedback", Map.of()));
        assertThat(found.get("items")).hasSize(10);
        assertThat(found.get("items").get(0).has("way")).isFalse();
        assertThat(found).isEqualTo(forYou(Map.of("answers", Map.of(), "feedback", Map.of())));
    }

    @Test
    void an_offer_for_another_programme_or_with_no_seat_left_is_not_proposed() {
        assertThat(forYou(Map.of("answers", Map.of(), "feedback", Map.of(), "programme", "2de"))
                        .get("total")
                        .asInt())
                .isZero();
        String full = desk.shown();
        int before = total();
        jdbc.sql("""
                insert into placement (application_id, version, offer_id, week, confirmed)
                select gen_random_uuid(), 1, offer_id, week, true from offer_week, generate_series(1, seats)
                where offer_id = cast(:id as uuid)""").param("id", full).update();
        assertThat(total()).isEqualTo(before - 1);
    }

    @Test
    void an_answer_to_what_is_asked_no_more_says_nothing_and_nonsense_is_refused() {
        assertThat(forYou(Map.of("answers", Map.of("gone", "LEFT"), "feedback", Map.of("Z9999", "LIKED")))
                        .get("items"))
                .hasSize(10);
        assertThat(post(Map.of("answers", Map.of("gone", "UP"), "feedback", Map.of())))
                .isEqualTo(400);
        assertThat(post(Map.of("answers", Map.of(), "feedback", Map.of(), "origin", Map.of("lat", 99, "lon", 0))))
                .isEqualTo(400);
        assertThat(post(Map.of("answers", Map.of(), "feedback", Map.of(), "weeks", List.of("2027-W99"))))
                .isEqualTo(400);
        assertThat(post(Map.of())).isEqualTo(400);
    }

    @Test
    void the_home_is_in_no_log(CapturedOutput output) {
        forYou(Map.of("answers", allLeft(), "feedback", Map.of(), "origin", VANXAINS));
        assertThat(output).doesNotContain("45.2160987").doesNotContain("0.2890654");
    }

    private int total() {
        return forYou(Map.of("answers", Map.of(), "feedback", Map.of()))
                .get("total")
                .asInt();
    }

    private Map<String, String> allLeft() {
        Map<String, String> answers = new HashMap<>();
        desk.body(desk.get("/api/discovery/choices", null), 200)
                .forEach(choice -> answers.put(choice.get("id").asString(), "LEFT"));
        return answers;
    }

    private JsonNode forYou(Map<String, ?> request) {
        return desk.body(desk.post("/api/discovery/offers", null, request), 200);
    }

    private int post(Map<String, ?> request) {
        return desk.post("/api/discovery/offers", null, request).getResponse().getStatus();
    }
}
