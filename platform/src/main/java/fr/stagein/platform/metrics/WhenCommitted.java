package fr.stagein.platform.metrics;

import io.micrometer.core.instrument.Counter;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Increments counters after the commit; nothing is counted after a rollback. */
public final class WhenCommitted {

    private WhenCommitted() {}

    /** @throws IllegalStateException outside a transaction */
    public static void count(Counter counter) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                counter.increment();
            }
        });
    }
}
