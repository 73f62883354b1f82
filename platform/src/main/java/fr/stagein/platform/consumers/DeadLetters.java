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
 * What consumers had to park, and the way back: a replay takes it again in order, after the cause is mended. A record
 * leaves the list when it is done; the first that fails again ends the replay and stays with those behind it. Two
 * replays at once do no harm: consumers take an event twice as if it came once.
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

    /** A record that waits, and the consumer that could not take it. */
    record Letter(StreamConsumer consumer, ConsumerRecord<String, byte[]> record) {}

    /**
     * @param done how many were taken now
     * @param left how many still wait
     * @param failure what ended it; absent if nothing did
     */
    record Replayed(int done, int left, Optional<RuntimeException> failure) {}

    /** How many wait, by consumer group. */
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

    /** Whose offset says how far a replay has come. */
    private static String replayGroup(StreamConsumer consumer) {
        return consumer.groupId + ".replay";
    }

    private Consumer<String, byte[]> kafka(StreamConsumer consumer) {
        return factory.createConsumer(replayGroup(consumer), "", "", new Properties());
    }
}
