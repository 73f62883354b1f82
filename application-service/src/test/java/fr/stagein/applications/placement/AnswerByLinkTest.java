package fr.stagein.applications.placement;

import static fr.stagein.applications.placement.Bakery.SCHOOL;
import static fr.stagein.applications.placement.Bakery.WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.platform.tokens.SecretLinks;
import fr.stagein.testing.Calls;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A company answers from its mail. */
@ServiceTest
class AnswerByLinkTest {

    @Autowired
    ApplicationContext here;

    @Autowired
    JdbcClient jdbc;

    private Bakery scene;

    @BeforeEach
    void at_the_bakery() {
        scene = new Bakery(here);
    }

    @Test
    void a_company_answers_from_its_mail_without_an_account() {
        String offer = scene.offer(1, WEEK);
        Link link = link(scene.id(scene.apply(scene.lea, offer, WEEK)));
        JsonNode seen = scene.body(answer("view", link, link.code()), 200);
        assertThat(seen.get("status").asString()).isEqualTo("SEEN");
        assertThat(seen.toString()).doesNotContain("Léa", "Arnaut", SCHOOL.value());
        JsonNode accepted = scene.body(answer("accept", link, link.code()), 200);
        assertThat(accepted.get("student").get("firstName").asString()).isEqualTo("Léa");
        for (String step : List.of("view", "accept", "decline")) {
            assertThat(scene.code(answer(step, link, link.code()), 409))
                    .as(step)
                    .isEqualTo("answer-link-used");
        }

        Link other = link(scene.id(scene.apply(scene.noah, offer, WEEK)));
        assertThat(scene.code(answer("accept", other, other.code()), 409)).isEqualTo("no-seat-left");
        scene.body(answer("decline", other, other.code()), 200);
        assertThat(scene.status(other.application())).isEqualTo("DECLINED");
    }

    @Test
    void five_wrong_codes_lock_a_link_and_no_other() throws Exception {
        Link link = link(scene.applied(scene.lea, WEEK));
        Link other = link(scene.applied(scene.lea, WEEK));
        String wrong = link.code().equals("000000") ? "000001" : "000000";
        assertThat(Calls.atOnce(12, n -> answer("view", link, wrong))).containsOnly(403, 409);
        assertThat(scene.count(
                        "select wrong_codes from answer_link where application_id = ?::uuid", link.application()))
                .isEqualTo(5);
        assertThat(scene.code(answer("accept", link, link.code()), 409)).isEqualTo("answer-link-locked");
        scene.body(answer("view", other, other.code()), 200);
        assertThat(scene.status(link.application())).isEqualTo("SUBMITTED");
    }

    @Test
    void a_link_that_is_late_moot_or_not_ours_says_so_kindly() {
        String id = scene.applied(scene.lea, WEEK);
        Link link = link(id);
        scene.body(scene.step(id, "withdraw", Tokens.student(scene.lea)), 200);
        assertThat(scene.code(answer("accept", link, link.code()), 409)).isEqualTo("answer-link-moot");
        Link late = link(scene.applied(scene.lea, WEEK), scene.baker, "2026-11-01");
        assertThat(scene.code(answer("view", late, late.code()), 409)).isEqualTo("answer-link-expired");
        Link strangers = link(late.application(), "somebody", "2099-01-01");
        Link unknown = link(UUID.randomUUID().toString(), scene.baker, "2099-01-01");
        Link forged = new Link(id, link.token() + "A", link.code());
        for (Link none : List.of(strangers, unknown, forged, new Link(id, "", ""), new Link(id, "a.b", "1"))) {
            assertThat(scene.code(answer("accept", none, none.code()), 409)).isEqualTo("answer-link-unknown");
        }
    }

    @Test
    void a_link_pressed_from_two_tabs_answers_once() throws Exception {
        Link link = link(scene.applied(scene.lea, WEEK));
        assertThat(Calls.atOnce(6, n -> answer(n % 2 == 0 ? "accept" : "decline", link, link.code())).stream()
                        .filter(answer -> answer == 200))
                .hasSize(1);
    }

    private record Link(String application, String token, String code) {}

    /** As notification-service writes it. */
    private Link link(String application) {
        return link(
                application,
                scene.baker,
                jdbc.sql("select answer_by::text from application where id = ?::uuid")
                        .param(application)
                        .query(String.class)
                        .single());
    }

    private Link link(String application, String member, String answerBy) {
        var links = new SecretLinks(here.getEnvironment().getRequiredProperty("stagein.answer-links.key"));
        List<String> parts = List.of(application, member, answerBy);
        return new Link(application, links.token(parts), links.code(parts));
    }

    private MvcTestResult answer(String step, Link link, String code) {
        return scene.post(
                "/api/answers/" + step,
                null,
                Map.of("token", link.token(), "code", code, "reason", "Nos places sont prises."));
    }
}
