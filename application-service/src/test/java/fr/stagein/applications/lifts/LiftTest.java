package fr.stagein.applications.lifts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.stagein.applications.lifts.Ride.Status;
import fr.stagein.testing.Calls;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bakery that passes by Tocane, two of its trainees, a mother and a teacher. */
@ServiceTest
class LiftTest {

    private static final String WEEK = "2027-W05";

    @Autowired
    Calls calls;

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    private final String company = UUID.randomUUID().toString();
    private final String offer = UUID.randomUUID().toString();
    private final String school = "0240010F";
    private final String baker = UUID.randomUUID().toString();
    private final String teacher = UUID.randomUUID().toString();
    private final String mother = UUID.randomUUID().toString();
    private final String lea = UUID.randomUUID().toString();
    private final String noah = UUID.randomUUID().toString();
    private String leasPlace;
    private String noahsPlace;

    @BeforeEach
    void aBakeryWithTwoTrainees() {
        insert(
                "insert into company (id, version, name, status, members, paused) values (?::uuid, 1, 'Le Fournil', 'VERIFIED', array[?], false)",
                company,
                baker);
        insert(
                "insert into offer (id, version, company_id, title, commune_name, programmes, status) values (?::uuid, 1, ?::uuid, 'Au fournil', 'Ribérac', '{3e}', 'PUBLISHED')",
                offer,
                company);
        insert(
                "insert into school (id, version, name, staff) values (?, 1, 'Collège', array[?]) on conflict (id) do update set staff = excluded.staff",
                school,
                teacher);
        leasPlace = confirmed(lea, mother);
        noahsPlace = confirmed(noah, "another-guardian");
    }

    @Test
    void a_ride_is_asked_agreed_and_seen_in_this_order() {
        String lift = lift(2);
        long before = version(leasPlace);
        assertThat(calls.body(ask(lea, leasPlace, lift), 200).get("status").asString())
                .isEqualTo("ASKED");
        assertThat(step(leasPlace, "seen", Tokens.teacher(teacher)))
                .as("the guardian comes first")
                .hasStatus(409);
        assertThat(calls.body(step(leasPlace, "agree", Tokens.guardian(mother)), 200)
                        .get("status")
                        .asString())
                .isEqualTo("AGREED");
        assertThat(calls.body(step(leasPlace, "seen", Tokens.teacher(teacher)), 200)
                        .get("status")
                        .asString())
                .isEqualTo("SEEN");
        for (HttpHeaders reader : List.of(Tokens.student(lea), Tokens.guardian(mother))) {
            assertThat(calls.body(calls.call(HttpMethod.GET, "/api/rides/mine", reader, null), 200))
                    .singleElement()
                    .satisfies(ride ->
                            assertThat(ride.get("lift").get("spot").asString()).isEqualTo("devant la mairie"));
        }
        assertThat(calls.body(
                                calls.call(
                                        HttpMethod.GET, "/api/rides?schoolId=" + school, Tokens.teacher(teacher), null),
                                200)
                        .toString())
                .contains(leasPlace);
        assertThat(calls.body(
                                calls.call(
                                        HttpMethod.GET,
                                        "/api/lifts/offered?companyId=" + company,
                                        Tokens.company(baker),
                                        null),
                                200)
                        .get(0)
                        .get("riders")
                        .get(0)
                        .get("status")
                        .asString())
                .isEqualTo("SEEN");
        assertThat(calls.body(step(leasPlace, "agree", Tokens.guardian(mother)), 200)
                        .get("status")
                        .asString())
                .as("agreeing twice takes nothing back")
                .isEqualTo("SEEN");
        assertThat(version(leasPlace)).as("told when asked and when seen").isEqualTo(before + 2);
    }

    @Test
    void nobody_takes_a_step_that_is_not_theirs() {
        String lift = lift(2);
        assertThat(ask(noah, leasPlace, lift)).hasStatus(404);
        calls.body(ask(lea, leasPlace, lift), 200);
        assertThat(step(leasPlace, "agree", Tokens.guardian("another-guardian")))
                .hasStatus(404);
        assertThat(step(leasPlace, "agree", Tokens.student(lea))).hasStatus(403);
        assertThat(step(leasPlace, "end", Tokens.student(noah))).hasStatus(404);
        assertThat(step(leasPlace, "end", Tokens.guardian("another-guardian"))).hasStatus(404);
        calls.body(step(leasPlace, "agree", Tokens.guardian(mother)), 200);
        assertThat(step(leasPlace, "seen", Tokens.teacher("of-another-school"))).hasStatus(404);
        assertThat(calls.call(
                        HttpMethod.GET, "/api/rides?schoolId=" + school, Tokens.teacher("of-another-school"), null))
                .hasStatus(404);
        assertThat(calls.call(HttpMethod.POST, "/api/lifts/" + lift + "/withdraw", Tokens.company("another"), null))
                .hasStatus(404);
        assertThat(calls.call(HttpMethod.POST, "/api/lifts", Tokens.company("another"), offered(2)))
                .hasStatus(404);
    }

    @Test
    void each_of_them_ends_it_and_the_seat_is_free_again() {
        String lift = lift(1);
        for (HttpHeaders who : List.of(Tokens.student(lea), Tokens.guardian(mother), Tokens.teacher(teacher))) {
            calls.body(ask(lea, leasPlace, lift), 200);
            assertThat(ask(noah, noahsPlace, lift)).as("one seat").hasStatus(409);
            assertThat(step(leasPlace, "end", who)).hasStatus(204);
            assertThat(step(leasPlace, "end", who)).as("twice").hasStatus(204);
        }
        calls.body(ask(noah, noahsPlace, lift), 200);
        assertThat(calls.body(calls.call(HttpMethod.GET, "/api/lifts?offerId=" + offer, null, null), 200)
                        .get(0)
                        .get("fullWeeks")
                        .get(0)
                        .asString())
                .isEqualTo(WEEK);
    }

    @Test
    void a_seat_is_never_given_twice_nor_a_student_two() throws Exception {
        String lift = lift(3);
        List<String> students = IntStream.range(0, 8)
                .mapToObj(n -> UUID.randomUUID().toString())
                .toList();
        List<String> places =
                students.stream().map(who -> confirmed(who, mother)).toList();
        List<Integer> answers = atOnce(IntStream.range(0, 8)
                .mapToObj(n -> (Callable<Integer>) () ->
                        ask(students.get(n), places.get(n), lift).getResponse().getStatus())
                .toList());
        assertThat(answers.stream().filter(answer -> answer == 200)).hasSize(3);

        String other = lift(8);
        List<Integer> clicks = atOnce(IntStream.range(0, 6)
                .mapToObj(n -> (Callable<Integer>)
                        () -> ask(lea, leasPlace, other).getResponse().getStatus())
                .toList());
        assertThat(clicks).containsOnly(200);
        assertThat(jdbc.sql("select taken from lift_week where lift_id = ?::uuid")
                        .param(other)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(ask(lea, leasPlace, lift(1))).as("one car").hasStatus(409);
    }

    @Test
    void it_ends_with_the_place_and_with_the_lift() {
        String lift = lift(1);
        calls.body(ask(lea, leasPlace, lift), 200);
        insert("update application set status = 'CONFIRMED' where id = ?::uuid", leasPlace);
        insert("insert into seat_ledger (offer_id, week, seats, taken) values (?::uuid, ?, 2, 2)", offer, WEEK);
        assertThat(calls.call(
                        HttpMethod.POST, "/api/applications/" + leasPlace + "/release", Tokens.student(lea), null))
                .hasStatus(204);
        assertThat(calls.body(calls.call(HttpMethod.GET, "/api/rides/mine", Tokens.student(lea), null), 200))
                .isEmpty();
        assertThat(ask(lea, leasPlace, lift)).as("no place, no ride").hasStatus(409);

        calls.body(ask(noah, noahsPlace, lift), 200);
        assertThat(calls.call(HttpMethod.POST, "/api/lifts/" + lift + "/withdraw", Tokens.company(baker), null))
                .hasStatus(204);
        assertThat(calls.body(calls.call(HttpMethod.GET, "/api/rides/mine", Tokens.student(noah), null), 200))
                .isEmpty();
        assertThat(ask(noah, noahsPlace, lift)).hasStatus(404);
        assertThat(calls.body(calls.call(HttpMethod.GET, "/api/lifts?offerId=" + offer, null, null), 200))
                .isEmpty();
    }

    @Test
    void a_lift_holds_no_telephone_number_and_comes_back_after_it_went() {
        for (Map<String, ?> wrong : List.of(
                with("spot", "appelle le 06 12 34 56 78"),
                with("spot", "marc@fournil.example"),
                with("communeCode", "75056"),
                with("backAt", "07:00"),
                with("seats", 0),
                with("seats", 9))) {
            assertThat(calls.call(HttpMethod.POST, "/api/lifts", Tokens.company(baker), wrong))
                    .as(wrong.toString())
                    .hasStatus(400);
        }
        assertThat(calls.call(
                        HttpMethod.POST, "/api/lifts", Tokens.company(baker), with("spot", "place du 8 mai 1945")))
                .hasStatus(201);
    }

    @Test
    void the_database_lets_nobody_ride_unseen() {
        String lift = lift(1);
        calls.body(ask(lea, leasPlace, lift), 200);
        assertThatThrownBy(() -> insert("update ride set status = 'SEEN' where application_id = ?::uuid", leasPlace))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(Status.ASKED.mayBecome(Status.SEEN)).isFalse();
        assertThat(Status.ENDED.mayBecome(Status.AGREED)).isFalse();
    }

    @Test
    void the_school_sees_where_its_students_have_a_place() {
        JsonNode places = calls.body(
                calls.call(
                        HttpMethod.GET, "/api/placements/confirmed?schoolId=" + school, Tokens.teacher(teacher), null),
                200);
        assertThat(places.findValuesAsString("applicationId")).contains(leasPlace, noahsPlace);
        assertThat(places.get(0).get("offerTitle").asString()).isEqualTo("Au fournil");
        assertThat(calls.call(
                        HttpMethod.GET,
                        "/api/placements/confirmed?schoolId=" + school,
                        Tokens.teacher("of-another-school"),
                        null))
                .hasStatus(404);
    }

    private long version(String place) {
        return jdbc.sql("select version from application where id = ?::uuid")
                .param(place)
                .query(Long.class)
                .single();
    }

    private Map<String, Object> offered(int seats) {
        return Map.of(
                "offerId", offer,
                "communeCode", "24553",
                "spot", "devant la mairie",
                "leavesAt", "07:30",
                "backAt", "17:45",
                "seats", seats);
    }

    private Map<String, ?> with(String field, Object value) {
        Map<String, Object> changed = new HashMap<>(offered(2));
        changed.put(field, value);
        return changed;
    }

    private String lift(int seats) {
        return calls.body(calls.call(HttpMethod.POST, "/api/lifts", Tokens.company(baker), offered(seats)), 201)
                .get("id")
                .asString();
    }

    private MvcTestResult ask(String student, String place, String lift) {
        return calls.call(
                HttpMethod.POST,
                "/api/applications/" + place + "/ride",
                Tokens.student(student),
                Map.of("liftId", lift));
    }

    private MvcTestResult step(String place, String step, HttpHeaders who) {
        return calls.call(HttpMethod.POST, "/api/applications/" + place + "/ride/" + step, who, null);
    }

    private String confirmed(String account, String guardian) {
        String student = UUID.randomUUID().toString();
        String id = UUID.randomUUID().toString();
        insert("""
                insert into student (id, version, account_id, school_id, class_id, programme, birth_month, guardians,
                                     status)
                values (?::uuid, 1, ?, ?, gen_random_uuid(), '3e', '2012-03', array[?], 'ENROLLED')""", student, account, school, guardian);
        insert("""
                insert into application (id, version, offer_id, company_id, student_id, school_id, week, programme,
                                         motivation, first_name, status, submitted_at, answer_by)
                values (?::uuid, 4, ?::uuid, ?::uuid, ?::uuid, ?, ?, '3e', 'Bonjour', 'Léa', 'CONFIRMED', now(),
                        current_date)""", id, offer, company, student, school, WEEK);
        return id;
    }

    private void insert(String sql, Object... values) {
        jdbc.sql(sql).params(values).update();
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = threads.invokeAll(calls);
            return answers.stream().map(Future::resultNow).toList();
        }
    }
}
