package fr.stagein.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.platform.territory.Territory;
import fr.stagein.testing.Scrape;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every service tells Prometheus. */
@ServiceTest
class MetricsTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Territory territory;

    @BeforeEach
    void somebody_asks_something() {
        http.post()
                .uri("/api/things")
                .headers(Tokens.company("ada"))
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .contentType("application/json")
                .content("""
                        {"name": "thing", "seats": 1, "words": []}""")
                .exchange();
        http.get().uri("/nowhere/{id}", UUID.randomUUID()).exchange();
    }

    @Test
    void prometheus_can_read_it_with_traces_in_it() {
        Scrape.of(http)
                .hasTraces()
                .isOfNobody("trial-service", territory.id())
                .has(
                        "http_server_requests_seconds_bucket",
                        "http_server_requests_seconds_count",
                        "stagein_outbox_events",
                        "stagein_outbox_age_seconds",
                        "stagein_dead_letters",
                        "stagein_streams_open",
                        "stagein_worker_age_seconds",
                        "stagein_worker_pause_seconds",
                        "stagein_worker_failures_total",
                        "hikaricp_connections_pending",
                        "jvm_memory_used_bytes",
                        "process_cpu_usage");
    }

    @Test
    void promtool_can_read_it() throws Exception {
        Scrape.readByPromtool(http);
    }

    @Test
    void how_far_a_consumer_is_and_what_it_has_parked_is_told() {
        Map<String, String> consumer = Map.of("consumer", "trial-service.hear-of-schools");
        await().untilAsserted(() -> {
            assertThat(Scrape.of(http).value("stagein_consumer_lag", consumer)).isNotNegative();
            assertThat(Scrape.of(http).value("stagein_dead_letters", consumer)).isNotNegative();
        });
    }

    @Test
    void an_empty_outbox_is_told_as_empty() {
        await().ignoreExceptions()
                .until(() -> Scrape.of(http).value("stagein_outbox_events", Map.of()), events -> events == 0);
    }

    @Test
    void what_is_rolled_back_is_not_counted(
            @Autowired MeterRegistry meters, @Autowired PlatformTransactionManager transactions) {
        Counter counter = meters.counter("stagein.trial");
        var transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(status -> {
            WhenCommitted.count(counter);
            status.setRollbackOnly();
        });
        assertThat(counter.count()).isZero();
        transaction.executeWithoutResult(status -> WhenCommitted.count(counter));
        assertThat(counter.count()).isEqualTo(1);
    }
}
