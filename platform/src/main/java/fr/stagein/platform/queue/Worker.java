package fr.stagein.platform.queue;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Does the same again and again beside the requests, with a rest in between, while the application runs. Whatever a
 * round throws, errors of the machine too, ends that round alone. {@link Workers} makes them.
 */
public final class Worker implements SmartLifecycle {

    /** An orderly stop waits so long for the round under way. */
    private static final Duration LAST_ROUND = Duration.ofSeconds(18);

    private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(1);

    private final String name;
    private final Duration pause;
    private final Round round;
    private final Pulse pulse;
    private final Semaphore wakes = new Semaphore(0);
    private volatile @Nullable Thread thread;

    /** What a worker does each time. */
    @FunctionalInterface
    public interface Round {

        /**
         * Does it. A round that lasts looks at {@link Worker#goesOn} and says {@link Worker#isWell} now and then.
         *
         * @throws Exception whatever went wrong; the next round comes all the same
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

    /** How long it rests between two rounds at most. */
    public Duration pause() {
        return pause;
    }

    public Pulse pulse() {
        return pulse;
    }

    /** Whether the thread that asks is still wanted. */
    public boolean goesOn() {
        return thread == Thread.currentThread();
    }

    /** Said by a round that lasts: so far it works. */
    public void isWell() {
        pulse.good();
    }

    /** Ends the rest under way, or the one that comes next. */
    public void wake() {
        wakes.release();
    }

    /** One round, now and in the thread that asks. */
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
        // A thread of its own, not a virtual one: a round that computes for long holds up nobody's carrier.
        Thread fresh = Thread.ofPlatform().daemon().name(name).unstarted(this::work);
        // Known before it runs: its loop looks here for whether to go on.
        thread = fresh;
        fresh.start();
    }

    private void work() {
        while (goesOn()) {
            try {
                oneRound();
            } catch (Throwable evenThat) {
                // No memory left to say that there is none, say: the pulse has counted it and tells it the next time.
            }
            rest();
        }
    }

    private void oneRound() {
        try {
            round.run(this);
            pulse.good();
        } catch (Throwable failed) {
            // What a stop cuts off has not failed.
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
            // By something in the round, which does not end it: only a stop does.
        }
    }

    /** After the round under way. */
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
                // What it waits for does not answer.
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
