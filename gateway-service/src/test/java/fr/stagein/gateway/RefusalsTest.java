package fr.stagein.gateway;

import static fr.stagein.testing.fuzz.HttpRequestBytes.get;
import static fr.stagein.testing.fuzz.HttpRequestBytes.of;
import static fr.stagein.testing.fuzz.HttpRequestBytes.post;
import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.testing.HostileRequests;
import fr.stagein.testing.fuzz.HttpAnswer;
import fr.stagein.testing.fuzz.HttpRequestBytes;
import fr.stagein.testing.fuzz.HttpSocket;
import fr.stagein.testing.fuzz.SlowSender;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** What the gateway is sent and cannot do: told in words, and never its own failure. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "stagein.limits.address-burst=1000000",
            "stagein.limits.sign-in-steps-per-minute=1000000",
            "stagein.uploads.grace=2s"
        })
@ContextConfiguration(initializers = RefusalsTestContext.class)
class RefusalsTest {

    private static final String PAGE = "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @LocalServerPort
    int port;

    @Test
    void the_first_request_is_passed_on_as_every_other() {
        assertThat(RefusalsTestContext.headerFiltersAtTheStart)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/offres", "/api/session", "/api/territory", "/api/offers/search"})
    void eleven_languages_are_no_reason_to_fail(String path) {
        HttpAnswer answer = send(get(path, "Accept-Language: en,fr,de,es,it,pt,nl,pl,ru,zh,ja"));
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void the_first_of_eleven_languages_is_the_one_of_the_answer() {
        HttpAnswer answer =
                send(get("/api/docs/openapi/none.json", "Accept-Language: en,fr,de,es,it,pt,nl,pl,ru,zh,ja"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("Not found");
    }

    @Test
    void a_form_with_a_broken_escape_is_unreadable() {
        for (String path : List.of("/logout", "/login", "/api/offers/search", "/api/notifications/stop/a")) {
            refused(400, post(path, "a=%zz", "Content-Type: application/x-www-form-urlencoded"));
        }
        refused(400, get("/login?returnTo=%zz"));
    }

    @Test
    void parts_without_a_boundary_are_no_failure() {
        HttpAnswer answer = send(post("/api/notifications/stop/a", "{}", "Content-Type: multipart/form-data"));
        assertThat(answer.status())
                .as("passed on: the service behind it decides")
                .isEqualTo(200);
        assertThat(send(post("/login", "{}", "Content-Type: multipart/form-data"))
                        .status())
                .isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/authorization/evil", "/error"})
    void an_address_that_leads_nowhere_is_a_page_of_the_front(String path) {
        HttpAnswer answer = send(get(path, PAGE));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AA==", "AAAA", "!!!", "%", "MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw"})
    void a_cookie_that_names_no_session_is_nobody(String cookie) {
        HttpAnswer answer = send(get("/api/session", "Cookie: STAGEIN=" + cookie));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"signedIn\":false");
    }

    @Test
    void what_tomcat_and_the_firewall_refuse_is_told_as_a_problem() {
        refused(405, of("TRACE", "/", List.of(), new byte[0]));
        refused(400, of("PROPFIND", "/", List.of(), new byte[0]));
        refused(400, get("//offres"));
        refused(400, get("/offres;a=b"));
        refused(400, get("/%"));
        refused(400, get("/%00"));
        refused(404, get("/nothing.php"));
        refused(400, of("CONNECT", "/", List.of(), new byte[0]));
        refused(400, HttpRequestBytes.raw("GET", "GET / HTTP/9.9\r\nHost: a\r\n\r\n", new byte[0]));
        refused(405, of("DELETE", "/api/session", List.of("Cookie: XSRF-TOKEN=a", "X-XSRF-TOKEN: a"), new byte[0]));
    }

    @Test
    void a_person_reads_a_page_instead() {
        for (HttpRequestBytes request : List.of(
                get("/nothing.php", PAGE, "Accept-Language: fr"),
                get("/offres;a=b", PAGE),
                of("PROPFIND", "/", List.of(PAGE), new byte[0]))) {
            HttpAnswer answer = send(request);
            assertThat(answer.status()).isBetween(400, 499);
            assertThat(answer.header("Content-Type")).startsWith("text/html");
            assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'");
            assertThat(answer.body()).contains("<html lang=\"fr\">", "<h1>", "<a href=\"/\">");
        }
    }

    @Test
    void what_cannot_be_passed_on_does_not_make_a_service_look_down() {
        for (int times = 0; times < 40; times++) {
            // Apache's client takes no OPTIONS that has a body, were it empty, and no type.
            refused(400, of("OPTIONS", "/api/offers/search", List.of(), new byte[0]));
        }
        assertThat(send(get("/api/offers/search")).status()).isEqualTo(200);
    }

    @Test
    void who_ends_in_the_middle_of_a_sentence_does_not_make_a_service_look_down() {
        var cut = HttpRequestBytes.raw(
                "POST",
                "POST /api/offers/search HTTP/1.1\r\nHost: localhost\r\nCookie: XSRF-TOKEN=a\r\nX-XSRF-TOKEN: a\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 50\r\n\r\n{",
                new byte[0]);
        for (int times = 0; times < 40; times++) {
            assertThat(send(cut).status()).isIn(0, 400);
        }
        assertThat(send(get("/api/offers/search")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/offers/search, application/json",
        "/api/offers/search, application/x-www-form-urlencoded",
        "/logout, application/x-www-form-urlencoded"
    })
    void what_never_comes_to_its_end_is_given_up_and_makes_no_service_look_down(String path, String type) {
        var head = HttpRequestBytes.raw(
                "POST",
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: XSRF-TOKEN=a\r\nX-XSRF-TOKEN: a\r\n"
                        + "Content-Type: " + type + "\r\nContent-Length: 5000\r\n\r\n",
                new byte[0]);
        HttpAnswer answer = SlowSender.send(port, head, Duration.ofMillis(100), 150);
        assertThat(answer.status()).as("%s", answer).isEqualTo(408);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("urn:stagein:problem:too-slow");
        assertThat(send(get("/api/offers/search")).status()).isEqualTo(200);
    }

    @Test
    void who_wants_less_than_one_page_gets_its_head() {
        for (String path :
                List.of("/", "/offres", "/api/session", "/api/territory", "/login", "/api/docs/asyncapi.json")) {
            HttpAnswer whole = send(get(path));
            HttpAnswer head = send(of("HEAD", path, List.of(), new byte[0]));
            assertThat(head.status()).as(path).isEqualTo(whole.status());
            assertThat(head.header("Content-Type")).as(path).isEqualTo(whole.header("Content-Type"));
        }
    }

    @Test
    void nothing_that_can_be_sent_makes_it_fail() {
        HostileRequests.at(port)
                .describedBy("school", "offer", "application", "notification", "gateway")
                .with("Cookie: XSRF-TOKEN=a", "X-XSRF-TOKEN: a")
                .check();
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
