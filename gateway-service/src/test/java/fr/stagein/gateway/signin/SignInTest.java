package fr.stagein.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.gateway.FakeKeycloak;
import fr.stagein.gateway.GatewayTest;
import fr.stagein.gateway.Tab;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@GatewayTest
class SignInTest {

    private static final String CALLBACK = "/login/oauth2/code/keycloak";

    @Autowired
    FakeKeycloak keycloak;

    @Autowired
    Keycloak door;

    @Value("${stagein.public-url}")
    String gateway;

    private final String person = UUID.randomUUID().toString();
    private final String signIn = UUID.randomUUID().toString();
    private Tab tab;

    @BeforeEach
    void a_browser() {
        tab = Tab.at(gateway);
        keycloak.tokensLast(300);
    }

    @AfterEach
    void all_is_well_again() {
        keycloak.goesAway(false);
        door.is(true);
    }

    @Test
    void each_tab_comes_back_to_the_page_it_was_on() {
        Tab other = tab.another();
        Map<String, String> first = tab.asksForSignIn("/login?returnTo=/offres");
        Map<String, String> second = other.asksForSignIn("/login?returnTo=/messages");
        assertThat(other.comesBack(keycloak, second, person, signIn)).endsWith("/messages");
        assertThat(tab.comesBack(keycloak, first, person, signIn)).endsWith("/offres");
        assertThat(tab.isSignedIn()).isTrue();
    }

    @Test
    void whom_another_tab_has_signed_in_goes_straight_on() {
        Tab other = tab.another();
        Map<String, String> lost = tab.asksForSignIn("/login?returnTo=/offres");
        other.signedIn(keycloak, person, signIn);
        assertThat(Tab.location(tab.get("/login?returnTo=/messages"))).endsWith("/messages");
        assertThat(Tab.location(tab.get(CALLBACK + "?state=unknown&code=x")))
                .as("a callback that nobody waits for")
                .isEqualTo("/");
        assertThat(Tab.location(tab.get(CALLBACK + "?error=access_denied&state=" + Tab.encoded(lost.get("state")))))
                .isEqualTo("/offres");
    }

    @Test
    void a_browser_keeps_its_newest_sign_ins_only() {
        List<Map<String, String>> asked = new ArrayList<>();
        for (int i = 0; i <= PendingSignIns.MOST; i++) {
            asked.add(tab.asksForSignIn("/login?returnTo=/offres"));
        }
        assertThat(tab.comesBack(keycloak, asked.getFirst(), person, signIn)).isEqualTo("/?connexion=perimee");
        assertThat(tab.comesBack(keycloak, asked.get(1), person, signIn)).endsWith("/offres");
    }

    @ParameterizedTest
    @CsvSource({
        "error=access_denied, annulee",
        "error=temporarily_unavailable&error_description=authentication_expired, perimee",
        "error=server_error, indisponible",
        "error=unsupported_response_type, echec"
    })
    void what_keycloak_says_is_told_and_the_next_try_leads_where_the_first_would_have(String said, String told) {
        Map<String, String> asked = tab.asksForSignIn("/login?returnTo=/candidatures");
        assertThat(Tab.location(tab.get(CALLBACK + "?" + said + "&state=" + Tab.encoded(asked.get("state")))))
                .isEqualTo("/?connexion=" + told);
        assertThat(tab.comesBack(keycloak, tab.asksForSignIn("/login"), person, signIn))
                .endsWith("/candidatures");
        assertThat(Tab.location(tab.get("/login"))).as("once").isEqualTo("/");
    }

    @Test
    void a_bookmarked_sign_in_page_and_refused_cookies_are_told_apart() {
        Tab refuses = Tab.at(gateway);
        assertThat(Tab.location(refuses.get(CALLBACK + "?state=old&code=old"))).isEqualTo("/?connexion=cookies");
        tab.asksForSignIn("/login?returnTo=/offres");
        assertThat(Tab.location(tab.get(CALLBACK + "?state=old&code=old"))).isEqualTo("/?connexion=perimee");
        assertThat(Tab.location(tab.get(CALLBACK))).isEqualTo("/?connexion=perimee");
    }

    @Test
    void without_keycloak_the_way_in_says_so_and_the_way_through_too() {
        Map<String, String> asked = tab.asksForSignIn("/login?returnTo=/offres");
        keycloak.goesAway(true);
        assertThat(tab.comesBack(keycloak, asked, person, signIn)).isEqualTo("/?connexion=indisponible");
        door.is(false);
        assertThat(Tab.location(Tab.at(gateway).get("/login?returnTo=/offres"))).isEqualTo("/?connexion=indisponible");
        keycloak.goesAway(false);
        door.is(true);
        assertThat(tab.comesBack(keycloak, tab.asksForSignIn("/login"), person, signIn))
                .endsWith("/offres");
    }

    @Test
    void while_keycloak_is_away_nobody_is_signed_out() {
        keycloak.tokensLast(1);
        tab.signedIn(keycloak, person, signIn);
        keycloak.goesAway(true);
        org.awaitility.Awaitility.await()
                .untilAsserted(
                        () -> assertThat(tab.get("/api/inbox").statusCode()).isEqualTo(503));
        assertThat(tab.get("/api/inbox").body()).contains("urn:stagein:problem:sign-in-away");
        assertThat(tab.isSignedIn()).isTrue();
        keycloak.goesAway(false);
        keycloak.tokensLast(300);
        door.is(true);
        assertThat(tab.get("/api/inbox").body()).contains("known");
    }

    @Test
    void what_keycloak_ended_without_a_word_ends_when_the_token_does() {
        keycloak.tokensLast(1);
        tab.signedIn(keycloak, person, signIn);
        keycloak.ends(signIn);
        assertThat(tab.get("/api/inbox").statusCode()).isEqualTo(401);
        assertThat(tab.isSignedIn()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example/", "/%5Cevil.example", "/%09/evil.example"})
    void a_sign_in_leads_to_our_own_pages_only(String elsewhere) {
        assertThat(tab.comesBack(keycloak, tab.asksForSignIn("/login?returnTo=" + elsewhere), person, signIn))
                .isEqualTo("/");
    }

    @Test
    void what_is_asked_for_once_is_kept_by_no_cache() {
        tab.signedIn(keycloak, person, signIn);
        assertThat(tab.get("/api/inbox").headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(tab.get("/api/session").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(tab.get("/api/territory").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("public"));
    }
}
