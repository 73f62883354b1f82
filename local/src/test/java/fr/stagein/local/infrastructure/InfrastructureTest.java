package fr.stagein.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InfrastructureTest {

    private final Path target = Checkout.root().resolve("local/target");
    private final Path folder = target.resolve("tests/" + UUID.randomUUID());

    @Test
    void postgres_starts_keeps_its_data_and_leaves_no_process() throws Exception {
        int port = Ports.free();
        var first = postgres(port);
        first.createDatabase("offer", "secret");
        first.createDatabase("offer", "secret");
        first.close();
        assertThat(ProcessHandle.of(first.pid()).filter(ProcessHandle::isAlive)).isEmpty();

        var second = postgres(port);
        try (var connection = DriverManager.getConnection(second.jdbcUrl("offer"), "offer", "secret")) {
            assertThat(connection.isValid(1)).isTrue();
        } finally {
            second.close();
        }
    }

    @Test
    void postgres_asks_everybody_for_a_password() throws Exception {
        try (var postgres = postgres(Ports.free())) {
            postgres.createDatabase("offer", "before");
            postgres.createDatabase("offer", "now");
            for (String wrong : List.of("", "stagein", "before")) {
                assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl("offer"), "offer", wrong))
                        .isInstanceOf(SQLException.class);
            }
            assertThatThrownBy(() ->
                            DriverManager.getConnection(postgres.jdbcUrl("offer"), EmbeddedPostgres.USER, "postgres"))
                    .hasMessageContaining("password authentication failed");
            DriverManager.getConnection(postgres.jdbcUrl("offer"), "offer", "now")
                    .close();
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("pg/superuser.password")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void data_of_a_version_without_passwords_are_not_served() throws Exception {
        postgres(Ports.free()).close();
        Files.delete(folder.resolve("pg/superuser.password"));

        assertThatThrownBy(() -> postgres(Ports.free()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--fresh");
    }

    @Test
    void kafka_starts_again_on_its_log_and_leaves_no_process() {
        for (int start = 0; start < 2; start++) {
            var kafka = EmbeddedKafka.start(folder.resolve("kafka"), folder.resolve("kafka.log"), Ports.free());
            assertThat(kafka.isAlive()).isTrue();
            kafka.close();
            assertThat(ProcessHandle.of(kafka.pid()).filter(ProcessHandle::isAlive))
                    .isEmpty();
        }
    }

    @Test
    void a_taken_port_is_told_in_one_line() throws Exception {
        try (var other = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> postgres(other.getLocalPort()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(String.valueOf(other.getLocalPort()))
                    .hasMessageContaining("taken");
        }
    }

    private EmbeddedPostgres postgres(int port) {
        return EmbeddedPostgres.start(
                target.resolve("postgres"),
                folder.resolve("pg"),
                folder.resolve("pg.log"),
                port,
                Map.of("fsync", "off"));
    }
}
