package fr.stagein.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a territory's realm lets in, keeps out and tells, on the real Keycloak. */
@ExtendWith(RealmsForTests.class)
class RealmTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String KEYCLOAK = RealmsForTests.GROUND.url(Port.KEYCLOAK);

    @ParameterizedTest
    @ValueSource(strings = {"admin-cli", "account", "account-console", "security-admin-console", "broker", "gateway"})
    void no_client_takes_a_password_for_a_token(String client) throws Exception {
        HttpResponse<String> answer = token(
                "dordogne",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        client,
                        "username",
                        "lea@eleve.example",
                        "password",
                        RealmFile.DEMO_PASSWORD));

        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 401);
        assertThat(answer.body()).doesNotContain("access_token");
    }

    @Test
    void nor_does_the_realm_of_the_administrators() throws Exception {
        HttpResponse<String> answer = token(
                "master",
                Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", RealmsForTests.ADMIN_PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("unauthorized_client");
    }

    @Test
    void nobody_is_asked_to_make_an_administrator() throws Exception {
        HttpResponse<String> page = get("/");

        assertThat(page.statusCode() / 100).isEqualTo(3);
        assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/admin/");
    }

    @Test
    void the_log_tells_of_a_failed_sign_in_without_the_name() {
        String name = "quelqu.un." + System.nanoTime() + "@example.org";
        var stranger = new Browser(RealmsForTests.GROUND);
        stranger.signIn(name, "whatever it is");

        assertThat(stranger.isSignedIn()).isFalse();
        assertThat(RealmsForTests.log())
                .contains("type=LOGIN_ERROR error=user_not_found realm=dordogne client=gateway account=null")
                .doesNotContain(name);
    }

    @ParameterizedTest
    @CsvSource({
        "boulangerie@entreprise.example, onze-lettre, 400",
        "boulangerie@entreprise.example, MotDePasse2027!, 400",
        "boulangerie@entreprise.example, le four ronfle, 204",
        "prof@college-riberac.example, tableau noi, 400",
        "rose.puyrigaud@eleve.example, mon velo 3, 204",
        "rose.puyrigaud@eleve.example, motdepasse, 400",
        "rose.puyrigaud@eleve.example, trop court, 204",
        "rose.puyrigaud@eleve.example, neuf-lett, 400"
    })
    void a_password_is_long_enough_and_not_what_guessers_try_first(String person, String password, int answer)
            throws Exception {
        String account = Browser.asNotificationService(RealmsForTests.GROUND)
                .get("/users?exact=true&email=" + person)
                .get(0)
                .get("id")
                .asString();
        String school = JSON.readTree(token(
                                "dordogne",
                                Map.of(
                                        "grant_type", "client_credentials",
                                        "client_id", "school-service",
                                        "client_secret", RealmsForTests.GROUND.secret("school-client")))
                        .body())
                .get("access_token")
                .asString();
        JsonNode credential = JSON.valueToTree(Map.of("type", "password", "value", password, "temporary", false));
        HttpResponse<String> reset = HTTP.send(
                HttpRequest.newBuilder(
                                URI.create(KEYCLOAK + "/admin/realms/dordogne/users/" + account + "/reset-password"))
                        .header("Authorization", "Bearer " + school)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(credential.toString()))
                        .build(),
                BodyHandlers.ofString());

        assertThat(reset.statusCode()).as(reset.body()).isEqualTo(answer);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(KEYCLOAK + path))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> token(String realm, Map<String, String> form)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(KEYCLOAK + "/realms/" + realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.entrySet().stream()
                                .map(one ->
                                        one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"))))
                        .build(),
                BodyHandlers.ofString());
    }
}
