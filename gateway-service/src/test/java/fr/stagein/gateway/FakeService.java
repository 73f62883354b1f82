package fr.stagein.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A service behind the gateway: it says who asked, and holds streams open. */
public final class FakeService {

    private static final Duration HEARTBEAT = Duration.ofMillis(200);

    private final HttpServer server;
    private final AtomicInteger streams = new AtomicInteger();

    FakeService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        server.createContext("/", exchange -> {
            // As a service does: who is not heard to the end does not listen to the answer.
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            boolean known = exchange.getRequestHeaders().containsKey("Authorization");
            byte[] body = (known ? "{\"who\":\"known\"}" : "{\"who\":\"nobody\"}").getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(known ? 200 : 401, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.createContext("/api/inbox/stream", this::stream);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Those that it holds open. */
    public int streams() {
        return streams.get();
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        streams.incrementAndGet();
        try {
            // Until nobody takes it any more.
            while (true) {
                exchange.getResponseBody().write(":\n\n".getBytes(UTF_8));
                exchange.getResponseBody().flush();
                Thread.sleep(HEARTBEAT);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            streams.decrementAndGet();
        }
    }
}
