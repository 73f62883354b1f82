package fr.stagein.applications.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.events.AccountId;
import fr.stagein.events.ClassId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.CompanyState;
import fr.stagein.events.EventType;
import fr.stagein.events.OfferId;
import fr.stagein.events.OfferState;
import fr.stagein.events.OfferState.WeekSeats;
import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState;
import fr.stagein.events.State;
import fr.stagein.events.StudentId;
import fr.stagein.events.StudentState;
import fr.stagein.events.Week;
import fr.stagein.events.WorkplaceId;
import fr.stagein.platform.territory.Territory;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.time.Duration;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The life of applications, over HTTP, with everything else known from Kafka. */
@ServiceTest
class ApplicationServiceTest {

    private static final Week WEEK = Week.of("2027-W05");
    private static final Week OTHER_WEEK = Week.of("2027-W06");
    private static final SchoolId SCHOOL = SchoolId.of("0241011U");

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Territory territory;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    Expiry expiry;

    private final CompanyId company = new CompanyId(UUID.randomUUID());
    private final String baker = UUID.randomUUID().toString();
    private final String teacher = UUID.randomUUID().toString();
    private final ClassId schoolClass = new ClassId(UUID.randomUUID());
    private static long schoolVersion;
    private String lea;
    private String noah;

    @BeforeEach
    void what_the_others_have_told() {
        tell(EventType.COMPANY_VERIFIED, companyState(3, null, null));
        tell(
                EventType.SCHOOL_CHANGED,
                new SchoolState(
                        SCHOOL,
                        ++schoolVersion,
                        "Collège Arnaut-Daniel",
                        SchoolState.Kind.COLLEGE,
                        "24352",
                        List.of(new SchoolState.SchoolClass(schoolClass, "3e A", "3e", List.of(WEEK, OTHER_WEEK))),
                        List.of(new SchoolState.StaffMember(
                                AccountId.of(teacher), SchoolState.StaffRole.TEACHER, List.of(schoolClass)))));
        await().until(() -> count("select count(*) from school_class where id = ?::uuid", schoolClass) == 1);
        lea = student();
        noah = student();
    }

    @Test
    void from_motivation_to_a_taken_seat() {
        String offer = offer(1, WEEK);
        JsonNode mine = body(apply(lea, offer, WEEK), 201);
        String id = mine.get("id").asString();
        assertThat(mine.get("companyName").asString()).isEqualTo("Le Fournil");

        JsonNode candidate = body(get("/api/applications/received?companyId=" + company, Tokens.company(baker)), 200)
                .get(0);
        assertThat(candidate.toString())
                .as("before accepting: no name, sex, school")
                .doesNotContain("Léa")
                .doesNotContain("Arnaut")
                .doesNotContain(SCHOOL.value());
        assertThat(candidate.has("student")).isFalse();

        body(post(id, "seen", Tokens.company(baker)), 200);
        JsonNode accepted = body(post(id, "accept", Tokens.company(baker)), 200);
        assertThat(accepted.get("student").get("firstName").asString()).isEqualTo("Léa");
        assertThat(accepted.get("student").get("schoolName").asString()).isEqualTo("Collège Arnaut-Daniel");

        JsonNode confirmed = body(post(id, "confirm", Tokens.student(lea)), 200);
        assertThat(confirmed.get("status").asString()).isEqualTo("CONFIRMED");
        assertThat(confirmed.get("history").findValuesAsString("status"))
                .containsExactly("SUBMITTED", "SEEN", "ACCEPTED", "CONFIRMED");
        assertThat(taken(offer)).isEqualTo(1);
        assertThat(code(apply(noah, offer, WEEK), 409)).isEqualTo("no-seat-left");
        await().untilAsserted(() -> assertThat(count("select count(*) from outbox_record where record_key = ?", id))
                .isZero());
    }

    @Test
    void confirming_withdraws_the_others_of_that_week_only() {
        String first = accepted(lea, offer(1, WEEK), WEEK);
        String sameWeek = id(apply(lea, offer(1, WEEK), WEEK));
        String otherWeek = id(apply(lea, offer(1, OTHER_WEEK), OTHER_WEEK));
        body(post(first, "confirm", Tokens.student(lea)), 200);
        assertThat(status(sameWeek)).isEqualTo("WITHDRAWN");
        assertThat(status(otherWeek)).isEqualTo("SUBMITTED");
        assertThat(code(apply(lea, offer(1, WEEK), WEEK), 409)).isEqualTo("already-placed-that-week");
    }

    @Test
    void confirming_from_two_tabs_takes_one_seat() throws Exception {
        String offer = offer(3, WEEK);
        String id = accepted(lea, offer, WEEK);
        assertThat(atOnce(8, n -> post(id, "confirm", Tokens.student(lea)))).containsOnly(200);
        assertThat(taken(offer)).isEqualTo(1);
    }

    @Test
    void a_seat_is_never_given_twice() throws Exception {
        String offer = offer(1, WEEK);
        List<String> students = IntStream.range(0, 12).mapToObj(n -> student()).toList();
        List<String> ids = students.stream()
                .map(student -> id(apply(student, offer, WEEK)))
                .toList();
        List<Integer> answers = atOnce(12, n -> post(ids.get(n), "accept", Tokens.company(baker)));
        assertThat(answers).containsOnly(200, 409);
        assertThat(answers.stream().filter(answer -> answer == 200)).hasSize(1);
        // Even if the company's promises were wrong, the ledger would hold.
        jdbc.sql("update application set status = 'ACCEPTED' where offer_id = ?::uuid")
                .param(offer)
                .update();
        assertThat(atOnce(12, n -> post(ids.get(n), "confirm", Tokens.student(students.get(n)))).stream()
                        .filter(answer -> answer == 200))
                .hasSize(1);
        assertThat(taken(offer)).isEqualTo(1);
    }

    @Test
    void the_same_click_twice_makes_one_application() throws Exception {
        String offer = offer(2, WEEK);
        List<Integer> answers = atOnce(6, n -> apply(lea, offer, WEEK));
        assertThat(answers.stream().filter(answer -> answer == 201)).hasSize(1);
        assertThat(answers).containsOnly(201, 409);
        assertThat(count("select count(*) from application where offer_id = ?::uuid", offer))
                .isEqualTo(1);
    }

    @Test
    void a_fourth_open_application_waits_for_an_answer_to_another() throws Exception {
        List<String> offers =
                IntStream.range(0, 5).mapToObj(n -> offer(1, WEEK)).toList();
        List<Integer> answers = atOnce(5, n -> apply(lea, offers.get(n), WEEK));
        assertThat(answers.stream().filter(answer -> answer == 201)).hasSize(3);
        String fourth = offer(1, WEEK);
        assertThat(code(apply(lea, fourth, WEEK), 409)).isEqualTo("too-many-open-applications");
        String one = body(get("/api/applications/mine", Tokens.student(lea)), 200)
                .get(0)
                .get("id")
                .asString();
        body(post(one, "decline", Tokens.company(baker), Map.of("reason", "Équipe complète")), 200);
        body(apply(lea, fourth, WEEK), 201);
    }

    @Test
    void accepting_after_a_withdrawal_is_told_kindly() {
        String id = id(apply(lea, offer(1, WEEK), WEEK));
        body(post(id, "withdraw", Tokens.student(lea)), 200);
        assertThat(code(post(id, "accept", Tokens.company(baker)), 409)).isEqualTo("application-status");
    }

    @Test
    void releasing_a_confirmed_place_frees_its_seat() {
        String offer = offer(1, WEEK);
        String id = accepted(lea, offer, WEEK);
        body(post(id, "confirm", Tokens.student(lea)), 200);
        assertThat(post(id, "release", Tokens.company(baker))).hasStatus(204);
        assertThat(taken(offer)).isZero();
        body(apply(noah, offer, WEEK), 201);
    }

    @Test
    void what_is_not_open_to_the_student_says_why() {
        assertThat(code(apply(lea, offer(1, WEEK), OTHER_WEEK), 409)).isEqualTo("week-not-offered");
        Week spring = Week.of("2027-W20");
        assertThat(code(apply(lea, offer(1, spring), spring), 409)).isEqualTo("week-not-in-period");
        Week past = Week.of("2025-W20");
        assertThat(code(apply(lea, offer(1, past), past), 409)).isEqualTo("week-past");
        assertThat(apply(lea, UUID.randomUUID().toString(), WEEK)).hasStatus(404);
        assertThat(code(apply(UUID.randomUUID().toString(), offer(1, WEEK), WEEK), 409))
                .isEqualTo("student-unknown");
        assertThat(http.post()
                        .uri("/api/applications")
                        .headers(Tokens.student(lea))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"offerId\":\"x\",\"week\":\"2027-W99\",\"motivation\":\"\"}"))
                .hasStatus(400);
    }

    @Test
    void another_students_application_is_nobodys_business() {
        String id = accepted(lea, offer(1, WEEK), WEEK);
        for (String step : List.of("confirm", "withdraw", "release")) {
            assertThat(post(id, step, Tokens.student(noah))).as(step).hasStatus(404);
        }
        HttpHeaders stranger = Tokens.company(UUID.randomUUID().toString());
        for (String step : List.of("seen", "accept", "release")) {
            assertThat(post(id, step, stranger)).as(step).hasStatus(404);
        }
        assertThat(get("/api/applications/received?companyId=" + company, stranger))
                .hasStatus(404);
        assertThat(get("/api/placements?schoolId=" + SCHOOL, Tokens.teacher(noah)))
                .hasStatus(404);
        assertThat(body(get("/api/applications/of-my-children", Tokens.guardian(noah)), 200))
                .isEmpty();
        assertThat(body(get("/api/applications/of-my-children", Tokens.guardian("guardian-" + lea)), 200))
                .hasSize(1);
    }

    @Test
    void a_school_sees_who_has_a_place() {
        String id = accepted(lea, offer(1, WEEK), WEEK);
        body(post(id, "confirm", Tokens.student(lea)), 200);
        JsonNode placements = body(get("/api/placements?schoolId=" + SCHOOL, Tokens.teacher(teacher)), 200);
        assertThat(placements.toString()).contains("\"confirmedWeeks\":[\"2027-W05\"]");
    }

    @Test
    void what_runs_out_ends_once_and_counts_no_more() {
        String id = id(apply(lea, offer(1, WEEK), WEEK));
        jdbc.sql("update application set answer_by = current_date - 1 where id = ?::uuid")
                .param(id)
                .update();
        expiry.run();
        expiry.run();
        assertThat(status(id)).isEqualTo("EXPIRED");
        assertThat(count("select count(*) from application_step where application_id = ?::uuid", id))
                .isEqualTo(2);
    }

    @Test
    void old_news_changes_nothing_and_unreadable_news_stops_nobody() {
        OfferId id = new OfferId(UUID.randomUUID());
        tell(EventType.OFFER_CHANGED, offerState(id, 4, 5, WEEK));
        tell(EventType.OFFER_PUBLISHED, offerState(id, 2, 1, WEEK));
        String topic = fr.stagein.events.Stream.OFFERS.topic(territory.id());
        kafka.send(topic, id.toString(), "not json".getBytes()).join();
        tell(EventType.OFFER_CHANGED, offerState(id, 5, 6, WEEK));
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(count("select seats from seat_ledger where offer_id = ?::uuid", id))
                        .isEqualTo(6));
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(get("/actuator/deadletters", Tokens.support("ops")))
                        .hasStatusOk()
                        .bodyText()
                        .contains("application-service.offers"));
        assertThat(get("/actuator/deadletters", Tokens.operator("op"))).hasStatus(403);
    }

    @Test
    void a_company_that_pauses_or_has_had_enough_this_month_is_left_in_peace() {
        String offer = offer(3, WEEK);
        tell(EventType.COMPANY_CHANGED, companyState(4, true, null));
        await().until(() -> count("select count(*) from company where paused and id = ?::uuid", company) == 1);
        assertThat(code(apply(lea, offer, WEEK), 409)).isEqualTo("company-paused");

        tell(EventType.COMPANY_CHANGED, companyState(5, false, 1));
        await().until(() -> count("select count(*) from company where not paused and id = ?::uuid", company) == 1);
        String first = id(apply(lea, offer, WEEK));
        assertThat(code(apply(noah, offer, WEEK), 409)).isEqualTo("company-full-this-month");
        body(post(first, "withdraw", Tokens.student(lea)), 200);
        assertThat(apply(noah, offer, WEEK)).hasStatus(201);
    }

    private CompanyState companyState(long version, Boolean paused, Integer candidatesPerMonth) {
        return new CompanyState(
                company,
                version,
                "73282932000074",
                "Le Fournil",
                "Boulangerie",
                false,
                CompanyState.Status.VERIFIED,
                List.of(AccountId.of(baker)),
                List.of(),
                paused,
                candidatesPerMonth);
    }

    private String accepted(String student, String offer, Week week) {
        String id = id(apply(student, offer, week));
        body(post(id, "accept", Tokens.company(baker)), 200);
        return id;
    }

    private String student() {
        String account = UUID.randomUUID().toString();
        var id = new StudentId(UUID.randomUUID());
        tell(
                EventType.STUDENT_ENROLLED,
                new StudentState(
                        id,
                        1,
                        AccountId.of(account),
                        SCHOOL,
                        schoolClass,
                        "L",
                        "3e",
                        YearMonth.of(2012, 6),
                        List.of(AccountId.of("guardian-" + account)),
                        StudentState.Status.ENROLLED));
        await().until(() -> count("select count(*) from student where id = ?::uuid", id) == 1);
        return account;
    }

    private String offer(int seats, Week week) {
        var id = new OfferId(UUID.randomUUID());
        tell(EventType.OFFER_PUBLISHED, offerState(id, 1, seats, week));
        await().until(() -> count("select count(*) from seat_ledger where offer_id = ?::uuid", id) == 1
                && count("select count(*) from company where id = ?::uuid", company) == 1);
        return id.toString();
    }

    private OfferState offerState(OfferId id, long version, int seats, Week week) {
        return new OfferState(
                id,
                version,
                company,
                new WorkplaceId(UUID.randomUUID()),
                "Au fournil",
                "D1102",
                List.of("3e"),
                List.of(new WeekSeats(week, seats)),
                LocalTime.of(8, 0),
                LocalTime.of(15, 0),
                "Ribérac",
                OfferState.Status.PUBLISHED);
    }

    private <S extends State> void tell(EventType<S> type, S state) {
        var message = new ProducerRecord<>(
                type.stream().topic(territory.id()), state.aggregateId(), json.writeValueAsBytes(state));
        message.headers().add("ce_id", UUID.randomUUID().toString().getBytes());
        message.headers().add("ce_type", type.id().getBytes());
        message.headers().add("ce_time", "2026-11-23T10:00:00Z".getBytes());
        kafka.send(message).join();
    }

    private MvcTestResult apply(String student, String offer, Week week) {
        return http.post()
                .uri("/api/applications")
                .headers(Tokens.student(student))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of(
                        "offerId", offer, "week", week.value(), "motivation", "J'aime voir comment on fait le pain.")))
                .exchange();
    }

    private MvcTestResult post(String id, String step, HttpHeaders who) {
        return http.post()
                .uri("/api/applications/" + id + "/" + step)
                .headers(who)
                .exchange();
    }

    private MvcTestResult post(String id, String step, HttpHeaders who, Object body) {
        return http.method(HttpMethod.POST)
                .uri("/api/applications/" + id + "/" + step)
                .headers(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .exchange();
    }

    private MvcTestResult get(String path, HttpHeaders who) {
        return http.get().uri(path).headers(who).exchange();
    }

    private JsonNode body(MvcTestResult result, int status) {
        assertThat(result).hasStatus(status);
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    private String id(MvcTestResult result) {
        return body(result, 201).get("id").asString();
    }

    private String code(MvcTestResult result, int status) {
        return body(result, status).get("type").asString().replace("urn:stagein:problem:", "");
    }

    private String status(String id) {
        return jdbc.sql("select status from application where id = ?::uuid")
                .param(id)
                .query(String.class)
                .single();
    }

    private long taken(String offer) {
        return count("select taken from seat_ledger where offer_id = ?::uuid", offer);
    }

    private long count(String sql, Object of) {
        return jdbc.sql(sql).param(of.toString()).query(Long.class).single();
    }

    private static List<Integer> atOnce(int times, java.util.function.IntFunction<MvcTestResult> call)
            throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = Stream.iterate(0, n -> n + 1)
                    .limit(times)
                    .map(n -> threads.submit(() -> call.apply(n).getResponse().getStatus()))
                    .toList();
            List<Integer> answers = new java.util.ArrayList<>();
            for (var one : calls) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
