package fr.stagein.platform.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

class WorkersTest {

    private static final Duration SOON = Duration.ofMillis(5);

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Workers workers = new Workers(meters);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final AtomicInteger rounds = new AtomicInteger();
    private final AtomicReference<Throwable> wrong = new AtomicReference<>();

    @BeforeEach
    void listen() {
        log.start();
        ((Logger) LoggerFactory.getLogger(Pulse.class)).addAppender(log);
    }

    @AfterEach
    void end() {
        workers.all().forEach(Worker::stop);
        ((Logger) LoggerFactory.getLogger(Pulse.class)).detachAppender(log);
    }

    static List<Throwable> whatever() {
        return List.of(
                new OutOfMemoryError("a timetable of a whole country"),
                new StackOverflowError(),
                new NoClassDefFoundError("gone"),
                new IllegalStateException("a row of Zoé's"),
                new IOException("away"),
                new InterruptedException());
    }

    @ParameterizedTest
    @MethodSource("whatever")
    void it_survives_whatever_is_thrown_and_says_so_once_with_its_cause_and_once_when_it_works_again(Throwable what) {
        Worker worker = aWorker();
        worker.start();
        await().until(() -> rounds.get() > 1);
        wrong.set(what);
        await().until(() -> worker.pulse().failures() > 3);
        assertThat(worker.pulse().isFailing()).isTrue();
        assertThat(worker.pulse().cause()).contains(what.getClass().getName());
        assertThat(said())
                .singleElement()
                .asString()
                .contains("trial", what.getClass().getName());
        wrong.set(null);
        int before = rounds.get();
        await().until(() -> rounds.get() > before + 3 && !worker.pulse().isFailing());
        assertThat(said()).hasSize(2);
        assertThat(said().getLast()).contains("trial works again");
        assertThat(said().toString()).as("no text of a failure").doesNotContain("Zoé");
    }

    @Test
    void it_tells_its_age_and_counts_its_failures() {
        Worker worker = aWorker();
        worker.runOnce();
        assertThat(meters.get("stagein.worker.age")
                        .tag("worker", "trial")
                        .timeGauge()
                        .value())
                .isLessThan(60);
        wrong.set(new StackOverflowError());
        worker.runOnce();
        worker.runOnce();
        assertThat(meters.get("stagein.worker.failures")
                        .tag("worker", "trial")
                        .functionCounter()
                        .count())
                .isEqualTo(2);
        assertThat(meters.scrape())
                .contains("stagein_worker_age_seconds{worker=\"trial\"}")
                .contains("stagein_worker_failures_total{worker=\"trial\"} 2.0")
                .contains("stagein_worker_pause_seconds{worker=\"trial\"} 0.005");
        assertThat(new WorkersHealth(workers).health().getDetails().get("trial").toString())
                .contains("failures=2", "java.lang.StackOverflowError");
        assertThat(new WorkersHealth(workers).health().getStatus().getCode())
                .as("no restart would mend it")
                .isEqualTo("UP");
    }

    @Test
    void an_interrupt_that_something_left_behind_does_not_end_it() {
        Worker worker = workers.periodic("trial", SOON, self -> {
            rounds.incrementAndGet();
            Thread.currentThread().interrupt();
        });
        worker.start();
        await().until(() -> rounds.get() > 3);
    }

    @Test
    void it_goes_on_after_it_was_stopped_more_than_once_and_started_again() {
        Worker worker = aWorker();
        worker.start();
        await().until(() -> rounds.get() > 2);
        worker.stop();
        worker.stop();
        int before = rounds.get();
        assertThat(worker.isRunning()).isFalse();
        worker.start();
        await().until(() -> rounds.get() > before + 2);
    }

    @Test
    void a_queue_is_done_to_its_end_in_one_round_and_a_failure_ends_the_round() {
        AtomicInteger left = new AtomicInteger(5);
        Worker worker = workers.queue("queue", Duration.ofHours(1), () -> {
            rounds.incrementAndGet();
            int now = left.getAndDecrement();
            return now == 2 ? Step.FAILED : now > 0 ? Step.DONE : Step.NOTHING_DUE;
        });
        worker.start();
        await().until(() -> worker.pulse().failures() == 1);
        assertThat(rounds).hasValue(4);
        assertThat(worker.pulse().isFailing()).as("the queue itself is well").isFalse();
        worker.wake();
        await().until(() -> rounds.get() == 6);
        assertThat(left).hasValue(-1);
    }

    @Test
    void two_of_one_name_could_not_be_told_apart() {
        aWorker();
        assertThatIllegalArgumentException().isThrownBy(this::aWorker).withMessageContaining("trial");
    }

    private Worker aWorker() {
        return workers.periodic("trial", SOON, self -> {
            rounds.incrementAndGet();
            Throwable now = wrong.get();
            if (now instanceof Error error) {
                throw error;
            }
            if (now instanceof Exception exception) {
                throw exception;
            }
        });
    }

    private List<String> said() {
        return List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }
}
