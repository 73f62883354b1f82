package fr.stagein.platform.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does what is due in a queue, one after the other, then rests. At shutdown it finishes the one in hand. */
public final class QueueWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(QueueWorker.class);
    private static final Duration LAST_ONE = Duration.ofSeconds(18);

    private final String name;
    private final Duration pause;
    private final BooleanSupplier next;
    private volatile Semaphore stop = new Semaphore(0);
    private volatile @Nullable Thread worker;

    /**
     * @param name of its thread
     * @param pause between looks at a queue with nothing due
     * @param next does the next one; false if nothing was due or it failed, which ends the round. What it throws is taken
     *     for a database that is away
     */
    public QueueWorker(String name, Duration pause, BooleanSupplier next) {
        this.name = name;
        this.pause = pause;
        this.next = next;
    }

    @Override
    public void start() {
        // Of this start alone: a stop that nobody waited for would end the next one after its first round.
        Semaphore mine = new Semaphore(0);
        stop = mine;
        Thread thread = Thread.ofVirtual().name(name).unstarted(() -> work(mine));
        // Known before it runs: its loop looks here for whether to go on.
        worker = thread;
        thread.start();
    }

    private void work(Semaphore mine) {
        try {
            do {
                round();
            } while (!mine.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            while (worker == Thread.currentThread() && next.getAsBoolean()) {
                // the next one
            }
        } catch (RuntimeException away) {
            // Its text could hold what the queue is about: the type alone is logged.
            log.warn("What is due waits for {}: {}", name, away.getClass().getName());
        }
    }

    @Override
    public void stop() {
        Thread running = worker;
        worker = null;
        stop.release();
        if (running != null) {
            try {
                running.join(LAST_ONE);
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
