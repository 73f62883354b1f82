package fr.stagein.gateway.address;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.gateway.GatewayTest;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Behind a proxy that speaks TLS. */
@GatewayTest
@TestPropertySource(properties = {"stagein.test.public-url=true", "stagein.public-url=https://stage.example"})
class ProductionAddressTest {

    @LocalServerPort
    int port;

    @Test
    void cookies_are_for_this_host_alone_and_never_unencrypted() throws IOException {
        assertThat(answer("GET /api/session", "stage.example", "application/json"))
                .contains("HTTP/1.1 200")
                .containsPattern("Set-Cookie: __Host-XSRF-TOKEN=[^;]+; .*Path=/;? ?.*Secure")
                .doesNotContain("Domain=");
        String signIn = answer("GET /login?returnTo=/", "stage.example", "text/html");
        assertThat(signIn)
                .containsPattern("Set-Cookie: __Host-STAGEIN=[^;]+; .*Path=/; Secure; HttpOnly; SameSite=Lax")
                .contains("redirect_uri=https://stage.example/login/oauth2/code/keycloak");
    }

    @Test
    void a_name_that_is_not_ours_is_told_ours() throws IOException {
        assertThat(answer("GET /", "evil.example", "text/html,*/*"))
                .contains("HTTP/1.1 421")
                .contains("href=\"https://stage.example/\"")
                .doesNotContain("evil.example");
        assertThat(answer("GET /api/session", "evil.example", "application/json"))
                .contains("HTTP/1.1 421")
                .contains("urn:stagein:problem:other-host")
                .doesNotContain("Set-Cookie");
        assertThat(answer("GET http://evil.example/api/session", "stage.example", "application/json"))
                .doesNotContain("HTTP/1.1 200");
    }

    private String answer(String line, String host, String accept) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write((line + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: " + accept
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
