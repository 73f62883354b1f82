package fr.stagein.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.stagein.events.CloudEventHeaders;
import io.namastack.outbox.handler.OutboxRecordMetadata;
import io.namastack.outbox.handler.OutboxTypedHandler;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends one waiting event and comes back when the brokers have it; whatever it throws is tried again. */
final class KafkaRelay implements OutboxTypedHandler<OutgoingEvent> {

    private final KafkaTemplate<String, byte[]> kafka;

    KafkaRelay(KafkaTemplate<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    @Override
    public void handle(OutgoingEvent event, OutboxRecordMetadata metadata) {
        var message = new ProducerRecord<>(
                event.topic(), null, event.key(), event.body().getBytes(UTF_8));
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

    private static void header(ProducerRecord<?, ?> message, String name, String value) {
        message.headers().add(name, value.getBytes(UTF_8));
    }
}
