package fr.stagein.applications.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.applications.Scene;
import fr.stagein.events.AccountId;
import fr.stagein.events.ErasureId;
import fr.stagein.events.ErasureState;
import fr.stagein.events.EventType;
import fr.stagein.events.Stream;
import fr.stagein.events.Week;
import fr.stagein.platform.personal.Cutoff;
import fr.stagein.platform.personal.RetentionRule;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import fr.stagein.testing.Traces;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What is kept of applications and all that hangs on them: read, erased, over. */
@ServiceTest
class PlacementDataTest {

    private static final String MOTIVATION = "J'aime le pain.";

    @Autowired
    ApplicationContext service;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<RetentionRule> rules;

    @Autowired
    TransactionTemplate transaction;

    /** Of each test its own: what is left of it is looked for everywhere. */
    private final String question = "Tu te lèves tôt ? " + UUID.randomUUID();

    private Scene scene;
    private String application;

    @BeforeEach
    void a_confirmed_place_with_words() {
        scene = new Scene(service);
        application = scene.applied();
        assertThat(scene.post(
                        "/api/applications/" + application + "/messages",
                        Tokens.company(scene.baker),
                        Map.of("number", 1, "text", question)))
                .hasStatus(204);
        assertThat(scene.post("/api/applications/" + application + "/accept", Tokens.company(scene.baker)))
                .hasStatusOk();
        assertThat(scene.post("/api/applications/" + application + "/confirm", Tokens.student(scene.lea)))
                .hasStatusOk();
    }

    @Test
    void a_family_reads_all_of_it_and_a_company_nothing() {
        String path = "/api/personal-data/application-service?student=" + scene.student;
        JsonNode mothers = scene.body(scene.get(path, Tokens.guardian(scene.mother)), 200);
        assertThat(mothers.toString()).contains("Au fournil", MOTIVATION, question, "CONFIRMED", "application_step");
        scene.body(scene.get(path, Tokens.principal(scene.teacher)), 200);
        assertThat(scene.count(
                        "select count(*) from file_reading where role = 'PRINCIPAL' and student_id = ?::uuid",
                        scene.student))
                .as("the head's reading is noted, the mother's is not")
                .isEqualTo(1);
        assertThat(scene.get(path, Tokens.company(scene.baker))).hasStatus(404);
        assertThat(scene.get(path, Tokens.teacher(scene.teacher))).hasStatus(404);
        assertThat(scene.get(path, null)).hasStatus(401);
    }

    @Test
    void an_erased_pupil_leaves_no_trace_gives_the_seat_back_and_is_not_brought_back_by_late_news() {
        assertThat(taken()).isEqualTo(1);
        scene.body(
                scene.get(
                        "/api/placements/students/" + scene.student + "?schoolId=" + Scene.SCHOOL,
                        Tokens.teacher(scene.teacher)),
                200);
        var order = new ErasureState(
                new ErasureId(UUID.randomUUID()), 1, scene.student, List.of(AccountId.of(scene.lea)), Instant.now());
        scene.tell(EventType.ERASURE_ORDERED, order);

        var report = scene.told(Stream.ERASURE_REPORTS, order.erasureId() + ".application-service", 1)
                .getFirst();
        assertThat(report.rows()).isPositive();
        assertThat(taken()).isZero();
        scene.assertErased(Stream.APPLICATIONS, application);
        scene.assertErased(Stream.CONVERSATIONS, application);
        // School-service takes the pupil off its stream; what it had said before comes once more, late.
        scene.erase(Stream.STUDENTS, scene.student.toString());
        scene.tellOfStudent();
        scene.companyIs(2, fr.stagein.events.CompanyState.Status.VERIFIED, scene.baker);
        await().untilAsserted(() ->
                assertThat(new Traces(jdbc).of(traces(), "erased_pupil")).isEmpty());
        scene.tell(EventType.ERASURE_ORDERED, order);
    }

    @Test
    void an_erased_member_of_a_company_leaves_the_pupil_s_application_as_it_is() {
        scene.tell(
                EventType.ERASURE_ORDERED,
                new ErasureState(
                        new ErasureId(UUID.randomUUID()), 1, null, List.of(AccountId.of(scene.baker)), Instant.now()));
        await().untilAsserted(() ->
                assertThat(new Traces(jdbc).of(List.of(scene.baker))).isEmpty());
        assertThat(scene.count("select count(*) from application where id = ?::uuid", application))
                .isEqualTo(1);
    }

    @Test
    void when_the_school_year_is_over_so_are_its_applications() {
        // Other tests may have left something of the year before.
        over("2027-02-01");
        assertThat(scene.count("select count(*) from application where id = ?::uuid", application))
                .isEqualTo(1);
        assertThat(over("2027-09-01")).isPositive();
        scene.assertErased(Stream.APPLICATIONS, application);
        scene.assertErased(Stream.CONVERSATIONS, application);
        assertThat(new Traces(jdbc).of(List.of(application, MOTIVATION, question), "outbox_record"))
                .isEmpty();
    }

    private int over(String day) {
        int rows = 0;
        var cutoff = new Cutoff(Instant.parse(day + "T00:00:00Z"), LocalDate.parse(day));
        for (RetentionRule rule : rules) {
            // Those of other tests are as old.
            if (!List.of("colleagues", "application-readings").contains(rule.kind())) {
                Integer done = transaction.execute(status -> rule.batch().applyAsInt(cutoff));
                rows += done == null ? 0 : done;
            }
        }
        return rows;
    }

    private List<String> traces() {
        return List.of(application, scene.student.toString(), scene.lea, question);
    }

    private long taken() {
        return jdbc.sql("select taken from seat_ledger where offer_id = :offer and week = :week")
                .param("offer", scene.offer().value())
                .param("week", Week.of("2027-W05").value())
                .query(Long.class)
                .single();
    }
}
