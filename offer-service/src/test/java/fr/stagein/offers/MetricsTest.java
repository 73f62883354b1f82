package fr.stagein.offers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.platform.territory.Territory;
import fr.stagein.testing.Scrape;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServiceTest
class MetricsTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Territory territory;

    @BeforeEach
    void a_traced_request_that_asks_the_database() {
        http.get()
                .uri("/api/personal-data/offer-service")
                .headers(Tokens.student(UUID.randomUUID().toString()))
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .exchange();
    }

    @Test
    void prometheus_can_read_it_and_nobody_is_in_it() {
        Scrape.of(http)
                .hasTraces()
                .isOfNobody("offer-service", territory.id())
                .has(
                        "http_server_requests_seconds_bucket",
                        "stagein_outbox_events",
                        "stagein_consumer_lag",
                        "stagein_dead_letters",
                        "stagein_search_seconds_count");
    }

    @Test
    void promtool_can_read_it() throws Exception {
        Scrape.readByPromtool(http);
    }

    @Test
    void how_long_a_search_took_is_told() {
        assertThat(http.post()
                        .uri("/api/offers/search")
                        .contentType("application/json")
                        .content("{}")
                        .exchange())
                .hasStatusOk();
        Scrape.of(http).has("stagein_search_seconds_bucket", "stagein_reach_seconds_count");
    }
}
