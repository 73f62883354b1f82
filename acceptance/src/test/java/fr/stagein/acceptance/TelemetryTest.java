package fr.stagein.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import fr.stagein.acceptance.TheSystem.Run;
import fr.stagein.acceptance.TheSystem.Run.Replica;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A process as it runs on Kubernetes, with a collector: traces leave for it, and the log is one JSON object a line. */
@Isolated("there is one port for a second gateway")
@ExtendWith(TheSystem.class)
class TelemetryTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void traces_leave_for_the_collector_and_logs_are_json(Run system) throws Exception {
        Queue<String> sent = new ConcurrentLinkedQueue<>();
        HttpServer collector = collector(sent);
        String traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        try (HttpClient http = HttpClient.newHttpClient();
                Replica replica = system.anotherGateway(Map.of(
                        "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT",
                        "http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces",
                        "SPRING_MAIN_CLOUD_PLATFORM",
                        "kubernetes"))) {
            http.send(
                    HttpRequest.newBuilder(URI.create(
                                    replica.url() + "/api/offers/2f0c3a6e-0000-4000-8000-00000000abcd?q=secret"))
                            .header("traceparent", traceparent)
                            .build(),
                    BodyHandlers.discarding());
            // Protobuf writes text as it is.
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(String.join("", sent))
                            .contains("gateway-service", "/api/offers/**")
                            .doesNotContain("00000000abcd", "secret"));
        } finally {
            collector.stop(0);
        }

        List<String> log = Files.readAllLines(Run.REPLICA_LOG).stream()
                // Of the JVM itself, before there is a logger.
                .filter(line -> !line.startsWith("[") && !line.contains("VM warning"))
                .toList();
        assertThat(log).hasSizeGreaterThan(3).allSatisfy(line -> {
            JsonNode event = JSON.readTree(line);
            assertThat(event.has("@timestamp")).as(line).isTrue();
            assertThat(event.at("/service/name").asString("")).as(line).isEqualTo("gateway-service");
            assertThat(event.at("/log/level").asString("")).as(line).isNotBlank();
            assertThat(event.path("message").asString("")).as(line).isNotBlank();
        });
    }

    private static HttpServer collector(Queue<String> sent) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            var body = exchange.getRequestBody().readAllBytes();
            if ("gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))) {
                try (var unpacked = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(body))) {
                    body = unpacked.readAllBytes();
                }
            }
            sent.add(new String(body, ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
