package fr.stagein.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser before Keycloak's pages, sent there by the gateway and back to it with a code. */
final class Browser {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-rfc-7636-of-ours";

    private final LocalRun run;
    private final String realm;
    private final HttpClient http;
    private String page = "";
    private @Nullable String code;
    private @Nullable JsonNode claims;

    Browser(LocalRun run) {
        this.run = run;
        this.realm = run.url(Port.KEYCLOAK) + "/realms/" + run.territory();
        this.http = HttpClient.newBuilder().cookieHandler(new Jar()).build();
    }

    /** With the address of a person known to the realm, and their password there, unless Keycloak knows them. */
    void signIn(String username, String password) {
        open(authorization(""));
        if (isSignedIn()) {
            return;
        }
        send(Map.of("username", username, "password", password));
    }

    /** Through an identity provider, before whose form the person comes. */
    void signInWith(String provider, String username, String password) {
        open(authorization("&kc_idp_hint=" + provider));
        if (page.contains("name=\"password\"")) {
            send(Map.of("username", username, "password", password));
        }
    }

    /** Somebody who is signed in adds the provider to their account. */
    void link(String provider, String username, String password) {
        code = null;
        open(authorization("&kc_action=idp_link:" + provider));
        send(Map.of());
        send(Map.of("username", username, "password", password));
        assertThat(isSignedIn()).as(page).isTrue();
    }

    /** From the sign-in page on, as whoever has no account. */
    void register(String firstName, String lastName, String email) {
        open(authorization(""));
        Matcher link = Pattern.compile("href=\"([^\"]*/login-actions/registration[^\"]*)\"")
                .matcher(page);
        assertThat(link.find()).as("a link to the registration in %s", page).isTrue();
        open(URI.create(realm).resolve(link.group(1).replace("&amp;", "&")).toString());
        send(Map.of("firstName", firstName, "lastName", lastName, "email", email));
    }

    /** From the sign-in page on, as whoever does not know the password any more. */
    void forget(String email) {
        open(authorization(""));
        Matcher link = Pattern.compile("href=\"([^\"]*/login-actions/reset-credentials[^\"]*)\"")
                .matcher(page);
        assertThat(link.find())
                .as("a link for a forgotten password in %s", page)
                .isTrue();
        open(URI.create(realm).resolve(link.group(1).replace("&amp;", "&")).toString());
        send(Map.of("username", email));
    }

    /** Somebody who is signed in asks for a second factor, as the account menu does. */
    void askForSecondFactor() {
        code = null;
        open(authorization("&kc_action=CONFIGURE_TOTP"));
    }

    /**
     * Sets up the second factor that the page shows.
     *
     * @return its secret, as the person's phone has it from then on
     */
    String setUpSecondFactor() {
        Matcher field = INPUT.matcher(page);
        while (field.find()) {
            if (attribute(field.group(), "name").equals("totpSecret")) {
                String secret = attribute(field.group(), "value");
                send(Map.of("totp", Totp.now(secret), "userLabel", "Mon téléphone"));
                return secret;
            }
        }
        throw new AssertionError("No second factor to set up in " + page);
    }

    void answerWithSecondFactor(String digits) {
        send(Map.of("otp", digits));
    }

    void choosePassword(String password) {
        send(Map.of("password-new", password, "password-confirm", password));
    }

    boolean isSignedIn() {
        return code != null;
    }

    String page() {
        return page;
    }

    /** The account's id, as the services get to know it. */
    String account() {
        return claims().get("sub").asString();
    }

    List<String> roles() {
        return claims().at("/realm_access/roles")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private JsonNode claims() {
        if (claims == null) {
            assertThat(code).as("Keycloak's page instead of a code: %s", page).isNotNull();
            String token = token(
                    run,
                    Map.of(
                            "grant_type",
                            "authorization_code",
                            "client_id",
                            "gateway",
                            "client_secret",
                            run.secret("gateway-client"),
                            "code",
                            String.valueOf(code),
                            "code_verifier",
                            VERIFIER,
                            "redirect_uri",
                            redirect()));
            claims = JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
        }
        return claims;
    }

    private String authorization(String more) {
        return realm + "/protocol/openid-connect/auth?response_type=code&client_id=gateway&scope=openid"
                + "&code_challenge_method=S256&code_challenge=" + challenge() + "&redirect_uri="
                + encoded(redirect()) + more;
    }

    private String redirect() {
        return run.url(Port.GATEWAY) + "/login/oauth2/code/keycloak";
    }

    void open(String address) {
        follow(exchange(HttpRequest.newBuilder(URI.create(address))));
    }

    /** Fills in the form of the page and sends it. */
    private void send(Map<String, String> values) {
        Matcher form = FORM.matcher(page);
        assertThat(form.find()).as("a form in %s", page).isTrue();
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(form.group(2));
        while (input.find()) {
            String name = attribute(input.group(), "name");
            if (!name.isEmpty() && "hidden".equalsIgnoreCase(attribute(input.group(), "type"))) {
                fields.put(name, attribute(input.group(), "value"));
            }
        }
        fields.putAll(values);
        follow(exchange(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(query(fields)))));
    }

    private void follow(HttpResponse<String> first) {
        HttpResponse<String> answer = first;
        while (answer.statusCode() / 100 == 3) {
            URI to =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            if (to.toString().startsWith(run.url(Port.GATEWAY))) {
                Matcher found = Pattern.compile("[?&]code=([^&]+)").matcher(to.toString());
                code = to.toString().startsWith(redirect()) && found.find() ? found.group(1) : null;
                page = to.toString();
                return;
            }
            answer = exchange(HttpRequest.newBuilder(to));
        }
        page = answer.body();
        // SAML goes from one to the other by forms that send themselves.
        if (page.contains("name=\"SAMLRequest\"") || page.contains("name=\"SAMLResponse\"")) {
            send(Map.of());
        }
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        return exchange(http, request.header("Accept-Language", "fr").header("Accept", "text/html"));
    }

    /** The realm's accounts as notification-service may read them. */
    static Reader asNotificationService(LocalRun run) {
        String token = token(
                run,
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "notification-service",
                        "client_secret", run.secret("notification-client")));
        return path -> JSON.readTree(exchange(
                        HttpClient.newHttpClient(),
                        HttpRequest.newBuilder(
                                        URI.create(run.url(Port.KEYCLOAK) + "/admin/realms/" + run.territory() + path))
                                .header("Authorization", "Bearer " + token))
                .body());
    }

    interface Reader {
        JsonNode get(String path);
    }

    private static String token(LocalRun run, Map<String, String> form) {
        HttpResponse<String> answer = exchange(
                HttpClient.newHttpClient(),
                HttpRequest.newBuilder(URI.create(run.url(Port.KEYCLOAK) + "/realms/" + run.territory()
                                + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(query(form))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).get("access_token").asString();
    }

    private static HttpResponse<String> exchange(HttpClient http, HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE)
                .matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&").replace("&#x3D;", "=") : "";
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String challenge() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Cookies as browsers keep them for localhost: marked secure or not, they are sent back. */
    private static final class Jar extends CookieHandler {

        private final Map<String, HttpCookie> cookies = new ConcurrentHashMap<>();

        @Override
        public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
            List<String> sent = new ArrayList<>();
            for (HttpCookie cookie : cookies.values()) {
                if (uri.getPath().startsWith(cookie.getPath())) {
                    sent.add(cookie.getName() + "=" + cookie.getValue());
                }
            }
            return sent.isEmpty() ? Map.of() : Map.of("Cookie", List.of(String.join("; ", sent)));
        }

        @Override
        public void put(URI uri, Map<String, List<String>> headers) {
            headers.forEach((name, values) -> {
                if (name != null && name.equalsIgnoreCase("Set-Cookie")) {
                    values.stream()
                            .flatMap(value -> HttpCookie.parse(value).stream())
                            .forEach(this::keep);
                }
            });
        }

        private void keep(HttpCookie cookie) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName() + cookie.getPath());
            } else {
                cookies.put(cookie.getName() + cookie.getPath(), cookie);
            }
        }
    }
}
