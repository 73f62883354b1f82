package fr.stagein.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
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
