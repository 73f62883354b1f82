package fr.stagein.platform.consumers;

import fr.stagein.events.Event;
import fr.stagein.events.State;
import fr.stagein.events.Stream;

/** Something that is done once for each event, such as notifying a person. Each is a bean. */
public interface Effect<S extends State> {

    Stream<S> stream();

    /** Stable name. It is saved with each processed event: after a renaming all events would be processed again. */
    String name();

    /**
     * Processes one event, in a transaction that also saves the event's id, so that an event that comes again is
     * skipped. Work outside the database (a mail) is only queued here, and done by its own worker.
     *
     * @throws NotYetKnown if a read model does not have yet what the event refers to
     */
    void on(Event<S> event);
}
