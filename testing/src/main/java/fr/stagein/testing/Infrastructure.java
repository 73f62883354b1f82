package fr.stagein.testing;

import fr.stagein.local.infrastructure.Checkout;
import fr.stagein.local.infrastructure.EmbeddedKafka;
import fr.stagein.local.infrastructure.EmbeddedPostgres;
import fr.stagein.local.infrastructure.Folders;
import fr.stagein.local.infrastructure.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The Postgres and the Kafka that all tests of one run share. In containers where a Docker engine answers, as child
 * processes otherwise; {@code STAGEIN_TEST_INFRASTRUCTURE=embedded|containers} decides for it. The images are
 * configuration: {@code STAGEIN_TEST_POSTGRES_IMAGE}, {@code STAGEIN_TEST_KAFKA_IMAGE}.
 */
public final class Infrastructure {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Infrastructure SHARED = start();

    private final String jdbcPrefix;
    private final String user;
    private final String password;
    private final String bootstrapServers;

    private Infrastructure(String jdbcPrefix, String user, String password, String bootstrapServers) {
        this.jdbcPrefix = jdbcPrefix;
        this.user = user;
        this.password = password;
        this.bootstrapServers = bootstrapServers;
    }

    public static Infrastructure shared() {
        return SHARED;
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    /** Makes an empty database that nobody else has, and gives its JDBC address. */
    public String newDatabase() {
        String name = "test_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(jdbcPrefix + "postgres", user, password);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException("No database for the test", failed);
        }
        return jdbcPrefix + name;
    }

    private static Infrastructure start() {
        String wish = Optional.ofNullable(System.getenv("STAGEIN_TEST_INFRASTRUCTURE"))
                .orElse("");
        return switch (wish) {
            case "containers" -> inContainers();
            case "embedded" -> asProcesses();
            default -> DockerClientFactory.instance().isDockerAvailable() ? inContainersIfTheyStart() : asProcesses();
        };
    }

    /** A Docker engine that cannot reach a registry is not used. */
    private static Infrastructure inContainersIfTheyStart() {
        try {
            return inContainers();
        } catch (ContainerLaunchException | ContainerFetchException notStarted) {
            System.out.println("The containers do not start: " + notStarted.getMessage());
            return asProcesses();
        }
    }

    @SuppressWarnings("resource") // they live as long as the run; Testcontainers removes them
    private static Infrastructure inContainers() {
        String postgresImage = Optional.ofNullable(System.getenv("STAGEIN_TEST_POSTGRES_IMAGE"))
                .orElse("postgres:18");
        String kafkaImage =
                Optional.ofNullable(System.getenv("STAGEIN_TEST_KAFKA_IMAGE")).orElse("apache/kafka-native:4.2.0");
        System.out.println("Tests run on containers: " + postgresImage + ", " + kafkaImage);
        var postgres =
                new PostgreSQLContainer(DockerImageName.parse(postgresImage).asCompatibleSubstituteFor("postgres"));
        var kafka = new KafkaContainer(DockerImageName.parse(kafkaImage).asCompatibleSubstituteFor("apache/kafka"));
        postgres.start();
        kafka.start();
        return new Infrastructure(
                "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getMappedPort(5432) + "/",
                postgres.getUsername(),
                postgres.getPassword(),
                kafka.getBootstrapServers());
    }

    private static Infrastructure asProcesses() {
        System.out.println("Tests run on embedded Postgres and Kafka (no Docker engine asked for or found)");
        Path target = Checkout.root().resolve("local/target");
        Path folder = target.resolve("tests/" + ProcessHandle.current().pid());
        var postgres = EmbeddedPostgres.start(
                target.resolve("postgres"),
                folder.resolve("postgres"),
                folder.resolve("postgres.log"),
                Ports.free(),
                Map.of(
                        "fsync",
                        "off",
                        "synchronous_commit",
                        "off",
                        "full_page_writes",
                        "off",
                        "max_connections",
                        "200"));
        var kafka = EmbeddedKafka.start(folder.resolve("kafka"), folder.resolve("kafka.log"), Ports.free());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            kafka.close();
            postgres.close();
            delete(folder);
        }));
        return new Infrastructure(
                "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/",
                EmbeddedPostgres.USER,
                postgres.password(),
                kafka.bootstrapServers());
    }

    private static void delete(Path folder) {
        try {
            EmbeddedPostgres.delete(folder.resolve("postgres"));
            Folders.delete(folder);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
