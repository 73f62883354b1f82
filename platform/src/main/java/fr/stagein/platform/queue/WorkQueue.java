package fr.stagein.platform.queue;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What waits in a table. One piece that fails, however it fails, is put off by itself: in a transaction of its own, since
 * Postgres takes nothing more from one in which a statement failed.
 *
 * @param <T> a piece of work; its text is for the log and tells nothing of a person
 */
public interface WorkQueue<T> {

    Logger log = LoggerFactory.getLogger(WorkQueue.class);

    /**
     * The one that is due longest and that no other replica has in hand ({@code for update skip locked}), ours until the
     * transaction ends. Reads its key and no more: a row that cannot be read is then one piece's trouble, not the queue's.
     */
    Optional<T> lockNext();

    /** Does it, in the transaction that has it locked. */
    void work(T one);

    /**
     * Puts it off, or gives it up: afterwards it is not the next one.
     *
     * @return how often it has failed by now
     */
    int failed(T one, Throwable why);

    /**
     * Does the next one.
     *
     * @throws RuntimeException if the queue itself cannot be looked at
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
