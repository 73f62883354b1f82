package fr.stagein.platform;

import static fr.stagein.events.SchoolState.Kind.COLLEGE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.map;
import static org.awaitility.Awaitility.await;

import fr.stagein.events.CloudEventHeaders;
import fr.stagein.events.EventType;
import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState;
import fr.stagein.events.Stream;
import fr.stagein.platform.outbox.EventPublisher;
import fr.stagein.platform.territory.Territory;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The way of an event, out and in, with what goes wrong on it. */
@ServiceTest
class EventsTest {

    /** The name of a school that the effect refuses for good. */
    static final String UNBEARABLE = "Unbearable";

    static final String ENDLESS = "Endless";

    private static final String GROUP = "trial-service." + TrialService.Hearing.NAME;
    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    @Autowired
    EventPublisher publisher;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    ConsumerFactory<String, byte[]> consumers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    Territory territory;

    @Autowired
    TrialService.Hearing hearing;

    @Autowired
    MockMvcTester http;

    @BeforeEach
    void nothing_fails() {
        hearing.failNext(0);
    }

    @Test
    void what_is_rolled_back_is_never_sent_and_what_is_committed_is() {
        SchoolState gone = school(1);
        SchoolState kept = school(1);

        assertThatThrownBy(() -> inTransaction(() -> {
                    publisher.publish(EventType.SCHOOL_REGISTERED, gone);
                    throw new IllegalStateException("the use case failed");
                }))
                .hasMessage("the use case failed");
        inTransaction(() -> publisher.publish(EventType.SCHOOL_REGISTERED, kept));

        await().until(() -> hearing.versionsOf(kept), versions -> versions.equals(List.of(1L)));
        assertThat(sent(gone)).isEmpty();
        ConsumerRecord<String, byte[]> record = sent(kept).getFirst();
        assertThat(header(record, CloudEventHeaders.SPEC_VERSION)).isEqualTo("1.0");
        assertThat(header(record, CloudEventHeaders.TYPE)).isEqualTo("fr.stagein.school.registered.v1");
        assertThat(header(record, CloudEventHeaders.SUBJECT)).isEqualTo(kept.aggregateId());
        assertThat(header(record, CloudEventHeaders.SOURCE)).startsWith("/" + territory.id() + "/");
        assertThat(json.readValue(record.value(), SchoolState.class)).isEqualTo(kept);
    }

    @Test
    void a_refused_row_is_not_quoted_where_a_log_would_have_it(@Autowired JdbcTemplate template) {
        String row = "insert into consumed_event (consumer, event_id) values (?, gen_random_uuid()), (?, null)";
        assertThatThrownBy(
                        () -> template.batchUpdate(row, List.<Object[]>of(new Object[] {"a", "lea@famille.example"})))
                .rootCause()
                .hasMessageContaining("event_id")
                .hasMessageNotContaining("lea@famille.example");
    }

    /** The partition of the aggregate may be another's. */
    @Test
    void a_commit_is_told_to_the_other_replicas(@Autowired DataSource database) throws SQLException {
        try (Connection other = database.getConnection();
                var statement = other.createStatement()) {
            statement.execute("listen outbox_committed");
            // Elsewhere, as this thread has its connection already.
            CompletableFuture.runAsync(
                            () -> inTransaction(() -> publisher.publish(EventType.SCHOOL_REGISTERED, school(1))))
                    .join();
            PGNotification[] told = other.unwrap(PGConnection.class).getNotifications(10_000);
            statement.execute("unlisten outbox_committed");
            assertThat(told).isNotEmpty();
        }
    }

    @Test
    void an_event_outside_a_transaction_is_a_mistake() {
        assertThatThrownBy(() -> publisher.publish(EventType.SCHOOL_CHANGED, school(1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_events_of_one_aggregate_arrive_in_order() {
        SchoolState first = school(1);
        for (int version = 1; version <= 60; version++) {
            SchoolState state = first.version() == version ? first : at(first, version);
            inTransaction(() -> publisher.publish(EventType.SCHOOL_CHANGED, state));
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> hearing.versionsOf(first).size() >= 60);
        assertThat(hearing.versionsOf(first)).isSorted().hasSize(60);
    }

    @Test
    void an_event_that_comes_twice_has_one_effect() {
        SchoolState school = school(1);
        ProducerRecord<String, byte[]> message = message(school, UUID.randomUUID());

        send(message);
        send(message);
        SchoolState after = school(1);
        send(message(after, UUID.randomUUID()));

        await().until(() -> hearing.versionsOf(after).size() == 1);
        await().during(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(10))
                .until(() -> hearing.versionsOf(school), versions -> versions.equals(List.of(1L)));
    }

    @Test
    void an_effect_that_fails_is_tried_again_and_remembered_only_when_done() {
        SchoolState school = school(1);
        hearing.failNext(2);
        send(message(school, UUID.randomUUID()));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> hearing.versionsOf(school), versions -> versions.equals(List.of(1L)));
    }

    @Test
    void a_type_of_a_newer_release_is_passed_over() {
        SchoolState school = school(1);
        ProducerRecord<String, byte[]> unknown = message(school, UUID.randomUUID());
        unknown.headers().remove(CloudEventHeaders.TYPE);
        unknown.headers().add(CloudEventHeaders.TYPE, "fr.stagein.school.painted.v1".getBytes(UTF_8));
        send(unknown);
        SchoolState after = school(1);
        send(message(after, UUID.randomUUID()));
        await().until(() -> hearing.versionsOf(after).size() == 1);
        assertThat(hearing.versionsOf(school)).isEmpty();
        assertThat(parked()).noneMatch(one -> one.toString().contains(header(unknown, CloudEventHeaders.ID)));
    }

    @Test
    void what_cannot_be_taken_is_parked_listed_and_replayed_by_ops() {
        SchoolState school = named(school(1), UNBEARABLE);
        UUID event = UUID.randomUUID();
        hearing.failNext(100);
        send(message(school, event));

        await().atMost(Duration.ofSeconds(20)).until(() -> parkedEvents().contains(event.toString()));
        assertThat(hearing.versionsOf(school)).isEmpty();

        assertThat(replay()).containsEntry("done", 0).containsEntry("left", 1);
        assertThat(parkedEvents()).contains(event.toString());

        hearing.failNext(0);
        assertThat(replay()).containsEntry("done", 1).containsEntry("left", 0).containsEntry("failure", "");
        assertThat(hearing.versionsOf(school)).containsExactly(1L);
        assertThat(parkedEvents()).doesNotContain(event.toString());
    }

    @Test
    void what_was_parked_the_operator_sees_without_what_stands_in_it_and_replays() {
        SchoolState school = named(school(1), UNBEARABLE);
        UUID event = UUID.randomUUID();
        hearing.failNext(100);
        send(message(school, event));
        await().atMost(Duration.ofSeconds(20)).until(() -> parkedEvents().contains(event.toString()));

        MvcTestResult list = asOperator(http.get().uri("/api/operations/trial-service/dead-letters"));
        assertThat(list).bodyText().doesNotContain(UNBEARABLE, "cannot be taken");
        assertThat(list)
                .bodyJson()
                .extractingPath("$[?(@.event == '" + event + "')]")
                .asArray()
                .singleElement()
                .asInstanceOf(map(String.class, Object.class))
                .containsEntry("consumer", GROUP)
                .containsEntry("topic", topic())
                .containsEntry("eventType", EventType.SCHOOL_CHANGED.id())
                .containsEntry("happenedAt", "2026-11-23T08:00:00Z")
                .containsEntry("cause", "IllegalArgumentException")
                .containsKeys("offset", "parkedAt");

        String replay = "/api/operations/trial-service/dead-letters/" + GROUP + "/replay";
        assertThat(asOperator(http.post().uri(replay)))
                .bodyJson()
                .isLenientlyEqualTo("{\"done\": 0, \"cause\": \"IllegalArgumentException\"}");
        hearing.failNext(0);
        assertThat(asOperator(http.post().uri(replay)))
                .bodyJson()
                .isLenientlyEqualTo("{\"done\": 1, \"left\": 0}")
                .doesNotHavePath("$.cause");
        assertThat(hearing.versionsOf(school)).containsExactly(1L);
        assertThat(parkedEvents()).doesNotContain(event.toString());
        assertThat(http.post()
                        .uri("/api/operations/trial-service/dead-letters/nobody/replay")
                        .headers(Tokens.operator("anna"))
                        .exchange())
                .hasStatus(404);
        assertThat(http.get()
                        .uri("/api/operations/trial-service/dead-letters")
                        .headers(Tokens.company("ada"))
                        .exchange())
                .hasStatus(403);
    }

    private MvcTestResult asOperator(MockMvcTester.MockMvcRequestBuilder request) {
        MvcTestResult answer = request.headers(Tokens.operator("anna")).exchange();
        assertThat(answer).hasStatusOk();
        return answer;
    }

    @Test
    void an_error_of_the_machine_ends_no_listener() {
        SchoolState school = named(school(1), ENDLESS);
        hearing.failNext(2);
        send(message(school, UUID.randomUUID()));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> hearing.versionsOf(school).size() == 1);
    }

    @Test
    void how_workers_are_doing_is_told_to_prometheus_and_in_the_health() {
        for (String worker : List.of("outbox", "listens-outbox_committed", "stream-consumers")) {
            assertThat(http.get().uri("/actuator/prometheus").exchange())
                    .bodyText()
                    .containsPattern("stagein_worker_age_seconds\\{[^}]*worker=\"" + worker + "\"")
                    .containsPattern("stagein_worker_failures_total\\{[^}]*worker=\"" + worker + "\"");
            assertThat(http.get().uri("/actuator/health").exchange())
                    .bodyJson()
                    .extractingPath("$.components.workers.details." + worker)
                    .isNotNull();
        }
        assertThat(http.get().uri("/actuator/health/liveness").exchange())
                .bodyText()
                .doesNotContain("workers");
    }

    @Test
    void what_is_no_event_does_not_hold_up_those_behind_it() {
        var noise = new ProducerRecord<>(topic(), "noise", "{\"no\":".getBytes(UTF_8));
        noise.headers().add(CloudEventHeaders.ID, UUID.randomUUID().toString().getBytes(UTF_8));
        send(noise);
        SchoolState school = school(1);
        send(message(school, UUID.randomUUID()));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> hearing.versionsOf(school).size() == 1);
        await().until(() -> parked().stream().anyMatch(one -> one.get("event").equals(header(noise, "ce_id"))));
        // It will never be readable: a replay says so and keeps it.
        assertThat(replay().get("failure")).asString().isNotBlank();
        jump_over_the_parked();
    }

    @Test
    void only_what_was_taken_is_remembered() {
        UUID event = UUID.randomUUID();
        SchoolState school = school(1);
        send(message(school, event));
        await().until(() -> hearing.versionsOf(school).size() == 1);
        await().until(() -> jdbc.sql("select count(*) from consumed_event where event_id = :id")
                        .param("id", event)
                        .query(Integer.class)
                        .single()
                == 1);
    }

    private void jump_over_the_parked() {
        try (var offsets = consumers.createConsumer("stagein." + territory.id() + "." + GROUP + ".replay", "")) {
            var partition = new TopicPartition(topic() + "." + GROUP + ".dlt", 0);
            var end = offsets.endOffsets(List.of(partition)).get(partition);
            offsets.assign(List.of(partition));
            offsets.commitSync(Map.of(partition, new OffsetAndMetadata(end)));
        }
    }

    private List<String> parkedEvents() {
        return parked().stream().map(one -> String.valueOf(one.get("event"))).toList();
    }

    private List<Map<String, Object>> parked() {
        MvcTestResult answer = http.get()
                .uri("/actuator/deadletters")
                .headers(Tokens.support("ops"))
                .exchange();
        assertThat(answer).hasStatusOk();
        return json.readValue(answer.getResponse().getContentAsByteArray(), new TypeReference<>() {});
    }

    private Map<String, Object> replay() {
        MvcTestResult answer = http.post()
                .uri("/actuator/deadletters/{group}", GROUP)
                .headers(Tokens.support("ops"))
                .exchange();
        assertThat(answer).hasStatusOk();
        return json.readValue(answer.getResponse().getContentAsByteArray(), new TypeReference<>() {});
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private void send(ProducerRecord<String, byte[]> message) {
        try {
            kafka.send(message).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private ProducerRecord<String, byte[]> message(SchoolState state, UUID event) {
        var message = new ProducerRecord<>(topic(), state.aggregateId(), json.writeValueAsBytes(state));
        message.headers()
                .add(CloudEventHeaders.ID, event.toString().getBytes(UTF_8))
                .add(CloudEventHeaders.TYPE, EventType.SCHOOL_CHANGED.id().getBytes(UTF_8))
                .add(CloudEventHeaders.TIME, "2026-11-23T08:00:00Z".getBytes(UTF_8));
        return message;
    }

    private List<ConsumerRecord<String, byte[]>> sent(SchoolState state) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var reader = consumers.createConsumer("reader-" + UUID.randomUUID(), "")) {
            List<TopicPartition> partitions = reader.partitionsFor(topic()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> reader.position(one) < ends.get(one))) {
                reader.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (record.key().equals(state.aggregateId())) {
                        found.add(record);
                    }
                });
            }
        }
        return found;
    }

    private String topic() {
        return Stream.SCHOOLS.topic(territory.id());
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static String header(ProducerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static SchoolState school(long version) {
        String digits = "024%04d".formatted(NUMBERS.getAndIncrement());
        char letter = "ABCDEFGHJKLMNPRSTUVWXYZ".charAt(Integer.parseInt(digits) % 23);
        return new SchoolState(
                SchoolId.of(digits + letter), version, "Collège d'essai", COLLEGE, "24352", List.of(), List.of(), null);
    }

    private static SchoolState named(SchoolState state, String name) {
        return new SchoolState(
                state.schoolId(), state.version(), name, state.kind(), state.communeCode(), List.of(), List.of(), null);
    }

    private static SchoolState at(SchoolState state, long version) {
        return new SchoolState(
                state.schoolId(), version, state.name(), state.kind(), state.communeCode(), List.of(), List.of(), null);
    }
}
