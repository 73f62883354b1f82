package fr.stagein.applications.placement;

import static fr.stagein.applications.placement.Bakery.OTHER_WEEK;
import static fr.stagein.applications.placement.Bakery.SCHOOL;
import static fr.stagein.applications.placement.Bakery.WEEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.events.EventType;
import fr.stagein.events.OfferId;
import fr.stagein.events.OfferState;
import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState;
import fr.stagein.events.Week;
import fr.stagein.platform.territory.Territory;
import fr.stagein.testing.Calls;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.kafka.core.KafkaTemplate;

/** What keeps a student from applying, and what does not. */
@ServiceTest
class ApplyTest {

    @Autowired
    ApplicationContext here;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    Territory territory;

    private Bakery scene;

    @BeforeEach
    void at_the_bakery() {
        scene = new Bakery(here);
    }

    @Test
    void the_same_click_twice_makes_one_application() throws Exception {
        String offer = scene.offer(2, WEEK);
        List<Integer> answers = Calls.atOnce(6, n -> scene.apply(scene.lea, offer, WEEK));
        assertThat(answers.stream().filter(answer -> answer == 201)).hasSize(1);
        assertThat(answers).containsOnly(201, 409);
        assertThat(scene.count("select count(*) from application where offer_id = ?::uuid", offer))
                .isEqualTo(1);
    }

    @Test
    void a_fourth_open_application_waits_for_an_answer_to_another() throws Exception {
        List<String> offers =
                IntStream.range(0, 5).mapToObj(n -> scene.offer(1, WEEK)).toList();
        List<Integer> answers = Calls.atOnce(5, n -> scene.apply(scene.lea, offers.get(n), WEEK));
        assertThat(answers.stream().filter(answer -> answer == 201)).hasSize(3);
        String fourth = scene.offer(1, WEEK);
        assertThat(scene.code(scene.apply(scene.lea, fourth, WEEK), 409)).isEqualTo("too-many-open-applications");
        String one = scene.body(scene.get("/api/applications/mine", Tokens.student(scene.lea)), 200)
                .get(0)
                .get("id")
                .asString();
        scene.body(scene.step(one, "decline", Tokens.company(scene.baker), Map.of("reason", "Équipe complète")), 200);
        scene.body(scene.apply(scene.lea, fourth, WEEK), 201);
    }

    @Test
    void what_is_not_open_to_the_student_says_why() {
        assertThat(scene.code(scene.apply(scene.lea, scene.offer(1, WEEK), OTHER_WEEK), 409))
                .isEqualTo("week-not-offered");
        Week spring = Week.of("2027-W20");
        assertThat(scene.code(scene.apply(scene.lea, scene.offer(1, spring), spring), 409))
                .isEqualTo("week-not-in-period");
        Week past = Week.of("2025-W20");
        assertThat(scene.code(scene.apply(scene.lea, scene.offer(1, past), past), 409))
                .isEqualTo("week-past");
        assertThat(scene.apply(scene.lea, UUID.randomUUID().toString(), WEEK)).hasStatus(404);
        assertThat(scene.code(scene.apply(UUID.randomUUID().toString(), scene.offer(1, WEEK), WEEK), 409))
                .isEqualTo("student-unknown");
        assertThat(scene.post(
                        "/api/applications",
                        Tokens.student(scene.lea),
                        Map.of("offerId", "x", "week", "2027-W99", "motivation", "")))
                .hasStatus(400);
    }

    @Test
    void an_offer_that_is_kept_for_others_is_refused_until_that_is_over() {
        LocalDate soon = LocalDate.now().plusDays(3);
        String others = scene.offer(1, WEEK, new OfferState.Reservation(SchoolId.of("0240010F"), soon));
        assertThat(scene.code(scene.apply(scene.lea, others, WEEK), 409)).isEqualTo("offer-reserved");
        assertThat(scene.apply(scene.lea, scene.offer(1, WEEK, new OfferState.Reservation(SCHOOL, soon)), WEEK))
                .as("kept for her own school")
                .hasStatus(201);
        var over = new OfferState.Reservation(
                SchoolId.of("0240010F"), LocalDate.now().minusDays(2));
        assertThat(scene.apply(scene.lea, scene.offer(1, WEEK, over), WEEK)).hasStatus(201);

        String priority = scene.offer(1, WEEK, new OfferState.Reservation(null, soon));
        assertThat(scene.code(scene.apply(scene.noah, priority, WEEK), 409)).isEqualTo("offer-reserved");
        scene.tell(EventType.SCHOOL_CHANGED, scene.school(SchoolState.PriorityEducation.REP));
        await().until(() -> scene.count("select count(*) from school where id = ? and priority", SCHOOL) == 1);
        assertThat(scene.apply(scene.noah, priority, WEEK)).hasStatus(201);
    }

    @Test
    void a_company_that_pauses_or_has_had_enough_this_month_is_left_in_peace() {
        String offer = scene.offer(3, WEEK);
        scene.tell(EventType.COMPANY_CHANGED, scene.companyState(4, true, null));
        await().until(() ->
                scene.count("select count(*) from company where paused and id = ?::uuid", scene.company) == 1);
        assertThat(scene.code(scene.apply(scene.lea, offer, WEEK), 409)).isEqualTo("company-paused");

        scene.tell(EventType.COMPANY_CHANGED, scene.companyState(5, false, 1));
        await().until(() ->
                scene.count("select count(*) from company where not paused and id = ?::uuid", scene.company) == 1);
        String first = scene.id(scene.apply(scene.lea, offer, WEEK));
        assertThat(scene.code(scene.apply(scene.noah, offer, WEEK), 409)).isEqualTo("company-full-this-month");
        scene.body(scene.step(first, "withdraw", Tokens.student(scene.lea)), 200);
        assertThat(scene.apply(scene.noah, offer, WEEK)).hasStatus(201);
    }

    @Test
    void old_news_changes_nothing_and_unreadable_news_stops_nobody() {
        OfferId id = new OfferId(UUID.randomUUID());
        scene.tell(EventType.OFFER_CHANGED, scene.offerState(id, 4, 5, WEEK));
        scene.tell(EventType.OFFER_PUBLISHED, scene.offerState(id, 2, 1, WEEK));
        String topic = fr.stagein.events.Stream.OFFERS.topic(territory.id());
        kafka.send(topic, id.toString(), "not json".getBytes()).join();
        scene.tell(EventType.OFFER_CHANGED, scene.offerState(id, 5, 6, WEEK));
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(
                        () -> assertThat(scene.count("select seats from seat_ledger where offer_id = ?::uuid", id))
                                .isEqualTo(6));
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(scene.get("/actuator/deadletters", Tokens.support("ops")))
                        .hasStatusOk()
                        .bodyText()
                        .contains("application-service.offers"));
        assertThat(scene.get("/actuator/deadletters", Tokens.operator("op"))).hasStatus(403);
    }
}
