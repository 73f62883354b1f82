package fr.stagein.local.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BalancerTest {

    @Test
    void each_connection_goes_to_the_next_one_and_past_one_that_is_gone() throws IOException {
        try (var first = new Echo("first");
                var second = new Echo("second");
                var balancer = Balancer.open("offer-service", 0, List.of(first.port(), second.port()))) {
            Set<String> answered = new HashSet<>();
            answered.add(said(balancer, "hello"));
            answered.add(said(balancer, "hello"));
            assertThat(answered).containsExactlyInAnyOrder("first: hello", "second: hello");

            first.close();
            for (int times = 0; times < 4; times++) {
                assertThat(said(balancer, "still there")).isEqualTo("second: still there");
            }

            second.close();
            assertThat(said(balancer, "anybody")).isEmpty();
        }
    }

    @Test
    void a_long_answer_comes_whole() throws IOException {
        try (var only = new Echo("only");
                var balancer = Balancer.open("offer-service", 0, List.of(only.port()))) {
            String text = "é".repeat(300_000);
            assertThat(said(balancer, text)).isEqualTo("only: " + text);
        }
    }

    @Test
    void a_port_that_is_taken_is_said() throws IOException {
        try (var other = new Echo("other")) {
            assertThatThrownBy(() -> Balancer.open("the gateway", other.port(), List.of(1)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("the gateway");
        }
    }

    /** Says all, then that it has nothing more to say, then hears what comes back. */
    private static String said(Balancer balancer, String text) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), balancer.port())) {
            socket.getOutputStream().write(text.getBytes(UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    /** Hears somebody out, then repeats it under its name. */
    private static final class Echo implements AutoCloseable {

        private final String name;
        private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

        private final Thread listening;

        Echo(String name) throws IOException {
            this.name = name;
            listening = Thread.ofVirtual().start(this::listen);
        }

        int port() {
            return door.getLocalPort();
        }

        private void listen() {
            while (!door.isClosed()) {
                try (Socket caller = door.accept()) {
                    byte[] heard = caller.getInputStream().readAllBytes();
                    caller.getOutputStream().write((name + ": ").getBytes(UTF_8));
                    caller.getOutputStream().write(heard);
                } catch (IOException closed) {
                    // The test is over.
                }
            }
        }

        @Override
        public void close() throws IOException {
            door.close();
            try {
                // Until it has left the door, the system may let one more in.
                listening.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
