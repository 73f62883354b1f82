package fr.stagein.platform.queue;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes everything that runs in the background, so that nothing can end unnoticed: a service starts no thread, executor
 * or schedule of its own. Metrics by {@code worker}: {@code stagein.worker.age} (seconds since the last good round),
 * {@code stagein.worker.pause} (seconds between two rounds), {@code stagein.worker.failures}.
 */
public final class Workers {

    private static final Logger log = LoggerFactory.getLogger(Workers.class);
    private static final String TAG = "worker";

    private final MeterRegistry meters;
    private final ConcurrentMap<String, Worker> all = new ConcurrentHashMap<>();

    public Workers(MeterRegistry meters) {
        this.meters = meters;
    }

    /**
     * A worker that repeats the same round. The caller starts and stops it, or makes it a bean.
     *
     * @param name unique name in logs and metrics; says what is done, never for whom
     * @throws IllegalArgumentException if the name is taken
     */
    public Worker periodic(String name, Duration pause, Worker.Round round) {
        Worker worker = new Worker(name, pause, round);
        if (all.putIfAbsent(name, worker) != null) {
            throw new IllegalArgumentException("There is a worker of that name already: " + name);
        }
        Pulse pulse = worker.pulse();
        TimeGauge.builder(
                        "stagein.worker.age",
                        pulse,
                        TimeUnit.NANOSECONDS,
                        one -> one.age().toNanos())
                .description("Since the last good round")
                .tag(TAG, name)
                .register(meters);
        TimeGauge.builder(
                        "stagein.worker.pause",
                        worker,
                        TimeUnit.NANOSECONDS,
                        one -> one.pause().toNanos())
                .description("Between two rounds")
                .tag(TAG, name)
                .register(meters);
        FunctionCounter.builder("stagein.worker.failures", pulse, Pulse::failures)
                .description("Rounds and pieces of work that failed")
                .tag(TAG, name)
                .register(meters);
        return worker;
    }

    /**
     * A worker that does all due pieces of a queue one after the other, then pauses. A shutdown waits for the current
     * piece.
     *
     * @param next does the next piece; an exception means that the queue itself failed, such as a database that is down
     */
    public Worker queue(String name, Duration pause, Supplier<Step> next) {
        return periodic(name, pause, worker -> {
            Step step = Step.DONE;
            while (step == Step.DONE && worker.goesOn()) {
                step = next.get();
                worker.isWell();
            }
            if (step == Step.FAILED) {
                worker.pulse().oneFailed();
            }
        });
    }

    /** Runs something once in the background. */
    public void once(String name, Runnable work) {
        Thread.ofVirtual().name(name).start(() -> {
            try {
                work.run();
            } catch (Throwable failed) {
                log.error("{} failed: {}", name, Causes.of(failed));
            }
        });
    }

    /** By name. */
    public List<Worker> all() {
        return all.values().stream().sorted(Comparator.comparing(Worker::name)).toList();
    }
}
