package fr.stagein.platform.outbox;

import io.namastack.outbox.OutboxProcessingScheduler;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/**
 * Has the outbox look for work right after a commit instead of at its next poll. Only a matter of speed: a ring that is
 * missed (the process died, another replica holds the aggregate's partition) costs one polling interval.
 */
final class CommitBell implements SmartLifecycle {

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
                outbox.process();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
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
