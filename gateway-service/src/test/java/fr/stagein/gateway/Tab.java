package fr.stagein.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A browser's tab: it follows no redirect by itself, so that a test sees each; tabs of one browser share the cookies. */
public final class Tab {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String gateway;
    private final Map<String, String> cookies;

    private Tab(String gateway, Map<String, String> cookies) {
        this.gateway = gateway;
        this.cookies = cookies;
    }

    /** Of a browser that was just installed. */
    public static Tab at(String gateway) {
        return new Tab(gateway, new TreeMap<>());
    }

    public Tab another() {
        return new Tab(gateway, cookies);
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    /** As the browser sends a form of one of our pages. */
    public HttpResponse<String> submit(String path, Map<String, String> headers, String form) {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        headers.forEach(request::header);
        return send(request);
    }

    /** As one of our pages sends a file. */
    public HttpResponse<String> upload(String path, byte[] file) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/octet-stream")
                .header("X-XSRF-TOKEN", String.valueOf(cookies.get("XSRF-TOKEN")))
                .POST(BodyPublishers.ofByteArray(file)));
    }

    /** Where a request leads. */
    public static String location(HttpResponse<?> answer) {
        assertThat(answer.statusCode()).as("%s", answer.body()).isBetween(300, 399);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** What Keycloak is asked. */
    public Map<String, String> asksForSignIn(String path) {
        String location = location(get(path));
        assertThat(location).contains("/protocol/openid-connect/auth?");
        return FakeKeycloak.parameters(URI.create(location).getRawQuery());
    }

    /** Where Keycloak's answer to it leads. */
    public String comesBack(FakeKeycloak keycloak, Map<String, String> asked, String person, String signIn) {
        return location(get("/login/oauth2/code/keycloak?state=" + encoded(asked.get("state")) + "&code="
                + keycloak.code(person, signIn, asked.get("nonce"))));
    }

    public Tab signedIn(FakeKeycloak keycloak, String person, String signIn) {
        comesBack(keycloak, asksForSignIn("/login?returnTo=/"), person, signIn);
        assertThat(get("/api/session").body()).contains("\"signedIn\":true");
        return this;
    }

    public boolean isSignedIn() {
        return get("/api/session").body().contains("\"signedIn\":true");
    }

    public InputStream stream(String path) {
        try {
            var answer =
                    HTTP.send(withCookies(HttpRequest.newBuilder(uri(path))).build(), BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public static String encoded(String text) {
        return java.net.URLEncoder.encode(text, UTF_8);
    }

    private URI uri(String path) {
        return URI.create(gateway + path);
    }

    private HttpRequest.Builder withCookies(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(one -> one.getKey() + "=" + one.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(withCookies(request).build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";")[0].split("=", 2);
        if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
