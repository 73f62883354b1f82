package fr.stagein.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.events.Stream;
import fr.stagein.platform.territory.Territory;
import fr.stagein.testing.Calls;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A company's way to being found, over HTTP on the real Postgres and Kafka. */
@ServiceTest
class OfferServiceTest {

    private static final String WEEK = "2027-W05";

    @Autowired
    Calls calls;

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Territory territory;

    @Autowired
    ConsumerFactory<String, byte[]> consumers;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    private final String account = UUID.randomUUID().toString();
    /** A word that only this test's offers have. */
    private final String word = new Random()
            .ints(12, 'a', 'z' + 1)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    private final HttpHeaders baker = Tokens.company(account);
    private final HttpHeaders operator = Tokens.operator(UUID.randomUUID().toString());

    @Test
    void a_company_registers_is_verified_and_its_offer_is_found() {
        JsonNode company = register();
        String id = company.get("id").asString();
        JsonNode offer = publish(id);

        assertThat(found("croissants " + word)).as("before it is verified").isEmpty();
        assertThat(calls.call(HttpMethod.GET, "/api/offers/" + offer.get("id").asString(), null, null))
                .hasStatus(404);

        assertThat(calls.call(HttpMethod.POST, "/api/companies/" + id + "/verify", operator, null))
                .hasStatusOk();
        assertThat(found("croissants " + word)).containsExactly(offer.get("id").asString());
        assertThat(calls.call(HttpMethod.GET, "/api/offers/" + offer.get("id").asString(), null, null))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.company.name")
                .isEqualTo("Le Fournil d'Essai");

        calls.call(HttpMethod.POST, "/api/companies/" + id + "/suspend", operator, Map.of("reason", "Signalement"));
        assertThat(found("croissants " + word)).as("once it is suspended").isEmpty();
    }

    @Test
    void each_change_reaches_its_stream_once_and_in_order() {
        JsonNode company = register();
        String id = company.get("id").asString();
        workplace(id);
        calls.call(HttpMethod.POST, "/api/companies/" + id + "/verify", operator, null);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(eventsOf(id))
                        .containsExactly(
                                "fr.stagein.company.registered.v1 1",
                                "fr.stagein.company.changed.v1 2",
                                "fr.stagein.company.verified.v1 3"));
        assertThat(jdbc.sql("select count(*) from outbox_record")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void search_knows_plurals_accents_typing_errors_weeks_and_distance() {
        String id = register().get("id").asString();
        JsonNode offer = publish(id);
        String offerId = offer.get("id").asString();
        calls.call(HttpMethod.POST, "/api/companies/" + id + "/verify", operator, null);

        for (String text : List.of("boulangères", "boulanger", "boulang", "boulangeri", "pains")) {
            assertThat(found(text)).as(text).contains(offerId);
        }
        for (String text : List.of("un stage de boulangerie", "Stage boulanger", "stage en 3e chez un boulanger")) {
            assertThat(found(text)).as(text).contains(offerId);
        }
        assertThat(found("plongeur sous-marin")).isEmpty();
        assertThat(ids(search(Map.of("weeks", List.of("2027-W09"))))).doesNotContain(offerId);
        assertThat(ids(search(Map.of("origin", Map.of("lat", 45.25, "lon", 0.34), "maxKm", 5, "text", word))))
                .contains(offerId);
        assertThat(ids(search(Map.of("origin", Map.of("lat", 44.0, "lon", 1.4), "maxKm", 5, "text", word))))
                .doesNotContain(offerId);
    }

    @Test
    void a_saint_is_found_in_full_and_short() {
        String id = register().get("id").asString();
        publish(id);
        calls.call(HttpMethod.POST, "/api/companies/" + id + "/verify", operator, null);
        moveTo("Saint-Avit-de-Vialard", id);
        for (String text : List.of("St Avit", "saint avit", "St-Avit", "Saint-Avit")) {
            assertThat(found(text + " " + word)).as(text).hasSize(1);
        }
        moveTo("Ste Eulalie", id);
        for (String text : List.of("Sainte-Eulalie", "ste eulalie")) {
            assertThat(found(text + " " + word)).as(text).hasSize(1);
        }
        assertThat(found("stage " + word)).hasSize(1);
    }

    @Test
    void a_search_reads_on_without_gap_or_repetition() {
        String id = register().get("id").asString();
        String place = workplace(id);
        calls.call(HttpMethod.POST, "/api/companies/" + id + "/verify", operator, null);
        for (int i = 0; i < 7; i++) {
            publish(id, place);
        }
        List<String> seen = new ArrayList<>();
        JsonNode page = search(Map.of("text", word, "size", 3));
        assertThat(page.get("total").asInt()).isEqualTo(7);
        seen.addAll(ids(page));
        while (page.hasNonNull("nextCursor")) {
            page = search(Map.of(
                    "text", word, "size", 3, "cursor", page.get("nextCursor").asString()));
            seen.addAll(ids(page));
        }
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void a_confirmed_placement_takes_the_seat_from_the_search_whatever_the_order_of_the_news() {
        String id = register().get("id").asString();
        String offerId = publish(id).get("id").asString();
        calls.call(HttpMethod.POST, "/api/companies/" + id + "/verify", operator, null);
        String application = UUID.randomUUID().toString();
        applicationEvent(application, offerId, 5, "CONFIRMED");
        applicationEvent(application, offerId, 3, "ACCEPTED");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(jdbc.sql(
                                        "select version || ' ' || confirmed from placement where application_id = ?::uuid")
                                .param(application)
                                .query(String.class)
                                .optional())
                        .contains("5 true"));
        assertThat(ids(search(Map.of("text", word, "weeks", List.of(WEEK))))).isEmpty();
        assertThat(ids(search(Map.of("text", word)))).as("its other week").contains(offerId);
    }

    @Test
    void bad_input_is_told_beside_its_field() {
        assertThat(calls.call(HttpMethod.POST, "/api/companies", baker, registration("12345678901234")))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("siret");
        String id = register().get("id").asString();
        String place = workplace(id);
        assertThat(calls.call(HttpMethod.POST, "/api/companies", baker, registration(siretOf(id))))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:stagein:problem:company-known");
        badOffer(id, place, "weeks", List.of(Map.of("week", WEEK, "seats", 0)), "weeks[0].seats");
        badOffer(id, place, "weeks", List.of(Map.of("week", WEEK, "seats", 10_000)), "weeks[0].seats");
        badOffer(id, place, "weeks", List.of(Map.of("week", "2020-W05", "seats", 1)), "weeks");
        badOffer(id, place, "weeks", List.of(Map.of("week", "2027-W53", "seats", 1)), "weeks[0].week");
        badOffer(id, place, "workplaceId", UUID.randomUUID().toString(), "workplaceId");
        badOffer(id, place, "title", "  ", "title");
        badOffer(id, place, "title", "a\u0000b", "title");
        badOffer(id, place, "tradeCode", "Z9999", "tradeCode");
        badOffer(id, place, "dayEnd", "06:30", "dayStart");
        assertThat(calls.call(HttpMethod.POST, "/api/companies/" + id + "/offers", baker, "x".repeat(1_000_000)))
                .hasStatus(413);
        assertThat(calls.call(HttpMethod.POST, "/api/offers/search", null, Map.of("text", "a\u0000b<script>")))
                .hasStatusOk();
        for (Map<String, ?> filter : List.of(Map.of("programme", "3e\u0000"), Map.of("trades", List.of("D\u0000")))) {
            assertThat(calls.call(HttpMethod.POST, "/api/offers/search", null, filter))
                    .as(filter.toString())
                    .hasStatus(400);
        }
        assertThat(calls.call(HttpMethod.GET, "/api/offers/not-an-id", null, null))
                .hasStatus(404);
    }

    @Test
    void markup_is_kept_as_the_letters_it_is() {
        String id = register().get("id").asString();
        Map<String, Object> draft = draft(workplace(id));
        draft.put("title", "<b>Pain</b> & <script>alert(1)</script>");
        assertThat(calls.call(HttpMethod.POST, "/api/companies/" + id + "/offers", baker, draft))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("<b>Pain</b> & <script>alert(1)</script>");
    }

    @Test
    void two_who_change_one_offer_do_not_overwrite_each_other() {
        String id = register().get("id").asString();
        String place = workplace(id);
        JsonNode offer = publish(id, place);
        Map<String, Object> change = draft(place);
        change.put("version", offer.get("version").asLong());
        String path = "/api/offers/" + offer.get("id").asString();
        assertThat(calls.call(HttpMethod.PUT, path, baker, change)).hasStatusOk();
        assertThat(calls.call(HttpMethod.PUT, path, baker, change)).hasStatus(409);
    }

    @Test
    void who_does_not_work_there_learns_nothing() {
        String id = register().get("id").asString();
        String offerId = publish(id).get("id").asString();
        HttpHeaders stranger = Tokens.company(UUID.randomUUID().toString());
        assertThat(calls.call(HttpMethod.GET, "/api/companies/" + id + "/offers", stranger, null))
                .hasStatus(404);
        assertThat(calls.call(HttpMethod.POST, "/api/offers/" + offerId + "/close", stranger, null))
                .hasStatus(404);
        assertThat(calls.call(HttpMethod.POST, "/api/companies/" + id + "/verify", baker, null))
                .hasStatus(403);
        assertThat(calls.call(HttpMethod.POST, "/api/companies/" + id + "/verify", null, null))
                .hasStatus(401);
    }

    @Test
    void problems_speak_the_callers_language() {
        var english = new HttpHeaders();
        english.set("Accept-Language", "en-GB,en;q=0.9");
        assertThat(calls.call(HttpMethod.GET, "/api/offers/" + UUID.randomUUID(), english, null))
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Not found");
        assertThat(calls.call(HttpMethod.GET, "/api/offers/" + UUID.randomUUID(), null, null))
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Introuvable");
    }

    private void badOffer(String company, String place, String field, Object value, String expected) {
        Map<String, Object> draft = draft(place);
        draft.put(field, value);
        assertThat(calls.call(HttpMethod.POST, "/api/companies/" + company + "/offers", baker, draft))
                .as(field + " = " + value)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(expected);
    }

    private JsonNode register() {
        return calls.body(calls.call(HttpMethod.POST, "/api/companies", baker, registration(newSiret())), 201);
    }

    private String workplace(String company) {
        JsonNode with = calls.body(
                calls.call(
                        HttpMethod.POST,
                        "/api/companies/" + company + "/workplaces",
                        baker,
                        Map.of("label", "Boutique", "address", "1 place du Marché", "communeCode", "24352")),
                201);
        return with.get("workplaces").get(0).get("id").asString();
    }

    private void moveTo(String commune, String company) {
        jdbc.sql("update workplace set commune_name = ? where company_id = ?::uuid")
                .params(commune, company)
                .update();
        jdbc.sql("update company set name = name || '.' where id = ?::uuid")
                .param(company)
                .update();
    }

    private JsonNode publish(String company) {
        return publish(company, workplace(company));
    }

    private JsonNode publish(String company, String place) {
        JsonNode offer = calls.body(
                calls.call(HttpMethod.POST, "/api/companies/" + company + "/offers", baker, draft(place)), 201);
        String path = "/api/offers/" + offer.get("id").asString();
        JsonNode sent = calls.body(calls.call(HttpMethod.POST, path + "/publish", baker, null), 200);
        if (sent.get("status").asString().equals("IN_REVIEW")) {
            assertThat(calls.call(HttpMethod.POST, path + "/approve", operator, Map.of("version", sent.get("version"))))
                    .hasStatusOk();
        }
        return calls.body(calls.call(HttpMethod.GET, "/api/companies/" + company + "/offers", baker, null), 200)
                .valueStream()
                .filter(own -> own.get("id").equals(offer.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> draft(String place) {
        return new java.util.HashMap<>(Map.of(
                "workplaceId",
                place,
                "title",
                "Croissants au petit matin " + word,
                "tradeCode",
                "D1102",
                "description",
                "Regarder le pétrissage, la cuisson et la vente, poser des questions à toute l’équipe.",
                "programmes",
                List.of("3e"),
                "weeks",
                List.of(Map.of("week", WEEK, "seats", 1), Map.of("week", "2027-W06", "seats", 2)),
                "dayStart",
                "07:00",
                "dayEnd",
                "14:30"));
    }

    private Map<String, Object> registration(String siret) {
        return Map.of(
                "siret", siret,
                "name", "Le Fournil d'Essai",
                "activity", "Boulangerie",
                "publicBody", false,
                "contactEmail", "fournil@entreprise.example");
    }

    private String siretOf(String company) {
        return jdbc.sql("select siret from company where id = ?::uuid")
                .param(company)
                .query(String.class)
                .single();
    }

    private static String newSiret() {
        String thirteen = "999" + String.format("%010d", new Random().nextLong(10_000_000_000L));
        for (int check = 0; check < 10; check++) {
            if (fr.stagein.events.Siret.isValid(thirteen + check)) {
                return thirteen + check;
            }
        }
        throw new IllegalStateException();
    }

    private List<String> found(String text) {
        // Other tests have bakers too.
        return ids(search(Map.of("text", text, "size", 50)));
    }

    private JsonNode search(Map<String, ?> request) {
        return calls.body(calls.call(HttpMethod.POST, "/api/offers/search", null, request), 200);
    }

    private static List<String> ids(JsonNode result) {
        List<String> ids = new ArrayList<>();
        result.get("items").forEach(item -> ids.add(item.get("id").asString()));
        return ids;
    }

    private List<String> eventsOf(String aggregate) {
        String topic = Stream.COMPANIES.topic(territory.id());
        try (var consumer = consumers.createConsumer("reader-" + UUID.randomUUID(), "")) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<String> found = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofSeconds(2))) {
                if (message.key().equals(aggregate)) {
                    found.add(new String(message.headers().lastHeader("ce_type").value()) + " "
                            + json.readTree(message.value()).get("version").asLong());
                }
            }
            return found;
        }
    }

    private void applicationEvent(String application, String offer, long version, String status) {
        Map<String, Object> state = Map.of(
                "applicationId",
                application,
                "version",
                version,
                "offerId",
                offer,
                "companyId",
                UUID.randomUUID().toString(),
                "studentId",
                UUID.randomUUID().toString(),
                "schoolId",
                "0241011U",
                "week",
                WEEK,
                "status",
                status,
                "submittedAt",
                "2026-11-23T10:00:00Z",
                "answerBy",
                LocalDate.of(2026, 12, 8).toString());
        var message = new ProducerRecord<>(
                Stream.APPLICATIONS.topic(territory.id()), application, json.writeValueAsBytes(state));
        message.headers().add("ce_id", UUID.randomUUID().toString().getBytes());
        message.headers()
                .add("ce_type", ("fr.stagein.application." + status.toLowerCase(Locale.ROOT) + ".v1").getBytes());
        message.headers().add("ce_time", "2026-11-24T10:00:00Z".getBytes());
        kafka.send(message).join();
    }
}
