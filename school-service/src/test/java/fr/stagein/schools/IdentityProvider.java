package fr.stagein.schools;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keycloak as its HTTP protocol shows it: users, their roles and passwords, the mails it would send. */
@TestConfiguration
public class IdentityProvider {

    private static final String USERS = "/admin/realms/dordogne/users";

    /** Its validators' own patterns, the one for addresses shortened. */
    private static final Pattern NAME = Pattern.compile("[^<>&\"\\v$%!#?§;*~/\\\\|^=\\[\\]{}()\\p{Cntrl}]*");

    private static final Pattern USERNAME =
            Pattern.compile("[^<>&\"'\\s\\v\\h$%!#?§,;:*~/\\\\|^=\\[\\]{}()`\\p{Cntrl}]+");
    private static final Pattern EMAIL = Pattern.compile("[^.@()\\s]+(?:\\.[^.@()\\s]+)*@[^.@]+(?:\\.[^.@]+)*");

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Map<String, Object>> users = new ConcurrentHashMap<>();
    private final Map<String, CopyOnWriteArrayList<String>> roles = new ConcurrentHashMap<>();
    private final Map<String, String> passwords = new ConcurrentHashMap<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final HttpServer keycloak;
    private volatile boolean away;

    IdentityProvider() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.createContext("/realms/dordogne/protocol/openid-connect/token", exchange -> {
            exchange.getRequestBody().readAllBytes();
            answer(
                    exchange,
                    away ? 503 : 200,
                    "{\"access_token\":\"" + UUID.randomUUID() + "\",\"token_type\":\"Bearer\",\"expires_in\":300}");
        });
        keycloak.createContext(USERS, this::users);
        keycloak.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        keycloak.start();
    }

    @Bean
    DynamicPropertyRegistrar whereItIs() {
        return properties -> {
            properties.add("stagein.identity.admin.client-secret", () -> "s3cret");
            properties.add(
                    "stagein.identity.admin.server-url",
                    () -> "http://127.0.0.1:" + keycloak.getAddress().getPort());
        };
    }

    public void goesAway(boolean now) {
        away = now;
    }

    /** Somebody who has an account already. */
    public String knows(String email, boolean verified) {
        String id = UUID.randomUUID().toString();
        users.put(id, Map.of("id", id, "username", email, "email", email, "emailVerified", verified));
        return id;
    }

    public List<String> idsOf(String username) {
        return users.values().stream()
                .filter(user -> username.equals(user.get("username")))
                .map(user -> String.valueOf(user.get("id")))
                .toList();
    }

    /** Somebody without an address who took a username. */
    public void takesUsername(String username) {
        String id = UUID.randomUUID().toString();
        users.put(id, Map.of("id", id, "username", username, "email", "other-" + id + "@ailleurs.example"));
    }

    public String nameOf(String id) {
        Map<String, Object> user = users.getOrDefault(id, Map.of());
        return user.get("firstName") + " " + user.get("lastName");
    }

    public boolean isEnabled(String id) {
        return !Boolean.FALSE.equals(users.getOrDefault(id, Map.of()).get("enabled"));
    }

    public List<String> rolesOf(String id) {
        return List.copyOf(roles.getOrDefault(id, new CopyOnWriteArrayList<>()));
    }

    public String passwordOf(String id) {
        return passwords.getOrDefault(id, "");
    }

    public long mailsTo(String id) {
        return mails.stream().filter(id::equals).count();
    }

    private void users(HttpExchange exchange) throws IOException {
        String[] path =
                exchange.getRequestURI().getPath().substring(USERS.length()).split("/");
        JsonNode body = json.readTree(exchange.getRequestBody().readAllBytes());
        String id = path.length > 1 ? path[1] : "";
        String what = exchange.getRequestMethod() + " "
                + String.join("/", List.of(path).subList(Math.min(2, path.length), path.length));
        if (away) {
            answer(exchange, 503, "{}");
            return;
        }
        switch (what) {
            case "POST " -> create(exchange, body);
            case "GET " -> {
                if (id.isEmpty()) {
                    find(exchange);
                } else {
                    answer(exchange, users.containsKey(id) ? 200 : 404, json.writeValueAsString(users.get(id)));
                }
            }
            case "PUT " -> {
                Map<String, Object> user = new LinkedHashMap<>();
                body.properties().forEach(field -> user.put(field.getKey(), plain(field.getValue())));
                answer(exchange, users.replace(id, user) == null ? 404 : 204, "");
            }
            case "GET role-mappings/realm/available" -> {
                List<Map<String, String>> available = new ArrayList<>();
                for (String role : List.of("student", "guardian", "teacher", "principal")) {
                    if (!rolesOf(id).contains(role)) {
                        available.add(Map.of("id", "id-" + role, "name", role));
                    }
                }
                answer(exchange, 200, json.writeValueAsString(available));
            }
            case "GET role-mappings/realm" ->
                answer(
                        exchange,
                        200,
                        json.writeValueAsString(rolesOf(id).stream()
                                .map(role -> Map.of("id", "id-" + role, "name", role))
                                .toList()));
            case "DELETE role-mappings/realm" -> {
                body.forEach(role -> roles.get(id).remove(role.get("name").asString()));
                answer(exchange, 204, "");
            }
            case "POST role-mappings/realm" -> {
                // Who has a role has it once, however often it is given.
                body.forEach(role -> roles.computeIfAbsent(id, key -> new CopyOnWriteArrayList<>())
                        .addIfAbsent(role.get("name").asString()));
                answer(exchange, 204, "");
            }
            case "PUT reset-password" -> {
                String password = body.get("value").asString();
                if (password.length() < 10) {
                    answer(exchange, 400, "{\"error\":\"invalidPasswordMinLengthMessage\"}");
                } else {
                    passwords.put(id, password);
                    answer(exchange, 204, "");
                }
            }
            case "PUT execute-actions-email" -> {
                mails.add(id);
                answer(exchange, 204, "");
            }
            case "POST logout" -> answer(exchange, users.containsKey(id) ? 204 : 404, "");
            case "DELETE " -> answer(exchange, users.remove(id) == null ? 404 : 204, "");
            default -> answer(exchange, 404, "{}");
        }
    }

    private static Object plain(JsonNode value) {
        return value.isBoolean() ? (Object) value.asBoolean() : value.asString();
    }

    private synchronized void create(HttpExchange exchange, JsonNode body) throws IOException {
        String username = body.get("username").asString();
        String email = body.path("email").asString("");
        for (String field : List.of("firstName", "lastName")) {
            if (!NAME.matcher(body.path(field).asString("")).matches()) {
                refuse(exchange, field, "error-person-name-invalid-character");
                return;
            }
        }
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            refuse(exchange, "email", "error-invalid-email");
            return;
        }
        if (!USERNAME.matcher(username).matches()) {
            refuse(exchange, "username", "error-username-invalid-character");
            return;
        }
        boolean taken = users.values().stream()
                .anyMatch(user ->
                        username.equals(user.get("username")) || !email.isEmpty() && email.equals(user.get("email")));
        if (taken) {
            answer(exchange, 409, "{\"errorMessage\":\"User exists with same username\"}");
            return;
        }
        String id = UUID.randomUUID().toString();
        Map<String, Object> user = new LinkedHashMap<>(Map.of("id", id, "username", username));
        user.put("emailVerified", body.get("emailVerified").asBoolean());
        user.put("firstName", body.path("firstName").asString(""));
        user.put("lastName", body.path("lastName").asString(""));
        if (!email.isEmpty()) {
            user.put("email", email);
        }
        users.put(id, user);
        // As Keycloak does; in our realm it makes a company of whoever holds it.
        roles.put(id, new CopyOnWriteArrayList<>(List.of("default-roles-dordogne")));
        exchange.getResponseHeaders().set("Location", "http://127.0.0.1" + USERS + "/" + id);
        answer(exchange, 201, "");
    }

    private static void refuse(HttpExchange exchange, String field, String code) throws IOException {
        answer(
                exchange,
                400,
                "{\"field\":\"%1$s\",\"errorMessage\":\"%2$s\",\"params\":[\"%1$s\"]}".formatted(field, code));
    }

    private void find(HttpExchange exchange) throws IOException {
        String[] query = exchange.getRequestURI().getRawQuery().split("&")[0].split("=");
        String value = URLDecoder.decode(query[1], UTF_8);
        answer(
                exchange,
                200,
                json.writeValueAsString(users.values().stream()
                        .filter(user -> value.equals(user.get(query[0])))
                        .toList()));
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
