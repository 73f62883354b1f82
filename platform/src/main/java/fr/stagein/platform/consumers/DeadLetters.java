package fr.stagein.platform.consumers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * The records that consumers could not process. A replay processes them again in order, after the cause is repaired. A
 * record leaves the list once it is processed; the first that fails again ends the replay and stays, with those behind
 * it. Two replays at once do no harm, since processing an event twice has the effect of once.
 */
final class DeadLetters {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<StreamConsumer> consumers;
    private final ConsumerFactory<String, byte[]> factory;
    private final Offsets offsets;

    DeadLetters(List<StreamConsumer> consumers, ConsumerFactory<String, byte[]> factory, Offsets offsets) {
        this.consumers = List.copyOf(consumers);
        this.factory = factory;
        this.offsets = offsets;
    }

    /** A parked record, and the consumer that could not process it. */
    record Letter(StreamConsumer consumer, ConsumerRecord<String, byte[]> record) {}

    /**
     * @param done how many were processed now
     * @param left how many are still parked
     * @param failure why the replay ended early; absent if it did not
     */
    record Replayed(int done, int left, Optional<RuntimeException> failure) {}

    /** Number of parked records by consumer group. */
    Map<String, Long> counts() {
        Map<String, Long> left = offsets.left(consumers.stream()
                .collect(Collectors.toMap(DeadLetters::replayGroup, StreamConsumer::deadLetterTopic)));
        return consumers.stream()
                .collect(Collectors.toMap(
                        consumer -> consumer.group, consumer -> left.getOrDefault(replayGroup(consumer), 0L)));
    }

    List<Letter> list() {
        Map<String, Long> counts = counts();
        List<Letter> letters = new ArrayList<>();
        for (StreamConsumer consumer : consumers) {
            if (counts.getOrDefault(consumer.group, 0L) > 0) {
                waiting(consumer).forEach(record -> letters.add(new Letter(consumer, record)));
            }
        }
        return letters;
    }

    /** @return empty if there is no such consumer */
    Optional<Replayed> replay(String group) {
        return consumers.stream()
                .filter(one -> one.group.equals(group))
                .findFirst()
                .map(this::replay);
    }

    private Replayed replay(StreamConsumer consumer) {
        List<ConsumerRecord<String, byte[]>> waiting = waiting(consumer);
        int done = 0;
        try (Consumer<String, byte[]> kafka = kafka(consumer)) {
            for (ConsumerRecord<String, byte[]> record : waiting) {
                try {
                    consumer.takeWhateverHappens(record);
                } catch (RuntimeException stillFailing) {
                    return new Replayed(done, waiting.size() - done, Optional.of(stillFailing));
                }
                kafka.commitSync(Map.of(
                        new TopicPartition(record.topic(), record.partition()),
                        new OffsetAndMetadata(record.offset() + 1)));
                done++;
            }
        }
        return new Replayed(done, 0, Optional.empty());
    }

    private List<ConsumerRecord<String, byte[]>> waiting(StreamConsumer consumer) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        TopicPartition partition = new TopicPartition(consumer.deadLetterTopic(), 0);
        try (Consumer<String, byte[]> kafka = kafka(consumer)) {
            kafka.assign(List.of(partition));
            long end = kafka.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            OffsetAndMetadata from = kafka.committed(Set.of(partition)).get(partition);
            if (from == null) {
                kafka.seekToBeginning(List.of(partition));
            } else {
                kafka.seek(partition, from.offset());
            }
            Instant until = Instant.now().plus(PATIENCE);
            while (kafka.position(partition) < end && Instant.now().isBefore(until)) {
                kafka.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        return found;
    }

    /** The consumer group whose offset marks how far replays have come. */
    private static String replayGroup(StreamConsumer consumer) {
        return consumer.groupId + ".replay";
    }

    private Consumer<String, byte[]> kafka(StreamConsumer consumer) {
        return factory.createConsumer(replayGroup(consumer), "", "", new Properties());
    }
}
