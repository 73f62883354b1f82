package fr.stagein.applications.internships;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.applications.Scene;
import fr.stagein.applications.agreements.LastWeek;
import fr.stagein.events.AccountId;
import fr.stagein.events.ErasureId;
import fr.stagein.events.ErasureState;
import fr.stagein.events.EventType;
import fr.stagein.events.Stream;
import fr.stagein.testing.ServiceTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** How was it? Asked once, reminded once, and answered without an account. */
@ServiceTest
class AskForFeedbackTest {

    private static final LocalDateTime NOON = LocalDate.now().atTime(12, 0);

    @Autowired
    ApplicationContext here;

    @Autowired
    AskForFeedback ask;

    @Autowired
    PlanInternship plan;

    @Autowired
    JdbcClient jdbc;

    private Scene any;

    @Test
    void both_sides_are_asked_once_and_who_stays_silent_is_reminded_once() {
        var week = lastWeek();
        ask.askAt(NOON.withHour(3));
        assertThat(asked(week)).as("not at night").isZero();
        askAll();
        assertThat(asked(week)).isEqualTo(2);
        week.scene.body(
                week.scene.call(
                        HttpMethod.PUT,
                        "/api/feedback/" + week.id + "/student",
                        week.lea(),
                        Map.of("revision", 0, "welcomed", "YES", "learned", "YES", "recommends", "YES", "words", "")),
                200);
        jdbc.sql(
                        "update internship_feedback_ask set asked_at = asked_at - interval '8 days' where agreement_id = :id::uuid")
                .param("id", week.id)
                .update();
        askAll();

        week.scene.assertTold(
                week.id,
                EventType.INTERNSHIP_PLANNED,
                EventType.INTERNSHIP_STUDENT_FEEDBACK_ASKED,
                EventType.INTERNSHIP_COMPANY_FEEDBACK_ASKED,
                EventType.INTERNSHIP_COMPANY_FEEDBACK_REMINDED);
    }

    @Test
    void where_something_is_wrong_nobody_is_asked_how_it_was() {
        var week = lastWeek();
        jdbc.sql("update internship set alarm_open = true where agreement_id = :id::uuid")
                .param("id", week.id)
                .update();
        askAll();
        assertThat(asked(week)).isZero();
    }

    @Test
    void the_tutor_says_it_by_the_link_of_the_mail_and_never_reads_the_student() {
        var week = lastWeek();
        askAll();
        List<String> mail = mail(week);
        assertThat(mail).startsWith("FEEDBACK", "ines@fournil.example");

        week.scene.body(
                week.scene.call(
                        HttpMethod.PUT,
                        "/api/feedback/" + week.id + "/student",
                        week.lea(),
                        Map.of("revision", 0, "welcomed", "NO", "learned", "YES", "recommends", "YES", "words", "")),
                200);
        assertThat(send("view", mail, Map.of("code", "000000"))).hasStatus(403);
        var view = week.scene.body(send("view", mail, Map.of()), 200);
        assertThat(view.get("open").asBoolean()).isTrue();
        assertThat(view.has("student")).isFalse();
        var given = Map.<String, Object>of(
                "revision", 0, "strengths", List.of("CURIOUS"), "words", "Revenez quand vous voulez.");
        week.scene.body(send("company", mail, given), 200);
        week.scene.body(send("company", mail, given), 200);
        assertThat(send("company", mail, Map.of("revision", 0, "strengths", List.of("POLITE"), "words", "")))
                .hasStatus(409);
        assertThat(send(
                        "company",
                        mail,
                        Map.of("revision", 1, "strengths", List.of("POLITE"), "words", "06 12 34 56 78")))
                .hasStatus(400);
        assertThat(week.scene
                        .body(week.scene.get("/api/feedback/" + week.id, week.lea()), 200)
                        .at("/company/words")
                        .asString())
                .isEqualTo("Revenez quand vous voulez.");
    }

    @Test
    void the_mail_on_its_way_leaves_the_stream_with_the_student() {
        var week = lastWeek();
        askAll();
        UUID link = link(week);
        week.scene.told(Stream.AGREEMENT_MAILS, link.toString(), 1);
        week.scene.tell(
                EventType.ERASURE_ORDERED,
                new ErasureState(
                        new ErasureId(UUID.randomUUID()),
                        1,
                        week.scene.student,
                        List.of(AccountId.of(week.scene.lea)),
                        Instant.now()));
        week.scene.assertErased(Stream.AGREEMENT_MAILS, link.toString());
        week.scene.assertErased(Stream.INTERNSHIPS, week.id);
        assertThat(asked(week)).isZero();
    }

    @Test
    void before_the_last_day_the_link_says_nothing_of_it() {
        var week = new PastInternship(here, LocalDate.now());
        week.scene.post(week.path() + "/link", week.sealed.teacher(), Map.of("email", "ines@fournil.example"));
        List<String> mail = week.link();
        any = week.scene;
        assertThat(week.scene.code(
                        send("company", mail, Map.of("revision", 0, "strengths", List.of("POLITE"), "words", "")), 409))
                .isEqualTo("feedback-too-early");
    }

    private LastWeek lastWeek() {
        var week = new LastWeek(here);
        for (int batch = 0; batch < 5; batch++) {
            plan.catchUp();
        }
        any = week.scene;
        return week;
    }

    /** There may be others from before. */
    private void askAll() {
        for (int batch = 0; batch < 5; batch++) {
            ask.askAt(NOON);
        }
    }

    private List<String> mail(LastWeek week) {
        return week.mail(link(week));
    }

    private UUID link(LastWeek week) {
        return jdbc.sql("select id from internship_link where agreement_id = :id::uuid order by made_at desc limit 1")
                .param("id", week.id)
                .query(UUID.class)
                .single();
    }

    private long asked(LastWeek week) {
        return week.scene.count("select count(*) from internship_feedback_ask where agreement_id = ?::uuid", week.id);
    }

    private MvcTestResult send(String what, List<String> mail, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putIfAbsent("token", mail.get(2));
        body.putIfAbsent("code", mail.get(3));
        return any.post("/api/feedback/by-link/" + what, null, body);
    }
}
