package fr.stagein.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import fr.stagein.gateway.GatewayTest;
import fr.stagein.gateway.Tab;
import fr.stagein.local.infrastructure.Ports;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service that nobody finds at its address, then comes. */
@GatewayTest
class ServiceDownTest {

    private static final int PORT = Ports.free();

    @Value("${stagein.public-url}")
    String gateway;

    @Autowired
    Resilience4JCircuitBreakerFactory breakers;

    @Autowired
    MeterRegistry meters;

    @DynamicPropertySource
    static void nobody_there(DynamicPropertyRegistry properties) {
        properties.add("stagein.test.services.school", () -> "http://127.0.0.1:" + PORT);
    }

    @Test
    void it_is_asked_no_longer_and_asked_again_once_it_is_there() throws IOException {
        for (int call = 0; call < 10; call++) {
            assertThat(down()).contains("urn:stagein:problem:service-down");
        }
        assertThat(breakers.getCircuitBreakerRegistry().circuitBreaker("school").getState())
                .isIn(State.OPEN, State.HALF_OPEN);
        assertThat(meters.get("resilience4j.circuitbreaker.calls")
                        .tags("name", "school", "kind", "failed")
                        .timer()
                        .count())
                .isGreaterThanOrEqualTo(10);
        assertThat(Tab.at(gateway).get("/api/offers/search").statusCode())
                .as("the others are asked")
                .isNotEqualTo(503);

        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), 0);
        service.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        service.start();
        try {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> Tab.at(gateway).get("/api/schools").statusCode() == 204);
        } finally {
            service.stop(0);
        }
    }

    private String down() {
        HttpResponse<String> answer = Tab.at(gateway).get("/api/schools");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        return answer.body();
    }
}
