package fr.stagein.platform.consumers;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.apache.kafka.clients.admin.AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.admin.AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * The lag of consumer groups, as Kafka knows it, so also of a group that hangs or has ended. A few requests for all
 * groups together.
 */
final class Offsets implements AutoCloseable {

    private static final int PATIENCE_MS = 5_000;

    private final Admin kafka;

    /** @param connection as Kafka's admin client wants it */
    Offsets(Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        settings.put(DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        kafka = Admin.create(settings);
    }

    /**
     * @param topics the one topic of each group
     * @return the lag in records; for a group that never processed any, all records of its topic
     */
    Map<String, Long> left(Map<String, String> topics) {
        if (topics.isEmpty()) {
            return Map.of();
        }
        try {
            Map<String, List<TopicPartition>> partitions = partitions(topics.values());
            List<TopicPartition> all =
                    partitions.values().stream().flatMap(List::stream).toList();
            var begins = kafka.listOffsets(all.stream().collect(toMap(identity(), any -> OffsetSpec.earliest())))
                    .all();
            var ends = kafka.listOffsets(all.stream().collect(toMap(identity(), any -> OffsetSpec.latest())))
                    .all();
            Map<String, ListConsumerGroupOffsetsSpec> asked = new HashMap<>();
            topics.forEach((group, topic) -> asked.put(
                    group,
                    new ListConsumerGroupOffsetsSpec().topicPartitions(partitions.getOrDefault(topic, List.of()))));
            var taken = kafka.listConsumerGroupOffsets(asked).all().get();
            Map<String, Long> left = new HashMap<>();
            for (Map.Entry<String, String> group : topics.entrySet()) {
                left.put(
                        group.getKey(),
                        left(
                                partitions.getOrDefault(group.getValue(), List.of()),
                                begins.get(),
                                ends.get(),
                                taken.getOrDefault(group.getKey(), Map.of())));
            }
            return left;
        } catch (ExecutionException failed) {
            throw new KafkaException("Kafka does not say how far consumers are", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Kafka was not asked to the end how far consumers are", stopped);
        }
    }

    private Map<String, List<TopicPartition>> partitions(Collection<String> topics)
            throws ExecutionException, InterruptedException {
        Map<String, List<TopicPartition>> partitions = new HashMap<>();
        kafka.describeTopics(new HashSet<>(topics))
                .allTopicNames()
                .get()
                .forEach((name, topic) -> partitions.put(
                        name,
                        topic.partitions().stream()
                                .map(one -> new TopicPartition(name, one.partition()))
                                .toList()));
        return partitions;
    }

    private static long left(
            List<TopicPartition> partitions,
            Map<TopicPartition, ListOffsetsResultInfo> begins,
            Map<TopicPartition, ListOffsetsResultInfo> ends,
            Map<TopicPartition, OffsetAndMetadata> taken) {
        long left = 0;
        for (TopicPartition partition : partitions) {
            ListOffsetsResultInfo begin = begins.get(partition);
            ListOffsetsResultInfo end = ends.get(partition);
            OffsetAndMetadata reached = taken.get(partition);
            if (begin != null && end != null) {
                // Records that Kafka has deleted by age do not count.
                long from = reached == null ? begin.offset() : Math.max(begin.offset(), reached.offset());
                left += Math.max(0, end.offset() - from);
            }
        }
        return left;
    }

    @Override
    public void close() {
        kafka.close();
    }
}
