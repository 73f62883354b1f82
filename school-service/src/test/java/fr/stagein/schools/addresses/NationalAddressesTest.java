package fr.stagein.schools.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.stagein.schools.Scene;
import fr.stagein.territory.Communes;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Against a server that answers as the Géoplateforme does, alone and behind the service. */
@ServiceTest
@Import(Scene.class)
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "stagein.school.home-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=")
class NationalAddressesTest {

    private static final AtomicInteger ASKED = new AtomicInteger();
    private static final HttpServer SERVER = serve();
    private static volatile CountDownLatch hangs = new CountDownLatch(0);
    private static volatile int status = 200;
    private static volatile String answer = "";
    private static volatile String query = "";

    @DynamicPropertySource
    static void thatServer(DynamicPropertyRegistry registry) {
        registry.add("stagein.addresses.kind", () -> "api");
        registry.add("stagein.addresses.url", NationalAddressesTest::url);
    }

    @Autowired
    Communes communes;

    @Autowired
    Scene scene;

    private NationalAddresses addresses;

    @BeforeEach
    void one() {
        status = 200;
        answer = "";
        ASKED.set(0);
        addresses = within(Duration.ofSeconds(30));
    }

    private NationalAddresses within(Duration timeout) {
        return new NationalAddresses(url(), timeout, communes, new JsonMapper());
    }

    @AfterEach
    void let_go() {
        hangs.countDown();
    }

    @AfterAll
    static void stop() {
        SERVER.stop(0);
    }

    @Test
    void addresses_of_the_territory_are_found_and_others_left_out() {
        answer = collection(
                feature("12 Rue du Pont 24600 Ribérac", "24352", "0.340182", "45.242817"),
                feature("12 Rue du Pont 33000 Bordeaux", "33063", "-0.57", "44.83"));
        assertThat(addresses.find("12 rue du pont"))
                .contains(List.of(new Address("12 Rue du Pont 24600 Ribérac", "24352", 45.242817, 0.340182)));
        assertThat(query).contains("index=address", "q=12+rue+du+pont", "lat=45.", "lon=0.");
    }

    @Test
    void what_lacks_a_point_or_a_name_is_left_out_and_an_answer_of_another_form_is_none() {
        answer = collection(
                feature("", "24352", "0.34", "45.24"), feature("Rue", "24352", "\"x\"", "45.24"), "{}", "null");
        assertThat(addresses.find("rue")).contains(List.of());
        for (String other : new String[] {"{}", "[]", "null", "<html>maintenance</html>"}) {
            answer = other;
            assertThat(within(Duration.ofSeconds(30)).find("rue")).as(other).isEmpty();
        }
    }

    @Test
    void a_text_that_the_api_refuses_is_found_nowhere() {
        status = 400;
        answer = "{\"code\": 400, \"message\": \"Parameter 'q' is invalid\"}";
        for (int i = 0; i < 5; i++) {
            assertThat(addresses.find("???")).contains(List.of());
        }
        assertThat(ASKED).as("the circuit stays closed").hasValue(5);
    }

    @Test
    void who_does_not_answer_in_time_is_left_alone_for_a_while() {
        hangs = new CountDownLatch(1);
        addresses = within(Duration.ofMillis(300));
        for (int i = 0; i < 5; i++) {
            assertThat(addresses.find("rue du pont")).isEmpty();
        }
        assertThat(ASKED).as("the circuit opens after three").hasValue(3);
    }

    @Test
    void a_student_looks_for_an_address_and_no_log_has_it(CapturedOutput log) {
        var lea = Tokens.student("anybody");
        answer = collection(feature("7 Impasse Introuvable 24600 Ribérac", "24352", "0.34", "45.24"));
        assertThat(scene.body(scene.call(HttpMethod.GET, "/api/students/me/addresses", lea, null), 200)
                        .get("on")
                        .asBoolean())
                .isTrue();
        var found = scene.body(
                scene.call(HttpMethod.POST, "/api/students/me/addresses", lea, Map.of("text", "7 impasse introuvable")),
                200);
        assertThat(found.get("addresses").get(0).get("communeCode").asString()).isEqualTo("24352");

        status = 429;
        assertThat(scene.call(
                        HttpMethod.POST, "/api/students/me/addresses", lea, Map.of("text", "7 impasse introuvable")))
                .hasStatus(503)
                .bodyText()
                .doesNotContainIgnoringCase("introuvable");
        assertThat(scene.call(HttpMethod.POST, "/api/students/me/addresses", lea, Map.of("text", "7\u0000 impasse")))
                .hasStatus(400);
        assertThat(scene.call(HttpMethod.POST, "/api/students/me/addresses", lea, Map.of("text", "7")))
                .hasStatus(400);
        assertThat(log.getAll()).doesNotContainIgnoringCase("introuvable");
    }

    private static URI url() {
        return URI.create("http://127.0.0.1:" + SERVER.getAddress().getPort() + "/geocodage/");
    }

    private static HttpServer serve() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/geocodage/search", exchange -> {
                ASKED.incrementAndGet();
                query = exchange.getRequestURI().getRawQuery();
                try {
                    hangs.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String collection(String... features) {
        return """
                {"type": "FeatureCollection", "features": [%s], "query": "12 rue du pont"}""".formatted(String.join(",", features));
    }

    private static String feature(String label, String commune, String lon, String lat) {
        return """
                {
                  "type": "Feature",
                  "geometry": {"type": "Point", "coordinates": [%s, %s]},
                  "properties": {
                    "label": "%s", "score": 0.93, "housenumber": "12", "id": "24352_0310_00012",
                    "banId": null, "name": "12 Rue du Pont", "postcode": "24600", "citycode": "%s",
                    "x": 491000.1, "y": 6461000.2, "city": "Ribérac", "context": "24, Dordogne, Nouvelle-Aquitaine",
                    "type": "housenumber", "importance": 0.45, "street": "Rue du Pont", "_type": "address"
                  }
                }""".formatted(lon, lat, label, commune);
    }
}
