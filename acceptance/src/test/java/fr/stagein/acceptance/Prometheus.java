package fr.stagein.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.acceptance.TheSystem.Run;
import fr.stagein.local.infrastructure.Checkout;
import fr.stagein.local.infrastructure.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real Prometheus (Debian: prometheus), with our rules, reading every service of a run once a second. */
final class Prometheus implements AutoCloseable {

    static final Path FILES = Checkout.root().resolve("k8s/observability");
    private static final Path PROGRAM = Path.of("/usr/bin/prometheus");
    private static final Path PROMTOOL = Path.of("/usr/bin/promtool");
    private static final List<Integer> METRICS = List.of(8079, 8081, 8082, 8083, 8084);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Process process;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    private Prometheus(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Skips the test where it is not installed. */
    static Prometheus reading(Run system) throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "needs Prometheus: apt-get install prometheus");
        Path folder = Files.createDirectories(Path.of("target", "prometheus").toAbsolutePath());
        Path settings = folder.resolve("prometheus.yml");
        Files.writeString(settings, """
                global: {scrape_interval: 1s, scrape_timeout: 1s, evaluation_interval: 1s}
                rule_files: [%s]
                scrape_configs:
                  - job_name: stagein
                    metrics_path: /actuator/prometheus
                    static_configs:
                      - targets: [%s]
                """.formatted(
                        FILES.resolve("rules/stagein.yaml"),
                        String.join(
                                ", ",
                                METRICS.stream()
                                        .map(usual -> "'127.0.0.1:" + system.port(usual) + "'")
                                        .toList())));
        int port = Ports.free();
        Process process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "--config.file=" + settings,
                        "--storage.tsdb.path=" + Files.createTempDirectory(folder, "data"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        return new Prometheus(process, port);
    }

    /** Prometheus's own checks of files; skips the test where it is not installed. */
    static void promtool(Path folder, String... arguments) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(PROMTOOL), "needs promtool: apt-get install prometheus");
        var command = new java.util.ArrayList<>(List.of(PROMTOOL.toString()));
        command.addAll(List.of(arguments));
        Process promtool = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(promtool.getInputStream().readAllBytes(), UTF_8);
        assertThat(promtool.waitFor()).as(said).isZero();
    }

    /** The result of a query as it is now. */
    JsonNode query(String expression) {
        JsonNode answer = ask("/api/v1/query?query=" + URLEncoder.encode(expression, UTF_8));
        assertThat(answer.path("status").asString(""))
                .as("%s: %s", expression, answer)
                .isEqualTo("success");
        return answer.get("data").get("result");
    }

    JsonNode targets() {
        return ask("/api/v1/targets").get("data").get("activeTargets");
    }

    private JsonNode ask(String path) {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    BodyHandlers.ofString());
            return JSON.readTree(answer.body());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        process.destroy();
        assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(20));
    }
}
