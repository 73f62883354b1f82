package fr.stagein.offers.finding.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.stagein.testing.Calls;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** A timetable that is fetched from its address, here a server of this machine. */
@ServiceTest
class FetchedFeedsTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final HttpServer SERVER = server();
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();
    private static volatile byte[] archive = new byte[0];

    @DynamicPropertySource
    static void quick(DynamicPropertyRegistry registry) {
        registry.add("stagein.reach.look-every", () -> "10m");
        registry.add("stagein.feeds.look-every", () -> "100ms");
        registry.add("stagein.feeds.max-size", () -> "300KB");
        registry.add("stagein.feeds.fetch.silence", () -> "1s");
        registry.add("stagein.feeds.fetch.loopback", () -> "true");
    }

    @Autowired
    Calls calls;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    private final HttpHeaders operator =
            french(Tokens.operator(UUID.randomUUID().toString()));
    private final String name = "adresse " + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void fresh() {
        ASKED.clear();
        archive = FeedArchive.withLine("K1");
    }

    @AfterAll
    static void stop() {
        SERVER.stop(0);
    }

    @Test
    void it_is_fetched_at_once_and_daily_and_only_what_is_new_is_kept() {
        from("/sent-on");
        JsonNode feed = awaitTold("Une nouvelle version est arrivée.");
        assertThat(feed.get("address").get("address").asString()).endsWith("/sent-on");
        await().atMost(SOON).until(() -> feed().get("serves").asBoolean());
        assertThat(feed().get("file").get("givenBy").asString()).isEqualTo("ITS_ADDRESS");
        assertThat(ASKED).as("one place sends on to the other").containsExactly("/sent-on null", "/feed.zip null");

        ASKED.clear();
        dueAgain();
        awaitTold("Rien de nouveau à cette adresse.");
        assertThat(ASKED).last().isEqualTo("/feed.zip \"" + archive.length + "\"");
        assertThat(versions()).isOne();
        assertThat(jdbc.sql("select fetch_due > now() + interval '23 hours' from given_feed where name = :name")
                        .param("name", name)
                        .query(Boolean.class)
                        .single())
                .as("a day later")
                .isTrue();

        archive = FeedArchive.withLine("Neuve");
        fetchNow();
        awaitTold("Une nouvelle version est arrivée.");
        await().atMost(SOON).until(() -> lines().contains("Neuve"));

        archive = FeedArchive.withoutStops();
        fetchNow();
        await().atMost(SOON)
                .until(() -> feed().path("next").path("state").asString("").equals("REFUSED"));
        assertThat(lines()).as("the old one goes on").contains("Neuve");
    }

    @Test
    void whatever_goes_wrong_is_told_and_the_old_one_goes_on() {
        from("/feed.zip");
        await().atMost(SOON).until(() -> feed().path("serves").asBoolean(false));
        for (Map.Entry<String, String> wrong : Map.of(
                        "/missing", "Cette adresse répond 404",
                        "/large", "Le fichier y est trop grand",
                        "/large-unannounced", "Le fichier y est trop grand",
                        "/silent", "Cette adresse est trop lente",
                        "/circle", "Cette adresse renvoie sans fin",
                        "/breaks-off", "Personne ne répond à cette adresse, ou la réponse s'est interrompue",
                        "/inside", "n'est pas une adresse https publique",
                        "/ftp", "n'est pas une adresse https publique")
                .entrySet()) {
            from(wrong.getKey());
            JsonNode feed = awaitTold(wrong.getValue());
            assertThat(feed.get("address").get("well").asBoolean()).isFalse();
            assertThat(feed.get("serves").asBoolean()).as(wrong.getKey()).isTrue();
        }
    }

    @Test
    void a_file_ends_the_fetching_and_what_is_no_address_is_refused() {
        for (String wrong : List.of(
                "",
                "gtfs.zip",
                "ftp://reseau.example/a.zip",
                "https://",
                "https://nom:mot@reseau.example/a.zip",
                "x:y")) {
            JsonNode refused = calls.body(
                    calls.post("/api/reach/feeds/addresses", operator, Map.of("name", name, "address", wrong)), 400);
            assertThat(refused.get("errors").get(0).get("field").asString())
                    .as(wrong)
                    .isEqualTo("address");
        }
        from("/missing");
        JsonNode feed = awaitTold("Cette adresse répond 404");
        assertThat(http.post()
                        .uri("/api/reach/feeds?name={name}", name)
                        .headers(operator)
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content(archive)
                        .exchange())
                .hasStatus(202);
        assertThat(feed().hasNonNull("address")).isFalse();
        String fetch = "/api/reach/feeds/" + feed.get("id").asString() + "/fetch";
        assertThat(calls.code(calls.post(fetch, operator), 409)).isEqualTo("feed-without-address");
        calls.call(HttpMethod.DELETE, "/api/reach/feeds/" + feed.get("id").asString(), operator, null);
        assertThat(calls.post(fetch, operator)).hasStatus(404);
    }

    private void from(String path) {
        calls.body(
                calls.post(
                        "/api/reach/feeds/addresses",
                        operator,
                        Map.of(
                                "name",
                                name,
                                "address",
                                "http://localhost:" + SERVER.getAddress().getPort() + path)),
                202);
    }

    private void fetchNow() {
        calls.body(calls.post("/api/reach/feeds/" + feed().get("id").asString() + "/fetch", operator), 202);
    }

    /** As a day later. */
    private void dueAgain() {
        jdbc.sql("update given_feed set fetch_due = now(), fetch_result = null where name = :name")
                .param("name", name)
                .update();
    }

    private JsonNode awaitTold(String words) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(feed().path("address").path("told").asString(""))
                                .contains(words));
        return feed();
    }

    private JsonNode feed() {
        return calls.body(calls.get("/api/reach/feeds", operator), 200)
                .get("feeds")
                .valueStream()
                .filter(feed -> feed.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private int versions() {
        return jdbc.sql("select count(*) from feed_version v join given_feed f on f.id = v.feed_id"
                        + " where f.name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    private List<String> lines() {
        return calls.body(calls.get("/api/reach/network", null), 200)
                .get("lines")
                .valueStream()
                .map(line -> line.get("name").asString())
                .toList();
    }

    private static HttpHeaders french(HttpHeaders headers) {
        var all = new HttpHeaders(headers);
        all.set(HttpHeaders.ACCEPT_LANGUAGE, "fr");
        return all;
    }

    private static HttpServer server() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", FetchedFeedsTest::answer);
            server.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String known = exchange.getRequestHeaders().getFirst("If-None-Match");
        ASKED.add(path + " " + known);
        switch (path) {
            case "/feed.zip" -> feed(exchange, known);
            case "/sent-on" -> sendOn(exchange, "/feed.zip");
            case "/circle" -> sendOn(exchange, "/circle");
            case "/inside" -> sendOn(exchange, "http://169.254.169.254/latest/meta-data");
            case "/ftp" -> sendOn(exchange, "ftp://reseau.example/feed.zip");
            case "/large" -> send(exchange, new byte[300 * 1024 + 1], true);
            case "/large-unannounced" -> send(exchange, new byte[300 * 1024 + 1], false);
            case "/silent" -> {
                // Nothing; the connection stays open until the server stops.
            }
            case "/breaks-off" -> {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write(new byte[10]);
                exchange.getResponseBody().flush();
                exchange.close();
            }
            default -> {
                exchange.sendResponseHeaders(404, -1);
                exchange.close();
            }
        }
    }

    private static void feed(HttpExchange exchange, String known) throws IOException {
        String tag = "\"" + archive.length + "\"";
        if (Objects.equals(known, tag)) {
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().set("ETag", tag);
        send(exchange, archive, true);
    }

    private static void sendOn(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void send(HttpExchange exchange, byte[] body, boolean announced) throws IOException {
        exchange.sendResponseHeaders(200, announced ? body.length : 0);
        try (exchange) {
            exchange.getResponseBody().write(body);
        } catch (IOException refused) {
            // Whoever asked does not want the rest.
        }
    }
}
