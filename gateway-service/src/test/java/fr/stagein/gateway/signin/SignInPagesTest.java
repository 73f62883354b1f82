package fr.stagein.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.gateway.GatewayTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

@GatewayTest
class SignInPagesTest {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @Value("${stagein.public-url}")
    String gateway;

    @Test
    void the_realms_pages_and_their_looks_come_through_the_gateway() throws Exception {
        assertThat(get("/realms/test/account").statusCode()).isEqualTo(200);
        assertThat(get("/resources/looks.css").body()).contains("good");
    }

    @Test
    void a_form_of_keycloaks_needs_no_mark_of_ours() throws Exception {
        var form = HttpRequest.newBuilder(URI.create(gateway + "/realms/test/login-actions/authenticate"))
                .POST(HttpRequest.BodyPublishers.ofString("username=lea"))
                .build();
        assertThat(BROWSER.send(form, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void its_headers_are_its_own() throws Exception {
        assertThat(get("/realms/test/account").headers().map()).doesNotContainKey("content-security-policy");
    }

    @Test
    void nobody_passes_for_another_address() throws Exception {
        HttpResponse<String> seen = get("/realms/test/as-keycloak-sees-it", "X-Forwarded-For", "198.51.100.7");
        assertThat(seen.body()).contains("127.0.0.1").doesNotContain("198.51.100.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/realms/master/account", "/admin/master/console", "/realms/other", "/metrics"})
    void nothing_else_of_keycloak_does(String path) throws Exception {
        // A page of the front, or none.
        assertThat(get(path).body()).doesNotContain("{}");
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(gateway + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
