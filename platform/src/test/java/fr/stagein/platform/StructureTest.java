package fr.stagein.platform;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.stagein.testing.Layers;
import fr.stagein.testing.NoExceptionsInLogs;
import fr.stagein.testing.NothingBesideWorkers;
import java.util.Timer;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.scheduling.annotation.Scheduled;

class StructureTest {

    @Test
    void nothing_runs_beside_the_workers_but_the_streams_of_open_pages() {
        NothingBesideWorkers.check("fr.stagein.platform", "fr.stagein.platform.queue..", "fr.stagein.platform.live..");
    }

    @Test
    void controllers_open_no_transaction_and_hold_no_sql() {
        Layers.checkControllers("fr.stagein.platform");
    }

    @Test
    void no_log_quotes_an_exception() {
        NoExceptionsInLogs.check("fr.stagein.platform");
    }

    @ParameterizedTest
    @ValueSource(classes = {Bare.class, Virtual.class, Pool.class, Timed.class, Annotated.class})
    void the_rule_sees_each_way_to_do_so(Class<?> sinner) {
        var classes = new ClassFileImporter().importClasses(sinner);
        assertThatThrownBy(() -> NothingBesideWorkers.in("fr.stagein.platform").check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(sinner.getSimpleName());
    }

    static class Bare {
        void run() {
            new Thread(() -> {}).start();
        }
    }

    static class Virtual {
        void run() {
            Thread.ofVirtual().start(() -> {});
        }
    }

    static class Pool {
        ScheduledExecutorService run() {
            return Executors.newSingleThreadScheduledExecutor();
        }
    }

    static class Timed {
        Timer run() {
            return new Timer();
        }
    }

    static class Annotated {
        @Scheduled(fixedDelay = 1)
        void run() {}
    }
}
