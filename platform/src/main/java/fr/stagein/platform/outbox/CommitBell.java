package fr.stagein.platform.outbox;

import io.namastack.outbox.OutboxProcessingScheduler;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/**
 * Has the outbox look for work right after a commit instead of at its next poll. Only a matter of speed: a ring that is
 * missed (the process died, another replica holds the aggregate's partition) costs one polling interval.
 */
final class CommitBell implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CommitBell.class);

    private final ObjectProvider<OutboxProcessingScheduler> scheduler;
    private final Semaphore rings = new Semaphore(0);
    private volatile @Nullable Thread listener;

    CommitBell(ObjectProvider<OutboxProcessingScheduler> scheduler) {
        this.scheduler = scheduler;
    }

    void ring() {
        rings.release();
    }

    @Override
    public void start() {
        listener = Thread.ofVirtual().name("outbox-bell").start(this::listen);
    }

    private void listen() {
        OutboxProcessingScheduler outbox = scheduler.getObject();
        try {
            while (true) {
                rings.acquire();
                rings.drainPermits();
                round(outbox);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void round(OutboxProcessingScheduler outbox) {
        try {
            outbox.process();
        } catch (RuntimeException left) {
            // Postgres is away, say: the outbox's own rounds go on and report it.
            log.debug("The outbox could not look for work", left);
        }
    }

    @Override
    public void stop() {
        Thread running = listener;
        if (running != null) {
            running.interrupt();
        }
        listener = null;
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }
}
