package fr.stagein.benchmarks;

import fr.stagein.events.AgreementMailState;
import fr.stagein.events.Stream;
import fr.stagein.platform.tokens.DerivedKey;
import fr.stagein.platform.tokens.Envelope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** The mails with links and codes that application-service sends off, read as notification-service reads them. */
final class MailedCodes implements AutoCloseable {

    private static final int TOKEN = 2;
    private static final int CODE = 3;

    private final Map<String, BlockingQueue<List<String>>> mails = new ConcurrentHashMap<>();
    private final JsonMapper json = new JsonMapper();
    private final Envelope envelope;
    private final Thread reader;
    private volatile boolean reading = true;

    /** @param token behind the {@code #} of the link; empty for a code alone */
    record Mailed(String token, String code) {}

    MailedCodes(String kafka, String key) {
        envelope = new Envelope(DerivedKey.of(key, "agreement-mails"));
        reader = Thread.ofPlatform().name("mails").start(() -> read(kafka));
    }

    /** The next link of a signer without an account. */
    Mailed link(String address) {
        return next("SIGN", address);
    }

    /** The next code alone. */
    String code(String address) {
        return next("CODE", address).code();
    }

    private Mailed next(String kind, String address) {
        try {
            List<String> mail = of(kind, address).poll(1, TimeUnit.MINUTES);
            if (mail == null) {
                throw new IllegalStateException("No mail came of kind " + kind);
            }
            return new Mailed(mail.get(TOKEN), mail.get(CODE));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private BlockingQueue<List<String>> of(String kind, String address) {
        return mails.computeIfAbsent(kind + " " + address, none -> new LinkedBlockingQueue<>());
    }

    private void read(String kafka) {
        String topic = Stream.AGREEMENT_MAILS.topic(Installation.TERRITORY);
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (reading) {
                consumer.poll(Duration.ofMillis(50)).forEach(message -> {
                    if (message.value() != null) {
                        var state = json.readValue(message.value(), AgreementMailState.class);
                        List<String> mail =
                                envelope.open(state.sealed(), Instant.now()).orElseThrow();
                        of(mail.get(0), mail.get(1)).add(mail);
                    }
                });
            }
        }
    }

    @Override
    public void close() {
        reading = false;
        try {
            reader.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
