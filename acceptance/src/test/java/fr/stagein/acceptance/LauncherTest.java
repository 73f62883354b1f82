package fr.stagein.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.acceptance.TheSystem.Run;
import fr.stagein.local.infrastructure.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The command itself: a second territory beside the first, and what it says when it cannot go on. */
@Order(1)
@ExtendWith(TheSystem.class)
class LauncherTest {

    /** Next to the first: no port of one may be a port of the other. */
    private static final int SHIFT = 3100;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void a_second_territory_lives_and_dies_beside_the_first(Run first) throws Exception {
        Path log = Path.of("target", "charente-up.log").toAbsolutePath();
        Process second = start(
                log,
                "up",
                "--no-build",
                "--fresh",
                "--territory",
                "charente",
                "--ports",
                "" + SHIFT,
                "--replicas",
                "gateway-service=2");
        try {
            await().atMost(Duration.ofMinutes(10))
                    .until(() -> !second.isAlive() || text(log).contains("Stage-IN is up"));
            assertThat(second.isAlive()).as(text(log)).isTrue();
            assertThat(get("/api/territory")).contains("Charente").doesNotContain("Dordogne");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(post("/api/offers/search", "{}"))
                            .contains("\"communeCode\":\"16")
                            .doesNotContain("\"communeCode\":\"24"));
            requestsGoToEitherGatewayAndPastADeadOne();

            assertThat(said("up", "--no-build", "--territory", "charente", "--ports", "" + SHIFT))
                    .containsExactly("It is running already: ./stagein status, ./stagein down");
            assertThat(said("up", "--no-build", "--territory", "dordogne", "--ports", "" + SHIFT))
                    .singleElement()
                    .asString()
                    .matches("Port \\d+, which .* needs, is taken: .*, or move Stage-IN with --ports (0|\\d{1,2}00)")
                    .doesNotEndWith("--ports " + SHIFT);

            List<ProcessHandle> children = second.descendants().toList();
            ProcessHandle kafka = children.stream()
                    .filter(child -> child.info().commandLine().orElse("").contains("kafka.Kafka"))
                    .findFirst()
                    .orElseThrow();
            kafka.destroyForcibly();
            assertThat(second.onExit()).succeedsWithin(Duration.ofSeconds(90));
            assertThat(second.exitValue()).isEqualTo(1);
            assertThat(text(log).lines().toList()).last().asString().startsWith("Kafka ended unexpectedly: see ");
            assertThat(children).noneMatch(ProcessHandle::isAlive);
        } finally {
            second.destroy();
            second.onExit().join();
        }
        // The other one never noticed.
        Visitor.anybody(first).get("/api/session").expect(200);
    }

    private static void requestsGoToEitherGatewayAndPastADeadOne() throws Exception {
        double first = answered(1);
        double second = answered(2);
        for (int request = 0; request < 4; request++) {
            assertThat(onItsOwnConnection()).contains("Charente");
        }
        assertThat(answered(1)).isGreaterThan(first);
        assertThat(answered(2)).isGreaterThan(second);
        var processes = new Properties();
        try (var in =
                Files.newInputStream(Checkout.root().resolve(".stagein/charente+" + SHIFT + "/running.properties"))) {
            processes.load(in);
        }
        long pid = Long.parseLong(processes.getProperty("gateway-service 2").split("@")[0]);
        ProcessHandle gateway = ProcessHandle.of(pid).orElseThrow();
        gateway.destroyForcibly();
        assertThat(gateway.onExit()).succeedsWithin(Duration.ofSeconds(20));
        for (int request = 0; request < 4; request++) {
            assertThat(onItsOwnConnection()).contains("Charente");
        }
    }

    /** Requests that this gateway has answered. */
    private static double answered(int replica) throws Exception {
        URI figures = URI.create("http://127.0.0.1:" + (8035 + 10 * replica + SHIFT) + "/actuator/prometheus");
        return HTTP.send(HttpRequest.newBuilder(figures).build(), BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line ->
                        line.startsWith("http_server_requests_seconds_count") && line.contains("/api/territory"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static String onItsOwnConnection() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(uri("/api/territory")).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void what_it_does_not_understand_it_says_in_one_line() throws Exception {
        assertThat(said("up", "--no-build", "--territory", "atlantis"))
                .singleElement()
                .asString()
                .contains("atlantis", "charente", "dordogne");
        for (String wrong : List.of("0", "postgres=2")) {
            assertThat(said("up", "--no-build", "--replicas", wrong))
                    .singleElement()
                    .asString()
                    .contains("--replicas", "1 to 3", wrong);
        }
        for (String wrong : List.of("many", "50")) {
            assertThat(said("up", "--no-build", "--ports", wrong))
                    .singleElement()
                    .asString()
                    .contains("--ports", "hundreds");
        }
        for (String wrong : List.of("--port", "charente")) {
            assertThat(said("up", "--no-build", wrong, "300"))
                    .containsExactly("There is no option '" + wrong + "': ./stagein help");
        }
        assertThat(said("dance")).last().asString().contains("There is no command 'dance'");
    }

    @Test
    void what_a_run_keeps_is_for_its_owner_alone(Run first) throws IOException {
        List<Path> roots = new ArrayList<>(List.of(first.folder()));
        // Where root started it, Postgres may not enter the folder, and its data lie elsewhere.
        Path elsewhere = first.folder().resolve("postgres/elsewhere");
        if (Files.exists(elsewhere)) {
            roots.add(Path.of(Files.readString(elsewhere)));
        }
        for (Path root : roots) {
            // Links have no rights of their own, and files come and go while the system works.
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes what) throws IOException {
                    return visitFile(folder, what);
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes what) throws IOException {
                    if (what.isRegularFile() || what.isDirectory()) {
                        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                .as(file.toString())
                                .endsWith("------");
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path gone, IOException why) {
                    assertThat(why).isInstanceOf(NoSuchFileException.class);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }

    @Test
    void no_secret_is_in_a_command_line(Run first) throws IOException {
        var secrets = new Properties();
        try (var in = Files.newInputStream(first.folder().resolve("secrets.properties"))) {
            secrets.load(in);
        }
        String commands = ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .collect(Collectors.joining("\n"));
        assertThat(secrets).isNotEmpty();
        secrets.values().forEach(secret -> assertThat(commands).doesNotContain(secret.toString()));
    }

    private static List<String> said(String... command) throws Exception {
        Path log = Files.createTempFile(Path.of("target"), "said", ".log").toAbsolutePath();
        Process process = start(log, command);
        assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(30));
        assertThat(process.exitValue()).isNotZero();
        return text(log).lines().toList();
    }

    private static Process start(Path log, String... command) throws IOException {
        return Run.stagein(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static String get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString())
                .body();
    }

    private static String post(String path, String body) throws Exception {
        // Straight at offer-service: who only searches needs no session.
        URI offers = URI.create("http://127.0.0.1:" + (8082 + SHIFT) + path);
        var request = HttpRequest.newBuilder(offers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString()).body();
    }

    private static URI uri(String path) {
        return URI.create("http://localhost:" + (8080 + SHIFT) + path);
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
