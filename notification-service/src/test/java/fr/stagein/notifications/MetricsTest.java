package fr.stagein.notifications;

import fr.stagein.platform.territory.Territory;
import fr.stagein.testing.Scrape;
import fr.stagein.testing.Tokens;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@NotificationTest
class MetricsTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Territory territory;

    @BeforeEach
    void a_traced_request_that_asks_the_database() {
        http.get()
                .uri("/api/personal-data/notification-service")
                .headers(Tokens.student(UUID.randomUUID().toString()))
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .exchange();
    }

    @Test
    void prometheus_can_read_it_and_nobody_is_in_it() {
        Scrape.of(http)
                .hasTraces()
                .isOfNobody("notification-service", territory.id())
                .has(
                        "http_server_requests_seconds_bucket",
                        "stagein_outbox_events",
                        "stagein_consumer_lag",
                        "stagein_dead_letters",
                        "stagein_mails_due",
                        "stagein_mails_age_seconds",
                        "stagein_mails_retried",
                        "stagein_mails_total",
                        "stagein_streams_open");
    }

    @Test
    void promtool_can_read_it() throws Exception {
        Scrape.readByPromtool(http);
    }
}
