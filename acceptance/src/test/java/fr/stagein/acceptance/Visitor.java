package fr.stagein.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the gateway as a browser does, without the pages: with cookies, the CSRF token and Keycloak's form. */
final class Visitor {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Map<Map.Entry<TheSystem.Run, String>, Visitor> SIGNED_IN = new ConcurrentHashMap<>();

    private final String base;
    private final CookieJar cookies;
    private final HttpClient http;
    private final Map<String, String> headers = new ConcurrentHashMap<>();

    private Visitor(String base, CookieJar cookies) {
        this.base = base;
        this.cookies = cookies;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /** Somebody who is not signed in. */
    static Visitor anybody(TheSystem.Run system) {
        return new Visitor(system.url(), new CookieJar());
    }

    /** Somebody who is not signed in, with an IP address of their own. */
    static Visitor anybodyAt(String url) {
        return new Visitor(url, new CookieJar());
    }

    /** The same person in all tests: signing in is slow on purpose. */
    static Visitor signedIn(TheSystem.Run system, String email) {
        return SIGNED_IN.computeIfAbsent(Map.entry(system, email), any -> freshly(system, email));
    }

    static Visitor freshly(TheSystem.Run system, String email) {
        return freshly(system, email, "stagein-demo");
    }

    static Visitor freshly(TheSystem.Run system, String email, String password) {
        Visitor visitor = anybody(system);
        visitor.signIn(email, password, "/");
        assertThat(visitor.get("/api/session").body().get("signedIn").asBoolean())
                .as("%s signs in", email)
                .isTrue();
        return visitor;
    }

    Answer signIn(String email) {
        return signIn(email, "/");
    }

    Answer signIn(String email, String returnTo) {
        return signIn(email, "stagein-demo", returnTo);
    }

    /** Fills in Keycloak's form and follows where it leads. */
    private Answer signIn(String email, String password, String returnTo) {
        String page =
                send(HttpRequest.newBuilder(uri("/login?returnTo=" + returnTo))).body();
        Matcher form = FORM.matcher(page);
        assertThat(form.find()).as("Keycloak's form in %s", page).isTrue();
        return answer(send(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + URLEncoder.encode(email, StandardCharsets.UTF_8)
                        + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8) + "&credentialId="))));
    }

    /** The same browser at another replica. */
    Visitor at(String replica) {
        return new Visitor(replica, cookies);
    }

    /** The same browser, sending one header more. */
    Visitor with(String header, String value) {
        var visitor = new Visitor(base, cookies);
        visitor.headers.put(header, value);
        return visitor;
    }

    record Answer(int status, JsonNode body, HttpResponse<String> whole) {

        Answer expect(int expected) {
            assertThat(status)
                    .as("%s %s: %s", whole.request().method(), whole.uri(), whole.body())
                    .isEqualTo(expected);
            return this;
        }

        String code() {
            return body.path("type").asString("").replace("urn:stagein:problem:", "");
        }

        String text(String field) {
            return body.get(field).asString();
        }
    }

    Answer get(String path) {
        return exchange("GET", path, null);
    }

    Answer post(String path, Object body) {
        return exchange("POST", path, JSON.writeValueAsString(body));
    }

    Answer post(String path) {
        return exchange("POST", path, null);
    }

    Answer exchange(String method, String path, String body) {
        return exchange(method, path, body, csrf());
    }

    /** Sends a body in chunks, without a length. */
    Answer stream(String path, byte[] body) {
        return answer(send(HttpRequest.newBuilder(uri(path))
                .header("X-XSRF-TOKEN", csrf())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))));
    }

    Answer exchange(String method, String path, String body, String csrf) {
        var request = HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofSeconds(40))
                .header("Accept", "application/json, text/html;q=0.9, */*;q=0.8")
                .header("Accept-Language", "fr");
        headers.forEach(request::header);
        if (csrf != null) {
            request.header("X-XSRF-TOKEN", csrf);
        }
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.method(method, BodyPublishers.ofString(body)).header("Content-Type", "application/json");
        }
        return answer(send(request));
    }

    private static Answer answer(HttpResponse<String> response) {
        boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json")
                && response.headers().firstValue("Content-Encoding").isEmpty();
        JsonNode body = json ? JSON.readTree(response.body()) : JSON.missingNode();
        return new Answer(response.statusCode(), body, response);
    }

    private String csrf() {
        if (cookie("XSRF-TOKEN") == null) {
            send(HttpRequest.newBuilder(uri("/api/session")));
        }
        return cookie("XSRF-TOKEN");
    }

    String cookie(String name) {
        return cookies.value(name);
    }

    private URI uri(String path) {
        return URI.create(base + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
