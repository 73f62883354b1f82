package fr.stagein.platform.consumers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * What consumers had to park, for ops: {@code GET /actuator/deadletters} lists it, {@code POST
 * /actuator/deadletters/<consumer group>} takes it again in order, after the cause is mended. A record leaves the list
 * when it is done; the first that fails again ends the replay and stays with those behind it.
 */
@Endpoint(id = "deadletters")
final class DeadLetters {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<StreamConsumer> consumers;
    private final ConsumerFactory<String, byte[]> factory;

    DeadLetters(List<StreamConsumer> consumers, ConsumerFactory<String, byte[]> factory) {
        this.consumers = List.copyOf(consumers);
        this.factory = factory;
    }

    /**
     * @param consumer its group
     * @param event CloudEvents id
     * @param reason the exception's text: ids, never personal data
     */
    record Parked(String consumer, String topic, int partition, long offset, Instant at, String event, String reason) {}

    record Replay(int done, int left, String failure) {}

    @ReadOperation
    List<Parked> list() {
        List<Parked> parked = new ArrayList<>();
        for (StreamConsumer consumer : consumers) {
            for (ConsumerRecord<String, byte[]> message : waiting(consumer)) {
                parked.add(new Parked(
                        consumer.group,
                        consumer.topic,
                        message.partition(),
                        message.offset(),
                        Instant.ofEpochMilli(message.timestamp()),
                        text(message, "ce_id"),
                        text(message, KafkaHeaders.DLT_EXCEPTION_MESSAGE)));
            }
        }
        return parked;
    }

    @WriteOperation
    Replay replay(@Selector String group) {
        StreamConsumer consumer = consumers.stream()
                .filter(one -> one.group.equals(group))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No consumer " + group));
        List<ConsumerRecord<String, byte[]>> waiting = waiting(consumer);
        int done = 0;
        String failure = "";
        try (Consumer<String, byte[]> offsets = kafka(consumer)) {
            for (ConsumerRecord<String, byte[]> message : waiting) {
                try {
                    consumer.takeWhateverHappens(message);
                } catch (RuntimeException stillFailing) {
                    failure = String.valueOf(stillFailing.getMessage());
                    break;
                }
                offsets.commitSync(Map.of(
                        new TopicPartition(message.topic(), message.partition()),
                        new OffsetAndMetadata(message.offset() + 1)));
                done++;
            }
        }
        return new Replay(done, waiting.size() - done, failure);
    }

    private List<ConsumerRecord<String, byte[]>> waiting(StreamConsumer consumer) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (Consumer<String, byte[]> kafka = kafka(consumer)) {
            List<TopicPartition> partitions = kafka.partitionsFor(consumer.deadLetterTopic()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            kafka.assign(partitions);
            Map<TopicPartition, Long> ends = new LinkedHashMap<>(kafka.endOffsets(partitions));
            Map<TopicPartition, OffsetAndMetadata> done = kafka.committed(java.util.Set.copyOf(partitions));
            for (TopicPartition partition : partitions) {
                OffsetAndMetadata from = done.get(partition);
                if (from == null) {
                    kafka.seekToBeginning(List.of(partition));
                } else {
                    kafka.seek(partition, from.offset());
                }
            }
            ends.entrySet().removeIf(end -> kafka.position(end.getKey()) >= end.getValue());
            Instant until = Instant.now().plus(PATIENCE);
            while (!ends.isEmpty() && Instant.now().isBefore(until)) {
                kafka.poll(Duration.ofMillis(100)).forEach(found::add);
                ends.entrySet().removeIf(end -> kafka.position(end.getKey()) >= end.getValue());
            }
        }
        return found;
    }

    private Consumer<String, byte[]> kafka(StreamConsumer consumer) {
        return factory.createConsumer(consumer.group + ".replay", "", "", new Properties());
    }

    private static String text(ConsumerRecord<?, ?> message, String header) {
        Header found = message.headers().lastHeader(header);
        return found == null ? "" : new String(found.value(), UTF_8);
    }
}
