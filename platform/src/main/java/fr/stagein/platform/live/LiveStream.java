package fr.stagein.platform.live;

import fr.stagein.platform.queue.Causes;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * The stream of one open page, on its own virtual thread. A notification only says that something may have changed; the
 * stream then reads what there is, and also once at its opening. So a lost or repeated notification neither loses nor
 * doubles anything.
 */
public final class LiveStream {

    private static final Logger log = LoggerFactory.getLogger(LiveStream.class);
    private static final long RECONNECT_MILLIS = 3000;

    private final SseEmitter emitter;
    private final StreamTiming timing;
    private final Semaphore rings = new Semaphore(1);
    private final Semaphore ended = new Semaphore(0);
    private volatile boolean closed;

    LiveStream(SseEmitter emitter, StreamTiming timing) {
        this.emitter = emitter;
        this.timing = timing;
    }

    /** What a stream sends. Called by one thread at a time. */
    @FunctionalInterface
    public interface Look {

        /**
         * Sends what there is now, or closes the stream.
         *
         * @throws IOException if the page has gone
         */
        void at(LiveStream stream) throws IOException;
    }

    /** @throws IOException if the page has gone */
    public void send(SseEventBuilder event) throws IOException {
        try {
            emitter.send(event);
        } catch (IllegalStateException ended) {
            throw new IOException(ended);
        }
    }

    /** Ends it after what is being sent. */
    public void close() {
        closed = true;
        rings.release();
        ended.release();
    }

    public boolean isClosed() {
        return closed;
    }

    void ring() {
        rings.release();
    }

    void start(Look look, Runnable atEnd) {
        Thread.ofVirtual().name("live-stream").start(() -> {
            try {
                run(look);
            } finally {
                atEnd.run();
                complete();
            }
        });
    }

    private void run(Look look) {
        long end = System.nanoTime() + timing.lifetime().toNanos();
        try {
            send(SseEmitter.event().comment("open").reconnectTime(RECONNECT_MILLIS));
            while (!closed && System.nanoTime() < end) {
                if (!rings.tryAcquire(timing.heartbeat().toMillis(), TimeUnit.MILLISECONDS)) {
                    send(SseEmitter.event().comment("heartbeat"));
                } else if (!closed) {
                    rings.drainPermits();
                    look.at(this);
                    // All notifications that come meanwhile lead to one more read.
                    ended.tryAcquire(timing.pause().toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (IOException gone) {
            // The page was closed: most streams end so.
            log.debug("A live stream's page has gone");
        } catch (DataAccessException | TransactionException noDatabase) {
            log.warn("A live stream ends, its page will come again: {}", Causes.of(noDatabase));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error failed) {
            log.error("A live stream ends, its page will come again: {}", Causes.of(failed));
        }
    }

    private void complete() {
        try {
            emitter.complete();
        } catch (IllegalStateException gone) {
            log.debug("A live stream's request has ended already");
        }
    }
}
