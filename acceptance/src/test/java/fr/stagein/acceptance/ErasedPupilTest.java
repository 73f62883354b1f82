package fr.stagein.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.acceptance.TheSystem.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A pupil who did all that one can do here is erased, and looked for everywhere. After most others: it has topics compacted. */
@ExtendWith(TheSystem.class)
@Order(Integer.MAX_VALUE - 1)
class ErasedPupilTest {

    private static final String PUPIL = "axel.martins@eleve.example";
    private static final String HEAD = "principal@college-riberac.example";
    private static final String GARAGE = "garage@entreprise.example";
    private static final String MOTIVATION = "Le parfum du cambouis me manque depuis la foire de Verteillac.";
    private static final String ANSWER = "Demain matin je mets mes bottes jaunes pour venir.";

    private static final Duration SOON = Duration.ofSeconds(60);

    /**
     * What may stay by an id that is nowhere else: the proof that somebody was erased, how many a company has hosted and
     * how fast it answered.
     */
    private static final List<String> BY_ID =
            List.of("erasure", "erased_pupil", "account_order", "placement", "company_answer");

    @Test
    void nothing_of_an_erased_pupil_is_found(Run system) throws Exception {
        Visitor pupil = Visitor.freshly(system, PUPIL);
        Visitor head = Visitor.signedIn(system, HEAD);
        Visitor garage = Visitor.signedIn(system, GARAGE);
        Visitor operator = Visitor.signedIn(system, "operateur@clee.example");
        JsonNode me = pupil.get("/api/students/me").expect(200).body();
        String student = me.get("id").asString();
        String school = me.get("school").get("id").asString();
        String account = accountOf(system, student);
        String offer = Story.offersOf(garage).getFirst().get("id").asString();
        String application = live(pupil, garage, offer);
        assertThat(everywhere(system, List.of(student, account, application, MOTIVATION, ANSWER)))
                .as("there is something to be erased")
                .hasSizeGreaterThan(10);

        head.post("/api/schools/" + school + "/students/" + student + "/erasure")
                .expect(201);

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(erasures(operator, student, system)).isEqualTo("DONE"));
        assertThat(pupil.get("/api/session").body().get("signedIn").asBoolean())
                .as("signed out everywhere")
                .isFalse();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                everywhere(system, List.of(student, account, application, PUPIL, MOTIVATION, ANSWER)))
                        .isEmpty());
        assertThat(written(system)).isEmpty();
        compaction(system, AlterConfigOp.OpType.SET);
        try {
            giveEachPartitionTwoMore(system);
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofSeconds(2))
                    .untilAsserted(() -> assertThat(onTopics(system, List.of(student, application)))
                            .isEmpty());
        } finally {
            // Segments of a millisecond are for no other story.
            compaction(system, AlterConfigOp.OpType.DELETE);
        }
    }

    /** Gives the id of the application. */
    private static String live(Visitor pupil, Visitor garage, String offer) {
        pupil.exchange("PUT", "/api/students/me/home", "{\"communeCode\":\"24352\"}")
                .expect(200);
        pupil.exchange("PUT", "/api/offers/" + offer + "/favourite", null).expect(204);
        pupil.post("/api/offers/saved-searches", Map.of("name", "Mécanique", "search", Map.of("text", "mécanique")))
                .expect(201);
        String application = pupil.post(
                        "/api/applications", Map.of("offerId", offer, "week", Story.WEEK, "motivation", MOTIVATION))
                .expect(201)
                .text("id");
        await().atMost(SOON)
                .untilAsserted(() -> garage.post(
                                "/api/applications/" + application + "/words",
                                Map.of("number", 1, "text", "As-tu des chaussures de sécurité ?"))
                        .expect(204));
        pupil.post("/api/applications/" + application + "/words", Map.of("number", 2, "text", ANSWER))
                .expect(204);
        garage.post("/api/applications/" + application + "/accept").expect(200);
        pupil.post("/api/applications/" + application + "/confirm").expect(200);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(Story.inbox(pupil)).anyMatch(note -> note.startsWith("APPLICATION_CONFIRMED")));
        return application;
    }

    private static String erasures(Visitor operator, String student, Run system) throws SQLException {
        String id = one(system, "school", "select id from erasure where student_id = '" + student + "'");
        for (JsonNode erasure : operator.get("/api/erasures").expect(200).body()) {
            if (erasure.get("id").asString().equals(id)) {
                return erasure.get("state").asString();
            }
        }
        return "";
    }

    private static String accountOf(Run system, String student) throws SQLException {
        return one(system, "school", "select account_id from student where id = '" + student + "'");
    }

    private static String one(Run system, String database, String query) throws SQLException {
        try (Connection connection = system.database(database);
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    /** Each database, table and text that has one of these, Keycloak's database too. */
    private static List<String> everywhere(Run system, List<String> texts) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String database : List.of("gateway", "school", "offer", "application", "notification", "keycloak")) {
            try (Connection connection = system.database(database);
                    var tables = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
                while (tables.next()) {
                    String table = tables.getString("TABLE_NAME");
                    if (!BY_ID.contains(table)) {
                        find(connection, database + "." + table, table, texts, found);
                    }
                }
            }
        }
        return found;
    }

    private static void find(Connection connection, String where, String table, List<String> texts, List<String> found)
            throws SQLException {
        try (var statement = connection.prepareStatement("select text from unnest(?) text where exists (select from \""
                + table + "\" r where position(text in cast(r as text)) > 0)")) {
            statement.setArray(1, connection.createArrayOf("text", texts.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(where + ": " + rows.getString(1));
                }
            }
        }
    }

    /**
     * Logs have ids, which are nobody's by now; never an address or what was written. Nor has any mail, but for those
     * that the pupil got: they lie in the pupil's own mailbox, for which ours stands.
     */
    private static List<String> written(Run system) throws IOException {
        List<String> found = new ArrayList<>();
        for (String folder : List.of("logs", "mails")) {
            Path path = system.folder().resolve(folder);
            assertThat(path).isDirectory();
            try (var files = Files.walk(path)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                    for (String trace : List.of(PUPIL, "cambouis", "bottes jaunes")) {
                        if (text.contains(trace) && !(trace.equals(PUPIL) && text.contains("\nTo: " + PUPIL))) {
                            found.add(file.getFileName() + ": " + trace);
                        }
                    }
                }
            }
        }
        return found;
    }

    /** Set, compaction waits for nothing, as if a month had gone by; deleted, it is as the brokers have it. */
    private static void compaction(Run system, AlterConfigOp.OpType how) throws Exception {
        Map<String, String> hurried = Map.of(
                TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, "0",
                TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, "1",
                TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.0",
                TopicConfig.SEGMENT_MS_CONFIG, "1");
        List<AlterConfigOp> changes = hurried.entrySet().stream()
                .map(one -> new AlterConfigOp(new ConfigEntry(one.getKey(), one.getValue()), how))
                .toList();
        try (var admin = Admin.create(kafka(system))) {
            Map<ConfigResource, Collection<AlterConfigOp>> all = new HashMap<>();
            streams(admin).forEach(topic -> all.put(new ConfigResource(ConfigResource.Type.TOPIC, topic), changes));
            admin.incrementalAlterConfigs(all).all().get();
        }
    }

    /** So that the segment with what was there before is closed: only closed ones are compacted. */
    private static void giveEachPartitionTwoMore(Run system) throws Exception {
        try (var admin = Admin.create(kafka(system));
                var producer = new KafkaProducer<>(kafka(system), new StringSerializer(), new StringSerializer())) {
            for (int round = 0; round < 2; round++) {
                for (String topic : streams(admin)) {
                    for (int partition = 0; partition < 6; partition++) {
                        // Says of an aggregate that never was that it is no more.
                        producer.send(new ProducerRecord<>(
                                        topic, partition, UUID.randomUUID().toString(), null))
                                .get();
                    }
                }
            }
        }
    }

    private static List<String> streams(Admin admin) throws Exception {
        return admin.listTopics().names().get().stream()
                .filter(topic -> topic.matches("stagein\\.dordogne\\.[a-z-]+"))
                .toList();
    }

    private static Map<String, Object> kafka(Run system) {
        return Map.of("bootstrap.servers", "127.0.0.1:" + system.port(8086));
    }

    /**
     * Records whose key or value has one of these. Not the tombstones: they say that somebody who is nobody any more was
     * erased, and Kafka takes them away by itself a month later.
     */
    private static List<String> onTopics(Run system, List<String> texts) {
        List<String> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(kafka(system), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    // An order to erase names the ids for a year: the proof.
                    .filter(topic -> topic.getKey().startsWith("stagein.dordogne.")
                            && !topic.getKey().equals("stagein.dordogne.erasures"))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    String text = record.value() == null ? "" : record.key() + " " + record.value();
                    texts.stream().filter(text::contains).forEach(trace -> found.add(record.topic() + ": " + trace));
                });
            }
        }
        return found;
    }
}
