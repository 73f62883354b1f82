package fr.stagein.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.stagein.events.CloudEventHeaders;
import io.namastack.outbox.handler.OutboxRecordMetadata;
import io.namastack.outbox.handler.OutboxTypedHandler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends one waiting event and returns once the brokers have acknowledged it. After an exception it is tried again. */
final class KafkaRelay implements OutboxTypedHandler<OutgoingEvent> {

    /**
     * How long a failure is remembered. An event that failed is tried again after a second; if not, another replica has
     * taken over its partition.
     */
    private static final Duration OURS = Duration.ofMinutes(2);

    private final KafkaTemplate<String, byte[]> kafka;
    private final Clock clock;
    private final Map<String, Failed> unsent = new ConcurrentHashMap<>();

    private record Failed(Instant at, Throwable why) {}

    KafkaRelay(KafkaTemplate<String, byte[]> kafka, Clock clock) {
        this.kafka = kafka;
        this.clock = clock;
    }

    @Override
    public void handle(OutgoingEvent event, OutboxRecordMetadata metadata) {
        try {
            send(event, metadata);
            unsent.remove(event.id());
        } catch (RuntimeException | Error failed) {
            unsent.put(event.id(), new Failed(clock.instant(), failed));
            // The outbox tries again after an exception; an {@link Error} would leave no trace in it.
            throw failed instanceof RuntimeException exception
                    ? exception
                    : new IllegalStateException("Event " + event.id() + " waits", failed);
        }
    }

    /** @throws NotSent while an event waits because sending it failed */
    void failIfUnsent() throws NotSent {
        Instant since = clock.instant().minus(OURS);
        unsent.values().removeIf(failed -> failed.at().isBefore(since));
        for (Failed one : unsent.values()) {
            throw new NotSent(unsent.size() + " events wait: sending them failed", one.why());
        }
    }

    private void send(OutgoingEvent event, OutboxRecordMetadata metadata) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(event.topic(), event.key(), value(event));
        header(message, CloudEventHeaders.SPEC_VERSION, "1.0");
        header(message, CloudEventHeaders.ID, event.id());
        header(message, CloudEventHeaders.TYPE, event.type());
        header(message, CloudEventHeaders.SOURCE, event.source());
        header(message, CloudEventHeaders.SUBJECT, event.key());
        header(message, CloudEventHeaders.TIME, event.time().toString());
        header(message, CloudEventHeaders.CONTENT_TYPE, "application/json");
        // The trace that the change was made in goes on at the consumers.
        metadata.getContext().forEach((name, value) -> header(message, name, value));
        try {
            kafka.send(message).get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException notSent) {
            throw new IllegalStateException("Event " + event.id() + " waits: Kafka did not take it", notSent);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Event " + event.id() + " waits: stopping", stopping);
        }
    }

    @SuppressWarnings("NullAway") // a tombstone: Kafka deletes a key whose last record has no value
    private static byte[] value(OutgoingEvent event) {
        String body = event.body();
        return body == null ? null : body.getBytes(UTF_8);
    }

    private static void header(ProducerRecord<?, ?> message, String name, String value) {
        message.headers().add(name, value.getBytes(UTF_8));
    }
}
