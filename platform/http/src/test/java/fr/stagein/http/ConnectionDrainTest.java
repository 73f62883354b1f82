package fr.stagein.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A server that ends while callers who keep their connections go on asking, as in a rolling update. */
class ConnectionDrainTest {

    private static final int CALLERS = 16;

    /** Between two requests of a caller, in which its connection is kept for nothing. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    @Test
    void no_request_on_a_kept_connection_is_lost_while_the_server_ends() throws InterruptedException {
        try (var server = new Server("stagein.drain.time=2s")) {
            List<Caller> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                callers.add(new Caller(server.port()));
            }
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> callers.stream().allMatch(caller -> caller.answered.get() > 2));

            server.close();

            for (Caller caller : callers) {
                assertThat(caller.thread.join(Duration.ofSeconds(20)))
                        .as("the end of a caller")
                        .isTrue();
                assertThat(caller.unanswered).as("a request without an answer").isFalse();
                assertThat(caller.toldToClose)
                        .as("told that the connection ends")
                        .isTrue();
            }
        }
    }

    @Test
    void a_connection_made_while_the_server_ends_gets_its_answer() throws IOException {
        try (var server = new Server("stagein.drain.time=2s")) {
            var closing = Thread.ofVirtual().start(server::close);
            await().pollInterval(Duration.ofMillis(20))
                    .until(() -> ask(server.port()).contains("Connection: close"));
            assertThat(closing.isAlive()).as("still within its time").isTrue();
        }
    }

    private static List<String> ask(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return Caller.ask(socket);
        }
    }

    /** Asks again and again on one connection, until the server says that it was the last time. */
    private static final class Caller {

        private final AtomicInteger answered = new AtomicInteger();
        private final Thread thread;
        private volatile boolean unanswered;
        private volatile boolean toldToClose;

        Caller(int port) {
            thread = Thread.ofVirtual().start(() -> run(port));
        }

        private void run(int port) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                while (!toldToClose) {
                    List<String> head = ask(socket);
                    if (head.isEmpty() || !head.getFirst().contains(" 200")) {
                        unanswered = true;
                        return;
                    }
                    answered.incrementAndGet();
                    toldToClose = head.contains("Connection: close");
                    Thread.sleep(PAUSE);
                }
            } catch (IOException lost) {
                unanswered = true;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        /** @return the head of the answer; nothing if there was none */
        private static List<String> ask(Socket socket) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write("GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            List<String> head = new ArrayList<>();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                head.add(line);
            }
            if (!head.isEmpty()) {
                in.skip("hello".length());
            }
            return head;
        }
    }

    private static final class Server implements AutoCloseable {

        private final ConfigurableApplicationContext context;
        private final AtomicBoolean closed = new AtomicBoolean();

        Server(String... properties) {
            context = new SpringApplicationBuilder(Application.class)
                    .properties("server.port=0", "server.shutdown=graceful", "server.tomcat.max-keep-alive-requests=-1")
                    .properties(properties)
                    .run();
        }

        int port() {
            return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
        }

        @Override
        public void close() {
            if (!closed.getAndSet(true)) {
                context.close();
            }
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @RestController
    static class Application {

        @GetMapping("/hello")
        String hello() {
            return "hello";
        }
    }
}
