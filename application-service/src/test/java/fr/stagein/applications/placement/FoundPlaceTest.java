package fr.stagein.applications.placement;

import static fr.stagein.applications.placement.Bakery.OTHER_WEEK;
import static fr.stagein.applications.placement.Bakery.SCHOOL;
import static fr.stagein.applications.placement.Bakery.WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.events.EventType;
import fr.stagein.events.Week;
import fr.stagein.testing.Calls;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Places that students found alone. */
@ServiceTest
class FoundPlaceTest {

    @Autowired
    ApplicationContext here;

    private Bakery scene;

    @BeforeEach
    void at_the_bakery() {
        scene = new Bakery(here);
    }

    @Test
    void a_place_found_alone_counts_as_confirmed_and_ends_the_others_of_its_week() {
        String sameWeek = scene.applied(scene.lea, WEEK);
        String promised = scene.accepted(scene.lea, WEEK);
        String otherWeek = scene.applied(scene.lea, OTHER_WEEK);
        JsonNode place = scene.body(scene.find(scene.lea, Map.of("siret", "732 829 320 00074")), 201);
        assertThat(place.get("siret").asString()).isEqualTo("73282932000074");
        assertThat(scene.status(sameWeek)).isEqualTo("WITHDRAWN");
        assertThat(scene.status(promised)).isEqualTo("RELEASED");
        assertThat(scene.status(otherWeek)).isEqualTo("SUBMITTED");
        assertThat(scene.code(scene.apply(scene.lea, scene.offer(1, WEEK), WEEK), 409))
                .isEqualTo("already-placed-that-week");

        for (JsonNode read : List.of(
                scene.body(scene.get("/api/found-places/mine", Tokens.student(scene.lea)), 200),
                scene.body(
                        scene.get("/api/found-places/of-my-children", Tokens.guardian("guardian-" + scene.lea)),
                        200))) {
            assertThat(read).hasSize(1);
            assertThat(read.get(0).get("contactPhone").asString()).isEqualTo("05 53 90 12 34");
        }
        assertThat(scene.body(scene.get("/api/found-places?schoolId=" + SCHOOL, Tokens.teacher(scene.teacher)), 200)
                        .findValuesAsString("id"))
                .contains(place.get("id").asString());
        assertThat(scene.body(scene.get("/api/placements?schoolId=" + SCHOOL, Tokens.teacher(scene.teacher)), 200)
                        .valueStream()
                        .filter(one -> one.get("studentId").equals(place.get("studentId")))
                        .map(one -> one.get("confirmedWeeks").toString()))
                .containsExactly("[\"2027-W05\"]");
    }

    @Test
    void a_found_place_can_be_taken_back() {
        String place =
                scene.body(scene.find(scene.lea, Map.of()), 201).get("id").asString();
        assertThat(takeBack(place, scene.noah)).as("another student").hasStatus(404);
        assertThat(takeBack(place, scene.lea)).hasStatus(204);
        assertThat(takeBack(place, scene.lea)).hasStatus(404);
        assertThat(scene.body(scene.get("/api/found-places/mine", Tokens.student(scene.lea)), 200))
                .isEmpty();
        String id = scene.accepted(scene.lea, WEEK);
        scene.body(scene.step(id, "confirm", Tokens.student(scene.lea)), 200);
        assertThat(scene.code(scene.find(scene.lea, Map.of()), 409)).isEqualTo("already-placed-that-week");
        assertThat(scene.step(id, "release", Tokens.student(scene.lea))).hasStatus(204);
        scene.body(scene.find(scene.lea, Map.of()), 201);
        scene.assertTold(place, EventType.FOUND_PLACE_RECORDED, EventType.FOUND_PLACE_TAKEN_BACK);
    }

    @Test
    void a_week_may_have_several_places_each_on_days_of_its_own() throws Exception {
        String first = circuit("Garage Faure", "MONDAY", "TUESDAY");
        assertThat(scene.code(circuitAt("Mairie", "TUESDAY", "FRIDAY"), 400)).isEqualTo("circuit-day-taken");
        assertThat(scene.code(scene.find(scene.lea, Map.of()), 409))
                .as("a place for the whole week")
                .isEqualTo("already-placed-that-week");
        List<Integer> answers =
                Calls.atOnce(4, n -> circuitAt(n % 2 == 0 ? "Mairie" : "Médiathèque", "WEDNESDAY", "THURSDAY"));
        assertThat(answers).as("of one day one place").containsOnlyOnce(201).contains(400);
        assertThat(scene.code(scene.apply(scene.lea, scene.offer(1, WEEK), WEEK), 409))
                .isEqualTo("already-placed-that-week");

        assertThat(takeBack(first, scene.lea)).hasStatus(204);
        assertThat(scene.code(scene.apply(scene.lea, scene.offer(1, WEEK), WEEK), 409))
                .as("the other place still stands")
                .isEqualTo("already-placed-that-week");
        circuit("Garage Faure", "MONDAY");
        for (JsonNode place : scene.body(scene.get("/api/found-places/mine", Tokens.student(scene.lea)), 200)) {
            assertThat(takeBack(place.get("id").asString(), scene.lea)).hasStatus(204);
        }
        scene.body(scene.find(scene.lea, Map.of()), 201);
        assertThat(scene.code(circuitAt("Mairie", "FRIDAY"), 409))
                .as("the whole week is one company's")
                .isEqualTo("already-placed-that-week");
    }

    private String circuit(String company, String... days) {
        return scene.body(circuitAt(company, days), 201).get("id").asString();
    }

    private MvcTestResult circuitAt(String company, String... days) {
        return scene.post(
                "/api/found-places",
                Tokens.student(scene.lea),
                Map.ofEntries(
                        Map.entry("week", WEEK.value()),
                        Map.entry("companyName", company),
                        Map.entry("address", "3 rue du Pont"),
                        Map.entry("commune", "Ribérac"),
                        Map.entry("contactPerson", "Mme Faure"),
                        Map.entry("contactPhone", "05 53 90 12 34"),
                        Map.entry("trade", "mécanicienne"),
                        Map.entry("dayStart", "08:30"),
                        Map.entry("dayEnd", "15:30"),
                        Map.entry("days", List.of(days))));
    }

    @Test
    void the_school_writes_a_found_place_down_for_its_pupil_and_may_take_it_back() {
        String open = scene.applied(scene.lea, WEEK);
        String path = "/api/found-places/of-students/" + scene.studentId(scene.lea);
        assertThat(scene.record(path, Tokens.teacher(scene.noah), Map.of()))
                .as("staff elsewhere")
                .hasStatus(404);
        assertThat(scene.record(
                        "/api/found-places/of-students/" + UUID.randomUUID(), Tokens.teacher(scene.teacher), Map.of()))
                .hasStatus(404);
        assertThat(scene.record(path, Tokens.student(scene.lea), Map.of())).hasStatus(403);

        JsonNode place = scene.body(scene.record(path, Tokens.teacher(scene.teacher), Map.of()), 201);
        assertThat(place.get("enteredBySchool").asBoolean()).isTrue();
        assertThat(scene.status(open)).isEqualTo("WITHDRAWN");
        assertThat(scene.body(scene.get("/api/found-places/mine", Tokens.student(scene.lea)), 200))
                .hasSize(1);
        assertThat(scene.code(scene.record(path, Tokens.teacher(scene.teacher), Map.of()), 409))
                .isEqualTo("already-placed-that-week");

        String id = place.get("id").asString();
        assertThat(takeBack(id, Tokens.principal(scene.noah)))
                .as("staff elsewhere")
                .hasStatus(404);
        assertThat(takeBack(id, Tokens.teacher(scene.teacher))).hasStatus(204);
        scene.body(scene.find(scene.lea, Map.of()), 201);
    }

    @Test
    void the_school_alone_writes_down_a_week_that_has_begun_or_is_over_half_a_year_back() {
        String path = "/api/found-places/of-students/" + scene.studentId(scene.lea);
        Week last = Week.containing(LocalDate.now().minusWeeks(1));
        assertThat(scene.code(scene.find(scene.lea, Map.of("week", last.value())), 409))
                .isEqualTo("week-past");
        assertThat(scene.code(
                        scene.record(
                                path,
                                Tokens.teacher(scene.teacher),
                                Map.of(
                                        "week",
                                        Week.containing(LocalDate.now().minusWeeks(28))
                                                .value())),
                        409))
                .isEqualTo("week-past-long");
        scene.body(scene.record(path, Tokens.teacher(scene.teacher), Map.of("week", last.value())), 201);
        assertThat(scene.body(scene.get("/api/agreements/mine", Tokens.student(scene.lea)), 200))
                .as("its agreement is drafted like any other")
                .hasSize(1);
    }

    @Test
    void a_week_holds_one_place_whichever_way_it_comes() throws Exception {
        String id = scene.accepted(scene.lea, WEEK);
        List<Integer> answers = Calls.atOnce(
                8,
                n -> n % 2 == 0
                        ? scene.find(scene.lea, Map.of())
                        : scene.step(id, "confirm", Tokens.student(scene.lea)));
        assertThat(answers).contains(409);
        assertThat(scene.count(
                        "select count(*) from placed_week w join student s on s.id = w.student_id where s.account_id = ?",
                        scene.lea))
                .isEqualTo(1);
        assertThat(scene.count("""
                        select (select count(*) from found_place f where f.student_id = s.id)
                             + (select count(*) from application a where a.student_id = s.id and a.status = 'CONFIRMED')
                        from student s where s.account_id = ?""", scene.lea)).isEqualTo(1);
    }

    @Test
    void a_found_place_that_cannot_be_says_why_at_its_field() {
        for (var wrong : Map.of(
                        "siret", "73282932000075",
                        "contactPhone", "chez moi",
                        "dayEnd", "07:00",
                        "companyName", " ",
                        "trade", "a\u0000b",
                        "week", "2027-W99")
                .entrySet()) {
            JsonNode answer = scene.body(scene.find(scene.lea, Map.of(wrong.getKey(), wrong.getValue())), 400);
            assertThat(answer.get("errors").findValuesAsString("field")).containsExactly(wrong.getKey());
        }
        assertThat(scene.code(scene.find(scene.lea, Map.of("week", "2027-W20")), 409))
                .isEqualTo("week-not-in-period");
        assertThat(scene.code(scene.find(scene.lea, Map.of("week", "2025-W20")), 409))
                .isEqualTo("week-past");
        assertThat(scene.get("/api/found-places?schoolId=" + SCHOOL, Tokens.teacher(scene.noah)))
                .hasStatus(404);
        scene.body(scene.find(scene.lea, Map.of("siret", "")), 201);
    }

    private MvcTestResult takeBack(String place, String student) {
        return takeBack(place, Tokens.student(student));
    }

    private MvcTestResult takeBack(String place, HttpHeaders who) {
        return scene.post("/api/found-places/" + place + "/take-back", who);
    }
}
