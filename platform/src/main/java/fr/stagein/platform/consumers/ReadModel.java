package fr.stagein.platform.consumers;

import fr.stagein.events.State;
import fr.stagein.events.Stream;

/** A service's own copy of what another service publishes, as a bean. Fed from the start of the stream. */
public interface ReadModel<S extends State> {

    Stream<S> stream();

    /**
     * Keeps this state if its version is higher than the one that is kept; else does nothing. Runs in a transaction.
     * Called again with old states after a crash, a rebalance or a rebuild.
     */
    void keep(S state);

    /**
     * Its owner has erased it: takes away what is kept of it, or all that could still be about a person. Does nothing
     * where nothing is kept. Runs in a transaction.
     *
     * @param aggregateId as {@link State#aggregateId}
     */
    void forget(String aggregateId);
}
