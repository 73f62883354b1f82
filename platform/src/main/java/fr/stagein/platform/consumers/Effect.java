package fr.stagein.platform.consumers;

import fr.stagein.events.Event;
import fr.stagein.events.State;
import fr.stagein.events.Stream;

/** Something that must be done once for each event, such as telling a person; as a bean. */
public interface Effect<S extends State> {

    Stream<S> stream();

    /** Stable name: remembered with each event that is done, so renaming it would do them all again. */
    String name();

    /**
     * Does it, in a transaction that also remembers the event's id: an event that comes again is passed over. What lies
     * outside the database (a mail) is therefore only noted here and done by its own worker.
     *
     * @throws NotYetKnown if a read model lacks what the event speaks of
     */
    void on(Event<S> event);
}
