package fr.stagein.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.testing.Scrape;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalManagementPort;

@GatewayTest
class MetricsTest {

    private static final Map<String, String> SIGNED_IN = Map.of("outcome", "DONE");
    private static final Map<String, String> CANCELLED = Map.of("outcome", "CANCELLED");

    @LocalManagementPort
    int management;

    @Value("${stagein.public-url}")
    String gateway;

    @Test
    void prometheus_can_read_it_and_nobody_is_in_it() {
        Tab somebody = Tab.at(gateway);
        somebody.get("/api/session");
        somebody.get("/api/offers/" + UUID.randomUUID());
        somebody.get("/une-page/" + UUID.randomUUID());
        scrape().hasTraces()
                .isOfNobody("gateway-service", "dordogne")
                .has(
                        "http_server_requests_seconds_bucket",
                        "stagein_sign_ins_total",
                        "stagein_streams_open",
                        "stagein_worker_age_seconds",
                        "stagein_worker_pause_seconds",
                        "stagein_service_connections",
                        "hikaricp_connections_pending",
                        "jvm_memory_used_bytes");
    }

    @Test
    void sign_ins_are_counted_by_how_they_ended(@Autowired FakeKeycloak keycloak) {
        Tab tab = Tab.at(gateway);
        double done = scrape().value("stagein_sign_ins_total", SIGNED_IN);
        double cancelled = scrape().value("stagein_sign_ins_total", CANCELLED);

        Map<String, String> asked = tab.asksForSignIn("/login?returnTo=/offres");
        tab.comesBack(
                keycloak, asked, UUID.randomUUID().toString(), UUID.randomUUID().toString());
        assertThat(scrape().value("stagein_sign_ins_total", SIGNED_IN)).isEqualTo(done + 1);

        Tab other = Tab.at(gateway);
        Map<String, String> stopped = other.asksForSignIn("/login");
        other.get("/login/oauth2/code/keycloak?error=access_denied&state=" + stopped.get("state"));
        assertThat(scrape().value("stagein_sign_ins_total", CANCELLED)).isEqualTo(cancelled + 1);
    }

    private Scrape scrape() {
        return Scrape.of(accept -> {
            try (var http = HttpClient.newHttpClient()) {
                HttpResponse<String> answer = http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/actuator/prometheus"))
                                .header("Accept", accept)
                                .build(),
                        BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(200);
                return answer.body();
            } catch (IOException failed) {
                throw new AssertionError(failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new AssertionError(stopped);
            }
        });
    }
}
