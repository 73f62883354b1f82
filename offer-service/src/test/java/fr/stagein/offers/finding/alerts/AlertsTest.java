package fr.stagein.offers.finding.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.stagein.events.AccountId;
import fr.stagein.events.ClassId;
import fr.stagein.events.Event;
import fr.stagein.events.EventType;
import fr.stagein.events.SchoolId;
import fr.stagein.events.Stream;
import fr.stagein.events.StudentId;
import fr.stagein.events.StudentState;
import fr.stagein.offers.Desk;
import fr.stagein.platform.queue.Step;
import fr.stagein.platform.territory.Territory;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Favourites, and searches that tell of what is new. The worker rests: the tests look themselves. */
@ServiceTest
@TestPropertySource(properties = "stagein.alerts.look-every=1h")
class AlertsTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Territory territory;

    @Autowired
    AlertStudents alerts;

    @Autowired
    ForgetStudents forget;

    @Autowired
    ConsumerFactory<String, byte[]> consumers;

    private final String account = UUID.randomUUID().toString();
    private final HttpHeaders lea = Tokens.student(account);
    private final HttpHeaders noah = Tokens.student(UUID.randomUUID().toString());
    /** A word that only this test's offers have. */
    private final String word = new Random()
            .ints(12, 'a', 'z' + 1)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    private Desk desk;

    @BeforeEach
    void a_company_on_show() {
        desk = new Desk(http, json);
    }

    @Test
    void a_favourite_is_kept_once_and_is_nobody_elses() {
        String offer = publish();
        for (int i = 0; i < 3; i++) {
            assertThat(put(offer, lea)).isEqualTo(204);
        }
        JsonNode mine = favourites(lea);
        assertThat(mine.findValuesAsString("companyName")).isNotEmpty();
        assertThat(mine).singleElement().satisfies(one -> {
            assertThat(one.get("id").asString()).isEqualTo(offer);
            assertThat(one.get("offer").get("title").asString()).contains(word);
            assertThat(one.get("offer").get("weeks")).hasSize(2);
        });
        assertThat(favourites(noah)).isEmpty();
        assertThat(delete("/api/offers/" + offer + "/favourite", noah)).isEqualTo(204);
        assertThat(favourites(lea)).hasSize(1);
        for (int i = 0; i < 2; i++) {
            assertThat(delete("/api/offers/" + offer + "/favourite", lea)).isEqualTo(204);
        }
        assertThat(favourites(lea)).isEmpty();
    }

    @Test
    void a_favourite_that_is_shown_no_more_stays_without_its_words() {
        String offer = publish();
        put(offer, lea);
        assertThat(desk.post("/api/offers/" + offer + "/close", desk.member, null))
                .hasStatusOk();
        assertThat(favourites(lea)).singleElement().satisfies(one -> {
            assertThat(one.has("offer")).isFalse();
            assertThat(one.get("companyName").asString()).isNotBlank();
        });
        assertThat(put(offer, noah)).isEqualTo(404);
        assertThat(put(UUID.randomUUID().toString(), noah)).isEqualTo(404);
        assertThat(put("no-id", noah)).isEqualTo(404);
    }

    @Test
    void presses_at_once_make_one_favourite() throws Exception {
        String offer = publish();
        assertThat(atOnce(12, () -> put(offer, lea))).containsOnly(204);
        assertThat(favourites(lea)).hasSize(1);
    }

    @Test
    void there_are_two_hundred_favourites_at_most() {
        List<String> offers = IntStream.range(0, 4).mapToObj(n -> publish()).toList();
        jdbc.sql("""
                with copied as (insert into offer (id, version, company_id, workplace_id, title, trade_code, description,
                                                   programmes, day_start, day_end, status, created_at)
                                select gen_random_uuid(), 1, company_id, workplace_id, title, trade_code, description,
                                       programmes, day_start, day_end, 'CLOSED', created_at
                                from offer, generate_series(1, 198) where id = cast(:one as uuid) returning id)
                insert into favourite (account_id, offer_id, slot, added_at)
                select :who, id, row_number() over (), now() from copied""").param("who", account).param("one", offers.getFirst()).update();
        assertThat(offers.stream().map(offer -> put(offer, lea))).containsExactly(204, 204, 409, 409);
        assertThatThrownBy(() -> jdbc.sql("update favourite set slot = 201 where account_id = :who and slot = 1")
                        .param("who", account)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(favourites(lea)).hasSize(200);
    }

    @Test
    void a_search_is_kept_without_where_one_lives() {
        Map<String, Object> home = Map.of("lat", 45.2160555, "lon", 0.2890444);
        assertThat(desk.post("/api/offers/saved-searches", lea, Map.of("name", "x", "search", Map.of("origin", home))))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("search.origin");
        JsonNode saved = save(
                lea,
                "Près de chez moi",
                "HOME",
                Map.of(
                        "text",
                        word,
                        "maxKm",
                        5,
                        "means",
                        List.of(Map.of("mode", "BIKE", "maxMinutes", 15)),
                        "cursor",
                        "abc"));
        assertThat(saved.get("search").get("maxKm").asInt()).isEqualTo(5);
        assertThat(saved.get("search").has("cursor")).isFalse();
        assertThat(jdbc.sql("select search::text from saved_search where account_id = :who")
                        .param("who", account)
                        .query(String.class)
                        .single())
                .doesNotContain("origin", "lat", "45.2");
        assertThat(searches(noah)).isEmpty();
        String path = "/api/offers/saved-searches/" + saved.get("id").asString();
        assertThat(delete(path, noah)).isEqualTo(404);
        assertThat(delete(path, lea)).isEqualTo(204);
        assertThat(delete(path, lea)).isEqualTo(404);
    }

    @Test
    void there_are_ten_searches_at_most_however_fast_one_presses() throws Exception {
        List<Integer> answers = atOnce(
                14,
                () -> desk.post(
                                "/api/offers/saved-searches",
                                lea,
                                Map.of("name", "Essai", "search", Map.of("text", word)))
                        .getResponse()
                        .getStatus());
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(10);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(4);
        assertThat(searches(lea)).hasSize(10);
    }

    @Test
    void names_and_places_that_are_none_are_refused() {
        for (Map<String, Object> wish : List.<Map<String, Object>>of(
                Map.of("name", " ", "search", Map.of()),
                Map.of("name", "x".repeat(61), "search", Map.of()),
                Map.of("name", "a\u0000b", "search", Map.of()),
                Map.of("name", "x"),
                Map.of("name", "x", "around", "99999", "search", Map.of()),
                Map.of("name", "x", "search", Map.of("maxKm", 100_000)))) {
            assertThat(desk.post("/api/offers/saved-searches", lea, wish))
                    .as(wish.toString())
                    .hasStatus(400);
        }
    }

    @Test
    void what_is_new_is_told_once_and_once_a_day() {
        publish();
        save(lea, "Ce mot", null, Map.of("text", word));
        save(lea, "Ce mot aussi", "24352", Map.of("text", word, "maxKm", 30));
        look();
        assertThat(told()).as("it was there when the search was saved").isEmpty();

        String first = publish();
        String second = publish();
        look();
        look();
        assertThat(told())
                .containsExactly(List.of(first, second).stream().sorted().toList());

        String later = publish();
        look();
        assertThat(told()).as("today has had its note").hasSize(1);
        tomorrow();
        look();
        assertThat(told()).hasSize(2).last().isEqualTo(List.of(later));
        tomorrow();
        look();
        assertThat(told()).as("nothing new").hasSize(2);
    }

    @Test
    void what_does_not_match_is_not_told_and_the_way_from_home_is_left_open() {
        save(lea, "Rien", null, Map.of("text", word, "weeks", List.of("2027-W20")));
        save(
                noah,
                "De chez moi",
                "HOME",
                Map.of("text", word, "maxKm", 1, "means", List.of(Map.of("mode", "WALK", "maxMinutes", 5))));
        publish();
        look();
        assertThat(told()).isEmpty();
        assertThat(jdbc.sql("select count(*) from offer_alert where version = 1 and account_id <> :who")
                        .param("who", account)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void an_offer_is_new_when_its_company_is_back_on_show_for_the_first_time() {
        jdbc.sql("update company set paused = true where id = cast(:id as uuid)")
                .param("id", desk.company)
                .update();
        String hidden = publish();
        save(lea, "Ce mot", null, Map.of("text", word));
        look();
        assertThat(told()).isEmpty();
        jdbc.sql("update company set paused = false where id = cast(:id as uuid)")
                .param("id", desk.company)
                .update();
        look();
        assertThat(told()).containsExactly(List.of(hidden));
    }

    @Test
    void two_replicas_that_look_at_once_tell_once() throws Exception {
        save(lea, "Ce mot", null, Map.of("text", word));
        String offer = publish();
        atOnce(4, () -> {
            look();
            return 0;
        });
        assertThat(told()).containsExactly(List.of(offer));
    }

    @Test
    void of_who_has_left_nothing_is_kept() {
        put(publish(), lea);
        save(lea, "Ce mot", null, Map.of("text", word));
        var state = new StudentState(
                new StudentId(UUID.randomUUID()),
                2,
                AccountId.of(account),
                SchoolId.of("0240035H"),
                new ClassId(UUID.randomUUID()),
                "L",
                "3e",
                YearMonth.of(2012, 5),
                List.of(),
                StudentState.Status.LEFT,
                null);
        forget.on(new Event<>(UUID.randomUUID(), EventType.STUDENT_LEFT, Instant.now(), state));
        assertThat(favourites(lea)).isEmpty();
        assertThat(searches(lea)).isEmpty();
        publish();
        look();
        assertThat(told()).isEmpty();
    }

    private String publish() {
        Map<String, Object> draft = desk.draft();
        draft.put("title", "Une semaine " + word);
        JsonNode sent = desk.send(draft);
        if (sent.get("status").asString().equals("IN_REVIEW")) {
            desk.approve(sent);
        }
        return sent.get("id").asString();
    }

    private void look() {
        boolean more;
        do {
            alerts.countShownOffers();
            more = alerts.next() == Step.DONE;
        } while (more);
    }

    private void tomorrow() {
        jdbc.sql("update offer_alert set told_on = told_on - 1").update();
    }

    /** The alerts that this account got, by their offers. */
    private List<List<String>> told() {
        int version = jdbc.sql("select coalesce(max(version), 0) from offer_alert where account_id = :who")
                .param("who", account)
                .query(Integer.class)
                .single();
        Map<Long, List<String>> found = new HashMap<>();
        String topic = Stream.OFFER_ALERTS.topic(territory.id());
        try (var consumer = consumers.createConsumer("reader-" + UUID.randomUUID(), "")) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(part -> new TopicPartition(topic, part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Instant until = Instant.now().plusSeconds(10);
            while (Instant.now().isBefore(until) && (found.size() < version || unread(consumer, partitions))) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
                    if (account.equals(message.key())) {
                        JsonNode state = json.readTree(message.value());
                        found.put(
                                state.get("version").asLong(),
                                state.get("offerIds")
                                        .valueStream()
                                        .map(JsonNode::asString)
                                        .sorted()
                                        .toList());
                    }
                }
            }
        }
        return found.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean unread(
            org.apache.kafka.clients.consumer.Consumer<?, ?> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        return partitions.stream().anyMatch(part -> consumer.position(part) < ends.getOrDefault(part, 0L));
    }

    private JsonNode save(HttpHeaders who, String name, String around, Map<String, Object> search) {
        Map<String, Object> wish = new HashMap<>(Map.of("name", name, "search", search));
        if (around != null) {
            wish.put("around", around);
        }
        return desk.body(desk.post("/api/offers/saved-searches", who, wish), 201);
    }

    private JsonNode searches(HttpHeaders who) {
        return desk.body(desk.get("/api/offers/saved-searches", who), 200);
    }

    private JsonNode favourites(HttpHeaders who) {
        return desk.body(desk.get("/api/offers/favourites", who), 200);
    }

    private int put(String offer, HttpHeaders who) {
        return desk.call(HttpMethod.PUT, "/api/offers/" + offer + "/favourite", who, null)
                .getResponse()
                .getStatus();
    }

    private int delete(String path, HttpHeaders who) {
        return desk.call(HttpMethod.DELETE, path, who, null).getResponse().getStatus();
    }

    private static List<Integer> atOnce(int times, Callable<Integer> what) throws Exception {
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(times)) {
            List<Future<Integer>> all = threads.invokeAll(Collections.nCopies(times, what));
            for (Future<Integer> one : all) {
                answers.add(one.get());
            }
        }
        return answers;
    }
}
