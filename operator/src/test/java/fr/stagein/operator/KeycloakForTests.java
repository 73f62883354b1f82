package fr.stagein.operator;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Answers what Keycloak answers to whoever asks for a realm: it has those that were imported. */
final class KeycloakForTests implements AutoCloseable {

    final Set<String> realms = new ConcurrentSkipListSet<>();

    /** Those whose import ends with an error. */
    final Set<String> failing = new ConcurrentSkipListSet<>();

    private final HttpServer server;

    KeycloakForTests() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/realms/", exchange -> {
            String realm = exchange.getRequestURI().getPath().split("/")[2];
            try (exchange) {
                exchange.sendResponseHeaders(realms.contains(realm) ? 200 : 404, -1);
            }
        });
        server.start();
    }

    Engines engines() {
        return Engines.from(Map.of(
                "STAGEIN_KEYCLOAK_URL",
                "http://localhost:" + server.getAddress().getPort()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
