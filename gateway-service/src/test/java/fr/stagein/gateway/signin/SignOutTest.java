package fr.stagein.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.gateway.FakeKeycloak;
import fr.stagein.gateway.FakeService;
import fr.stagein.gateway.GatewayTest;
import fr.stagein.gateway.Tab;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@GatewayTest
class SignOutTest {

    private static final Map<String, String> OURS = Map.of("Sec-Fetch-Site", "same-origin");

    @Autowired
    FakeKeycloak keycloak;

    @Autowired
    Keycloak door;

    @Autowired
    FakeService service;

    @Value("${stagein.public-url}")
    String gateway;

    private final String person = UUID.randomUUID().toString();
    private final String signIn = UUID.randomUUID().toString();
    private Tab tab;

    @BeforeEach
    void somebody_is_signed_in() {
        tab = Tab.at(gateway).signedIn(keycloak, person, signIn);
    }

    @AfterEach
    void all_is_well_again() {
        keycloak.goesAway(false);
        door.is(true);
    }

    @Test
    void a_plain_form_ends_the_session_and_goes_on_to_keycloak() {
        Tab other = tab.another();
        String to = Tab.location(tab.submit("/logout", OURS, ""));
        assertThat(to)
                .startsWith(keycloak.issuer() + "/protocol/openid-connect/logout?")
                .contains("id_token_hint=eyJ")
                .contains("post_logout_redirect_uri=" + gateway + "/deconnexion");
        assertThat(other.isSignedIn()).isFalse();
        assertThat(other.get("/api/inbox").statusCode()).isEqualTo(401);
    }

    @Test
    void a_browser_that_names_only_the_origin_signs_out_too() {
        assertThat(Tab.location(tab.submit("/logout", Map.of("Origin", gateway), "_csrf=of-yesterday")))
                .startsWith(keycloak.issuer());
        assertThat(tab.isSignedIn()).isFalse();
    }

    @Test
    void a_tab_that_signs_out_after_the_other_reads_the_same_page() {
        tab.submit("/logout", OURS, "");
        assertThat(Tab.location(tab.another().submit("/logout", OURS, ""))).isEqualTo("/deconnexion");
    }

    @Test
    void another_site_signs_nobody_out() {
        Map<String, String> theirs = Map.of("Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example");
        assertThat(Tab.location(tab.submit("/logout", theirs, ""))).isEqualTo("/deconnexion");
        assertThat(Tab.location(tab.submit("/logout", Map.of("Origin", "null"), "")))
                .isEqualTo("/deconnexion");
        assertThat(tab.isSignedIn()).isTrue();
    }

    @Test
    void without_keycloak_the_session_ends_here_and_the_person_reads_that_it_may_not_there() {
        keycloak.goesAway(true);
        door.is(false);
        assertThat(Tab.location(tab.submit("/logout", OURS, ""))).isEqualTo("/deconnexion?keycloak=absent");
        assertThat(tab.isSignedIn()).isFalse();
    }

    @Test
    void what_keycloak_ends_ends_here_at_once_and_other_sign_ins_go_on() {
        Tab phone = Tab.at(gateway).signedIn(keycloak, person, "on the phone");
        Tab neighbour = Tab.at(gateway).signedIn(keycloak, UUID.randomUUID().toString(), "next to it");
        assertThat(told(keycloak.logoutToken(person, signIn)).statusCode()).isEqualTo(200);
        assertThat(tab.isSignedIn()).isFalse();
        assertThat(tab.get("/api/inbox").statusCode()).isEqualTo(401);
        assertThat(phone.isSignedIn()).isTrue();

        assertThat(told(keycloak.logoutToken(person, signIn)).statusCode())
                .as("told twice")
                .isEqualTo(200);
        assertThat(told(keycloak.logoutToken(person, null)).statusCode()).isEqualTo(200);
        assertThat(phone.isSignedIn()).as("all of the person's").isFalse();
        assertThat(neighbour.isSignedIn()).isTrue();
    }

    @Test
    void nobody_but_keycloak_ends_sessions_like_that() {
        assertThat(told(keycloak.forgedLogoutToken(person)).statusCode()).isEqualTo(400);
        assertThat(told("nonsense").statusCode()).isEqualTo(400);
        assertThat(tab.isSignedIn()).isTrue();
    }

    @Test
    void an_open_stream_is_cut_when_its_session_ends_and_no_other() throws Exception {
        Tab neighbour = Tab.at(gateway).signedIn(keycloak, UUID.randomUUID().toString(), "next to it");
        try (InputStream mine = tab.stream("/api/inbox/stream");
                InputStream theirs = neighbour.stream("/api/inbox/stream")) {
            CompletableFuture<String> rest = CompletableFuture.supplyAsync(() -> all(mine));
            CompletableFuture<String> others = CompletableFuture.supplyAsync(() -> all(theirs));
            told(keycloak.logoutToken(person, signIn));
            await().atMost(Duration.ofSeconds(10)).until(rest::isDone);
            assertThat(others).isNotDone();
        }
    }

    @Test
    void a_stream_that_nobody_reads_any_more_ends_at_the_service_too() throws Exception {
        for (int page = 0; page < 3; page++) {
            try (InputStream mine = tab.stream("/api/inbox/stream")) {
                assertThat(mine.read()).isPositive();
            }
        }
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(service.streams()).isZero());
    }

    private static String all(InputStream stream) {
        try {
            return new String(stream.readAllBytes());
        } catch (java.io.IOException cut) {
            return "cut";
        }
    }

    /** As Keycloak calls it: without a cookie, from elsewhere. */
    private HttpResponse<String> told(String token) {
        return Tab.at(gateway).submit("/logout/connect/back-channel/keycloak", Map.of(), "logout_token=" + token);
    }
}
