package fr.stagein.platform.consumers;

import fr.stagein.events.State;
import fr.stagein.events.Stream;

/** A service's own copy of what another service publishes. Each is a bean and reads its stream from the start. */
public interface ReadModel<S extends State> {

    Stream<S> stream();

    /**
     * Keeps this state if its version is higher than the one that is kept; else does nothing. Runs in a transaction.
     * Called again with old states after a crash, a rebalance or a rebuild.
     */
    void keep(S state);

    /**
     * Deletes what is kept of an aggregate that its owner has erased, or at least all that could be about a person.
     * Does nothing if nothing is kept. Runs in a transaction.
     *
     * @param aggregateId as {@link State#aggregateId}
     */
    void forget(String aggregateId);
}
