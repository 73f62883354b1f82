package fr.stagein.keycloak;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Lets an answer take as long whatever there was to do for it, where the time would tell who has an account. */
final class EvenTime {

    /** Several times as long as the longest of what is done meanwhile usually takes. */
    static final Duration ANSWER = Duration.ofMillis(300);

    private EvenTime() {}

    /** Does it, and comes back no sooner than {@link #ANSWER} after it began. */
    static void of(Runnable work) {
        long until = System.nanoTime() + ANSWER.toNanos();
        try {
            work.run();
        } finally {
            rest(until - System.nanoTime());
        }
    }

    private static void rest(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
