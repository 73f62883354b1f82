package fr.stagein.offers.finding.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.offers.Desk;
import fr.stagein.platform.queue.Workers;
import fr.stagein.platform.territory.Communes;
import fr.stagein.platform.tokens.Envelope;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import fr.stagein.transit.feed.FeedFolder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Offers by how they are reached, over HTTP, on a small feed in a folder of its own. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class ReachServiceTest {

    private static final String WEEK = "2027-W04";
    private static final Map<String, Double> VANXAINS = Map.of("lat", 45.2160123, "lon", 0.2890456);
    private static final Map<String, Double> BESIDE_RIBERAC = Map.of("lat", 45.2460, "lon", 0.3420);
    private static final String TOCANE = "24553";
    private static final String RIBERAC = "24352";

    private static final Path FEEDS = temporary();

    @DynamicPropertySource
    static void ownFeeds(DynamicPropertyRegistry registry) {
        new FeedFolder(FEEDS.resolve("cars")).replace("routes.txt", "Vanxains - P", "Ligne scolaire Vanxains - P");
        new FeedFolder(FEEDS.resolve("inconnus"))
                .replace("routes.txt", "L12,A,12,Vanxains - Périgueux,3", "L12,A,U12,Vanxains - Périgueux,9999");
        registry.add("stagein.reach.timetables", FEEDS::toString);
        registry.add("stagein.reach.look-every", () -> "200ms");
    }

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SealedOrigins.Keys keys;

    @Autowired
    Timetables timetables;

    @Autowired
    OpenPlaces places;

    @Autowired
    InternshipDays days;

    @Autowired
    Communes communes;

    private final HttpHeaders baker = Tokens.company(UUID.randomUUID().toString());
    private final HttpHeaders operator = Tokens.operator(UUID.randomUUID().toString());
    /** A word that only this test's offers have. */
    private final String word = new Random()
            .ints(12, 'a', 'z' + 1)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    private String tocane;
    private String riberac;

    @BeforeEach
    void twoOffers() {
        tocane = publish(TOCANE);
        riberac = publish(RIBERAC);
    }

    @Test
    void offers_are_filtered_and_sorted_by_the_way_and_the_card_tells_it() {
        JsonNode found = search(Map.of(
                "text",
                word,
                "origin",
                VANXAINS,
                "means",
                List.of(Map.of("mode", "TRANSIT", "maxMinutes", 60)),
                "sort",
                "TRAVEL_TIME"));
        assertThat(ids(found)).containsExactly(riberac, tocane);
        JsonNode way = found.get("items").get(1).get("way");
        assertThat(way.get("mode").asString()).isEqualTo("TRANSIT");
        assertThat(way.get("first").get("line").asString()).isEqualTo("12");
        assertThat(way.get("first").get("stop").asString()).isEqualTo("Vanxains Église");
        assertThat(way.get("estimated").asBoolean()).isFalse();
        assertThat(way.get("homeAt").asString()).startsWith("19:2");

        assertThat(ids(search(Map.of(
                        "text", word,
                        "origin", VANXAINS,
                        "means", List.of(Map.of("mode", "TRANSIT", "maxMinutes", 40))))))
                .containsExactly(riberac);
    }

    @Test
    void facets_tell_what_each_means_has_and_would_add() {
        JsonNode found = search(Map.of(
                "text", word,
                "origin", BESIDE_RIBERAC,
                "means", List.of(Map.of("mode", "WALK", "maxMinutes", 30))));
        assertThat(ids(found)).containsExactly(riberac);
        assertThat(reachFacet(found, "TRANSIT", 60)).containsExactly(1L, 1L);
        assertThat(reachFacet(found, "BIKE", 15)).containsExactly(1L, 0L);
    }

    @Test
    void a_family_that_drives_to_a_stop_brings_places_within_reach() {
        Map<String, Double> farm = Map.of("lat", 45.1700, "lon", 0.2890);
        Map<String, Object> bus = Map.of("mode", "TRANSIT", "maxMinutes", 90);
        assertThat(ids(search(Map.of("text", word, "origin", farm, "means", List.of(bus)))))
                .isEmpty();

        JsonNode found = search(Map.of(
                "text",
                word,
                "origin",
                farm,
                "means",
                List.of(bus, Map.of("mode", "DRIVEN_TO_STOP", "maxMinutes", 90, "drivenMinutes", 10))));
        assertThat(ids(found)).containsExactlyInAnyOrder(tocane, riberac);
        JsonNode way = found.get("items").get(0).get("way");
        assertThat(way.get("mode").asString()).isEqualTo("DRIVEN_TO_STOP");
        assertThat(way.get("first").get("stop").asString()).isEqualTo("Vanxains Église");
        assertThat(way.get("first").get("drivenMinutes").asInt()).isEqualTo(8);

        JsonNode sheet = body(way(tocane, null, Map.of("origin", farm, "week", WEEK, "drivenMinutes", 10)), 200);
        JsonNode day = sheet.get("days").get(0).get("way");
        assertThat(day.get("there").get("legs").get(0).get("kind").asString()).isEqualTo("DRIVE");
        assertThat(day.get("back").get("legs").get(2).get("kind").asString()).isEqualTo("DRIVE");
        assertThat(body(way(tocane, null, Map.of("origin", farm, "week", WEEK)), 200)
                        .get("days")
                        .get(0)
                        .get("way")
                        .get("reason")
                        .asString())
                .isEqualTo("NO_STOP_NEAR_HOME");
    }

    @Test
    void how_far_somebody_drives_to_a_stop_is_said_with_that_means_only() {
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("mode", "DRIVEN_TO_STOP", "maxMinutes", 60),
                Map.of("mode", "DRIVEN_TO_STOP", "maxMinutes", 60, "drivenMinutes", 31),
                Map.of("mode", "TRANSIT", "maxMinutes", 60, "drivenMinutes", 10))) {
            assertThat(call(
                            HttpMethod.POST,
                            "/api/offers/search",
                            null,
                            Map.of("origin", VANXAINS, "means", List.of(wrong))))
                    .hasStatus(400);
        }
        assertThat(way(tocane, null, Map.of("origin", VANXAINS, "week", WEEK, "drivenMinutes", 120)))
                .hasStatus(400);
        assertThat(call(
                        HttpMethod.POST,
                        "/api/reach/map",
                        null,
                        Map.of(
                                "origin",
                                VANXAINS,
                                "week",
                                WEEK,
                                "means",
                                List.of(Map.of("mode", "DRIVEN_TO_STOP", "maxMinutes", 60, "drivenMinutes", 10)))))
                .hasStatus(400);
    }

    @Test
    void pages_by_travel_time_have_neither_gap_nor_repetition() {
        List<String> seen = new ArrayList<>();
        Map<String, Object> request =
                new HashMap<>(Map.of("text", word, "origin", VANXAINS, "sort", "TRAVEL_TIME", "size", 1));
        JsonNode page = search(request);
        seen.addAll(ids(page));
        while (page.hasNonNull("nextCursor")) {
            request.put("cursor", page.get("nextCursor").asString());
            page = search(request);
            seen.addAll(ids(page));
        }
        assertThat(seen).containsExactlyInAnyOrder(tocane, riberac).doesNotHaveDuplicates();
    }

    @Test
    void when_nothing_is_left_the_filter_to_loosen_is_named() {
        JsonNode found = search(Map.of(
                "text",
                word,
                "origin",
                VANXAINS,
                "families",
                List.of("alimentation"),
                "means",
                List.of(Map.of("mode", "WALK", "maxMinutes", 5))));
        assertThat(found.get("total").asInt()).isZero();
        assertThat(found.get("relaxed")).singleElement().satisfies(relaxed -> {
            assertThat(relaxed.get("filter").asString()).isEqualTo("MEANS");
            assertThat(relaxed.get("count").asInt()).isEqualTo(2);
        });
    }

    @Test
    void means_need_a_place_to_start_from_and_sensible_limits() {
        assertThat(call(
                        HttpMethod.POST,
                        "/api/offers/search",
                        null,
                        Map.of("means", List.of(Map.of("mode", "BIKE", "maxMinutes", 20)))))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("origin");
        assertThat(call(
                        HttpMethod.POST,
                        "/api/offers/search",
                        null,
                        Map.of("origin", VANXAINS, "means", List.of(Map.of("mode", "BIKE", "maxMinutes", -3)))))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("means[0].maxMinutes");
        assertThat(call(
                        HttpMethod.POST,
                        "/api/offers/" + tocane + "/way",
                        null,
                        Map.of("origin", Map.of("lat", 91, "lon", 0), "week", WEEK)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("origin.lat");
        assertThat(call(HttpMethod.POST, "/api/reach/map", null, Map.of("origin", VANXAINS)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("week");
        assertThat(call(HttpMethod.GET, "/api/reach/coverage-gaps?atMost=0", operator, null))
                .hasStatus(400);
    }

    @Test
    void the_sheet_tells_each_leg_of_each_day_and_what_follows_a_missed_bus() {
        JsonNode sheet = body(
                call(HttpMethod.POST, "/api/offers/" + tocane + "/way", null, Map.of("origin", VANXAINS, "week", WEEK)),
                200);
        assertThat(sheet.get("days")).hasSize(2);
        JsonNode most = sheet.get("days").get(0);
        assertThat(most.get("dates")).hasSize(4);
        assertThat(sheet.get("days").get(1).get("dates"))
                .singleElement()
                .satisfies(day -> assertThat(day.asString()).isEqualTo("2027-01-27"));
        JsonNode there = most.get("way").get("there");
        assertThat(there.get("legs")).hasSize(3);
        assertThat(there.get("legs").get(1).get("kind").asString()).isEqualTo("RIDE");
        assertThat(there.get("legs").get(1).get("from").asString()).isEqualTo("Vanxains Église");
        assertThat(there.get("legs").get(1).get("to").asString()).isEqualTo("Tocane Mairie");
        assertThat(there.get("legs").get(0).has("from")).as("home has no name").isFalse();
        assertThat(most.get("way")
                        .get("ifMissedBack")
                        .get("legs")
                        .get(0)
                        .get("departure")
                        .asString())
                .startsWith("18:35");
        assertThat(call(
                        HttpMethod.POST,
                        "/api/offers/" + UUID.randomUUID() + "/way",
                        null,
                        Map.of("origin", VANXAINS, "week", WEEK)))
                .hasStatus(404);
    }

    @Test
    void who_was_given_a_sealed_start_sees_the_way_for_some_minutes_and_nobody_else() {
        String mother = UUID.randomUUID().toString();
        String sealed = sealed(mother, Instant.now().plusSeconds(60));
        Map<String, ?> request = Map.of("start", sealed, "week", WEEK);
        JsonNode sheet = body(way(tocane, Tokens.guardian(mother), request), 200);
        assertThat(sheet.get("days").get(0).get("way").get("there").get("legs")).hasSize(3);
        assertThat(sheet.toString()).doesNotContain("45.216");
        assertThat(way(tocane, Tokens.guardian("another"), request)).hasStatus(400);
        assertThat(way(tocane, null, request)).hasStatus(400);
        assertThat(way(
                        tocane,
                        Tokens.guardian(mother),
                        Map.of("start", sealed(mother, Instant.now().minusSeconds(1)), "week", WEEK)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("start");
        assertThat(way(tocane, Tokens.guardian(mother), Map.of("start", "x", "week", WEEK)))
                .hasStatus(400);
        assertThat(way(tocane, Tokens.guardian(mother), Map.of("start", sealed, "origin", VANXAINS, "week", WEEK)))
                .as("one of both")
                .hasStatus(400);
        assertThat(way(tocane, null, Map.of("week", WEEK))).hasStatus(400);
    }

    @Test
    void a_sealed_start_is_good_for_its_own_place_and_week_alone() {
        String mother = UUID.randomUUID().toString();
        Instant soon = Instant.now().plusSeconds(60);
        for (String[] sealedFor :
                new String[][] {{WEEK, UUID.randomUUID().toString()}, {"2027-W06", tocane}, {WEEK, "found"}}) {
            assertThat(way(
                            tocane,
                            Tokens.guardian(mother),
                            Map.of("start", sealed(mother, soon, sealedFor[0], sealedFor[1]), "week", WEEK)))
                    .as(String.join(" ", sealedFor))
                    .hasStatus(400)
                    .bodyJson()
                    .extractingPath("$.errors[0].message")
                    .asString()
                    .contains("place");
        }
        Map<String, Object> found =
                new HashMap<>(Map.of("week", WEEK, "communeCode", TOCANE, "dayStart", "09:00", "dayEnd", "17:00"));
        found.put("start", sealed(mother, soon));
        assertThat(call(HttpMethod.POST, "/api/reach/way", Tokens.guardian(mother), found))
                .as("of an offer, for a commune of the caller's choice")
                .hasStatus(400);
        for (String other : List.of("found", "found null", "found 24001")) {
            found.put("start", sealed(mother, soon, WEEK, other));
            assertThat(call(HttpMethod.POST, "/api/reach/way", Tokens.guardian(mother), found))
                    .as("for the place found in another commune")
                    .hasStatus(400);
        }
        found.put("start", sealed(mother, soon, "2027-W06", "found " + TOCANE));
        assertThat(call(HttpMethod.POST, "/api/reach/way", Tokens.guardian(mother), found))
                .as("for another week")
                .hasStatus(400);
        found.put("start", sealed(mother, soon, WEEK, "found " + TOCANE));
        assertThat(call(HttpMethod.POST, "/api/reach/way", Tokens.guardian(mother), found))
                .hasStatus(200);
    }

    @Test
    void who_has_a_place_finds_the_way_when_the_offer_is_no_longer_shown() {
        body(call(HttpMethod.POST, "/api/offers/" + tocane + "/close", baker, null), 200);
        Map<String, ?> request = Map.of("origin", VANXAINS, "week", WEEK);
        assertThat(way(tocane, null, request)).hasStatus(404);
        jdbc.sql("insert into placement (application_id, version, offer_id, week, confirmed) values (?, 1, ?, ?, true)")
                .param(UUID.randomUUID())
                .param(UUID.fromString(tocane))
                .param(WEEK)
                .update();
        JsonNode sheet = body(way(tocane, null, request), 200);
        assertThat(sheet.get("destination").get("company").asString()).isEqualTo("Le Fournil d'Essai");
        assertThat(sheet.get("destination").get("address").asString()).isEqualTo("1 place du Marché");
        assertThat(way(tocane, null, Map.of("origin", VANXAINS, "week", "2027-W05")))
                .as("nobody has a place there that week")
                .hasStatus(404);
    }

    @Test
    void a_place_found_alone_has_a_way_to_the_middle_of_its_commune() {
        Map<String, Object> request = new HashMap<>(Map.of(
                "origin", VANXAINS, "week", WEEK, "communeCode", TOCANE, "dayStart", "09:00", "dayEnd", "17:00"));
        HttpHeaders student = Tokens.student(UUID.randomUUID().toString());
        JsonNode sheet = body(call(HttpMethod.POST, "/api/reach/way", student, request), 200);
        assertThat(sheet.has("offerId")).isFalse();
        assertThat(sheet.has("destination")).isFalse();
        assertThat(sheet.get("dayStart").asString()).startsWith("09:00");
        assertThat(sheet.get("days").get(0).get("way").get("there").get("legs")).hasSize(3);

        assertThat(call(HttpMethod.POST, "/api/reach/way", null, request)).hasStatus(401);
        assertThat(call(HttpMethod.POST, "/api/reach/way", baker, request)).hasStatus(403);
        request.put("dayEnd", "08:00");
        assertThat(call(HttpMethod.POST, "/api/reach/way", student, request)).hasStatus(400);
        request.put("dayEnd", "17:00");
        request.put("communeCode", "99999");
        assertThat(call(HttpMethod.POST, "/api/reach/way", student, request))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("communeCode");
        request.put("communeCode", TOCANE);
        request.remove("origin");
        request.put("start", "somebody else's");
        assertThat(call(HttpMethod.POST, "/api/reach/way", student, request)).hasStatus(400);
    }

    @Test
    void the_operators_words_about_school_lines_stand_where_one_is_ridden() {
        Map<String, ?> request = Map.of("origin", VANXAINS, "week", WEEK);
        assertThat(body(way(tocane, null, request), 200).has("schoolLines")).isFalse();
        assertThat(call(HttpMethod.PUT, "/api/reach/school-lines", baker, Map.of("fr", "Oui", "en", "Yes")))
                .hasStatus(403);
        assertThat(call(HttpMethod.PUT, "/api/reach/school-lines", operator, Map.of("fr", "", "en", "Yes")))
                .hasStatus(400);
        assertThat(call(HttpMethod.PUT, "/api/reach/school-lines", operator, Map.of("fr", "a\u0000", "en", "")))
                .hasStatus(400);
        body(
                call(
                        HttpMethod.PUT,
                        "/api/reach/school-lines",
                        operator,
                        Map.of("fr", " Avec ta carte <b>scolaire</b>. ", "en", "With your school card.")),
                200);
        JsonNode sheet = body(way(tocane, language("fr"), request), 200);
        assertThat(sheet.get("schoolLines").asString()).isEqualTo("Avec ta carte <b>scolaire</b>.");
        assertThat(sheet.get("days")
                        .get(0)
                        .get("way")
                        .get("there")
                        .get("legs")
                        .get(1)
                        .get("school")
                        .asBoolean())
                .isTrue();
        assertThat(body(way(tocane, language("en"), request), 200)
                        .get("schoolLines")
                        .asString())
                .isEqualTo("With your school card.");
        body(call(HttpMethod.PUT, "/api/reach/school-lines", operator, Map.of("fr", "Non", "en", "")), 200);
        assertThat(body(way(tocane, language("en"), request), 200)
                        .get("schoolLines")
                        .asString())
                .isEqualTo("Non");
        JsonNode none =
                body(call(HttpMethod.PUT, "/api/reach/school-lines", operator, Map.of("fr", " ", "en", "")), 200);
        assertThat(none.get("fr").asString()).isEmpty();
        assertThat(body(way(tocane, null, request), 200).has("schoolLines")).isFalse();
    }

    @Test
    void a_boarding_house_is_told_to_who_cannot_come_from_home_each_day() {
        Map<String, Double> agonac = Map.of("lat", 45.2786, "lon", 0.7415);
        JsonNode sheet = body(way(tocane, null, Map.of("origin", agonac, "week", WEEK)), 200);
        assertThat(sheet.get("lodgings").get(0).get("communeName").asString()).isEqualTo("Ribérac");
        assertThat(sheet.get("lodgings").get(0).get("mode").asString()).isEqualTo("TRANSIT");
        assertThat(body(way(tocane, null, Map.of("origin", VANXAINS, "week", WEEK)), 200)
                        .get("lodgings"))
                .isEmpty();
    }

    @Test
    void a_place_too_far_for_every_day_says_where_one_could_sleep() {
        Map<String, Object> fromAgonac = Map.of("text", word, "origin", Map.of("lat", 45.2940, "lon", 0.7480));
        JsonNode found = search(fromAgonac);
        assertThat(found.get("facets").get("lodging").asLong()).isEqualTo(2);
        JsonNode card = found.get("items")
                .valueStream()
                .filter(one -> one.get("id").asString().equals(riberac))
                .findFirst()
                .orElseThrow();
        assertThat(card.get("lodging").get("communeName").asString()).isEqualTo("Ribérac");
        assertThat(card.get("lodging").get("minutes").asInt()).isLessThan(30);

        Map<String, Object> only = new HashMap<>(fromAgonac);
        only.put("lodging", true);
        only.put("means", List.of(Map.of("mode", "BIKE", "maxMinutes", 30)));
        assertThat(ids(search(only))).containsExactlyInAnyOrder(tocane, riberac);

        only.put("origin", VANXAINS);
        JsonNode near = search(only);
        assertThat(ids(near)).isEmpty();
        assertThat(near.get("facets").get("lodging").asLong()).isZero();
        assertThat(near.get("relaxed").get(0).get("filter").asString()).isEqualTo("LODGING");

        only.remove("origin");
        assertThat(call(HttpMethod.POST, "/api/offers/search", null, only)).hasStatus(400);
    }

    @Test
    void nobody_is_driven_who_does_not_say_so() {
        Map<String, Double> agonac = Map.of("lat", 45.2786, "lon", 0.7415);
        JsonNode found = search(Map.of("text", word, "origin", agonac, "sort", "TRAVEL_TIME"));
        assertThat(found.get("items"))
                .allSatisfy(card -> assertThat(card.path("way").path("mode").asString("none"))
                        .isNotEqualTo("DRIVEN"));
        JsonNode driven = search(Map.of(
                "text",
                word,
                "origin",
                agonac,
                "means",
                List.of(Map.of("mode", "DRIVEN", "maxMinutes", 45)),
                "sort",
                "TRAVEL_TIME"));
        assertThat(ids(driven)).containsExactly(tocane);
        // 19.6 km as the crow flies, × 1.3, at 50 km/h.
        assertThat(driven.get("items").get(0).get("way").get("minutesThere").asInt())
                .isBetween(29, 33);
    }

    @Test
    void beyond_the_timetable_a_way_is_an_estimation_and_says_so() {
        JsonNode sheet = body(
                call(
                        HttpMethod.POST,
                        "/api/offers/" + tocane + "/way",
                        null,
                        Map.of("origin", VANXAINS, "week", "2027-W36")),
                200);
        assertThat(sheet.get("days"))
                .singleElement()
                .satisfies(days -> assertThat(
                                days.get("way").get("estimatedMinutes").asInt())
                        .isPositive());
    }

    @Test
    void the_map_tells_what_lies_within_an_hour() {
        JsonNode map = body(
                call(
                        HttpMethod.POST,
                        "/api/reach/map",
                        null,
                        Map.of(
                                "origin",
                                VANXAINS,
                                "week",
                                WEEK,
                                "means",
                                List.of(Map.of("mode", "TRANSIT", "maxMinutes", 60)))),
                200);
        assertThat(map.get("estimated").asBoolean()).isFalse();
        assertThat(map.get("stops"))
                .extracting(stop ->
                        stop.get("name").asString() + " " + stop.get("minutes").asInt())
                .contains("Ribérac Gare 23", "Tocane Mairie 48");
        assertThat(map.get("communes"))
                .extracting(commune -> commune.get("code").asString())
                .contains(RIBERAC);
        assertThat(map.get("bands"))
                .extracting(band -> band.get("minutes").asInt())
                .containsExactly(60, 45, 30, 15);
        assertThat(map.get("bands").get(0).get("polygons").get(0).get(0)).hasSize(2);
    }

    @Test
    void the_network_is_drawn_once_and_kept() {
        MvcTestResult first = call(HttpMethod.GET, "/api/reach/network", null, null);
        assertThat(first).hasStatusOk().hasHeader("Cache-Control", "max-age=3600, public");
        var again = new HttpHeaders();
        again.setIfNoneMatch(first.getResponse().getHeader("ETag"));
        assertThat(call(HttpMethod.GET, "/api/reach/network", again, null)).hasStatus(304);
        JsonNode network = body(first, 200);
        assertThat(network.get("lines"))
                .extracting(line -> line.get("name").asString())
                .contains("12", "20", "99");
    }

    @Test
    void coverage_gaps_are_told_with_their_reason_to_who_may_know() {
        assertThat(call(HttpMethod.GET, "/api/reach/coverage-gaps", baker, null))
                .hasStatus(403);
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            JsonNode gaps = body(call(HttpMethod.GET, "/api/reach/coverage-gaps?atMost=1", operator, null), 200);
            assertThat(gaps.get("villages"))
                    .extracting(village -> village.get("code").asString())
                    .as("Agonac has no stop")
                    .contains("24002")
                    .doesNotContain(RIBERAC);
            JsonNode agonac = gaps.get("villages")
                    .valueStream()
                    .filter(village -> village.get("code").asString().equals("24002"))
                    .findFirst()
                    .orElseThrow();
            assertThat(agonac.get("modes"))
                    .anySatisfy(
                            mode -> assertThat(mode.path("reason").asString("")).isEqualTo("NO_STOP_NEAR_HOME"));
            assertThat(gaps.get("help")).hasSize(3);
            assertThat(gaps.get("state").asString()).isEqualTo("READY");
            assertThat(gaps.get("openOffers").asInt()).isPositive();
        });
    }

    @Test
    void what_is_not_counted_yet_is_not_told_as_nothing() {
        var ready = new AtomicReference<Optional<Network>>(Optional.empty());
        var workers = new Workers(new SimpleMeterRegistry());
        var gaps = new CoverageGaps(ready::get, places, days, communes, Clock.systemUTC(), workers);
        var page = new CoverageGapsController(gaps);
        gaps.worker().start();
        try {
            assertThat(page.coverageGaps(1000).state()).isEqualTo(CoverageGapsController.State.NOT_YET);
            assertThat(page.coverageGaps(1000).villages()).isEmpty();

            ready.set(Optional.of(timetables.network()));
            await().atMost(Duration.ofSeconds(40))
                    .untilAsserted(() ->
                            assertThat(page.coverageGaps(1000).state()).isEqualTo(CoverageGapsController.State.READY));
            assertThat(page.coverageGaps(1000).openOffers()).isPositive();
            assertThat(page.coverageGaps(1000).villages()).isNotEmpty();

            ready.set(Optional.of(timetables.network().apart()));
            gaps.worker().stop();
            assertThat(page.coverageGaps(1000).state())
                    .as("new timetables, of which nothing is counted")
                    .isEqualTo(CoverageGapsController.State.NOT_YET);
        } finally {
            gaps.worker().stop();
        }
    }

    @Test
    void a_feed_is_replaced_while_it_serves_and_a_broken_one_is_told_and_left_out() {
        FeedFolder other = new FeedFolder(FEEDS.resolve("autres"));
        other.replace("routes.txt", "L12,A,12,", "L12,A,77,").replace("stops.txt", "stop_id,", "id,");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode feed = feed("autres");
            assertThat(feed.get("serves").asBoolean()).isFalse();
            assertThat(feed.get("problems").get(0).get("text").asString())
                    .isEqualTo("stops.txt : la colonne stop_id manque.");
        });
        assertThat(feed("cars").get("serves").asBoolean())
                .as("the others serve")
                .isTrue();
        assertThat(lines()).doesNotContain("77");

        other.replace("stops.txt", "id,", "stop_id,").replace("trips.txt", "L20,school,only", "L21,school,only");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(lines()).contains("77", "12"));
        assertThat(feed("autres").get("problems").get(0).get("text").asString())
                .as("one trip is left out, the rest serves")
                .isEqualTo("trips.txt, ligne 7 : aucun route_id « L21 ».");

        other.replace("stops.txt", "stop_id,", "id,");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(feed("autres").get("older").asBoolean()).isTrue());
        assertThat(lines()).as("its last good version goes on").contains("77");
        other.replace("stops.txt", "id,", "stop_id,").replace("calendar.txt", "20270703", "20261201");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(feed("autres").get("older").asBoolean()).isFalse());
        assertThat(Instant.parse(feed("autres").get("readAt").asString())).isBefore(Instant.now());
        assertThat(feed("autres").get("endsSoon").asBoolean()).isTrue();
        assertThat(feed("cars").get("endsSoon").asBoolean()).isFalse();
    }

    @Test
    void a_feed_with_lines_of_an_unknown_kind_stops_neither_the_start_nor_the_others() {
        assertThat(feed("cars").get("serves").asBoolean()).isTrue();
        assertThat(lines()).contains("12");
        JsonNode unknown = feed("inconnus");
        assertThat(unknown.get("serves").asBoolean()).as("as buses").isTrue();
        assertThat(lines()).contains("U12");
        assertThat(body(call(HttpMethod.GET, "/actuator/health", null, null), 200)
                        .at("/components/workers/details/timetables")
                        .toString())
                .contains("secondsSinceGoodRound")
                .doesNotContain("cause");
    }

    @Test
    void no_line_of_the_log_says_where_somebody_lives(CapturedOutput output) {
        search(Map.of("text", word, "origin", VANXAINS, "sort", "TRAVEL_TIME"));
        call(HttpMethod.POST, "/api/offers/" + tocane + "/way", null, Map.of("origin", VANXAINS, "week", WEEK));
        call(HttpMethod.POST, "/api/reach/map", null, Map.of("origin", VANXAINS, "week", WEEK));
        assertThat(output.getAll()).doesNotContain("45.216", "0.2890456");
    }

    private MvcTestResult way(String offer, HttpHeaders who, Map<String, ?> request) {
        return call(HttpMethod.POST, "/api/offers/" + offer + "/way", who, request);
    }

    private String sealed(String account, Instant until) {
        return sealed(account, until, WEEK, tocane);
    }

    private String sealed(String account, Instant until, String week, String target) {
        return new Envelope(keys.key()).seal(List.of(account, "45.2160123", "0.2890456", week, target), until);
    }

    private static HttpHeaders language(String code) {
        var headers = new HttpHeaders();
        headers.set("Accept-Language", code);
        return headers;
    }

    private JsonNode feed(String name) {
        var french = new HttpHeaders(operator);
        french.set("Accept-Language", "fr");
        return body(call(HttpMethod.GET, "/api/reach/feeds", french, null), 200)
                .get("feeds")
                .valueStream()
                .filter(feed -> feed.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no feed " + name));
    }

    private List<String> lines() {
        return body(call(HttpMethod.GET, "/api/reach/network", null, null), 200)
                .get("lines")
                .valueStream()
                .map(line -> line.get("name").asString())
                .toList();
    }

    private static List<Long> reachFacet(JsonNode found, String mode, int limit) {
        return found.get("facets")
                .get("reach")
                .valueStream()
                .filter(facet -> facet.get("mode").asString().equals(mode)
                        && facet.get("maxMinutes").asInt() == limit)
                .flatMap(facet -> java.util.stream.Stream.of(
                        facet.get("count").asLong(), facet.get("adds").asLong()))
                .toList();
    }

    private String publish(String commune) {
        String company = body(
                        call(
                                HttpMethod.POST,
                                "/api/companies",
                                baker,
                                Map.of(
                                        "siret", Desk.newSiret(),
                                        "name", "Le Fournil d'Essai",
                                        "activity", "Boulangerie",
                                        "publicBody", false,
                                        "contactEmail", "fournil@entreprise.example")),
                        201)
                .get("id")
                .asString();
        String place = body(
                        call(
                                HttpMethod.POST,
                                "/api/companies/" + company + "/workplaces",
                                baker,
                                Map.of("label", "Boutique", "address", "1 place du Marché", "communeCode", commune)),
                        201)
                .get("workplaces")
                .get(0)
                .get("id")
                .asString();
        String offer = body(
                        call(
                                HttpMethod.POST,
                                "/api/companies/" + company + "/offers",
                                baker,
                                Map.ofEntries(
                                        Map.entry("workplaceId", place),
                                        Map.entry("title", "Une semaine " + word),
                                        Map.entry("tradeCode", "D1102"),
                                        Map.entry(
                                                "description",
                                                "Regarder le pétrissage, la cuisson et la vente, poser des questions à toute l’équipe."),
                                        Map.entry("programmes", List.of("3e")),
                                        Map.entry("weeks", List.of(Map.of("week", WEEK, "seats", 1))),
                                        Map.entry("dayStart", "09:00"),
                                        Map.entry("dayEnd", "17:00"))),
                        201)
                .get("id")
                .asString();
        body(call(HttpMethod.POST, "/api/companies/" + company + "/verify", operator, null), 200);
        JsonNode sent = body(call(HttpMethod.POST, "/api/offers/" + offer + "/publish", baker, null), 200);
        body(call(HttpMethod.POST, "/api/offers/" + offer + "/approve", operator, Desk.version(sent)), 200);
        return offer;
    }

    private JsonNode search(Map<String, ?> request) {
        return body(call(HttpMethod.POST, "/api/offers/search", null, request), 200);
    }

    private static List<String> ids(JsonNode result) {
        return result.get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    private MvcTestResult call(HttpMethod method, String path, HttpHeaders headers, Object body) {
        var request = http.method(method).uri(path);
        if (headers != null) {
            request = request.headers(headers);
        }
        if (body != null) {
            request = request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body));
        }
        return request.exchange();
    }

    private JsonNode body(MvcTestResult result, int status) {
        assertThat(result).hasStatus(status);
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("feeds");
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
