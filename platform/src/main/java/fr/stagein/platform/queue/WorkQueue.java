package fr.stagein.platform.queue;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A queue of work in a table. A piece that fails is put off in another transaction, since Postgres accepts no further
 * statement in one that has failed.
 *
 * @param <T> a piece of work; its {@code toString()} goes into the log, so it holds no personal data
 */
public interface WorkQueue<T> {

    Logger log = LoggerFactory.getLogger(WorkQueue.class);

    /**
     * Locks the piece that has been due longest and that no other replica has locked ({@code for update skip locked}).
     * Reads its key only, so that an unreadable row stops one piece and not the queue.
     */
    Optional<T> lockNext();

    /** Does the work, in the transaction that has locked it. */
    void work(T one);

    /**
     * Puts the piece off or gives it up, so that it is no longer the next one.
     *
     * @return how often it has failed by now
     */
    int failed(T one, Throwable why);

    /**
     * Does the next one.
     *
     * @throws RuntimeException if the queue itself cannot be read
     */
    static <T> Step next(WorkQueue<T> queue, TransactionTemplate transaction) {
        var inHand = new AtomicReference<T>();
        try {
            Boolean done = transaction.execute(status -> {
                Optional<T> next = queue.lockNext();
                next.ifPresent(one -> {
                    inHand.set(one);
                    queue.work(one);
                });
                return next.isPresent();
            });
            return Boolean.TRUE.equals(done) ? Step.DONE : Step.NOTHING_DUE;
        } catch (RuntimeException | Error failed) {
            T one = inHand.get();
            if (one == null) {
                throw failed;
            }
            Integer times = transaction.execute(status -> queue.failed(one, failed));
            if (times != null && times == 1) {
                log.warn("{} failed and waits: {}", one, Causes.of(failed));
            }
            return Step.FAILED;
        }
    }
}
