package fr.stagein.applications.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.applications.ApplicationService;
import fr.stagein.applications.known.Companies;
import fr.stagein.applications.known.Students;
import fr.stagein.applications.lifts.Rides;
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
import fr.stagein.platform.links.SecretLinks;
import fr.stagein.platform.territory.Territory;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
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
    ConsumerFactory<String, byte[]> consumers;

    @Autowired
    Expiry expiry;

    @Autowired
    ApplicationContext here;

    private final CompanyId company = new CompanyId(UUID.randomUUID());
    private final String baker = UUID.randomUUID().toString();
    private final String teacher = UUID.randomUUID().toString();
    private final ClassId schoolClass = new ClassId(UUID.randomUUID());
    private static long schoolVersion;
    private String lea;
    private String noah;

    @BeforeEach
    void what_the_others_have_told() {
        // What earlier tests left open would be reminded and run out too.
        jdbc.sql("update application set status = 'WITHDRAWN' where status in ('SUBMITTED', 'SEEN', 'ACCEPTED')")
                .update();
        tell(EventType.COMPANY_VERIFIED, companyState(3, null, null));
        tell(EventType.SCHOOL_CHANGED, school(null));
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
    void a_mother_of_two_sees_both_children_and_nothing_of_another() {
        String mother = UUID.randomUUID().toString();
        enrol(lea, 2, mother);
        enrol(noah, 2, mother);
        String anothers = student();
        String ofLea = id(apply(lea, offer(1, WEEK), WEEK));
        String ofNoah = id(apply(noah, offer(1, WEEK), WEEK));
        apply(anothers, offer(1, WEEK), WEEK);
        String place = body(find(lea, Map.of("week", OTHER_WEEK.value())), 201)
                .get("id")
                .asString();
        find(anothers, Map.of("week", OTHER_WEEK.value()));

        assertThat(body(get("/api/applications/of-my-children", Tokens.guardian(mother)), 200)
                        .findValuesAsString("id"))
                .containsExactlyInAnyOrder(ofLea, ofNoah);
        assertThat(body(get("/api/found-places/of-my-children", Tokens.guardian(mother)), 200)
                        .findValuesAsString("id"))
                .containsExactly(place);
        for (String read : List.of("/api/applications/of-my-children", "/api/found-places/of-my-children")) {
            assertThat(body(get(read, Tokens.guardian("guardian-" + lea)), 200))
                    .as("whom the school took off its list: %s", read)
                    .isEmpty();
        }
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
    void a_company_is_reminded_on_day_7_and_day_12_and_the_student_while_the_place_waits() {
        String id = id(apply(lea, offer(1, WEEK), WEEK));
        answerBy(id, "2027-01-27");
        assertThat(remindOn("2027-01-18")).as("day 6").isZero();
        assertThat(remindOn("2027-01-19")).as("day 7").isEqualTo(1);
        assertThat(remindOn("2027-01-20")).isZero();
        assertThat(remindOn("2027-01-25")).as("day 13, as day 12 was a Sunday").isEqualTo(1);

        body(post(id, "accept", Tokens.company(baker)), 200);
        answerBy(id, "2027-01-31");
        assertThat(remindOn("2027-01-29"))
                .as("both days are past: one reminder is enough")
                .isEqualTo(1);
        assertThat(remindOn("2027-01-30")).isZero();
        assertTold(
                id,
                EventType.APPLICATION_SUBMITTED,
                EventType.APPLICATION_REMINDER_DUE,
                EventType.APPLICATION_REMINDER_DUE,
                EventType.APPLICATION_ACCEPTED,
                EventType.APPLICATION_REMINDER_DUE);
        assertThat(count("select version from application where id = ?::uuid", id))
                .isEqualTo(5);
    }

    @Test
    void nobody_is_reminded_on_a_sunday_or_a_public_holiday() {
        String id = id(apply(lea, offer(1, WEEK), WEEK));
        answerBy(id, "2027-01-11");
        assertThat(remindOn("2027-01-03")).as("day 7, a Sunday").isZero();
        answerBy(id, "2027-01-09");
        assertThat(remindOn("2027-01-01")).as("day 7, New Year").isZero();
        assertThat(remindOn("2027-01-02")).isEqualTo(1);
    }

    @Test
    void nobody_is_reminded_of_what_is_moot() {
        String withdrawn = id(apply(lea, offer(1, WEEK), WEEK));
        body(post(withdrawn, "withdraw", Tokens.student(lea)), 200);
        answerBy(withdrawn, "2027-01-27");
        String late = id(apply(lea, offer(1, WEEK), WEEK));
        answerBy(late, "2027-01-18");
        String begun = id(apply(lea, offer(1, WEEK), WEEK));
        answerBy(begun, "2027-02-12");
        assertThat(remindOn("2027-01-19")).isZero();
        assertThat(remindOn("2027-02-05")).as("in the week itself").isZero();
    }

    @Test
    void two_replicas_do_the_scheduled_work_once() throws Exception {
        String model = id(apply(lea, offer(1, WEEK), WEEK));
        answerBy(model, "2027-01-27");
        for (String copies : List.of("2027-01-27", "2026-01-27")) {
            jdbc.sql("""
                    insert into application (id, version, offer_id, company_id, student_id, school_id, week, programme,
                                             motivation, first_name, status, submitted_at, answer_by)
                    select gen_random_uuid(), 1, gen_random_uuid(), company_id, student_id, school_id, week, programme,
                           motivation, first_name, status, submitted_at, ?::date
                    from application, generate_series(1, 150) where id = ?::uuid""").params(copies, model).update();
        }
        try (ConfigurableApplicationContext other = replica()) {
            List<ApplicationContext> replicas = List.of(here, other);
            atOnce(replicas, replica -> replica.getBean(Expiry.class).run());
            atOnce(replicas, replica -> {
                while (remindOn("2027-01-19", replica) > 0) {
                    // the next hundred
                }
            });
        }
        String ofLea = " join student s on s.id = a.student_id where s.account_id = ?";
        assertThat(count(
                        "select count(*) from application_step t join application a on a.id = t.application_id" + ofLea
                                + " and t.status = 'EXPIRED'",
                        lea))
                .isEqualTo(150);
        assertThat(count(
                        "select count(*) from application_reminder r join application a on a.id = r.application_id"
                                + ofLea,
                        lea))
                .isEqualTo(151);
        assertThat(count("select max(a.version) from application a" + ofLea, lea))
                .isEqualTo(2);
    }

    @Test
    void thirty_apply_at_once_for_one_seat_and_each_gets_a_clear_answer() throws Exception {
        String offer = offer(1, WEEK);
        List<String> students = IntStream.range(0, 30).mapToObj(n -> student()).toList();
        assertThat(atOnce(30, n -> apply(students.get(n), offer, WEEK))).containsOnly(201);
        List<String> ids = jdbc.sql("select id::text from application where offer_id = ?::uuid")
                .param(offer)
                .query(String.class)
                .list();
        assertThat(ids).hasSize(30);

        List<Integer> accepted = atOnce(30, n -> post(ids.get(n), "accept", Tokens.company(baker)));
        assertThat(accepted.stream().filter(answer -> answer == 200)).hasSize(1);
        String won = ids.get(accepted.indexOf(200));
        for (String id : ids) {
            if (!id.equals(won)) {
                assertThat(code(post(id, "accept", Tokens.company(baker)), 409)).isEqualTo("no-seat-left");
                body(post(id, "decline", Tokens.company(baker), Map.of("reason", "La place est prise.")), 200);
            }
        }
        assertThat(count("select count(*) from application where offer_id = ?::uuid and status = 'DECLINED'", offer))
                .isEqualTo(29);

        String winner = jdbc.sql("""
                select s.account_id from application a join student s on s.id = a.student_id
                where a.id = ?::uuid""").param(won).query(String.class).single();
        assertThat(atOnce(4, n -> post(won, "confirm", Tokens.student(winner)))).containsOnly(200);
        assertThat(taken(offer)).isEqualTo(1);
        assertThat(count("select count(*) from application where offer_id = ?::uuid and status = 'CONFIRMED'", offer))
                .isEqualTo(1);
        for (String student : students) {
            if (!student.equals(winner)) {
                JsonNode answer = body(get("/api/applications/mine", Tokens.student(student)), 200)
                        .get(0);
                assertThat(answer.get("status").asString()).isEqualTo("DECLINED");
                assertThat(answer.get("declineReason").asString()).isEqualTo("La place est prise.");
            }
        }
    }

    @Test
    void a_double_click_on_any_step_takes_it_once() throws Exception {
        String offer = offer(3, WEEK);
        String id = id(apply(lea, offer, WEEK));
        assertThat(atOnce(4, n -> post(id, "seen", Tokens.company(baker)))).containsOnly(200);
        assertThat(atOnce(4, n -> post(id, "accept", Tokens.company(baker)))).containsOnly(200);
        assertThat(atOnce(4, n -> post(id, "confirm", Tokens.student(lea)))).containsOnly(200);
        assertThat(atOnce(4, n -> post(id, "release", Tokens.student(lea)))).containsOnly(204);
        assertThat(steps(id)).containsExactly("SUBMITTED", "SEEN", "ACCEPTED", "CONFIRMED", "RELEASED");
        assertThat(taken(offer)).as("given back once").isZero();

        String withdrawn = id(apply(noah, offer, WEEK));
        assertThat(atOnce(4, n -> post(withdrawn, "withdraw", Tokens.student(noah))))
                .containsOnly(200);
        String declined = id(apply(noah, offer, WEEK));
        assertThat(atOnce(4, n -> post(declined, "decline", Tokens.company(baker), Map.of("reason", "Complet."))))
                .containsOnly(200);
        assertThat(steps(withdrawn)).containsExactly("SUBMITTED", "WITHDRAWN");
        assertThat(steps(declined)).containsExactly("SUBMITTED", "DECLINED");
    }

    @Test
    void replicas_whose_clocks_differ_by_two_minutes_do_the_scheduled_work_once() throws Exception {
        String due = id(apply(lea, offer(1, WEEK), WEEK));
        String over = id(apply(noah, offer(1, WEEK), WEEK));
        answerBy(due, "2027-01-27");
        answerBy(over, "2027-01-18");
        // Midnight in the territory lies between the two: one replica is still in yesterday.
        Clock slow = Clock.fixed(Instant.parse("2027-01-18T22:59:00Z"), ZoneOffset.UTC);
        Clock quick = Clock.fixed(Instant.parse("2027-01-18T23:01:00Z"), ZoneOffset.UTC);
        List<Clock> clocks = List.of(slow, quick);

        assertThat(expireAt(slow)).as("until midnight").isZero();
        assertThat(remindAt(slow))
                .as("day 6 of the one, the last day of the other")
                .isEqualTo(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = IntStream.range(0, 8)
                    .mapToObj(n -> threads.submit(() -> {
                        expireAt(clocks.get(n % 2));
                        remindAt(clocks.get(n % 2));
                        return n;
                    }))
                    .toList();
            for (var one : done) {
                one.get();
            }
        }
        assertThat(steps(over)).containsExactly("SUBMITTED", "EXPIRED");
        assertThat(count("select count(*) from application_reminder where application_id = ?::uuid", due))
                .isEqualTo(1);
        assertThat(count("select version from application where id = ?::uuid", due))
                .isEqualTo(2);
        assertThat(code(post(over, "accept", Tokens.company(baker)), 409))
                .as("the slow one does not bring it back")
                .isEqualTo("application-status");
    }

    @Test
    void a_company_that_accepts_five_for_three_seats_is_told_at_once() throws Exception {
        String offer = offer(3, WEEK);
        List<String> ids = IntStream.range(0, 5)
                .mapToObj(n -> id(apply(student(), offer, WEEK)))
                .toList();
        assertThat(atOnce(5, n -> post(ids.get(n), "accept", Tokens.company(baker))))
                .containsExactlyInAnyOrder(200, 200, 200, 409, 409);
    }

    @Test
    void ways_to_meet_outside_the_platform_do_not_cross() {
        String offer = offer(1, WEEK);
        JsonNode mine = body(apply(lea, offer, WEEK, "J'aime le pain, mon 06 12 34 56 78, insta: lea.24"), 201);
        assertThat(mine.get("motivation").asString()).as("her own text").contains("06 12 34 56 78");
        JsonNode candidate = body(get("/api/applications/received?companyId=" + company, Tokens.company(baker)), 200)
                .get(0);
        assertThat(candidate.get("motivation").asString()).isEqualTo("J'aime le pain, mon […], insta: […]");

        String id = mine.get("id").asString();
        body(post(id, "decline", Tokens.company(baker), Map.of("reason", "Écris-moi : paul@fournil.example")), 200);
        assertThat(body(get("/api/applications/mine", Tokens.student(lea)), 200)
                        .get(0)
                        .get("declineReason")
                        .asString())
                .isEqualTo("Écris-moi : […]");
    }

    @Test
    void a_place_found_alone_counts_as_confirmed_and_ends_the_others_of_its_week() {
        String sameWeek = id(apply(lea, offer(1, WEEK), WEEK));
        String promised = accepted(lea, offer(1, WEEK), WEEK);
        String otherWeek = id(apply(lea, offer(1, OTHER_WEEK), OTHER_WEEK));
        JsonNode place = body(find(lea, Map.of("siret", "732 829 320 00074")), 201);
        assertThat(place.get("siret").asString()).isEqualTo("73282932000074");
        assertThat(status(sameWeek)).isEqualTo("WITHDRAWN");
        assertThat(status(promised)).isEqualTo("RELEASED");
        assertThat(status(otherWeek)).isEqualTo("SUBMITTED");
        assertThat(code(apply(lea, offer(1, WEEK), WEEK), 409)).isEqualTo("already-placed-that-week");

        for (JsonNode read : List.of(
                body(get("/api/found-places/mine", Tokens.student(lea)), 200),
                body(get("/api/found-places/of-my-children", Tokens.guardian("guardian-" + lea)), 200))) {
            assertThat(read).hasSize(1);
            assertThat(read.get(0).get("contactPhone").asString()).isEqualTo("05 53 90 12 34");
        }
        assertThat(body(get("/api/found-places?schoolId=" + SCHOOL, Tokens.teacher(teacher)), 200)
                        .findValuesAsString("id"))
                .contains(place.get("id").asString());
        assertThat(body(get("/api/placements?schoolId=" + SCHOOL, Tokens.teacher(teacher)), 200)
                        .valueStream()
                        .filter(one -> one.get("studentId").equals(place.get("studentId")))
                        .map(one -> one.get("confirmedWeeks").toString()))
                .containsExactly("[\"2027-W05\"]");
    }

    @Test
    void a_found_place_can_be_taken_back() {
        String place = body(find(lea, Map.of()), 201).get("id").asString();
        assertThat(takeBack(place, noah)).as("another student").hasStatus(404);
        assertThat(takeBack(place, lea)).hasStatus(204);
        assertThat(takeBack(place, lea)).hasStatus(404);
        assertThat(body(get("/api/found-places/mine", Tokens.student(lea)), 200))
                .isEmpty();
        String id = accepted(lea, offer(1, WEEK), WEEK);
        body(post(id, "confirm", Tokens.student(lea)), 200);
        assertThat(code(find(lea, Map.of()), 409)).isEqualTo("already-placed-that-week");
        assertThat(post(id, "release", Tokens.student(lea))).hasStatus(204);
        body(find(lea, Map.of()), 201);
        assertTold(place, EventType.FOUND_PLACE_RECORDED, EventType.FOUND_PLACE_TAKEN_BACK);
    }

    @Test
    void the_school_writes_a_found_place_down_for_its_pupil_and_may_take_it_back() {
        String open = id(apply(lea, offer(1, WEEK), WEEK));
        String path = "/api/found-places/of-students/" + studentId(lea);
        assertThat(record(path, Tokens.teacher(noah), Map.of()))
                .as("staff elsewhere")
                .hasStatus(404);
        assertThat(record("/api/found-places/of-students/" + UUID.randomUUID(), Tokens.teacher(teacher), Map.of()))
                .hasStatus(404);
        assertThat(record(path, Tokens.student(lea), Map.of())).hasStatus(403);

        JsonNode place = body(record(path, Tokens.teacher(teacher), Map.of()), 201);
        assertThat(place.get("enteredBySchool").asBoolean()).isTrue();
        assertThat(status(open)).isEqualTo("WITHDRAWN");
        assertThat(body(get("/api/found-places/mine", Tokens.student(lea)), 200))
                .hasSize(1);
        assertThat(code(record(path, Tokens.teacher(teacher), Map.of()), 409)).isEqualTo("already-placed-that-week");

        String id = place.get("id").asString();
        assertThat(takeBack(id, Tokens.principal(noah))).as("staff elsewhere").hasStatus(404);
        assertThat(takeBack(id, Tokens.teacher(teacher))).hasStatus(204);
        body(find(lea, Map.of()), 201);
    }

    @Test
    void what_is_open_of_a_pupil_who_left_ends_once_the_import_cannot_be_undone_any_more() throws Exception {
        String waiting = id(apply(lea, offer(1, WEEK), WEEK));
        String promised = accepted(lea, offer(1, OTHER_WEEK), OTHER_WEEK);
        String back = id(apply(noah, offer(1, WEEK), WEEK));
        for (String gone : List.of(lea, noah)) {
            tell(
                    EventType.STUDENT_LEFT,
                    studentState(studentId(gone), 2, gone, "guardian-" + gone, StudentState.Status.LEFT));
            await().until(() -> count("select count(left_at) from student where account_id = ?", gone) == 1);
        }
        expiry.run();
        assertThat(status(waiting)).as("within the hour").isEqualTo("SUBMITTED");

        tell(
                EventType.STUDENT_CHANGED,
                studentState(studentId(noah), 3, noah, "guardian-" + noah, StudentState.Status.ENROLLED));
        await().until(() -> count("select count(left_at) from student where account_id = ?", noah) == 0);
        jdbc.sql("update student set left_at = left_at - interval '61 minutes'").update();
        // As from two replicas.
        atOnce(List.of(here, here), service -> service.getBean(Expiry.class).run());
        assertThat(status(waiting)).isEqualTo("WITHDRAWN");
        assertThat(status(promised)).isEqualTo("RELEASED");
        assertThat(status(back)).isEqualTo("SUBMITTED");
        assertThat(count("select count(*) from application_step where application_id = ?::uuid", waiting))
                .isEqualTo(2);
        assertTold(waiting, EventType.APPLICATION_SUBMITTED, EventType.APPLICATION_WITHDRAWN);
    }

    @Test
    void a_suspension_stops_what_is_open_at_the_company_and_leaves_what_was_confirmed() throws Exception {
        String waiting = id(apply(lea, offer(1, WEEK), WEEK));
        String promised = accepted(lea, offer(1, OTHER_WEEK), OTHER_WEEK);
        String confirmed = accepted(noah, offer(1, WEEK), WEEK);
        body(post(confirmed, "confirm", Tokens.student(noah)), 200);
        expiry.run();
        assertThat(status(waiting)).isEqualTo("SUBMITTED");

        tell(EventType.COMPANY_SUSPENDED, companyState(4, CompanyState.Status.SUSPENDED, null, null));
        await().until(() ->
                count("select count(*) from company where status = 'SUSPENDED' and id = ?::uuid", company) == 1);
        // As from two replicas.
        atOnce(List.of(here, here), service -> service.getBean(Expiry.class).run());
        assertThat(status(waiting)).isEqualTo("DECLINED");
        assertThat(status(promised)).isEqualTo("RELEASED");
        assertThat(status(confirmed)).isEqualTo("CONFIRMED");
        assertTold(waiting, EventType.APPLICATION_SUBMITTED, EventType.APPLICATION_DECLINED);
        assertThat(count("select count(*) from application_step where application_id = ?::uuid", promised))
                .isEqualTo(3);
    }

    @Test
    void a_week_holds_one_place_whichever_way_it_comes() throws Exception {
        String id = accepted(lea, offer(1, WEEK), WEEK);
        List<Integer> answers =
                atOnce(8, n -> n % 2 == 0 ? find(lea, Map.of()) : post(id, "confirm", Tokens.student(lea)));
        assertThat(answers).contains(409);
        assertThat(count(
                        "select count(*) from placed_week w join student s on s.id = w.student_id where s.account_id = ?",
                        lea))
                .isEqualTo(1);
        assertThat(count("""
                        select (select count(*) from found_place f where f.student_id = s.id)
                             + (select count(*) from application a where a.student_id = s.id and a.status = 'CONFIRMED')
                        from student s where s.account_id = ?""", lea)).isEqualTo(1);
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
            MvcTestResult answer = find(lea, Map.of(wrong.getKey(), wrong.getValue()));
            assertThat(answer).as(wrong.getKey()).hasStatus(400);
        }
        assertThat(code(find(lea, Map.of("week", "2027-W20")), 409)).isEqualTo("week-not-in-period");
        assertThat(code(find(lea, Map.of("week", "2025-W20")), 409)).isEqualTo("week-past");
        assertThat(get("/api/found-places?schoolId=" + SCHOOL, Tokens.teacher(noah)))
                .hasStatus(404);
        body(find(lea, Map.of("siret", "")), 201);
    }

    @Test
    void a_company_answers_from_its_mail_without_an_account() {
        String offer = offer(1, WEEK);
        Link link = link(id(apply(lea, offer, WEEK)));
        JsonNode seen = body(answer("view", link, link.code()), 200);
        assertThat(seen.get("status").asString()).isEqualTo("SEEN");
        assertThat(seen.toString()).doesNotContain("Léa", "Arnaut", SCHOOL.value());
        JsonNode accepted = body(answer("accept", link, link.code()), 200);
        assertThat(accepted.get("student").get("firstName").asString()).isEqualTo("Léa");
        for (String step : List.of("view", "accept", "decline")) {
            assertThat(code(answer(step, link, link.code()), 409)).as(step).isEqualTo("answer-link-used");
        }

        Link other = link(id(apply(noah, offer, WEEK)));
        assertThat(code(answer("accept", other, other.code()), 409)).isEqualTo("no-seat-left");
        body(answer("decline", other, other.code()), 200);
        assertThat(status(other.application())).isEqualTo("DECLINED");
    }

    @Test
    void five_wrong_codes_lock_a_link_and_no_other() throws Exception {
        Link link = link(id(apply(lea, offer(1, WEEK), WEEK)));
        Link other = link(id(apply(lea, offer(1, WEEK), WEEK)));
        String wrong = link.code().equals("000000") ? "000001" : "000000";
        assertThat(atOnce(12, n -> answer("view", link, wrong))).containsOnly(403, 409);
        assertThat(count("select wrong_codes from answer_link where application_id = ?::uuid", link.application()))
                .isEqualTo(5);
        assertThat(code(answer("accept", link, link.code()), 409)).isEqualTo("answer-link-locked");
        body(answer("view", other, other.code()), 200);
        assertThat(status(link.application())).isEqualTo("SUBMITTED");
    }

    @Test
    void a_link_that_is_late_moot_or_not_ours_says_so_kindly() {
        String id = id(apply(lea, offer(1, WEEK), WEEK));
        Link link = link(id);
        body(post(id, "withdraw", Tokens.student(lea)), 200);
        assertThat(code(answer("accept", link, link.code()), 409)).isEqualTo("answer-link-moot");
        Link late = link(id(apply(lea, offer(1, WEEK), WEEK)), baker, "2026-11-01");
        assertThat(code(answer("view", late, late.code()), 409)).isEqualTo("answer-link-expired");
        Link strangers = link(late.application(), "somebody", "2099-01-01");
        Link unknown = link(UUID.randomUUID().toString(), baker, "2099-01-01");
        Link forged = new Link(id, link.token() + "A", link.code());
        for (Link none : List.of(strangers, unknown, forged, new Link(id, "", ""), new Link(id, "a.b", "1"))) {
            assertThat(code(answer("accept", none, none.code()), 409)).isEqualTo("answer-link-unknown");
        }
    }

    @Test
    void a_link_pressed_from_two_tabs_answers_once() throws Exception {
        Link link = link(id(apply(lea, offer(1, WEEK), WEEK)));
        assertThat(atOnce(6, n -> answer(n % 2 == 0 ? "accept" : "decline", link, link.code())).stream()
                        .filter(answer -> answer == 200))
                .hasSize(1);
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
        return companyState(version, CompanyState.Status.VERIFIED, paused, candidatesPerMonth);
    }

    private CompanyState companyState(
            long version, CompanyState.Status companyStatus, Boolean paused, Integer candidatesPerMonth) {
        return new CompanyState(
                company,
                version,
                "73282932000074",
                "Le Fournil",
                "Boulangerie",
                false,
                companyStatus,
                List.of(AccountId.of(baker)),
                List.of(),
                paused,
                candidatesPerMonth);
    }

    private MvcTestResult find(String student, Map<String, String> but) {
        return record("/api/found-places", Tokens.student(student), but);
    }

    private MvcTestResult record(String path, HttpHeaders who, Map<String, String> but) {
        Map<String, String> place = new HashMap<>(Map.of(
                "week", WEEK.value(),
                "companyName", "Garage Faure",
                "address", "3 rue du Pont",
                "commune", "Ribérac",
                "contactPerson", "Mme Faure",
                "contactPhone", "05 53 90 12 34",
                "trade", "mécanicienne",
                "dayStart", "08:30",
                "dayEnd", "16:00"));
        place.putAll(but);
        return http.post()
                .uri(path)
                .headers(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(place))
                .exchange();
    }

    private MvcTestResult takeBack(String place, String student) {
        return takeBack(place, Tokens.student(student));
    }

    private MvcTestResult takeBack(String place, HttpHeaders who) {
        return http.post()
                .uri("/api/found-places/" + place + "/take-back")
                .headers(who)
                .exchange();
    }

    private record Link(String application, String token, String code) {}

    /** As notification-service writes it. */
    private Link link(String application) {
        return link(
                application,
                baker,
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
        return http.post()
                .uri("/api/answers/" + step)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(
                        Map.of("token", link.token(), "code", code, "reason", "Nos places sont prises.")))
                .exchange();
    }

    private void answerBy(String id, String day) {
        jdbc.sql("update application set answer_by = ?::date where id = ?::uuid")
                .params(day, id)
                .update();
    }

    private int remindOn(String day) {
        return remindOn(day, here);
    }

    private int remindOn(String day, ApplicationContext replica) {
        return remindAt(Clock.fixed(Instant.parse(day + "T11:00:00Z"), ZoneOffset.UTC), replica);
    }

    private int remindAt(Clock clock) {
        return remindAt(clock, here);
    }

    private int expireAt(Clock clock) {
        var calendar = new TerritoryCalendar(clock, territory.timeZone());
        var decide = new Decide(
                here.getBean(Applications.class),
                here.getBean(SeatLedger.class),
                here.getBean(PlacedWeeks.class),
                here.getBean(Rides.class),
                here.getBean(Students.class),
                here.getBean(Companies.class),
                calendar,
                new AnswerTime(calendar, territory));
        return new TransactionTemplate(here.getBean(PlatformTransactionManager.class))
                .execute(status -> decide.expire());
    }

    private List<String> steps(String id) {
        return jdbc.sql("select status from application_step where application_id = ?::uuid order by version")
                .param(id)
                .query(String.class)
                .list();
    }

    private int remindAt(Clock clock, ApplicationContext replica) {
        var remind = new Remind(
                replica.getBean(Applications.class), new TerritoryCalendar(clock, territory.timeZone()), territory);
        return new TransactionTemplate(replica.getBean(PlatformTransactionManager.class))
                .execute(status -> remind.remind());
    }

    /** The same service once more, on the same database and topics. */
    private ConfigurableApplicationContext replica() {
        return new SpringApplicationBuilder(ApplicationService.class)
                .run(Stream.concat(
                                Stream.of("--server.port=0"),
                                Stream.of(
                                                "spring.datasource.url",
                                                "spring.datasource.username",
                                                "spring.datasource.password",
                                                "spring.kafka.bootstrap-servers",
                                                "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                                                "stagein.answer-links.key",
                                                "stagein.territory.folder",
                                                "stagein.territory.id")
                                        .map(key -> "--" + key + "="
                                                + here.getEnvironment().getRequiredProperty(key)))
                        .toArray(String[]::new));
    }

    private static void atOnce(List<ApplicationContext> replicas, Consumer<ApplicationContext> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : replicas.stream()
                    .map(replica -> threads.submit(() -> work.accept(replica)))
                    .toList()) {
                done.get();
            }
        }
    }

    private void assertTold(String id, EventType<?>... types) {
        try (var consumer = consumers.createConsumer("test-" + UUID.randomUUID(), null)) {
            consumer.subscribe(Stream.of(fr.stagein.events.Stream.APPLICATIONS, fr.stagein.events.Stream.FOUND_PLACES)
                    .map(stream -> stream.topic(territory.id()))
                    .toList());
            List<String> told = new ArrayList<>();
            await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (message.key().equals(id)) {
                        told.add(new String(
                                message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8));
                    }
                });
                assertThat(told)
                        .containsExactlyElementsOf(
                                Stream.of(types).map(EventType::id).toList());
            });
        }
    }

    @Test
    void an_offer_that_is_kept_for_others_is_refused_until_that_is_over() {
        LocalDate soon = LocalDate.now().plusDays(3);
        String others = offer(1, WEEK, new OfferState.Reservation(SchoolId.of("0240010F"), soon));
        assertThat(code(apply(lea, others, WEEK), 409)).isEqualTo("offer-reserved");
        assertThat(apply(lea, offer(1, WEEK, new OfferState.Reservation(SCHOOL, soon)), WEEK))
                .as("kept for her own school")
                .hasStatus(201);
        var over = new OfferState.Reservation(
                SchoolId.of("0240010F"), LocalDate.now().minusDays(2));
        assertThat(apply(lea, offer(1, WEEK, over), WEEK)).hasStatus(201);

        String priority = offer(1, WEEK, new OfferState.Reservation(null, soon));
        assertThat(code(apply(noah, priority, WEEK), 409)).isEqualTo("offer-reserved");
        tell(EventType.SCHOOL_CHANGED, school(SchoolState.PriorityEducation.REP));
        await().until(() -> count("select count(*) from school where id = ? and priority", SCHOOL) == 1);
        assertThat(apply(noah, priority, WEEK)).hasStatus(201);
    }

    private String accepted(String student, String offer, Week week) {
        String id = id(apply(student, offer, week));
        body(post(id, "accept", Tokens.company(baker)), 200);
        return id;
    }

    private String student() {
        String account = UUID.randomUUID().toString();
        enrol(account, 1, "guardian-" + account);
        return account;
    }

    private void enrol(String account, long version, String guardian) {
        var id = new StudentId(UUID.nameUUIDFromBytes(account.getBytes(StandardCharsets.UTF_8)));
        tell(EventType.STUDENT_ENROLLED, studentState(id, version, account, guardian, StudentState.Status.ENROLLED));
        await().until(() ->
                count("select count(*) from student where version = " + version + " and id = ?::uuid", id) == 1);
    }

    private SchoolState school(SchoolState.PriorityEducation priority) {
        return new SchoolState(
                SCHOOL,
                ++schoolVersion,
                "Collège Arnaut-Daniel",
                SchoolState.Kind.COLLEGE,
                "24352",
                List.of(new SchoolState.SchoolClass(schoolClass, "3e A", "3e", List.of(WEEK, OTHER_WEEK))),
                List.of(new SchoolState.StaffMember(
                        AccountId.of(teacher), SchoolState.StaffRole.TEACHER, List.of(schoolClass))),
                priority);
    }

    private StudentState studentState(
            StudentId id, long version, String account, String guardian, StudentState.Status status) {
        return new StudentState(
                id,
                version,
                AccountId.of(account),
                SCHOOL,
                schoolClass,
                "L",
                "3e",
                YearMonth.of(2012, 6),
                List.of(AccountId.of(guardian)),
                status);
    }

    private StudentId studentId(String account) {
        return jdbc.sql("select id from student where account_id = ?")
                .param(account)
                .query((row, n) -> new StudentId(row.getObject("id", UUID.class)))
                .single();
    }

    private String offer(int seats, Week week) {
        return offer(seats, week, null);
    }

    private String offer(int seats, Week week, OfferState.Reservation reservation) {
        var id = new OfferId(UUID.randomUUID());
        tell(EventType.OFFER_PUBLISHED, offerState(id, 1, seats, week, reservation));
        await().until(() -> count("select count(*) from seat_ledger where offer_id = ?::uuid", id) == 1
                && count("select count(*) from company where id = ?::uuid", company) == 1);
        return id.toString();
    }

    private OfferState offerState(OfferId id, long version, int seats, Week week) {
        return offerState(id, version, seats, week, null);
    }

    private OfferState offerState(OfferId id, long version, int seats, Week week, OfferState.Reservation reservation) {
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
                OfferState.Status.PUBLISHED,
                reservation);
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
        return apply(student, offer, week, "J'aime voir comment on fait le pain.");
    }

    private MvcTestResult apply(String student, String offer, Week week, String motivation) {
        return http.post()
                .uri("/api/applications")
                .headers(Tokens.student(student))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(
                        Map.of("offerId", offer, "week", week.value(), "motivation", motivation)))
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
            List<Integer> answers = new ArrayList<>();
            for (var one : calls) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
