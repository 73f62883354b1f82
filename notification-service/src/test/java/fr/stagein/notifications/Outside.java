package fr.stagein.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.stagein.local.infrastructure.Ports;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A mail server, and Keycloak as its HTTP protocol shows it: token endpoint and users. */
@TestConfiguration
public class Outside {

    private static final String CLIENT = "notification-service:s3cret";

    final GreenMail mail = new GreenMail(new ServerSetup(Ports.free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Map<String, String> users = new ConcurrentHashMap<>();
    private final Set<String> operators = ConcurrentHashMap.newKeySet();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final HttpServer keycloak;
    private final Path smsToken;
    private final Queue<String> smsTaken = new ConcurrentLinkedQueue<>();
    private volatile int smsAnswer = 202;
    private volatile boolean away;

    Outside() throws IOException {
        mail.start();
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.createContext("/realms/dordogne/protocol/openid-connect/token", this::token);
        keycloak.createContext("/admin/realms/dordogne/users/", this::user);
        keycloak.createContext("/admin/realms/dordogne/roles/operator/users", this::operators);
        keycloak.createContext("/sms", this::sms);
        keycloak.start();
        smsToken = Files.writeString(Files.createTempFile("sms-token", ""), "t0ken\n");
        smsToken.toFile().deleteOnExit();
    }

    @Bean
    DynamicPropertyRegistrar addressesOfTheOutside() {
        return properties -> {
            properties.add("spring.mail.host", () -> "127.0.0.1");
            properties.add("spring.mail.port", () -> mail.getSmtp().getPort());
            properties.add("stagein.public-url", () -> "https://stage.example");
            properties.add("stagein.identity.admin.client-secret", () -> "s3cret");
            properties.add(
                    "stagein.sms.url",
                    () -> "http://127.0.0.1:" + keycloak.getAddress().getPort() + "/sms");
            properties.add("stagein.sms.token-file", smsToken::toString);
            properties.add(
                    "stagein.identity.admin.server-url",
                    () -> "http://127.0.0.1:" + keycloak.getAddress().getPort());
        };
    }

    /** Mails rest on Sundays and public holidays; tests do not. */
    @Bean
    Clock clock() {
        var calendar = new TerritoryCalendar(Clock.systemUTC(), ZoneId.of("Europe/Paris"));
        LocalDate today = calendar.today();
        return Clock.offset(
                Clock.systemUTC(), Duration.ofDays(ChronoUnit.DAYS.between(today, calendar.workingDayFrom(today))));
    }

    public GreenMail mail() {
        return mail;
    }

    public void knows(String account, String email, String firstName, String language) {
        users.put(account, """
                {"id":"%s","username":"u","email":"%s","firstName":"%s","lastName":"Nobody","enabled":true,
                 "emailVerified":true,"attributes":{"locale":["%s"]},"access":{"view":true}}""".formatted(account, email, firstName, language));
    }

    public void knowsWithoutEmail(String account) {
        users.put(account, "{\"id\":\"%s\",\"username\":\"u\",\"enabled\":true}".formatted(account));
    }

    public void knowsOperators(String... accounts) {
        operators.clear();
        operators.addAll(Set.of(accounts));
    }

    public void goesAway(boolean now) {
        away = now;
    }

    public void forgetsTokens() {
        tokens.clear();
    }

    /** Text messages as their service was handed them, token and body. */
    public List<String> smsTo(String number) {
        return smsTaken.stream().filter(one -> one.contains(number)).toList();
    }

    public void answersSmsWith(int status) {
        smsAnswer = status;
    }

    private void sms(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        smsTaken.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
        answer(exchange, smsAnswer, "{}");
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String basic = "Basic " + Base64.getEncoder().encodeToString(CLIENT.getBytes(UTF_8));
        if (away) {
            answer(exchange, 503, "{}");
        } else if (form.contains("grant_type=client_credentials")
                && basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            String token = UUID.randomUUID().toString();
            tokens.add("Bearer " + token);
            answer(
                    exchange,
                    200,
                    "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300}".formatted(token));
        } else {
            answer(exchange, 401, "{\"error\":\"unauthorized_client\"}");
        }
    }

    private void user(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String user = users.get(path.substring(path.lastIndexOf('/') + 1));
        if (away) {
            answer(exchange, 503, "{}");
        } else if (!tokens.contains(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")))) {
            answer(exchange, 401, "{\"error\":\"HTTP 401 Unauthorized\"}");
        } else if (user == null) {
            answer(exchange, 404, "{\"error\":\"User not found\"}");
        } else {
            answer(exchange, 200, user);
        }
    }

    private void operators(HttpExchange exchange) throws IOException {
        if (away) {
            answer(exchange, 503, "{}");
        } else if (!tokens.contains(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")))) {
            answer(exchange, 401, "{\"error\":\"HTTP 401 Unauthorized\"}");
        } else {
            answer(
                    exchange,
                    200,
                    operators.stream()
                            .map("{\"id\":\"%s\",\"username\":\"u\",\"enabled\":true}"::formatted)
                            .collect(Collectors.joining(",", "[", "]")));
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
