package fr.stagein.applications.placement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.applications.Scene;
import fr.stagein.events.AccountId;
import fr.stagein.events.ApplicationState;
import fr.stagein.events.CompanyState;
import fr.stagein.events.Stream;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** One member of a company gives an application to another. */
@ServiceTest
class HandOverTest {

    @Autowired
    ApplicationContext service;

    private Scene scene;
    private String application;

    @BeforeEach
    void lea_has_applied() {
        scene = new Scene(service);
        application = scene.applied();
    }

    @Test
    void a_colleague_takes_over_and_the_others_are_told_once() throws Exception {
        HttpHeaders clerk = Tokens.of(scene.clerk, "Aminata", "company");
        scene.body(scene.get("/api/applications/colleagues?companyId=" + scene.company, clerk), 200);
        JsonNode colleagues = scene.body(
                scene.get("/api/applications/colleagues?companyId=" + scene.company, Tokens.company(scene.baker)), 200);
        assertThat(colleagues.findValuesAsString("accountId")).containsExactly(scene.baker, scene.clerk);
        assertThat(colleagues.get(0).get("me").asBoolean()).isTrue();
        assertThat(colleagues.get(1).get("firstName").asString()).isEqualTo("Aminata");

        assertThat(Scene.atOnce(5, n -> handOver(scene.clerk))).containsOnly(200);
        assertThat(scene.body(handOver(scene.clerk), 200).get("assignee").asString())
                .isEqualTo(scene.clerk);
        assertThat(scene.told(Stream.APPLICATIONS, application, 2).getLast())
                .returns(AccountId.of(scene.clerk), ApplicationState::assigneeAccountId)
                .returns(ApplicationState.Status.SUBMITTED, ApplicationState::status)
                .returns(2L, ApplicationState::version);

        scene.body(scene.post("/api/applications/" + application + "/accept", Tokens.company(scene.baker)), 200);
        assertThat(scene.told(Stream.APPLICATIONS, application, 3).getLast().assigneeAccountId())
                .as("it stays theirs on the way")
                .isEqualTo(AccountId.of(scene.clerk));
        assertThat(scene.body(handOver(null), 200).has("assignee")).isFalse();
    }

    @Test
    void only_a_member_gives_and_only_a_member_takes() {
        String stranger = UUID.randomUUID().toString();
        assertThat(scene.code(handOver(stranger), 409)).isEqualTo("colleague-unknown");
        assertThat(scene.post(
                        "/api/applications/" + application + "/hand-over",
                        Tokens.company(stranger),
                        Map.of("colleague", stranger)))
                .hasStatus(404);
        assertThat(scene.get("/api/applications/colleagues?companyId=" + scene.company, Tokens.company(stranger)))
                .hasStatus(404);
    }

    @Test
    void who_has_left_the_company_has_it_no_more() {
        scene.body(handOver(scene.clerk), 200);
        scene.companyIs(2, CompanyState.Status.VERIFIED, scene.baker);
        JsonNode received = scene.body(
                scene.get("/api/applications/received?companyId=" + scene.company, Tokens.company(scene.baker)), 200);
        assertThat(received.get(0).has("assignee")).isFalse();
    }

    @Test
    void what_is_over_is_nobodys_any_more() {
        scene.body(scene.post("/api/applications/" + application + "/withdraw", Tokens.student(scene.lea)), 200);
        assertThat(scene.code(handOver(scene.clerk), 409)).isEqualTo("application-status");
    }

    private MvcTestResult handOver(String colleague) {
        return scene.post(
                "/api/applications/" + application + "/hand-over",
                Tokens.company(scene.baker),
                Collections.singletonMap("colleague", colleague));
    }
}
