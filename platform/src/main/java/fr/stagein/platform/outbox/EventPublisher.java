package fr.stagein.platform.outbox;

import fr.stagein.events.EventType;
import fr.stagein.events.State;

/** The way out for events. */
public interface EventPublisher {

    /**
     * Records that something happened, in the transaction under way. The event is sent after the commit, at least once,
     * in order for each aggregate, however often the process dies; after a rollback there is nothing to send.
     *
     * @throws IllegalStateException outside a transaction
     */
    <S extends State> void publish(EventType<S> type, S state);
}
