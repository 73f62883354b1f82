package fr.stagein.platform.queue;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Handles each item of a batch in its own savepoint, so that one that fails does not undo the others. */
public final class OneByOne {

    private final TransactionTemplate savepoint;

    public OneByOne(PlatformTransactionManager transactions) {
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * The result of a batch.
     *
     * @param done how many
     * @param failure of the first item that failed; absent if none did
     */
    public record Done(int done, @Nullable Throwable failure) {

        /** @throws IllegalStateException if an item failed; the others are done */
        public void requireAll() {
            if (failure != null) {
                throw new IllegalStateException("Some could not be done", failure);
            }
        }
    }

    /** In the transaction under way, if there is one. */
    public <T> Done each(List<T> batch, Consumer<T> work) {
        int done = 0;
        Throwable failure = null;
        for (T one : batch) {
            try {
                savepoint.executeWithoutResult(status -> work.accept(one));
                done++;
            } catch (RuntimeException | Error failed) {
                failure = failure == null ? failed : failure;
            }
        }
        return new Done(done, failure);
    }
}
