package fr.stagein.operator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** Answers what Keycloak answers to whoever asks for a realm: it has those that were imported. */
final class KeycloakForTests implements AutoCloseable {

    final Set<String> realms = new ConcurrentSkipListSet<>();

    /** Those whose import ends with an error. */
    final Set<String> failing = new ConcurrentSkipListSet<>();

    /** Realms that it answers nothing sensible about, as when it starts or its database is away. */
    final Set<String> away = new ConcurrentSkipListSet<>();

    /** Secrets that the operator gave to clients, by {@code <realm>/<client>}. */
    final Map<String, String> clients = new ConcurrentHashMap<>();

    private final HttpServer server;

    KeycloakForTests() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/realms/", exchange -> {
            String realm = exchange.getRequestURI().getPath().split("/")[2];
            try (exchange) {
                exchange.sendResponseHeaders(away.contains(realm) ? 503 : realms.contains(realm) ? 200 : 404, -1);
            }
        });
        // Its administration, for the one account that may.
        server.createContext("/realms/master/protocol/openid-connect/token", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean known = form.contains("client_id=operator&client_secret=for+this+test");
            answer(exchange, known ? 200 : 401, known ? "{\"access_token\":\"token\"}" : "{}");
        });
        server.createContext("/admin/realms/", exchange -> {
            String realm = exchange.getRequestURI().getPath().split("/")[3];
            if (!"Bearer token".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                answer(exchange, 401, "{}");
            } else if (exchange.getRequestMethod().equals("GET")) {
                String client = exchange.getRequestURI().getQuery().substring("clientId=".length());
                answer(exchange, 200, "[{\"id\":\"id-of-" + client + "\",\"clientId\":\"" + client + "\"}]");
            } else {
                JsonNode client = new ObjectMapper().readTree(exchange.getRequestBody());
                clients.put(
                        realm + "/" + client.path("clientId").asText(),
                        client.path("secret").asText());
                answer(exchange, 204, "");
            }
        });
        server.start();
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
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
