package fr.stagein.platform.consumers;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.stagein.events.CloudEventHeaders;
import fr.stagein.events.Event;
import fr.stagein.events.EventType;
import fr.stagein.events.State;
import fr.stagein.events.Stream;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import tools.jackson.databind.json.JsonMapper;

/** Makes an event of a Kafka record. */
final class EventReader {

    private final JsonMapper json;

    EventReader(JsonMapper json) {
        this.json = json;
    }

    <S extends State> S state(Stream<S> stream, ConsumerRecord<String, byte[]> message) {
        return json.readValue(message.value(), stream.stateType());
    }

    /** Empty for an event type that this release does not know, which a newer producer has sent. */
    @SuppressWarnings("unchecked") // the type's stream is the one read from, so its state is S
    <S extends State> Optional<Event<S>> event(Stream<S> stream, ConsumerRecord<String, byte[]> message) {
        EventType<?> type = EventType.find(header(message, CloudEventHeaders.TYPE));
        if (type == null || !type.stream().equals(stream)) {
            return Optional.empty();
        }
        return Optional.of(new Event<>(
                UUID.fromString(header(message, CloudEventHeaders.ID)),
                (EventType<S>) type,
                Instant.parse(header(message, CloudEventHeaders.TIME)),
                state(stream, message)));
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        Header header = message.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException("No header " + name + ": not a CloudEvent");
        }
        return new String(header.value(), UTF_8);
    }
}
