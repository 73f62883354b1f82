package fr.stagein.operator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.api.monitoring.Metrics;
import io.javaoperatorsdk.operator.monitoring.micrometer.MicrometerMetricsV2;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Health and metrics of the operator itself. */
final class ManagementDoor implements AutoCloseable {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final HttpServer server;

    ManagementDoor(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(port), 0);
    }

    Metrics metrics() {
        return MicrometerMetricsV2.newBuilder(registry).build();
    }

    ConditionFigures conditions() {
        return new ConditionFigures(registry);
    }

    void open(Operator operator) {
        server.createContext("/metrics", exchange -> answer(exchange, 200, registry.scrape()));
        // A replica that waits for its turn to lead is well.
        server.createContext("/health", exchange -> {
            boolean well = !operator.getRuntimeInfo().isStarted()
                    || operator.getRuntimeInfo().allEventSourcesAreHealthy();
            answer(exchange, well ? 200 : 503, well ? "UP\n" : "An informer has ended\n");
        });
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
