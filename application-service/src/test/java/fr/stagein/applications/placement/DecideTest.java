package fr.stagein.applications.placement;

import static fr.stagein.applications.placement.Bakery.OTHER_WEEK;
import static fr.stagein.applications.placement.Bakery.SCHOOL;
import static fr.stagein.applications.placement.Bakery.WEEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.testing.Calls;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The steps after applying, and who sees what of them. */
@ServiceTest
class DecideTest {

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
    void from_motivation_to_a_taken_seat() {
        String offer = scene.offer(1, WEEK);
        JsonNode mine = scene.body(scene.apply(scene.lea, offer, WEEK), 201);
        String id = mine.get("id").asString();
        assertThat(mine.get("companyName").asString()).isEqualTo("Le Fournil");

        JsonNode candidate = scene.body(
                        scene.get("/api/applications/received?companyId=" + scene.company, Tokens.company(scene.baker)),
                        200)
                .get(0);
        assertThat(candidate.toString())
                .as("before accepting: no name, sex, school")
                .doesNotContain("Léa")
                .doesNotContain("Arnaut")
                .doesNotContain(SCHOOL.value());
        assertThat(candidate.has("student")).isFalse();

        scene.body(scene.step(id, "seen", Tokens.company(scene.baker)), 200);
        JsonNode accepted = scene.body(scene.step(id, "accept", Tokens.company(scene.baker)), 200);
        assertThat(accepted.get("student").get("firstName").asString()).isEqualTo("Léa");
        assertThat(accepted.get("student").get("schoolName").asString()).isEqualTo("Collège Arnaut-Daniel");

        JsonNode confirmed = scene.body(scene.step(id, "confirm", Tokens.student(scene.lea)), 200);
        assertThat(confirmed.get("status").asString()).isEqualTo("CONFIRMED");
        assertThat(confirmed.get("history").findValuesAsString("status"))
                .containsExactly("SUBMITTED", "SEEN", "ACCEPTED", "CONFIRMED");
        assertThat(scene.taken(offer)).isEqualTo(1);
        assertThat(scene.code(scene.apply(scene.noah, offer, WEEK), 409)).isEqualTo("no-seat-left");
        await().untilAsserted(
                        () -> assertThat(scene.count("select count(*) from outbox_record where record_key = ?", id))
                                .isZero());
    }

    @Test
    void confirming_withdraws_the_others_of_that_week_only() {
        String first = scene.accepted(scene.lea, WEEK);
        String sameWeek = scene.applied(scene.lea, WEEK);
        String otherWeek = scene.applied(scene.lea, OTHER_WEEK);
        scene.body(scene.step(first, "confirm", Tokens.student(scene.lea)), 200);
        assertThat(scene.status(sameWeek)).isEqualTo("WITHDRAWN");
        assertThat(scene.status(otherWeek)).isEqualTo("SUBMITTED");
        assertThat(scene.code(scene.apply(scene.lea, scene.offer(1, WEEK), WEEK), 409))
                .isEqualTo("already-placed-that-week");
    }

    @Test
    void confirming_from_two_tabs_takes_one_seat() throws Exception {
        String offer = scene.offer(3, WEEK);
        String id = scene.accepted(scene.lea, offer, WEEK);
        assertThat(Calls.atOnce(8, n -> scene.step(id, "confirm", Tokens.student(scene.lea))))
                .containsOnly(200);
        assertThat(scene.taken(offer)).isEqualTo(1);
    }

    @Test
    void a_seat_is_never_given_twice() throws Exception {
        String offer = scene.offer(1, WEEK);
        List<String> students =
                IntStream.range(0, 12).mapToObj(n -> scene.student()).toList();
        List<String> ids = students.stream()
                .map(student -> scene.id(scene.apply(student, offer, WEEK)))
                .toList();
        List<Integer> answers = Calls.atOnce(12, n -> scene.step(ids.get(n), "accept", Tokens.company(scene.baker)));
        assertThat(answers).containsOnly(200, 409);
        assertThat(answers.stream().filter(answer -> answer == 200)).hasSize(1);
        // Even if the company's promises were wrong, the ledger would hold.
        jdbc.sql("update application set status = 'ACCEPTED' where offer_id = ?::uuid")
                .param(offer)
                .update();
        assertThat(Calls.atOnce(12, n -> scene.step(ids.get(n), "confirm", Tokens.student(students.get(n)))).stream()
                        .filter(answer -> answer == 200))
                .hasSize(1);
        assertThat(scene.taken(offer)).isEqualTo(1);
    }

    @Test
    void thirty_apply_at_once_for_one_seat_and_each_gets_a_clear_answer() throws Exception {
        String offer = scene.offer(1, WEEK);
        List<String> students =
                IntStream.range(0, 30).mapToObj(n -> scene.student()).toList();
        assertThat(Calls.atOnce(30, n -> scene.apply(students.get(n), offer, WEEK)))
                .containsOnly(201);
        List<String> ids = jdbc.sql("select id::text from application where offer_id = ?::uuid")
                .param(offer)
                .query(String.class)
                .list();
        assertThat(ids).hasSize(30);

        List<Integer> accepted = Calls.atOnce(30, n -> scene.step(ids.get(n), "accept", Tokens.company(scene.baker)));
        assertThat(accepted.stream().filter(answer -> answer == 200)).hasSize(1);
        String won = ids.get(accepted.indexOf(200));
        for (String id : ids) {
            if (!id.equals(won)) {
                assertThat(scene.code(scene.step(id, "accept", Tokens.company(scene.baker)), 409))
                        .isEqualTo("no-seat-left");
                scene.body(
                        scene.step(id, "decline", Tokens.company(scene.baker), Map.of("reason", "La place est prise.")),
                        200);
            }
        }
        assertThat(scene.count(
                        "select count(*) from application where offer_id = ?::uuid and status = 'DECLINED'", offer))
                .isEqualTo(29);

        String winner = jdbc.sql("""
                select s.account_id from application a join student s on s.id = a.student_id
                where a.id = ?::uuid""").param(won).query(String.class).single();
        assertThat(Calls.atOnce(4, n -> scene.step(won, "confirm", Tokens.student(winner))))
                .containsOnly(200);
        assertThat(scene.taken(offer)).isEqualTo(1);
        assertThat(scene.count(
                        "select count(*) from application where offer_id = ?::uuid and status = 'CONFIRMED'", offer))
                .isEqualTo(1);
        for (String student : students) {
            if (!student.equals(winner)) {
                JsonNode answer = scene.body(scene.get("/api/applications/mine", Tokens.student(student)), 200)
                        .get(0);
                assertThat(answer.get("status").asString()).isEqualTo("DECLINED");
                assertThat(answer.get("declineReason").asString()).isEqualTo("La place est prise.");
            }
        }
    }

    @Test
    void a_company_that_accepts_five_for_three_seats_is_told_at_once() throws Exception {
        String offer = scene.offer(3, WEEK);
        List<String> ids = IntStream.range(0, 5)
                .mapToObj(n -> scene.id(scene.apply(scene.student(), offer, WEEK)))
                .toList();
        assertThat(Calls.atOnce(5, n -> scene.step(ids.get(n), "accept", Tokens.company(scene.baker))))
                .containsExactlyInAnyOrder(200, 200, 200, 409, 409);
    }

    @Test
    void a_double_click_on_any_step_takes_it_once() throws Exception {
        String offer = scene.offer(3, WEEK);
        String id = scene.id(scene.apply(scene.lea, offer, WEEK));
        assertThat(Calls.atOnce(4, n -> scene.step(id, "seen", Tokens.company(scene.baker))))
                .containsOnly(200);
        assertThat(Calls.atOnce(4, n -> scene.step(id, "accept", Tokens.company(scene.baker))))
                .containsOnly(200);
        assertThat(Calls.atOnce(4, n -> scene.step(id, "confirm", Tokens.student(scene.lea))))
                .containsOnly(200);
        assertThat(Calls.atOnce(4, n -> scene.step(id, "release", Tokens.student(scene.lea))))
                .containsOnly(204);
        assertThat(scene.steps(id)).containsExactly("SUBMITTED", "SEEN", "ACCEPTED", "CONFIRMED", "RELEASED");
        assertThat(scene.taken(offer)).as("given back once").isZero();

        String withdrawn = scene.id(scene.apply(scene.noah, offer, WEEK));
        assertThat(Calls.atOnce(4, n -> scene.step(withdrawn, "withdraw", Tokens.student(scene.noah))))
                .containsOnly(200);
        String declined = scene.id(scene.apply(scene.noah, offer, WEEK));
        assertThat(Calls.atOnce(
                        4,
                        n -> scene.step(
                                declined, "decline", Tokens.company(scene.baker), Map.of("reason", "Complet."))))
                .containsOnly(200);
        assertThat(scene.steps(withdrawn)).containsExactly("SUBMITTED", "WITHDRAWN");
        assertThat(scene.steps(declined)).containsExactly("SUBMITTED", "DECLINED");
    }

    @Test
    void accepting_after_a_withdrawal_is_told_kindly() {
        String id = scene.applied(scene.lea, WEEK);
        scene.body(scene.step(id, "withdraw", Tokens.student(scene.lea)), 200);
        assertThat(scene.code(scene.step(id, "accept", Tokens.company(scene.baker)), 409))
                .isEqualTo("application-status");
    }

    @Test
    void releasing_a_confirmed_place_frees_its_seat() {
        String offer = scene.offer(1, WEEK);
        String id = scene.accepted(scene.lea, offer, WEEK);
        scene.body(scene.step(id, "confirm", Tokens.student(scene.lea)), 200);
        assertThat(scene.step(id, "release", Tokens.company(scene.baker))).hasStatus(204);
        assertThat(scene.taken(offer)).isZero();
        scene.body(scene.apply(scene.noah, offer, WEEK), 201);
    }

    @Test
    void another_students_application_is_nobodys_business() {
        String id = scene.accepted(scene.lea, WEEK);
        for (String step : List.of("confirm", "withdraw", "release")) {
            assertThat(scene.step(id, step, Tokens.student(scene.noah)))
                    .as(step)
                    .hasStatus(404);
        }
        HttpHeaders stranger = Tokens.company(UUID.randomUUID().toString());
        for (String step : List.of("seen", "accept", "release")) {
            assertThat(scene.step(id, step, stranger)).as(step).hasStatus(404);
        }
        assertThat(scene.get("/api/applications/received?companyId=" + scene.company, stranger))
                .hasStatus(404);
        assertThat(scene.get("/api/placements?schoolId=" + SCHOOL, Tokens.teacher(scene.noah)))
                .hasStatus(404);
        assertThat(scene.body(scene.get("/api/applications/of-my-children", Tokens.guardian(scene.noah)), 200))
                .isEmpty();
        assertThat(scene.body(
                        scene.get("/api/applications/of-my-children", Tokens.guardian("guardian-" + scene.lea)), 200))
                .hasSize(1);
    }

    @Test
    void a_mother_of_two_sees_both_children_and_nothing_of_another() {
        String mother = UUID.randomUUID().toString();
        scene.enrol(scene.lea, 2, mother);
        scene.enrol(scene.noah, 2, mother);
        String anothers = scene.student();
        String ofLea = scene.applied(scene.lea, WEEK);
        String ofNoah = scene.applied(scene.noah, WEEK);
        scene.apply(anothers, scene.offer(1, WEEK), WEEK);
        String place = scene.body(scene.find(scene.lea, Map.of("week", OTHER_WEEK.value())), 201)
                .get("id")
                .asString();
        scene.find(anothers, Map.of("week", OTHER_WEEK.value()));

        assertThat(scene.body(scene.get("/api/applications/of-my-children", Tokens.guardian(mother)), 200)
                        .findValuesAsString("id"))
                .containsExactlyInAnyOrder(ofLea, ofNoah);
        assertThat(scene.body(scene.get("/api/found-places/of-my-children", Tokens.guardian(mother)), 200)
                        .findValuesAsString("id"))
                .containsExactly(place);
        for (String read : List.of("/api/applications/of-my-children", "/api/found-places/of-my-children")) {
            assertThat(scene.body(scene.get(read, Tokens.guardian("guardian-" + scene.lea)), 200))
                    .as("whom the school took off its list: %s", read)
                    .isEmpty();
        }
    }

    @Test
    void a_school_sees_who_has_a_place() {
        String id = scene.accepted(scene.lea, WEEK);
        scene.body(scene.step(id, "confirm", Tokens.student(scene.lea)), 200);
        JsonNode placements =
                scene.body(scene.get("/api/placements?schoolId=" + SCHOOL, Tokens.teacher(scene.teacher)), 200);
        assertThat(placements.toString()).contains("\"confirmedWeeks\":[\"2027-W05\"]");
    }

    @Test
    void a_school_reads_how_far_a_pupils_applications_are_and_not_what_they_say() {
        String id = scene.accepted(scene.lea, WEEK);
        String path = "/api/placements/students/" + scene.studentId(scene.lea) + "?schoolId=" + SCHOOL;
        JsonNode applications = scene.body(scene.get(path, Tokens.teacher(scene.teacher)), 200);
        assertThat(applications).hasSize(1);
        JsonNode one = applications.get(0);
        assertThat(one.get("id").asString()).isEqualTo(id);
        assertThat(one.get("status").asString()).isEqualTo("ACCEPTED");
        assertThat(one.get("week").asString()).isEqualTo(WEEK.value());
        assertThat(one.get("companyName").asString()).isNotBlank();
        assertThat(one.has("motivation")).isFalse();

        assertThat(scene.get(path, Tokens.teacher(scene.noah))).as("not theirs").hasStatus(404);
        assertThat(scene.body(
                        scene.get(
                                "/api/placements/students/" + UUID.randomUUID() + "?schoolId=" + SCHOOL,
                                Tokens.teacher(scene.teacher)),
                        200))
                .isEmpty();
    }

    @Test
    void ways_to_meet_outside_the_platform_do_not_cross() {
        String offer = scene.offer(1, WEEK);
        JsonNode mine = scene.body(
                scene.apply(scene.lea, offer, WEEK, "J'aime le pain, mon 06 12 34 56 78, insta: scene.lea.24"), 201);
        assertThat(mine.get("motivation").asString()).as("her own text").contains("06 12 34 56 78");
        JsonNode candidate = scene.body(
                        scene.get("/api/applications/received?companyId=" + scene.company, Tokens.company(scene.baker)),
                        200)
                .get(0);
        assertThat(candidate.get("motivation").asString()).isEqualTo("J'aime le pain, mon […], insta: […]");

        String id = mine.get("id").asString();
        scene.body(
                scene.step(
                        id,
                        "decline",
                        Tokens.company(scene.baker),
                        Map.of("reason", "Écris-moi : paul@fournil.example")),
                200);
        assertThat(scene.body(scene.get("/api/applications/mine", Tokens.student(scene.lea)), 200)
                        .get(0)
                        .get("declineReason")
                        .asString())
                .isEqualTo("Écris-moi : […]");
    }
}
