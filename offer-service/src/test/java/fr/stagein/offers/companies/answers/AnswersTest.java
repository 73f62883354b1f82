package fr.stagein.offers.companies.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.events.ApplicationId;
import fr.stagein.events.ApplicationState;
import fr.stagein.events.ApplicationState.Status;
import fr.stagein.events.CompanyId;
import fr.stagein.events.Event;
import fr.stagein.events.EventType;
import fr.stagein.events.OfferId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.Stream;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.offers.Desk;
import fr.stagein.platform.territory.Territory;
import fr.stagein.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Companies' answers, measured from what application-service tells. */
@ServiceTest
class AnswersTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    @Autowired
    Territory territory;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    AnswerTimes times;

    @Autowired
    TransactionTemplate transaction;

    private final Instant applied = Instant.now().minus(20, ChronoUnit.DAYS);
    private Desk desk;
    private String offer;

    @BeforeEach
    void a_company_on_show() {
        desk = new Desk(http, json);
        offer = desk.shown();
    }

    @Test
    void rate_and_time_are_told_once_there_are_enough_answers() {
        happens(new ApplicationId(UUID.randomUUID()), Status.ACCEPTED, 2);
        assertThat(engagement().has("answers")).as("one says nothing yet").isFalse();
        happens(new ApplicationId(UUID.randomUUID()), Status.DECLINED, 4);
        happens(new ApplicationId(UUID.randomUUID()), Status.EXPIRED, 15);
        happens(new ApplicationId(UUID.randomUUID()), Status.WITHDRAWN, 1);
        JsonNode answers = engagement().get("answers");
        assertThat(answers.get("percent").asInt()).isEqualTo(67);
        assertThat(answers.get("medianDays").asInt()).isEqualTo(3);
    }

    @Test
    void the_first_answer_counts_whatever_comes_later_or_too_late() {
        var one = new ApplicationId(UUID.randomUUID());
        happens(one, Status.CONFIRMED, 6);
        happens(one, Status.ACCEPTED, 2);
        var other = new ApplicationId(UUID.randomUUID());
        happens(other, Status.ACCEPTED, 2);
        happens(other, Status.EXPIRED, 17);
        JsonNode answers = engagement().get("answers");
        assertThat(answers.get("percent").asInt())
                .as("the student let it run out")
                .isEqualTo(100);
        assertThat(answers.get("medianDays").asInt()).isEqualTo(2);
    }

    @Test
    void who_leaves_two_in_a_row_unanswered_is_hidden_until_it_answers_again() {
        assertThat(isFound()).isTrue();
        happens(new ApplicationId(UUID.randomUUID()), Status.EXPIRED, 15);
        assertThat(isFound()).isTrue();
        happens(new ApplicationId(UUID.randomUUID()), Status.EXPIRED, 16);
        assertThat(isFound()).isFalse();
        assertThat(desk.body(desk.get("/api/companies/silent", desk.operator), 200)
                        .valueStream())
                .anySatisfy(silent -> {
                    assertThat(silent.get("id").asString()).isEqualTo(desk.company);
                    assertThat(silent.get("unanswered").asInt()).isEqualTo(2);
                });
        happens(new ApplicationId(UUID.randomUUID()), Status.DECLINED, 18);
        assertThat(isFound()).isTrue();
    }

    @Test
    void a_silent_company_can_say_that_it_is_back_and_others_cannot_say_it_for_it() {
        happens(new ApplicationId(UUID.randomUUID()), Status.EXPIRED, 15);
        happens(new ApplicationId(UUID.randomUUID()), Status.EXPIRED, 16);
        String path = "/api/companies/" + desk.company + "/back";
        assertThat(desk.post(path, new Desk(http, json).member, null)).hasStatus(404);
        assertThat(isFound()).isFalse();
        assertThat(desk.post(path, desk.member, null)).hasStatusOk();
        assertThat(isFound()).isTrue();
        happens(new ApplicationId(UUID.randomUUID()), Status.WITHDRAWN, 17);
        assertThat(isFound()).as("old silence counts no more").isTrue();
    }

    @Test
    void a_pause_hides_the_offers_and_ends_when_it_is_ended() {
        String path = "/api/companies/" + desk.company + "/intake";
        var put = org.springframework.http.HttpMethod.PUT;
        JsonNode paused =
                desk.body(desk.call(put, path, desk.member, Map.of("paused", true, "candidatesPerMonth", 4)), 200);
        assertThat(paused.get("paused").asBoolean()).isTrue();
        assertThat(paused.get("candidatesPerMonth").asInt()).isEqualTo(4);
        assertThat(isFound()).isFalse();
        assertThat(desk.call(put, path, desk.member, Map.of("paused", false))).hasStatusOk();
        assertThat(isFound()).isTrue();
        assertThat(desk.call(put, path, desk.member, Map.of("paused", false, "candidatesPerMonth", 0)))
                .hasStatus(400);
        assertThat(desk.call(put, path, new Desk(http, json).member, Map.of("paused", true)))
                .hasStatus(404);
    }

    @Test
    void the_stream_brings_the_news() {
        for (int day : new int[] {3, 5}) {
            var id = new ApplicationId(UUID.randomUUID());
            var message = new ProducerRecord<>(
                    Stream.APPLICATIONS.topic(territory.id()),
                    id.toString(),
                    json.writeValueAsBytes(state(id, Status.DECLINED)));
            message.headers().add("ce_id", UUID.randomUUID().toString().getBytes());
            message.headers().add("ce_type", EventType.APPLICATION_DECLINED.id().getBytes());
            message.headers().add("ce_time", at(day).toString().getBytes());
            kafka.send(message).join();
        }
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(engagement().has("answers")).isTrue());
    }

    private JsonNode engagement() {
        return desk.body(desk.get("/api/companies/" + desk.company + "/engagement", null), 200);
    }

    private boolean isFound() {
        return desk.body(desk.post("/api/offers/search", null, Map.of("size", 50)), 200)
                .get("items")
                .valueStream()
                .anyMatch(card -> card.get("id").asString().equals(offer));
    }

    private void happens(ApplicationId id, Status status, int daysLater) {
        transaction.executeWithoutResult(committed -> times.on(new Event<>(
                UUID.randomUUID(),
                EventType.ALL.stream()
                        .filter(type -> type.id()
                                .endsWith("application." + status.name().toLowerCase(java.util.Locale.ROOT) + ".v1"))
                        .map(AnswersTest::ofApplications)
                        .findFirst()
                        .orElseThrow(),
                at(daysLater),
                state(id, status))));
    }

    @SuppressWarnings("unchecked")
    private static EventType<ApplicationState> ofApplications(EventType<?> type) {
        return (EventType<ApplicationState>) type;
    }

    private Instant at(int daysLater) {
        return applied.plus(daysLater, ChronoUnit.DAYS);
    }

    private ApplicationState state(ApplicationId id, Status status) {
        return new ApplicationState(
                id,
                2,
                OfferId.of(offer),
                CompanyId.of(desk.company),
                new StudentId(UUID.randomUUID()),
                SchoolId.of("0241011U"),
                Week.of("2027-W05"),
                null,
                status,
                applied,
                LocalDate.of(2026, 12, 8),
                null);
    }
}
