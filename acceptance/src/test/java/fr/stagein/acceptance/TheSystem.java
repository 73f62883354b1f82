package fr.stagein.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.local.infrastructure.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stage-IN as {@code ./stagein up} starts it, on ports of its own and with fresh data, once for all tests.
 *
 * <p>{@code -Dstagein.running=<shift>} drives a run that is there already ({@code ./stagein up --ports <shift>}).
 * {@code -Dstagein.url=<address> -Dstagein.mailbox=<address>} drives one that knows its own address alone, as in
 * containers: for stories that go by pages and mails and touch no process, file or database of it.
 */
public final class TheSystem implements ParameterResolver {

    private static final String TERRITORY = "dordogne";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Run.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Start.class, any -> Start.tried(), Start.class)
                .run();
    }

    /** The result of the one start: if it failed, no later test waits for the system again. */
    private record Start(Run done, RuntimeException failed) implements AutoCloseable {

        static Start tried() {
            try {
                return new Start(Run.begin(), null);
            } catch (RuntimeException notUp) {
                return new Start(null, notUp);
            }
        }

        Run run() {
            if (done == null) {
                throw new IllegalStateException("Stage-IN did not come up", failed);
            }
            return done;
        }

        @Override
        public void close() {
            if (done != null) {
                done.close();
            }
        }
    }

    /** A running system: its addresses, its processes, its mails. */
    public static final class Run implements AutoCloseable {

        static final Path REPLICA_LOG = Path.of("target", "gateway-replica.log");

        private static final JsonMapper JSON = JsonMapper.builder().build();

        /** Not a part of a longer word, such as the secret of a link. */
        private static final Pattern CODE = Pattern.compile("(?<![\\w#-])\\d{6}(?![\\w-])");

        private final int shift;
        private final Process launcher;
        private final Addresses addresses;
        private final HttpClient http = HttpClient.newHttpClient();

        private Run(int shift, Process launcher, Addresses addresses) {
            this.shift = shift;
            this.launcher = launcher;
            this.addresses = addresses;
        }

        private static Run begin() {
            String elsewhere = System.getProperty("stagein.url");
            if (elsewhere != null) {
                return at(elsewhere, System.getProperty("stagein.mailbox", ""));
            }
            String running = System.getProperty("stagein.running");
            return running == null ? start() : of(Integer.parseInt(running), null);
        }

        /** One that others started and will end: of it the addresses alone are known. */
        static Run at(String url, String mailbox) {
            return new Run(0, null, Addresses.behindOneDoor(url, mailbox));
        }

        private static Run of(int shift, Process launcher) {
            return new Run(shift, launcher, Addresses.ofPorts(shift));
        }

        /** Where people and their mails are met. */
        private record Addresses(String url, String identity, String mailbox) {

            static Addresses ofPorts(int shift) {
                return new Addresses(
                        "http://localhost:" + (8080 + shift),
                        "http://localhost:" + (8085 + shift) + "/realms/" + TERRITORY,
                        "http://localhost:" + (8025 + shift));
            }

            /** The gateway passes the sign-in pages on: docs/compose.md. */
            static Addresses behindOneDoor(String url, String mailbox) {
                return new Addresses(url, url + "/realms/" + TERRITORY, mailbox);
            }
        }

        private static Run start() {
            int shift = 3000;
            Path log = Path.of("target", "stagein-up.log").toAbsolutePath();
            try {
                Process launcher = stagein(List.of("up", "--no-build", "--fresh", "--ports", String.valueOf(shift)))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(launcher::destroy));
                long end = System.nanoTime() + PATIENCE.toNanos();
                while (!Files.readString(log).contains("Stage-IN is up")) {
                    if (!launcher.isAlive() || System.nanoTime() > end) {
                        throw new IllegalStateException("Stage-IN did not come up:\n" + Files.readString(log));
                    }
                    Thread.sleep(200);
                }
                return of(shift, launcher);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }

        /**
         * The command in the project's folder. Nothing trains in the background: tests want a quiet machine. New offers are
         * compared with kept searches every two seconds instead of every minute, and who is erased is so at once.
         */
        static ProcessBuilder stagein(List<String> arguments) {
            List<String> command = new ArrayList<>(List.of("./stagein"));
            command.addAll(arguments);
            var builder = new ProcessBuilder(command).directory(Checkout.root().toFile());
            builder.environment().put("STAGEIN_NO_TRAINING", "1");
            builder.environment().put("STAGEIN_ALERTS_LOOKEVERY", "2s");
            builder.environment().put("STAGEIN_ERASURES_AFTERLEAVING", "2s");
            builder.environment().put("STAGEIN_ERASURES_AFTERFAREWELL", "10s");
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            return builder;
        }

        int port(int usual) {
            return usual + shift;
        }

        public String url() {
            return addresses.url();
        }

        String identity() {
            return addresses.identity();
        }

        String service(String name) {
            return "http://127.0.0.1:"
                    + port(
                            switch (name) {
                                case "school" -> 8081;
                                case "offer" -> 8082;
                                case "application" -> 8083;
                                case "notification" -> 8084;
                                default -> throw new IllegalArgumentException(name);
                            });
        }

        Path folder() {
            return Checkout.root().resolve(".stagein").resolve(shift == 0 ? TERRITORY : TERRITORY + "+" + shift);
        }

        /** The process of a part: {@code Kafka}, {@code application-service}. */
        ProcessHandle process(String part) {
            String pid = properties("running").getProperty(part).split("@")[0];
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        }

        /** What the launcher keeps in a file of the run's folder. */
        private Properties properties(String file) {
            var kept = new Properties();
            try (var in = Files.newInputStream(folder().resolve(file + ".properties"))) {
                kept.load(in);
                return kept;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        /** Kills the process (SIGKILL), as when its machine dies. */
        void kill(String part) {
            assertThat(process(part).destroyForcibly()).isTrue();
        }

        /** Stops the process (SIGSTOP), as if its machine had lost the network; {@link #thaw} lets it go on. */
        void freeze(String part) {
            signal("STOP", part);
        }

        void thaw(String part) {
            signal("CONT", part);
        }

        private void signal(String name, String part) {
            try {
                int exit = new ProcessBuilder(
                                "kill", "-" + name, String.valueOf(process(part).pid()))
                        .start()
                        .waitFor();
                assertThat(exit).isZero();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        String log(String part) {
            try {
                return Files.readString(folder().resolve("logs").resolve(part + ".log"));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        /** A second process of the gateway, started as the first one was, on another port. */
        Replica anotherGateway() throws IOException {
            return anotherGateway(Map.of());
        }

        /** @param settings beside those of the first, or instead */
        Replica anotherGateway(Map<String, String> settings) throws IOException {
            Path first =
                    Path.of("/proc", String.valueOf(process("gateway-service").pid()));
            var builder = new ProcessBuilder(
                    Files.readString(first.resolve("cmdline")).split("\0"));
            for (String entry : Files.readString(first.resolve("environ")).split("\0")) {
                int equals = entry.indexOf('=');
                builder.environment().put(entry.substring(0, equals), entry.substring(equals + 1));
            }
            builder.environment().put("SERVER_PORT", String.valueOf(port(8070)));
            builder.environment().put("STAGEIN_OTHERHOSTS", "localhost:" + port(8070));
            builder.environment().put("MANAGEMENT_SERVER_PORT", String.valueOf(port(8069)));
            builder.environment().putAll(settings);
            Process process = builder.directory(
                            first.resolve("cwd").toRealPath().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(REPLICA_LOG.toFile())
                    .start();
            var replica = new Replica("http://localhost:" + port(8070), process);
            var ready = HttpRequest.newBuilder(URI.create(replica.url() + "/api/session"))
                    .build();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .ignoreExceptions()
                    .until(() -> http.send(ready, BodyHandlers.discarding()).statusCode() == 200);
            return replica;
        }

        record Replica(String url, Process process) implements AutoCloseable {
            @Override
            public void close() {
                process.destroy();
                assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(40));
            }
        }

        /** A connection to a service's own database. */
        Connection database(String service) throws SQLException {
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port(8032) + "/" + service,
                    service,
                    properties("secrets").getProperty("database-" + service));
        }

        /** Mails to this address, newest first: subject, then text. */
        List<Mail> mailsTo(String address) {
            try {
                var answer = http.send(
                        HttpRequest.newBuilder(URI.create(addresses.mailbox() + "/api/mails"))
                                .build(),
                        BodyHandlers.ofString());
                List<Mail> mails = new ArrayList<>();
                for (JsonNode mail : JSON.readTree(answer.body())) {
                    if (mail.get("to").asString().contains(address)) {
                        mails.add(new Mail(
                                mail.get("subject").asString(), mail.get("text").asString()));
                    }
                }
                return mails;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return List.of();
            }
        }

        record Mail(String subject, String text) {}

        /** The first match in a mail to this address, the newest that has one; waits until one came. */
        /** Codes with which to sign that came to this mailbox, the newest first. */
        List<String> codesIn(String address) {
            return mailsTo(address).stream()
                    .filter(mail -> mail.subject().contains("code pour signer"))
                    .map(mail -> CODE.matcher(mail.text()))
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .toList();
        }

        String linkIn(String address, String pattern) {
            return Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(
                            () -> mailsTo(address).stream()
                                    .map(mail -> Pattern.compile(pattern).matcher(mail.text()))
                                    .filter(Matcher::find)
                                    .map(Matcher::group)
                                    .findFirst()
                                    .orElse(""),
                            link -> !link.isEmpty());
        }

        @Override
        public void close() {
            if (launcher != null) {
                List<ProcessHandle> children = launcher.descendants().toList();
                launcher.destroy();
                assertThat(launcher.onExit()).as("stopped in order").succeedsWithin(Duration.ofSeconds(90));
                assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
            }
        }
    }
}
