package fr.stagein.platform.outbox;

import fr.stagein.events.EventType;
import fr.stagein.events.State;
import fr.stagein.events.Stream;
import fr.stagein.platform.territory.Territory;
import io.namastack.outbox.Outbox;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

final class OutboxEventPublisher implements EventPublisher {

    private static final Logger log = LoggerFactory.getLogger(EventPublisher.class);

    /** The event type in the header of a tombstone, which has no state. */
    private static final String ERASED = "fr.stagein.erased.v1";

    private final Outbox outbox;
    private final OutboxTrigger trigger;
    private final Territory territory;
    private final String source;
    private final JsonMapper json;
    private final Clock clock;

    OutboxEventPublisher(
            Outbox outbox, OutboxTrigger trigger, Territory territory, String service, JsonMapper json, Clock clock) {
        this.outbox = outbox;
        this.trigger = trigger;
        this.territory = territory;
        this.source = "/" + territory.id() + "/" + service;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public <S extends State> void publish(EventType<S> type, S state) {
        send(type.stream(), state.aggregateId(), type.id(), json.writeValueAsString(state), " v" + state.version());
    }

    @Override
    public void erase(Stream<?> stream, String aggregateId) {
        send(stream, aggregateId, ERASED, null, "");
    }

    private void send(Stream<?> stream, String key, String type, @Nullable String body, String version) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An event is published in the transaction that makes it true");
        }
        var event = new OutgoingEvent(
                stream.topic(territory.id()), key, UUID.randomUUID().toString(), type, source, clock.instant(), body);
        outbox.schedule(event, event.key());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                log.info("{} {}{}", event.type(), event.key(), version);
                trigger.ring();
            }
        });
    }
}
