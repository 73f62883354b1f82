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

/** Looks for what is left of a person wherever the system writes: databases, topics, logs and mails. */
record Remains(Run system) {

    /**
     * What may stay by an id that is nowhere else: the proof that somebody was erased, how many a company has hosted and
     * how fast it answered.
     */
    private static final List<String> BY_ID =
            List.of("erasure", "erased_pupil", "account_order", "placement", "hosted_internship", "company_answer");

    /** The first column of the first row, or nothing. */
    String one(String database, String query) throws SQLException {
        try (Connection connection = system.database(database);
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    /**
     * Each database, table and text that has one of these, in whichever case; Keycloak's database too.
     *
     * @param ids looked for where an id may not stay
     * @param texts what tells of the person by itself, looked for everywhere
     */
    List<String> inDatabases(List<String> ids, List<String> texts) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String database : List.of("gateway", "school", "offer", "application", "notification", "keycloak")) {
            try (Connection connection = system.database(database);
                    var tables = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
                while (tables.next()) {
                    String table = tables.getString("TABLE_NAME");
                    String where = database + "." + table;
                    find(connection, where, table, texts, found);
                    if (!BY_ID.contains(table)) {
                        find(connection, where, table, ids, found);
                    }
                }
            }
        }
        return found;
    }

    private static void find(Connection connection, String where, String table, List<String> texts, List<String> found)
            throws SQLException {
        try (var statement = connection.prepareStatement(
                "select wanted.trace from unnest(?) as wanted (trace) where exists (select from \"" + table
                        + "\" r where position(lower(wanted.trace) in lower(cast(r as text))) > 0)")) {
            statement.setArray(1, connection.createArrayOf("text", texts.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(where + ": " + rows.getString(1));
                }
            }
        }
    }

    /**
     * Lines of logs and mails that have one of these. Not the mails that one of these addresses got: they lie in that
     * person's own mailbox, for which ours stands.
     */
    List<String> written(List<String> texts, List<String> addresses) throws IOException {
        List<String> found = new ArrayList<>();
        for (String folder : List.of("logs", "mails")) {
            Path path = system.folder().resolve(folder);
            assertThat(path).isDirectory();
            try (var files = Files.walk(path)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                    if (addresses.stream().noneMatch(address -> text.contains("\nTo: " + address))) {
                        texts.stream()
                                .filter(text::contains)
                                .forEach(trace -> found.add(file.getFileName() + ": " + trace));
                    }
                }
            }
        }
        return found;
    }

    /** What topics have of these once they were compacted, which is hurried meanwhile. */
    void awaitNothingOnTopics(List<String> texts) throws Exception {
        compaction(AlterConfigOp.OpType.SET);
        try {
            giveEachPartitionTwoMore();
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(onTopics(texts)).isEmpty());
        } finally {
            // Segments of a millisecond are for no other story.
            compaction(AlterConfigOp.OpType.DELETE);
        }
    }

    /** Set, compaction waits for nothing, as if a month had gone by; deleted, it is as the brokers have it. */
    private void compaction(AlterConfigOp.OpType how) throws Exception {
        Map<String, String> hurried = Map.of(
                TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, "0",
                TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, "1",
                TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.0",
                TopicConfig.SEGMENT_MS_CONFIG, "1");
        List<AlterConfigOp> changes = hurried.entrySet().stream()
                .map(one -> new AlterConfigOp(new ConfigEntry(one.getKey(), one.getValue()), how))
                .toList();
        try (var admin = Admin.create(kafka())) {
            Map<ConfigResource, Collection<AlterConfigOp>> all = new HashMap<>();
            streams(admin).forEach(topic -> all.put(new ConfigResource(ConfigResource.Type.TOPIC, topic), changes));
            admin.incrementalAlterConfigs(all).all().get();
        }
    }

    /** So that the segment with what was there before is closed: only closed ones are compacted. */
    private void giveEachPartitionTwoMore() throws Exception {
        try (var admin = Admin.create(kafka());
                var producer = new KafkaProducer<>(kafka(), new StringSerializer(), new StringSerializer())) {
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

    private Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", "127.0.0.1:" + system.port(8086));
    }

    /**
     * Records whose key or value has one of these. Not the tombstones: they say that somebody who is nobody any more was
     * erased, and Kafka takes them away by itself a month later.
     */
    List<String> onTopics(List<String> texts) {
        List<String> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(kafka(), new StringDeserializer(), new StringDeserializer())) {
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
