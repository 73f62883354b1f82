package fr.stagein.offers.finding.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.offers.Desk;
import fr.stagein.testing.ServiceTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whom a place is made for, how big its company is, how fast it answers. */
@ServiceTest
class SearchFacetsTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    /** A word that only this test's offers have. */
    private final String word = new Random()
            .ints(12, 'a', 'z' + 1)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    private Desk small;
    private Desk big;

    @BeforeEach
    void a_small_company_and_a_big_one() {
        small = company("UNDER_10", List.of("WHEELCHAIR", "HEARING"));
        big = company("FROM_250", List.of("WHEELCHAIR"));
        company(null, List.of());
    }

    @Test
    void each_choice_is_counted_and_taken() {
        JsonNode all = search(Map.of());
        assertThat(all.get("total").asInt()).isEqualTo(3);
        assertThat(counts(all, "accessibility", "accessibility")).isEqualTo(Map.of("WHEELCHAIR", 2, "HEARING", 1));
        assertThat(counts(all, "sizes", "size")).isEqualTo(Map.of("UNDER_10", 1, "FROM_250", 1));

        assertThat(companies(search(Map.of("accessibility", List.of("WHEELCHAIR", "HEARING")))))
                .as("all of them are needed")
                .containsExactly(small.company);
        assertThat(companies(search(Map.of("sizes", List.of("FROM_250", "UNDER_250")))))
                .as("any of them")
                .containsExactly(big.company);
        JsonNode one = search(Map.of("sizes", List.of("UNDER_10"), "accessibility", List.of("WHEELCHAIR")));
        assertThat(counts(one, "sizes", "size"))
                .as("what another choice would give")
                .isEqualTo(Map.of("UNDER_10", 1, "FROM_250", 1));
    }

    @Test
    void where_nothing_is_found_each_is_loosened_alone() {
        JsonNode none = search(Map.of("sizes", List.of("FROM_250"), "accessibility", List.of("HEARING")));
        assertThat(none.get("total").asInt()).isZero();
        assertThat(none.get("relaxed").toString())
                .isEqualTo("[{\"filter\":\"SIZES\",\"count\":1},{\"filter\":\"ACCESSIBILITY\",\"count\":1}]");
    }

    @Test
    void a_card_tells_how_fast_its_company_answers_once_that_is_known() {
        assertThat(search(Map.of()).get("items").valueStream()).noneMatch(card -> card.has("answersInDays"));
        for (int days : new int[] {2, 4}) {
            jdbc.sql("""
                    insert into company_answer (application_id, company_id, submitted_at, answered_at)
                    values (gen_random_uuid(), ?::uuid, now() - interval '20 days', now() - interval '20 days' + ?::interval)""").param(small.company).param(days + " days").update();
        }
        assertThat(search(Map.of()).get("items").valueStream()).allSatisfy(card -> {
            boolean known = card.get("companyId").asString().equals(small.company);
            assertThat(card.has("answersInDays")).isEqualTo(known);
            if (known) {
                assertThat(card.get("answersInDays").asInt()).isEqualTo(3);
            }
        });
    }

    @Test
    void what_is_no_choice_is_refused() {
        assertThat(small.post("/api/offers/search", null, Map.of("sizes", List.of("HUGE"))))
                .hasStatus(400);
        assertThat(small.post("/api/offers/search", null, "{\"accessibility\":[null]}"))
                .hasStatus(400);
    }

    private Desk company(String size, List<String> accessibility) {
        var desk = new Desk(http, json);
        jdbc.sql("update company set size = ? where id = ?::uuid")
                .param(size)
                .param(desk.company)
                .update();
        Map<String, Object> draft = desk.draft();
        draft.put("title", "Une semaine " + word);
        draft.put("accessibility", accessibility);
        desk.approve(desk.send(draft));
        return desk;
    }

    private JsonNode search(Map<String, Object> filters) {
        Map<String, Object> request = new HashMap<>(filters);
        request.put("text", word);
        return small.body(small.post("/api/offers/search", null, request), 200);
    }

    private static List<String> companies(JsonNode result) {
        return result.get("items")
                .valueStream()
                .map(card -> card.get("companyId").asString())
                .toList();
    }

    private static Map<String, Integer> counts(JsonNode result, String facet, String key) {
        Map<String, Integer> counts = new HashMap<>();
        result.get("facets")
                .get(facet)
                .forEach(one ->
                        counts.put(one.get(key).asString(), one.get("count").asInt()));
        return counts;
    }
}
