package fr.stagein.platform.outbox;

import fr.stagein.events.EventType;
import fr.stagein.events.State;
import fr.stagein.events.Stream;

/** Publishes events through the outbox. */
public interface EventPublisher {

    /**
     * Records that something happened, in the transaction under way. The event is sent after the commit, at least once,
     * in order for each aggregate, however often the process dies; after a rollback there is nothing to send.
     *
     * @throws IllegalStateException outside a transaction
     */
    <S extends State> void publish(EventType<S> type, S state);

    /**
     * Removes an aggregate from its topic: a record without a value (a tombstone) is sent after its last event, in the
     * same way, so that compaction deletes all its records.
     *
     * @throws IllegalStateException outside a transaction
     */
    void erase(Stream<?> stream, String aggregateId);
}
