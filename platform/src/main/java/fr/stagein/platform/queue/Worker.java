package fr.stagein.platform.queue;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Repeats a round of work in the background, with a pause in between, while the application runs. Whatever a round
 * throws, an {@link Error} too, ends that round only. Made by {@link Workers}.
 */
public final class Worker implements SmartLifecycle {

    /** How long an orderly stop waits for the current round. */
    private static final Duration LAST_ROUND = Duration.ofSeconds(18);

    private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(1);

    private final String name;
    private final Duration pause;
    private final Round round;
    private final Pulse pulse;
    private final Semaphore wakes = new Semaphore(0);
    private volatile @Nullable Thread thread;

    /** One round of a worker. */
    @FunctionalInterface
    public interface Round {

        /**
         * Does one round. A long round calls {@link Worker#goesOn} and {@link Worker#isWell} now and then.
         *
         * @throws Exception for any failure; the next round follows all the same
         */
        void run(Worker worker) throws Exception;
    }

    Worker(String name, Duration pause, Round round) {
        this.name = name;
        this.pause = pause;
        this.round = round;
        this.pulse = new Pulse(name);
    }

    public String name() {
        return name;
    }

    /** Longest pause between two rounds. */
    public Duration pause() {
        return pause;
    }

    public Pulse pulse() {
        return pulse;
    }

    /** Whether the calling thread should go on: false once the worker is stopped. */
    public boolean goesOn() {
        return thread == Thread.currentThread();
    }

    /** Called by a long round: it works so far. */
    public void isWell() {
        pulse.good();
    }

    /** Ends the current pause, or skips the next one. */
    public void wake() {
        wakes.release();
    }

    /** Does one round now, in the calling thread. */
    public void runOnce() {
        try {
            round.run(this);
            pulse.good();
        } catch (Throwable failed) {
            pulse.failed(failed);
        }
    }

    @Override
    public synchronized void start() {
        // A platform thread, not a virtual one: a round that computes for long would block a carrier thread.
        Thread fresh = Thread.ofPlatform().daemon().name(name).unstarted(this::work);
        // Set before the thread starts, since its loop reads it to know whether to go on.
        thread = fresh;
        fresh.start();
    }

    private void work() {
        while (goesOn()) {
            try {
                oneRound();
            } catch (Throwable evenThat) {
                // Logging failed too, for example for lack of memory. The failure is counted and logged the next time.
            }
            rest();
        }
    }

    private void oneRound() {
        try {
            round.run(this);
            pulse.good();
        } catch (Throwable failed) {
            // A round that a stop interrupted has not failed.
            if (goesOn()) {
                pulse.failed(failed);
            }
        }
    }

    private void rest() {
        try {
            if (wakes.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                wakes.drainPermits();
            }
        } catch (InterruptedException leftBehind) {
            // Interrupted by something in the round. Only a stop ends the worker.
        }
    }

    /** Stops after the current round. */
    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running == null) {
            return;
        }
        wakes.release();
        try {
            if (!running.join(LAST_ROUND)) {
                // The round waits for something that does not answer.
                running.interrupt();
                running.join(AFTER_INTERRUPT);
            }
        } catch (InterruptedException hurry) {
            running.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
