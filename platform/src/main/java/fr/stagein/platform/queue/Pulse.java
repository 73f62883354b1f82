package fr.stagein.platform.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A worker's state: failing or not. Logs once with the cause when it begins to fail, and once when it works again;
 * counts each failure.
 */
public final class Pulse {

    private static final Logger log = LoggerFactory.getLogger(Pulse.class);

    private final String name;
    private final AtomicLong failures = new AtomicLong();
    private volatile long goodNanos = System.nanoTime();
    private volatile @Nullable Failure failure;

    /**
     * A failure and since when it lasts.
     *
     * @param said whether it was logged; logging may fail too
     */
    private record Failure(Instant since, String cause, boolean said) {}

    Pulse(String name) {
        this.name = name;
    }

    /** Time since the last good round, or since the start. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - goodNanos);
    }

    /** Number of failures since the process began. */
    public long failures() {
        return failures.get();
    }

    public boolean isFailing() {
        return failure != null;
    }

    /** When it began to fail; absent while it works. */
    public @Nullable Instant failingSince() {
        Failure now = failure;
        return now == null ? null : now.since();
    }

    /** Why it fails, as {@link Causes} has it; absent while it works. */
    public @Nullable String cause() {
        Failure now = failure;
        return now == null ? null : now.cause();
    }

    void good() {
        goodNanos = System.nanoTime();
        Failure over = failure;
        if (over != null) {
            failure = null;
            log.info("{} works again; it failed since {}", name, over.since());
        }
    }

    void failed(Throwable why) {
        failures.incrementAndGet();
        Failure before = failure;
        if (before != null && before.said()) {
            return;
        }
        Instant since = before == null ? Instant.now() : before.since();
        String cause = Causes.of(why);
        failure = new Failure(since, cause, false);
        log.error("{} fails and goes on trying: {}", name, cause);
        failure = new Failure(since, cause, true);
    }

    /** Records that one piece of work failed and waits, while the worker itself works. */
    void oneFailed() {
        failures.incrementAndGet();
    }
}
