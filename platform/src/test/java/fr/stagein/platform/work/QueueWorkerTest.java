package fr.stagein.platform.work;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class QueueWorkerTest {

    @Test
    void goes_on_after_it_was_stopped_more_than_once_and_started_again() {
        AtomicInteger looks = new AtomicInteger();
        QueueWorker worker = new QueueWorker("queue", Duration.ofMillis(5), () -> {
            looks.incrementAndGet();
            return false;
        });
        worker.start();
        await().until(() -> looks.get() > 2);
        worker.stop();
        worker.stop();
        int before = looks.get();
        worker.start();
        await().until(() -> looks.get() > before + 2);
        worker.stop();
    }
}
