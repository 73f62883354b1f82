package fr.stagein.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.stagein.acceptance.TheSystem.Run;
import fr.stagein.local.infrastructure.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every record on Kafka matches its published schema and holds nothing beyond it. */
@ExtendWith(TheSystem.class)
class StreamsTest {

    private static final List<String> STREAMS = List.of("companies", "offers", "schools", "students", "applications");
    private static final Path RESOURCES = Checkout.root().resolve("events/src/main/resources");

    @Test
    void every_event_is_a_cloud_event_of_the_published_form(Run system) throws IOException {
        // The story of one application at least, whichever test ran before.
        Visitor student = Visitor.signedIn(system, Cast.ROSE);
        Visitor company = Visitor.signedIn(system, "garage@entreprise.example");
        student.post(
                        "/api/applications",
                        Story.application(
                                Story.offersOf(company).getFirst().get("id").asString()))
                .expect(201);

        Map<String, Schema> schemas = schemas();
        JsonNode channels = JsonMapper.shared()
                .readTree(RESOURCES.resolve("asyncapi.json").toFile())
                .get("channels");
        Set<String> seen = new TreeSet<>();
        for (ConsumerRecord<String, String> event : untilOneIs(system, "fr.stagein.application.submitted.v1")) {
            String type = header(event, "ce_type");
            assertThat(schemas).as("published schemas").containsKey(type);
            assertThat(schemas.get(type).validate(event.value(), InputFormat.JSON))
                    .as("%s: %s", type, event.value())
                    .isEmpty();
            String stream = event.topic().replace("stagein.dordogne.", "");
            assertThat(channels.at("/" + stream + "/messages").has(type))
                    .as("%s on %s", type, stream)
                    .isTrue();
            assertThat(header(event, "ce_specversion")).isEqualTo("1.0");
            assertThat(header(event, "ce_id")).isNotBlank();
            assertThat(header(event, "ce_source")).isNotBlank();
            assertThat(header(event, "ce_subject")).isEqualTo(event.key());
            assertThat(OffsetDateTime.parse(header(event, "ce_time"))).isNotNull();
            seen.add(type);
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void no_stream_knows_a_student_by_name(Run system) throws SQLException {
        List<String> known = new ArrayList<>();
        try (var database = system.database("school");
                var statement = database.createStatement();
                var people =
                        statement.executeQuery("select distinct last_name from student where length(last_name) > 3")) {
            while (people.next()) {
                known.add(people.getString("last_name"));
            }
        }
        assertThat(known).hasSizeGreaterThan(20);
        for (ConsumerRecord<String, String> event : read(system, List.of("students", "applications"))) {
            assertThat(event.value()).doesNotContain(known).doesNotContain("@");
        }
    }

    /** Topics are kept: what somebody wrote stays for ever where it is put on one. Public texts of companies are there. */
    @Test
    void no_stream_has_what_people_write_to_each_other(Run system) throws SQLException {
        Visitor student = Visitor.signedIn(system, Cast.ROSE);
        student.get("/api/applications/mine").expect(200);
        List<String> written = new ArrayList<>();
        for (String query : List.of(
                "select motivation from application where length(motivation) > 12",
                "select decline_reason from application where length(decline_reason) > 12",
                "select text from message where length(text) > 12",
                "select settlement from report where length(settlement) > 12")) {
            written.addAll(texts(system, "application", query));
        }
        written.addAll(texts(system, "school", "select text from class_letter where length(text) > 12"));
        written.addAll(texts(system, "offer", "select return_reason from offer where length(return_reason) > 12"));
        written.addAll(texts(system, "offer", "select reason from company where length(reason) > 12"));
        assertThat(written).as("somebody has written something by now").isNotEmpty();
        JsonMapper json = JsonMapper.shared();
        for (ConsumerRecord<String, String> event : read(system, everyStream())) {
            List<String> told = new ArrayList<>();
            strings(json.readTree(event.value()), told);
            assertThat(told).as(event.topic()).doesNotContainAnyElementsOf(written);
        }
    }

    private static List<String> everyStream() {
        return List.copyOf(JsonMapper.shared()
                .readTree(RESOURCES.resolve("asyncapi.json").toFile())
                .get("channels")
                .propertyNames());
    }

    private static List<String> texts(Run system, String database, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (var connection = system.database(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                // A sentence: FuzzTest writes ids and the like, which stand on streams by right.
                if (rows.getString(1).contains(" ")) {
                    texts.add(rows.getString(1));
                }
            }
        }
        return texts;
    }

    private static void strings(JsonNode node, List<String> into) {
        if (node.isString()) {
            into.add(node.asString());
        }
        node.forEach(child -> strings(child, into));
    }

    private static Map<String, Schema> schemas() throws IOException {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Map<String, Schema> schemas = new HashMap<>();
        try (var files = Files.list(RESOURCES.resolve("schemas"))) {
            for (Path file : files.toList()) {
                schemas.put(
                        file.getFileName().toString().replace(".json", ""), registry.getSchema(Files.readString(file)));
            }
        }
        return schemas;
    }

    private static List<ConsumerRecord<String, String>> untilOneIs(Run system, String type) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            var events = read(system, STREAMS);
            if (events.stream().anyMatch(event -> header(event, "ce_type").equals(type)) || System.nanoTime() > end) {
                return events;
            }
        }
    }

    /** Everything that is on these streams now. */
    private static List<ConsumerRecord<String, String>> read(Run system, List<String> streams) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", "127.0.0.1:" + system.port(8086)),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = streams.stream()
                    .flatMap(stream -> consumer.partitionsFor("stagein.dordogne." + stream).stream())
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> events = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(event -> {
                    // A tombstone has a key and no value.
                    if (event.value() != null) {
                        events.add(event);
                    }
                });
            }
            return events;
        }
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        var header = event.headers().lastHeader(name);
        assertThat(header).as("%s of an event on %s", name, event.topic()).isNotNull();
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
