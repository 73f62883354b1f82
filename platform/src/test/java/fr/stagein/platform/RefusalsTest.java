package fr.stagein.platform;

import static fr.stagein.testing.fuzz.HttpRequestBytes.get;
import static fr.stagein.testing.fuzz.HttpRequestBytes.of;
import static fr.stagein.testing.fuzz.HttpRequestBytes.post;
import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.events.Siret;
import fr.stagein.platform.problems.PlainText;
import fr.stagein.testing.Patterns;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import fr.stagein.testing.fuzz.HttpAnswer;
import fr.stagein.testing.fuzz.HttpRequestBytes;
import fr.stagein.testing.fuzz.HttpSocket;
import fr.stagein.testing.fuzz.SlowSender;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;

/** What a service is sent and cannot do, over real HTTP: told in words, and never its own failure. */
@ServiceTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "stagein.uploads.grace=500ms")
class RefusalsTest {

    private static final String PAGE = "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String JSON = "Content-Type: application/json";

    @LocalServerPort
    int port;

    @Test
    void eleven_languages_are_no_reason_to_fail() {
        assertThat(send(get("/api/notice", "Accept-Language: en,fr,de,es,it,pt,nl,pl,ru,zh,ja"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void parameters_that_cannot_be_read() {
        refused(400, get("/api/notice?of=%zz"));
        refused(400, get("/api/notice?" + "a=1&".repeat(1_200)));
        refused(400, post("/api/things", "--x\r\n\r\n", company(), "Content-Type: application/x-www-form-urlencoded"));
        refused(400, post("/api/things", "a=%", company(), "Content-Type: application/x-www-form-urlencoded"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded",
                "application/json; charset=nonsense",
                "text/html",
                "*/*",
                "application/json;;="
            })
    void a_body_of_another_kind(String type) {
        refused(415, post("/api/things", "a=b", company(), "Content-Type: " + type));
    }

    @Test
    void json_too_deep_too_long_or_in_another_alphabet() {
        refused(400, post("/api/things", "[".repeat(30_000), company(), JSON));
        refused(400, post("/api/things", "{\"seats\":" + "9".repeat(5_000) + "}", company(), JSON));
        refused(400, of("POST", "/api/things", List.of(company(), JSON), new byte[] {'"', (byte) 0xff, '"'}));
    }

    @Test
    void what_tomcat_and_the_firewall_refuse() {
        refused(405, of("TRACE", "/api/things", List.of(), new byte[0]));
        refused(400, of("PROPFIND", "/api/things", List.of(), new byte[0]));
        refused(400, get("//api/things"));
        refused(400, get("/api/things;a=b"));
        refused(400, get("/api/%"));
        refused(400, get("/api/%00"));
        refused(401, get("/error"));
    }

    @Test
    void a_person_reads_a_page_instead() {
        for (String target : List.of("/api/notice?of=nobody", "/api/notice?of=%zz", "/api//notice", "/api/things")) {
            HttpAnswer answer = send(get(target, PAGE, "Accept-Language: en"));
            assertThat(answer.status()).as(target).isBetween(400, 499);
            assertThat(answer.header("Content-Type")).as(target).startsWith("text/html");
            assertThat(answer.body()).as(target).contains("<html lang=\"en\">", "<h1>", "<a href=\"/\">");
        }
        assertThat(send(get("/api/notice?of=nobody")).header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void what_anybody_may_get_anybody_may_ask_the_head_of() {
        HttpAnswer head = send(of("HEAD", "/api/notice", List.of(), new byte[0]));
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(send(of("HEAD", "/api/things", List.of(), new byte[0])).status())
                .isEqualTo(401);
    }

    @Test
    void as_much_of_a_head_as_the_gateway_passes_on() {
        assertThat(send(get("/api/notice", "X-Long: " + "a".repeat(20_000))).status())
                .isEqualTo(200);
        assertThat(send(get("/api/notice", "X-Long: " + "a".repeat(40_000))).status())
                .isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, "Content-Type: application/x-www-form-urlencoded"})
    void a_body_that_never_comes_to_its_end_is_given_up(String type) {
        HttpAnswer answer = slowly("POST /api/things HTTP/1.1", company(), type);
        assertThat(answer.status()).as("%s", answer).isEqualTo(408);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("urn:stagein:problem:too-slow", "trop lent");
    }

    @Test
    void nor_does_it_hold_the_connection_where_nobody_reads_it() {
        HttpAnswer answer = slowly("POST /api/things HTTP/1.1", JSON);
        assertThat(answer.status()).as("%s", answer).isEqualTo(401);
    }

    @Test
    void whose_body_comes_to_its_end_is_answered_as_ever() {
        try (var socket = new HttpSocket(port)) {
            HttpRequestBytes thing = post("/api/things", "{\"name\":\"x\",\"seats\":1,\"words\":[]}", company(), JSON);
            assertThat(socket.send(thing).status()).isEqualTo(200);
            assertThat(socket.send(thing).status())
                    .as("the next of the connection")
                    .isEqualTo(200);
        }
    }

    private HttpAnswer slowly(String line, String... headers) {
        String head =
                line + "\r\nHost: localhost\r\n" + String.join("\r\n", headers) + "\r\nContent-Length: 5000\r\n\r\n";
        return SlowSender.send(port, HttpRequestBytes.raw("POST", head, new byte[0]), Duration.ofMillis(50), 400);
    }

    @Test
    void no_pattern_that_services_share_recurses_or_backtracks() {
        Patterns.stand_long_and_hostile_text(PlainText.class, Siret.class);
    }

    private static String company() {
        return "Authorization: " + Tokens.company("c").getFirst(HttpHeaders.AUTHORIZATION);
    }

    private void refused(int status, HttpRequestBytes request) {
        HttpAnswer answer = send(request);
        assertThat(answer.status()).as("%s%n%s", request, answer).isEqualTo(status);
        assertThat(answer.header("Content-Type")).as("%s", request).isEqualTo("application/problem+json");
        assertThat(answer.body()).as("%s", request).contains("urn:stagein:problem:", "\"status\":" + status);
    }

    private HttpAnswer send(HttpRequestBytes request) {
        return HttpSocket.once(port, request);
    }
}
