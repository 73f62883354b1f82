package fr.stagein.benchmarks;

import fr.stagein.events.SchoolState;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** What a consumer of a topic sees, and when, held against what was committed. */
final class Arrivals implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** @param p50 milliseconds, as the others */
    record Report(double p50, double p99, double max, int missing, int twice, int outOfOrder) {}

    private record Change(String aggregate, long version) {}

    private final KafkaConsumer<String, byte[]> consumer;
    private final JsonMapper json;
    private final Map<Change, Long> committed = new ConcurrentHashMap<>();
    private final Map<Change, Long> arrived = new ConcurrentHashMap<>();
    private final Map<String, Long> newest = new HashMap<>();
    private final AtomicInteger twice = new AtomicInteger();
    private final AtomicInteger outOfOrder = new AtomicInteger();
    private final Thread reader;
    private volatile boolean closed;
    private volatile long last;

    Arrivals(String bootstrapServers, String topic, JsonMapper json) {
        this.json = json;
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        UUID.randomUUID().toString(),
                        "isolation.level",
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(one -> new TopicPartition(topic, one.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        reader = Thread.ofPlatform().name("arrivals").start(this::read);
    }

    /** Notes that this change is committed now. */
    void expect(SchoolState state) {
        committed.put(new Change(state.aggregateId(), state.version()), System.nanoTime());
    }

    /** Until everything that is expected is here, or a minute passed without it. */
    void awaitAll() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!arrived.keySet().containsAll(committed.keySet()) && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        // A second copy would come a little later.
        Thread.sleep(1500);
    }

    void forgetTimes() {
        committed.clear();
        arrived.clear();
        twice.set(0);
        outOfOrder.set(0);
    }

    /** When the last one came, by {@link System#nanoTime()}. */
    long last() {
        return last;
    }

    Report report() {
        double[] millis = committed.entrySet().stream()
                .filter(one -> arrived.containsKey(one.getKey()))
                .mapToDouble(one -> Math.max(0, arrived.getOrDefault(one.getKey(), 0L) - one.getValue()) / 1e6)
                .toArray();
        Arrays.sort(millis);
        int missing = committed.size() - millis.length;
        return new Report(
                millis[millis.length / 2],
                millis[millis.length * 99 / 100],
                millis[millis.length - 1],
                missing,
                twice.get(),
                outOfOrder.get());
    }

    private void read() {
        while (!closed) {
            for (var message : consumer.poll(Duration.ofMillis(200))) {
                long now = System.nanoTime();
                long version = json.readTree(message.value()).get("version").asLong();
                var change = new Change(message.key(), version);
                if (arrived.putIfAbsent(change, now) != null) {
                    twice.incrementAndGet();
                    continue;
                }
                last = now;
                Long before = newest.merge(message.key(), version, Math::max);
                if (before > version) {
                    outOfOrder.incrementAndGet();
                }
            }
        }
        consumer.close();
    }

    @Override
    public void close() {
        closed = true;
        try {
            reader.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
