package fr.stagein.benchmarks;

import fr.stagein.local.infrastructure.Checkout;
import fr.stagein.local.infrastructure.ChildProcess;
import fr.stagein.local.infrastructure.EmbeddedKafka;
import fr.stagein.local.infrastructure.EmbeddedPostgres;
import fr.stagein.local.infrastructure.Folders;
import fr.stagein.local.infrastructure.Ports;
import fr.stagein.testing.Tokens;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * A Postgres and a Kafka as {@code ./stagein up} starts them, and services as their own jars on them, with the JVM's
 * full compiler as in a container. They trust the tokens of {@link Tokens}; nobody else is there.
 */
final class Installation implements AutoCloseable {

    static final String TERRITORY = "benchmark";
    private static final Path SQL = Checkout.root().resolve("benchmarks/sql");

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final EmbeddedKafka kafka;
    private final List<ChildProcess> services = new ArrayList<>();

    private Installation(Path folder, EmbeddedPostgres postgres, EmbeddedKafka kafka) {
        this.folder = folder;
        this.postgres = postgres;
        this.kafka = kafka;
    }

    static Installation start(String benchmark) throws IOException {
        Path folder = Checkout.root()
                .resolve("benchmarks/target")
                .resolve(benchmark + "-" + ProcessHandle.current().pid());
        Files.createDirectories(folder);
        var postgres = EmbeddedPostgres.start(
                Checkout.root().resolve("local/target/postgres"),
                folder.resolve("postgres"),
                folder.resolve("postgres.log"),
                Ports.free(),
                Map.of("max_connections", "150", "shared_buffers", "64MB"));
        try {
            return new Installation(
                    folder,
                    postgres,
                    EmbeddedKafka.start(folder.resolve("kafka"), folder.resolve("kafka.log"), Ports.free()));
        } catch (RuntimeException failed) {
            postgres.close();
            throw failed;
        }
    }

    String kafka() {
        return kafka.bootstrapServers();
    }

    /**
     * Starts a service on a database of its own, {@code school} for {@code school-service}.
     *
     * @param options further ones for the JVM
     * @return its address
     */
    URI service(String name, Map<String, String> settings, List<String> options)
            throws IOException, InterruptedException {
        String database = database(name);
        postgres.createDatabase(database, "benchmark");
        int port = Ports.free();
        Map<String, String> environment = new HashMap<>(Map.of(
                "SERVER_ADDRESS", "127.0.0.1",
                "SERVER_PORT", String.valueOf(port),
                "SPRING_DATASOURCE_URL", postgres.jdbcUrl(database),
                "SPRING_DATASOURCE_USERNAME", database,
                "SPRING_DATASOURCE_PASSWORD", "benchmark",
                "SPRING_KAFKA_BOOTSTRAP_SERVERS", kafka(),
                "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI", Tokens.issuer(),
                "STAGEIN_TERRITORY_FOLDER", Checkout.territory("dordogne").toString(),
                "STAGEIN_TERRITORY_ID", TERRITORY));
        environment.putAll(settings);
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(options);
        Path home = folder.resolve(name);
        Path jar = jar(name);
        extract(jar, home);
        command.addAll(List.of("-jar", jar.getFileName().toString()));
        var process = ChildProcess.start(name, home, folder.resolve(name + ".log"), "TERM", environment, command);
        services.add(process);
        var address = URI.create("http://127.0.0.1:" + port);
        process.await(() -> Load.answers(address.resolve("/actuator/health/readiness")), Duration.ofMinutes(2));
        return address;
    }

    /** What a service takes of the machine's memory after a collection, in MB; pages that it shares count in part. */
    long memory(String service) throws IOException, InterruptedException {
        long pid = services.stream()
                .filter(one -> one.name().equals(service))
                .findFirst()
                .orElseThrow()
                .pid();
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(pid),
                        "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException(service + " does not collect its garbage");
        }
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "smaps_rollup")).stream()
                        .filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                        .sum()
                / 1024;
    }

    void stopServices() {
        services.forEach(ChildProcess::close);
        services.clear();
    }

    /** Runs a file of {@code benchmarks/sql} in a service's database, with these values for its {@code :names}. */
    void fill(String service, String file, Map<String, ?> values) throws IOException, SQLException {
        String statements = Files.readString(SQL.resolve(file));
        for (Map.Entry<String, ?> value : values.entrySet()) {
            statements = statements.replaceAll(
                    "(?<!:):" + value.getKey() + "\\b",
                    Matcher.quoteReplacement(value.getValue().toString()));
        }
        sql(service, statements);
    }

    /** Runs statements in a service's database. */
    void sql(String service, String statements) throws SQLException {
        try (Connection connection = connect(service);
                var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    /** The one number that a query gives. */
    long number(String service, String query) throws SQLException {
        try (Connection connection = connect(service);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    Connection connect(String service) throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl(database(service)), EmbeddedPostgres.USER, postgres.password());
    }

    /** Runs a file of {@code benchmarks/sql} in a service's database again and again, by so many at once. */
    Pgbench pgbench(String service, String file, Map<String, ?> values, int clients, int seconds)
            throws IOException, InterruptedException {
        return Pgbench.run(postgres, database(service), SQL.resolve(file), values, clients, seconds, folder);
    }

    private static String database(String service) {
        return service.replace("-service", "");
    }

    /** As for {@code ./stagein up} and for an image. */
    private static void extract(Path jar, Path into) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(
                        java(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", into.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException(jar + " cannot be unpacked");
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path jar(String service) throws IOException {
        try (var files = Files.list(Checkout.root().resolve(service).resolve("target"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(service + " is not built"));
        }
    }

    @Override
    public void close() throws IOException {
        stopServices();
        kafka.close();
        postgres.close();
        EmbeddedPostgres.delete(folder.resolve("postgres"));
        // What is left are the logs.
        try (var homes = Files.list(folder)) {
            for (Path home : homes.filter(Files::isDirectory).toList()) {
                Folders.delete(home);
            }
        }
    }
}
