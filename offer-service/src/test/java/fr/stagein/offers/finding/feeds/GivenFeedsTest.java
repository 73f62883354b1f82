package fr.stagein.offers.finding.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.offers.OfferService;
import fr.stagein.offers.finding.reach.Hours;
import fr.stagein.offers.finding.reach.Mode;
import fr.stagein.offers.finding.reach.Point;
import fr.stagein.offers.finding.reach.TravelTimes;
import fr.stagein.testing.Calls;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import fr.stagein.transit.feed.FeedFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** What an operator gives on the page Horaires, over HTTP on the real Postgres, at one replica and at two. */
@ServiceTest
class GivenFeedsTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Point VANXAINS = new Point(45.2160, 0.2890);
    private static final Point TOCANE = new Point(45.2372, 0.4985);
    /** A Thursday of school. */
    private static final LocalDate DAY = LocalDate.of(2027, 1, 28);

    private static final Path FOLDER = folder();

    @DynamicPropertySource
    static void quick(DynamicPropertyRegistry registry) {
        // A feed of the server with one line, which no other test has.
        new FeedFolder(FOLDER.resolve("serveur"))
                .replace("routes.txt", "L12,A,12,", "L12,A,S1,")
                .replace("stops.txt", "45.2150,0.2880", "44.2150,0.2880");
        registry.add("stagein.reach.timetables", FOLDER::toString);
        // Long: what is given is not found by looking, it is told.
        registry.add("stagein.reach.look-every", () -> "10m");
        registry.add("stagein.feeds.look-every", () -> "200ms");
        registry.add("stagein.feeds.max-size", () -> "300KB");
        registry.add("stagein.feeds.most", () -> "3");
    }

    @Autowired
    Calls calls;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TravelTimes travelTimes;

    @Autowired
    Environment environment;

    private final HttpHeaders operator =
            french(Tokens.operator(UUID.randomUUID().toString()));

    @AfterEach
    void withdrawAll() {
        for (JsonNode feed : feeds()) {
            if (feed.hasNonNull("id") && !feed.hasNonNull("withdrawnAt")) {
                withdraw(feed);
            }
        }
        await().atMost(SOON).until(() -> !lines().contains("12"));
    }

    @Test
    void a_feed_is_given_checked_and_rides_are_found_in_it() throws Exception {
        byte[] archive = FeedArchive.withLine("K1");
        assertThat(rides(travelTimes)).isFalse();

        JsonNode given = feed(calls.body(give("cars d'été".replace("'", " "), "ete.zip", archive), 202), "cars d été");
        assertThat(given.get("serves").asBoolean()).isFalse();
        // Checked at once, it may have nothing before it any more.
        assertThat(given.path("next").path("state").asString("READY")).isIn("WAITING", "CHECKING", "READY");

        JsonNode serves = awaitServing("cars d été");
        assertThat(rides(travelTimes)).isTrue();
        assertThat(lines()).contains("K1", "S1");
        assertThat(serves.get("from").asString()).isEqualTo("2026-09-01");
        assertThat(serves.get("to").asString()).isEqualTo("2027-07-03");
        assertThat(serves.get("trips").asInt()).isEqualTo(8);
        assertThat(serves.hasNonNull("next")).isFalse();
        JsonNode file = serves.get("file");
        assertThat(file.get("state").asString()).isEqualTo("SERVING");
        assertThat(file.get("fileName").asString()).isEqualTo("ete.zip");
        assertThat(file.get("size").asInt()).isEqualTo(archive.length);
        assertThat(file.get("sha256").asString())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(archive)));
        assertThat(file.get("givenBy").asString()).isEqualTo("YOU");
        HttpHeaders another = Tokens.operator(UUID.randomUUID().toString());
        assertThat(feed(calls.body(calls.get("/api/reach/feeds", another), 200), "cars d été")
                        .get("file")
                        .get("givenBy")
                        .asString())
                .isEqualTo("ANOTHER_OPERATOR");
        assertThat(feed("serveur").hasNonNull("id"))
                .as("a file of the server is removed there")
                .isFalse();
    }

    @Test
    void one_that_is_broken_is_refused_with_words_and_the_old_one_goes_on() {
        calls.body(give("cars", "un.zip", FeedArchive.withLine("K1")), 202);
        awaitServing("cars");

        calls.body(give("cars", "notes.zip", "Bonjour".getBytes(StandardCharsets.UTF_8)), 202);
        assertThat(problemsOf(awaitRefused("cars", "notes.zip")))
                .containsExactly("cars est illisible : est-ce bien une archive zip des fichiers texte de l'horaire ?");
        calls.body(give("cars", "sans.zip", FeedArchive.withoutStops()), 202);
        assertThat(problemsOf(awaitRefused("cars", "sans.zip"))).contains("Le fichier stops.txt manque.");
        assertThat(feed("cars").get("file").get("fileName").asString()).isEqualTo("un.zip");
        assertThat(lines()).contains("K1");
        assertThat(rides(travelTimes)).isTrue();
        assertThat(chunksOf("notes.zip") + chunksOf("sans.zip"))
                .as("nobody needs their bytes")
                .isZero();

        calls.body(give("cars", "deux.zip", FeedArchive.withLine("K2")), 202);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(lines()).contains("K2").doesNotContain("K1"));
        JsonNode after = awaitServing("cars");
        assertThat(after.hasNonNull("next")).as("the refused one is over").isFalse();
        assertThat(chunksOf("un.zip")).isZero();
        assertThat(chunksOf("deux.zip")).isOne();
    }

    @Test
    void the_operator_withdraws_one_and_gives_it_again() {
        calls.body(give("retour", "un.zip", FeedArchive.withLine("K1")), 202);
        JsonNode serving = awaitServing("retour");
        withdraw(serving);
        await().atMost(SOON).untilAsserted(() -> assertThat(lines()).doesNotContain("K1"));
        assertThat(rides(travelTimes)).isFalse();
        JsonNode gone = feed("retour");
        assertThat(gone.get("serves").asBoolean()).isFalse();
        assertThat(gone.get("file").get("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(gone.hasNonNull("withdrawnAt")).isTrue();
        assertThat(chunksOf("un.zip")).isZero();
        assertThat(calls.call(
                        HttpMethod.DELETE,
                        "/api/reach/feeds/" + serving.get("id").asString(),
                        operator,
                        null))
                .hasStatus(404);

        calls.body(give("Retour", "un.zip", FeedArchive.withLine("K1")), 202);
        assertThat(awaitServing("Retour").get("id")).as("the same feed").isEqualTo(serving.get("id"));
    }

    @Test
    void each_replica_has_it_at_once_and_after_it_starts() {
        calls.body(give("partout", "un.zip", FeedArchive.withLine("K1")), 202);
        JsonNode serving = awaitServing("partout");
        try (ConfigurableApplicationContext replica = replica()) {
            TravelTimes there = replica.getBean(TravelTimes.class);
            assertThat(rides(there)).as("read when it starts").isTrue();

            withdraw(serving);
            await().atMost(SOON).until(() -> !rides(there) && !rides(travelTimes));
            calls.body(give("partout", "deux.zip", FeedArchive.withLine("K2")), 202);
            await().atMost(SOON).until(() -> rides(there) && rides(travelTimes));
        }
    }

    @Test
    void what_is_being_copied_to_the_server_waits_whatever_is_given_meanwhile() {
        new FeedFolder(FOLDER.resolve("copie"));
        for (String line : List.of("K1", "K2", "K3")) {
            calls.body(give("entre", line + ".zip", FeedArchive.withLine(line)), 202);
            await().atMost(SOON).until(() -> lines().contains(line));
        }
        assertThat(feeds().valueStream().map(feed -> feed.get("name").asString()))
                .as("its folder is looked at every ten minutes")
                .doesNotContain("copie");
        FileSystemUtils.deleteRecursively(FOLDER.resolve("copie").toFile());
    }

    @Test
    void a_replica_that_dies_while_it_checks_is_taken_over_from_and_not_for_ever() {
        calls.body(give("mort", "un.zip", FeedArchive.withLine("K1")), 202);
        awaitServing("mort");
        diedWhileChecking("un.zip", 1);
        awaitServing("mort");
        assertThat(lines()).contains("K1");

        diedWhileChecking("un.zip", 3);
        assertThat(problemsOf(awaitRefused("mort", "un.zip")))
                .as("each attempt may have ended a replica")
                .containsExactly("« mort » ne peut pas servir : il est laissé de côté."
                        + " L'équipe technique trouve la cause dans le journal du service.");
    }

    @Test
    void what_cannot_be_taken_is_told_at_once() {
        assertThat(give("gros", "gros.zip", new byte[300 * 1024 + 1])).hasStatus(413);
        assertThat(calls.code(give("vide", "vide.zip", new byte[0]), 400)).isEqualTo("feed-empty");
        for (String name : List.of("", "../etc", "a:b", ".cache", "x".repeat(61))) {
            assertThat(give(name, "a.zip", new byte[10]))
                    .as(name)
                    .hasStatus(400)
                    .bodyJson()
                    .extractingPath("$.errors[0].field")
                    .isEqualTo("name");
        }
        assertThat(calls.body(give("Serveur", "a.zip", new byte[10]), 400)
                        .get("errors")
                        .get(0)
                        .get("message")
                        .asString())
                .startsWith("Un fichier du serveur porte ce nom");
        for (int n = 0; n < 3; n++) {
            calls.body(give("plein" + n, "a.zip", FeedArchive.withoutStops()), 202);
        }
        assertThat(calls.code(give("plein3", "a.zip", new byte[10]), 409)).isEqualTo("feeds-too-many");
    }

    /** As a replica leaves it that was ended: nobody puts it off, its hold runs out. */
    private void diedWhileChecking(String file, int attempts) {
        jdbc.sql("""
                update feed_version set state = 'CHECKING', claim = gen_random_uuid(), attempts = :attempts,
                       claimed_until = now() + interval '1 second'
                where file_name = :file""").param("attempts", attempts).param("file", file).update();
    }

    private int chunksOf(String file) {
        return jdbc.sql("select count(*) from feed_chunk c join feed_version v on v.id = c.version_id"
                        + " where v.file_name = :file")
                .param("file", file)
                .query(Integer.class)
                .single();
    }

    private JsonNode awaitServing(String name) {
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode feed = feed(name);
            assertThat(feed.get("serves").asBoolean()).isTrue();
            assertThat(feed.path("file").path("state").asString("")).isEqualTo("SERVING");
        });
        return feed(name);
    }

    private JsonNode awaitRefused(String name, String file) {
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode next = feed(name).path("next");
            assertThat(next.path("state").asString("")).isEqualTo("REFUSED");
            assertThat(next.path("fileName").asString("")).isEqualTo(file);
        });
        return feed(name).get("next");
    }

    private static List<String> problemsOf(JsonNode version) {
        return version.get("problems")
                .valueStream()
                .map(one -> one.get("text").asString())
                .toList();
    }

    private static boolean rides(TravelTimes times) {
        return times.roundTrips(VANXAINS, TOCANE, DAY, new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0))).stream()
                .anyMatch(trip -> trip.mode() == Mode.TRANSIT);
    }

    private List<String> lines() {
        return calls.body(calls.get("/api/reach/network", null), 200)
                .get("lines")
                .valueStream()
                .map(line -> line.get("name").asString())
                .toList();
    }

    private JsonNode feeds() {
        return calls.body(calls.get("/api/reach/feeds", operator), 200).get("feeds");
    }

    private JsonNode feed(String name) {
        return feed(calls.body(calls.get("/api/reach/feeds", operator), 200), name);
    }

    private static JsonNode feed(JsonNode answer, String name) {
        return answer.get("feeds")
                .valueStream()
                .filter(feed -> feed.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void withdraw(JsonNode feed) {
        calls.body(
                calls.call(
                        HttpMethod.DELETE, "/api/reach/feeds/" + feed.get("id").asString(), operator, null),
                200);
    }

    private MvcTestResult give(String name, String fileName, byte[] archive) {
        return http.post()
                .uri("/api/reach/feeds?name={name}&fileName={file}", name, fileName)
                .headers(operator)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(archive)
                .exchange();
    }

    private static HttpHeaders french(HttpHeaders headers) {
        var all = new HttpHeaders(headers);
        all.set(HttpHeaders.ACCEPT_LANGUAGE, "fr");
        return all;
    }

    /** The same service once more, on the same database and topics. */
    private ConfigurableApplicationContext replica() {
        return new SpringApplicationBuilder(OfferService.class)
                .run(Stream.concat(
                                Stream.of("--server.port=0"),
                                Stream.of(
                                                "spring.datasource.url",
                                                "spring.datasource.username",
                                                "spring.datasource.password",
                                                "spring.kafka.bootstrap-servers",
                                                "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                                                "stagein.answer-links.key",
                                                "stagein.starts.key",
                                                "stagein.vault.keys",
                                                "stagein.reach.timetables",
                                                "stagein.reach.look-every",
                                                "stagein.feeds.max-size",
                                                "stagein.territory.folder",
                                                "stagein.territory.id")
                                        .map(key -> "--" + key + "=" + environment.getRequiredProperty(key)))
                        .toArray(String[]::new));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("feeds");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
