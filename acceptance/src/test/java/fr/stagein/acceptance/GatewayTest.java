package fr.stagein.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.acceptance.TheSystem.Run;
import fr.stagein.acceptance.Visitor.Answer;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway: which requests it passes on, and what its answers never contain. */
@ExtendWith(TheSystem.class)
class GatewayTest {

    @Test
    void a_badge_may_stand_on_any_site_and_leaves_no_cookie(Run system) {
        String company = Story.companyId(Visitor.signedIn(system, "boulangerie@entreprise.example"));
        HttpHeaders badge = Visitor.anybody(system)
                .get("/api/companies/" + company + "/badge.svg")
                .expect(200)
                .whole()
                .headers();
        assertThat(badge.allValues("Cross-Origin-Resource-Policy")).containsExactly("cross-origin");
        assertThat(badge.allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'");
        assertThat(badge.allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void no_token_ever_reaches_the_browser(Run system) {
        Visitor student = Visitor.signedIn(system, Cast.THEO);
        for (String path : new String[] {"/api/session", "/api/students/me", "/api/inbox", "/"}) {
            Answer answer = student.get(path).expect(200);
            assertThat(answer.whole().body() + answer.whole().headers()).doesNotContain("eyJ");
        }
    }

    @Test
    void signing_in_gives_a_new_session(Run system) {
        Visitor visitor = Visitor.anybody(system);
        visitor.get("/login?returnTo=/");
        String before = visitor.cookie("STAGEIN");
        visitor.signIn(Cast.THEO);
        assertThat(visitor.cookie("STAGEIN")).isNotNull().isNotEqualTo(before);
    }

    @Test
    void signing_out_ends_the_session_here_and_at_keycloak(Run system) {
        Visitor visitor = Visitor.freshly(system, Cast.NINA);
        visitor.get("/api/students/me").expect(200);
        visitor.post("/logout");
        visitor.get("/api/students/me").expect(401);
        assertThat(visitor.get("/login?returnTo=/").whole().body()).contains("kc-form-login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/%5Cevil.example",
                "/%09/evil.example",
                "javascript:alert(1)"
            })
    void signing_in_leads_back_to_our_own_pages_only(String target, Run system) {
        Visitor visitor = Visitor.anybody(system);
        Answer landed = visitor.signIn(Cast.THEO, target);
        assertThat(landed.whole().uri().toString())
                .startsWith(system.url() + "/")
                .doesNotContain("evil");
    }

    @Test
    void a_change_needs_the_token_that_only_our_pages_can_read(Run system) {
        Visitor student = Visitor.signedIn(system, Cast.THEO);
        assertThat(student.exchange("POST", "/api/inbox/read", null, null)
                        .expect(403)
                        .code())
                .isEqualTo("csrf");
        assertThat(student.exchange("POST", "/api/inbox/read", null, "made-up")
                        .expect(403)
                        .code())
                .isEqualTo("csrf");
        student.post("/api/inbox/read").expect(204);
    }

    @Test
    void a_mail_programs_button_needs_no_page_of_ours(Run system) {
        assertThat(Visitor.anybody(system)
                        .exchange("POST", "/api/notifications/stop/made-up", null, null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void linking_an_identity_provider_is_asked_of_keycloak(Run system) {
        assertThat(Visitor.anybody(system).get("/login?link=educonnect").whole().uri())
                .asString()
                .startsWith(system.identity())
                .contains("kc_action=idp_link:educonnect");
        assertThat(Visitor.anybody(system)
                        .get("/login?link=//evil.example")
                        .whole()
                        .uri())
                .asString()
                .startsWith(system.identity())
                .doesNotContain("evil", "kc_action");
    }

    @Test
    void keycloak_can_be_asked_to_begin_with_another_page(Run system) {
        assertThat(Visitor.anybody(system)
                        .get("/login?page=registration&returnTo=/entreprise")
                        .whole()
                        .body())
                .contains("kc-register-form");
        assertThat(Visitor.anybody(system)
                        .get("/login?page=second-factor")
                        .whole()
                        .uri())
                .asString()
                .contains("kc_action=CONFIGURE_TOTP");
        assertThat(Visitor.anybody(system)
                        .get("/login?page=delete_account")
                        .whole()
                        .uri())
                .asString()
                .startsWith(system.identity())
                .doesNotContain("kc_action", "prompt");
    }

    @Test
    void every_page_is_fenced_in(Run system) {
        for (String path : new String[] {"/", "/offres", "/docs/index.html", "/api/session"}) {
            HttpHeaders headers =
                    Visitor.anybody(system).get(path).expect(200).whole().headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).isPresent();
            assertThat(headers.firstValue("Server")).isEmpty();
        }
    }

    @Test
    void what_has_its_hash_in_its_name_is_kept_for_ever_and_the_page_that_names_it_is_not(Run system) {
        Answer page = Visitor.anybody(system).get("/").expect(200);
        assertThat(page.whole().headers().firstValue("Cache-Control")).hasValue("no-cache");
        Matcher asset =
                Pattern.compile("/assets/[\\w-]+\\.js").matcher(page.whole().body());
        assertThat(asset.find()).isTrue();
        assertThat(Visitor.anybody(system)
                        .get(asset.group())
                        .expect(200)
                        .whole()
                        .headers()
                        .firstValue("Cache-Control")
                        .orElseThrow())
                .contains("immutable", "max-age=31536000");
        HttpHeaders pressed = Visitor.anybody(system)
                .with("Accept-Encoding", "gzip, deflate, br")
                .get(asset.group())
                .whole()
                .headers();
        assertThat(pressed.firstValue("Content-Encoding")).hasValue("br");
        assertThat(pressed.allValues("Vary")).contains("Accept-Encoding");
        Visitor.anybody(system).get("/assets/none.js").expect(404);
    }

    @Test
    void text_travels_compressed(Run system) {
        Answer territory =
                Visitor.anybody(system).with("Accept-Encoding", "gzip").get("/api/territory");
        assertThat(territory.whole().headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/prometheus", "/actuator/env", "/v3/api-docs"})
    void the_inside_cannot_be_seen_from_the_front(String path, Run system) {
        assertThat(Visitor.anybody(system).get(path).whole().body())
                .doesNotContain("\"status\":\"UP\"")
                .doesNotContain("jvm_memory")
                .doesNotContain("_links")
                .doesNotContain("\"paths\"");
    }

    @Test
    void who_brings_a_token_of_their_own_is_nobody(Run system) {
        Visitor visitor = Visitor.anybody(system).with("Authorization", "Bearer eyJhbGciOiJub25lIn0.e30.");
        visitor.get("/api/students/me").expect(401);
        visitor.get("/api/trades").expect(200);
    }

    @Test
    void a_flood_is_asked_to_wait_and_others_are_not(Run system) {
        Visitor flood = Visitor.signedIn(system, Cast.RAPHAEL);
        Answer refused = IntStream.range(0, 5000)
                .parallel()
                .mapToObj(i -> flood.get("/api/territory"))
                .filter(answer -> answer.status() == 429)
                .findAny()
                .orElseThrow();
        assertThat(refused.code()).isEqualTo("too-many-requests");
        assertThat(refused.whole().headers().firstValue("Retry-After")).isPresent();
        Visitor.signedIn(system, Cast.THEO).get("/api/territory").expect(200);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> flood.get("/api/territory").expect(200));
    }

    /** To Keycloak's form, which takes two requests to us. */
    @Test
    void two_classes_sign_in_at_once_behind_their_schools_one_address(Run system) {
        assertThat(IntStream.range(0, 60)
                        .parallel()
                        .mapToObj(step -> Visitor.anybody(system).get("/login?returnTo=/"))
                        .map(Answer::status))
                .hasSize(60)
                .doesNotContain(429);
    }

    @Test
    void any_replica_serves_any_request(Run system) throws Exception {
        Visitor student = Visitor.signedIn(system, Cast.THEO);
        try (var replica = system.anotherGateway()) {
            Answer there = student.at(replica.url()).get("/api/students/me").expect(200);
            assertThat(there.body())
                    .isEqualTo(student.get("/api/students/me").expect(200).body());
            student.at(replica.url()).post("/api/inbox/read").expect(204);
        }
    }

    @Test
    void all_that_can_be_asked_and_heard_is_described_on_one_page(Run system) {
        Visitor reader = Visitor.anybody(system);
        assertThat(reader.get("/docs").expect(200).whole().body()).contains("Stage-IN");
        for (String service : new String[] {"school", "offer", "application", "notification"}) {
            assertThat(reader.get("/api/docs/openapi/" + service + ".json")
                            .expect(200)
                            .text("openapi"))
                    .startsWith("3.");
        }
        assertThat(reader.get("/api/docs/asyncapi.json").expect(200).text("asyncapi"))
                .startsWith("3.");
        reader.get("/api/docs/openapi/nothing.json").expect(404);
    }

    @Test
    void one_id_follows_a_request_from_the_browser_to_the_last_consumer(Run system) {
        Visitor student = Visitor.signedIn(system, Cast.THEO);
        String offer = Story.offersOf(Visitor.signedIn(system, "boulangerie@entreprise.example"))
                .getLast()
                .get("id")
                .asString();
        Answer sent =
                student.post("/api/applications", Story.application(offer)).expect(201);
        String trace = sent.whole().headers().firstValue("X-Correlation-Id").orElseThrow();
        assertThat(trace).matches("[0-9a-f]{32}");
        assertThat(system.log("application-service"))
                .containsPattern(trace + ".*application\\.submitted\\.v1 " + sent.text("id"));
        await().untilAsserted(() -> assertThat(system.log("notification-service"))
                .containsPattern(trace + ".*application\\.submitted\\.v1 " + sent.text("id")));
        student.post("/api/applications/" + sent.text("id") + "/withdraw").expect(200);
    }
}
