package fr.stagein.applications.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.events.AccountId;
import fr.stagein.events.CompanyState;
import fr.stagein.events.EventType;
import fr.stagein.events.OfferId;
import fr.stagein.events.OfferState;
import fr.stagein.events.RoundPlaceState;
import fr.stagein.events.Stream;
import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.access.Role;
import fr.stagein.testing.Calls;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Placement rounds from the opening to the company's yes, and what may go wrong on the way. */
@ServiceTest
class RoundTest {

    @Autowired
    ApplicationContext here;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    LeadRound lead;

    @Autowired
    AskForWishes ask;

    private Classroom scene;

    @BeforeEach
    void a_class() {
        scene = new Classroom(here);
    }

    @Test
    void from_wishes_to_a_place_that_the_company_confirms() {
        OfferId bakery = scene.offer(1);
        OfferId garage = scene.offer(1);
        String lea = scene.pupil();
        String noah = scene.pupil();
        String round = scene.opened();
        scene.body(scene.wish(round, lea, bakery, garage), 200);
        scene.body(scene.wish(round, noah, bakery), 200);

        JsonNode preview = scene.closed(round);
        assertThat(preview.get("results")).hasSize(2);
        assertThat(scene.mine(lea).has("result"))
                .as("a preview is for the school")
                .isFalse();
        JsonNode offered = scene.body(scene.offerPlaces(round, preview), 200);

        assertThat(offered.at("/round/state").asString()).isEqualTo("OFFERED");
        JsonNode mine = scene.mine(lea);
        assertThat(mine.at("/result/place/offerId").asString()).isEqualTo(garage.toString());
        assertThat(mine.at("/result/reasons/0/why").asString()).isEqualTo("NEEDED");
        assertThat(mine.at("/result/reasons/0/pupils").asInt()).isEqualTo(1);
        assertThat(mine.toString())
                .as("others are numbers")
                .doesNotContain(scene.studentId(noah).toString());

        scene.body(scene.accept(round, noah), 200);
        scene.body(scene.accept(round, noah), 200);
        String application = application(noah, bakery);
        scene.body(scene.companyAccepts(application), 200);
        scene.body(scene.post("/api/applications/" + application + "/confirm", Tokens.student(noah)), 200);
        assertThat(lastPupils()).doesNotContain(scene.studentId(noah).toString());
    }

    @Test
    void a_held_seat_is_promised_to_nobody_else_until_it_is_refused() {
        OfferId bakery = scene.offer(1);
        String lea = scene.pupil();
        String other = scene.pupil();
        String round = scene.opened();
        scene.body(scene.wish(round, lea, bakery), 200);
        String faster = scene.applied(other, bakery);
        scene.body(scene.offerPlaces(round, scene.closed(round)), 200);

        assertThat(scene.code(scene.companyAccepts(faster), 409)).isEqualTo("no-seat-left");
        scene.body(scene.accept(round, lea), 200);
        assertThat(scene.code(scene.companyAccepts(faster), 409))
                .as("while her application waits")
                .isEqualTo("no-seat-left");
        scene.body(
                scene.post(
                        "/api/applications/" + application(lea, bakery) + "/decline",
                        Tokens.company(scene.baker),
                        Map.of("reason", "Nous avons changé nos plannings.")),
                200);
        scene.body(scene.companyAccepts(faster), 200);
    }

    @Test
    void a_refused_place_is_free_at_once_and_a_late_answer_takes_none() {
        OfferId bakery = scene.offer(1);
        OfferId garage = scene.offer(1);
        String lea = scene.pupil();
        String noah = scene.pupil();
        String round = scene.opened();
        scene.body(scene.wish(round, lea, bakery), 200);
        scene.body(scene.wish(round, noah, garage), 200);
        String faster = scene.applied(noah, bakery);
        scene.body(scene.offerPlaces(round, scene.closed(round)), 200);
        var place = scene.told(Stream.ROUND_PLACES, placeOf(round, lea), 1).getFirst();
        assertThat(place.offerId()).isEqualTo(bakery);
        assertThat(place.answerBy()).isAfter(LocalDate.now());

        scene.body(scene.refuse(round, lea), 200);
        scene.body(scene.refuse(round, lea), 200);
        scene.assertErased(Stream.ROUND_PLACES, placeOf(round, lea));
        assertThat(scene.code(scene.accept(round, lea), 409)).isEqualTo("round-answered");
        scene.body(scene.companyAccepts(faster), 200);

        jdbc.sql("update placement_round set answer_by = :yesterday where id = :id::uuid")
                .param("yesterday", LocalDate.now().minusDays(1))
                .param("id", round)
                .update();
        assertThat(scene.code(scene.accept(round, noah), 409)).isEqualTo("round-answer-late");
    }

    private String placeOf(String round, String account) {
        UUID student = jdbc.sql("select id from student where account_id = :account")
                .param("account", account)
                .query(UUID.class)
                .single();
        return RoundPlaceState.idOf(UUID.fromString(round), new StudentId(student));
    }

    @Test
    void only_the_own_school_sees_and_leads_a_round_and_only_its_pupils_wish_in_it() {
        OfferId bakery = scene.offer(1);
        String lea = scene.pupil();
        String round = scene.opened();
        Classroom elsewhere = new Classroom(here);
        String stranger = elsewhere.pupil();

        scene.code(scene.get("/api/rounds/" + round, elsewhere.staff()), 404);
        scene.code(scene.post("/api/rounds/" + round + "/close", elsewhere.staff()), 404);
        scene.code(scene.post("/api/rounds/" + round + "/cancel", elsewhere.staff()), 404);
        scene.code(scene.post("/api/rounds/" + round + "/offer", elsewhere.staff(), Map.of("fingerprint", "x")), 404);
        scene.code(scene.get("/api/rounds?schoolId=" + scene.school, elsewhere.staff()), 404);
        scene.code(scene.get("/api/placements/last-pupils?schoolId=" + scene.school, elsewhere.staff()), 404);
        scene.code(scene.get(places(lea, scene), elsewhere.staff()), 404);
        scene.code(
                scene.get(
                        "/api/placements/last-pupils/" + scene.studentId(lea) + "/places?schoolId=" + elsewhere.school,
                        elsewhere.staff()),
                404);
        scene.code(scene.wish(round, stranger, bakery), 404);
        scene.code(scene.accept(round, stranger), 404);
        scene.code(scene.refuse(round, stranger), 404);
        scene.code(scene.accept(UUID.randomUUID().toString(), lea), 404);
        assertThat(scene.body(scene.get("/api/rounds/mine", Tokens.student(stranger)), 200))
                .isEmpty();
    }

    @Test
    void wishes_are_for_open_offers_in_an_open_round() {
        OfferId bakery = scene.offer(1);
        OfferId closed = scene.offer(1);
        scene.offerIs(closed, 2, 1, OfferState.Status.CLOSED);
        OfferId full = scene.offer(1);
        scene.confirmed(scene.pupil(), full);
        String lea = scene.pupil();
        String placed = scene.pupil();
        scene.confirmed(placed, scene.offer(1));
        String round = scene.opened();

        assertThat(scene.code(scene.wish(round, lea, bakery, closed), 400)).isEqualTo("round-wish-closed");
        assertThat(scene.code(scene.wish(round, lea, full), 400)).isEqualTo("round-wish-closed");
        assertThat(scene.code(scene.wish(round, lea, bakery, bakery), 400)).isEqualTo("round-wish-twice");
        assertThat(scene.code(scene.wish(round, lea, bakery, scene.offer(1), scene.offer(1), scene.offer(1)), 400))
                .isEqualTo("round-too-many-wishes");
        assertThat(scene.code(scene.wish(round, placed, bakery), 409)).isEqualTo("round-not-for-you");

        scene.body(scene.wish(round, lea, bakery), 200);
        scene.companyIs(2, CompanyState.Status.SUSPENDED);
        assertThat(scene.outcomeOf(scene.closed(round), lea)).isEqualTo("NO_OPEN_WISH");
        assertThat(scene.code(scene.wish(round, lea, bakery), 409)).isEqualTo("round-closed");
    }

    @Test
    void what_changed_since_the_preview_is_looked_at_again() {
        OfferId bakery = scene.offer(1);
        String lea = scene.pupil();
        String noah = scene.pupil();
        String round = scene.opened();
        scene.body(scene.wish(round, lea, bakery), 200);
        scene.body(scene.wish(round, noah, bakery), 200);
        JsonNode preview = scene.closed(round);
        String winner = scene.outcomeOf(preview, lea).equals("PLACED") ? lea : noah;
        scene.confirmed(winner, scene.offer(1));

        assertThat(scene.code(scene.offerPlaces(round, preview), 409)).isEqualTo("round-changed");

        JsonNode again = scene.body(scene.get("/api/rounds/" + round, scene.staff()), 200);
        assertThat(scene.outcomeOf(again, winner)).isEqualTo("ABSENT");
        assertThat(scene.outcomeOf(again, winner.equals(lea) ? noah : lea)).isEqualTo("PLACED");
        scene.body(scene.offerPlaces(round, again), 200);
    }

    @Test
    void two_coordinators_at_once_offer_once() throws Exception {
        OfferId bakery = scene.offer(2);
        for (String pupil : scene.pupils(3)) {
            scene.applied(pupil, scene.offer(1));
        }
        String lea = scene.pupil();
        String round = scene.opened();
        scene.body(scene.wish(round, lea, bakery), 200);
        JsonNode preview = scene.closed(round);

        assertThat(Calls.atOnce(4, one -> scene.offerPlaces(round, preview))).containsOnly(200);
        assertThat(scene.count("select count(*) from round_result where round_id = ?::uuid", round))
                .isEqualTo(4);
        assertThat(scene.count("select count(*) from seat_hold where offer_id = ?::uuid", bakery))
                .isEqualTo(1);
        assertThat(Calls.atOnce(4, one -> scene.accept(round, lea))).containsOnly(200);
        assertThat(scene.count("select count(*) from application where offer_id = ?::uuid", bakery))
                .isEqualTo(1);
    }

    @Test
    void killed_before_the_end_of_offering_nothing_is_offered_and_it_can_be_done_again() {
        OfferId bakery = scene.offer(1);
        String lea = scene.pupil();
        String round = scene.opened();
        scene.body(scene.wish(round, lea, bakery), 200);
        JsonNode preview = scene.closed(round);

        transactions.executeWithoutResult(whole -> {
            lead.offer(
                    new Caller(AccountId.of(scene.teacher), Set.of(Role.TEACHER), ""),
                    UUID.fromString(round),
                    preview.get("fingerprint").asString());
            whole.setRollbackOnly();
        });

        assertThat(scene.mine(lea).get("state").asString()).isEqualTo("CLOSED");
        assertThat(scene.count("select count(*) from seat_hold where offer_id = ?::uuid", bakery))
                .isZero();
        scene.body(scene.offerPlaces(round, preview), 200);
        assertThat(scene.mine(lea).get("awaitsAnswer").asBoolean()).isTrue();
    }

    @Test
    void a_round_has_one_way_on() {
        String lea = scene.pupil();
        assertThat(scene.code(scene.open(LocalDate.now().minusDays(1)), 400)).isEqualTo("round-closing-day");
        assertThat(scene.code(scene.open(scene.week.monday()), 400)).isEqualTo("round-closing-day");
        String round = scene.opened();
        assertThat(scene.code(scene.open(LocalDate.now().plusDays(3)), 409)).isEqualTo("round-under-way");
        assertThat(scene.code(
                        scene.post("/api/rounds/" + round + "/offer", scene.staff(), Map.of("fingerprint", "x")), 409))
                .isEqualTo("round-open");

        scene.body(scene.post("/api/rounds/" + round + "/cancel", scene.staff()), 200);
        scene.body(scene.post("/api/rounds/" + round + "/cancel", scene.staff()), 200);
        assertThat(scene.code(scene.post("/api/rounds/" + round + "/close", scene.staff()), 409))
                .isEqualTo("round-cancelled");
        assertThat(scene.code(scene.wish(round, lea), 409)).isEqualTo("round-closed");

        String next = scene.opened();
        scene.body(scene.offerPlaces(next, scene.closed(next)), 200);
        assertThat(scene.code(scene.post("/api/rounds/" + next + "/cancel", scene.staff()), 409))
                .isEqualTo("round-offered");
        assertThat(scene.mine(lea).at("/result/outcome").asString()).isEqualTo("NO_WISH");
    }

    @Test
    void the_board_has_each_pupil_without_a_place_and_the_seats_that_are_left_with_warnings() {
        OfferId bakery = scene.offer(2);
        OfferId full = scene.offer(1);
        String placed = scene.pupil();
        scene.confirmed(placed, full);
        String lea = scene.pupil();
        String round = scene.opened();
        scene.body(scene.wish(round, lea, bakery), 200);
        scene.applied(lea, bakery);

        assertThat(lastPupils())
                .contains(scene.studentId(lea).toString())
                .doesNotContain(scene.studentId(placed).toString());
        JsonNode places = scene.body(scene.get(places(lea, scene), scene.staff()), 200);
        JsonNode ours = null;
        for (JsonNode one : places) {
            assertThat(one.get("offerId").asString()).isNotEqualTo(full.toString());
            ours = one.get("offerId").asString().equals(bakery.toString()) ? one : ours;
        }
        assertThat(ours).isNotNull();
        assertThat(ours.get("seatsLeft").asInt()).isEqualTo(2);
        assertThat(ours.get("wish").asInt()).isEqualTo(1);
        assertThat(ours.get("warnings").toString()).isEqualTo("[\"HOURS\",\"APPLICATION_WAITS\"]");
    }

    @Test
    void each_pupil_without_a_place_is_asked_once_and_reminded_once_unless_they_wished() {
        String lea = scene.pupil();
        String noah = scene.pupil();
        String placed = scene.pupil();
        scene.confirmed(placed, scene.offer(1));
        String round = scene.body(scene.open(LocalDate.now().plusDays(2)), 201)
                .at("/round/id")
                .asString();
        askAll();
        askAll();
        scene.body(scene.wish(round, noah, scene.offer(1)), 200);
        jdbc.sql("update round_asked set asked_at = asked_at - interval '1 day' where round_id = :id::uuid")
                .param("id", round)
                .update();
        askAll();
        askAll();

        scene.assertTold(placeOf(round, lea), EventType.ROUND_WISHES_ASKED, EventType.ROUND_WISHES_REMINDED);
        scene.assertTold(placeOf(round, noah), EventType.ROUND_WISHES_ASKED);
        assertThat(scene.count("select count(*) from round_asked where round_id = ?::uuid", round))
                .as("whoever has a place is not asked")
                .isEqualTo(2);
        scene.closed(round);
        askAll();
        scene.assertErased(Stream.ROUND_WISHES, placeOf(round, lea));
    }

    private void askAll() {
        while (ask.askSome()) {}
    }

    @Test
    void a_guardian_reads_the_childs_wishes_and_place_and_nobody_elses() {
        OfferId bakery = scene.offer(1);
        String lea = scene.pupil();
        String mother = scene.guardianOf(lea);
        String round = scene.opened();
        scene.body(scene.wish(round, lea, bakery), 200);

        JsonNode child = scene.body(scene.get("/api/rounds/of-my-children", Tokens.guardian(mother)), 200)
                .get(0);
        assertThat(child.get("studentId").asString())
                .isEqualTo(scene.studentId(lea).toString());
        assertThat(child.at("/round/wishes/0/offerId").asString()).isEqualTo(bakery.toString());
        scene.body(scene.offerPlaces(round, scene.closed(round)), 200);
        assertThat(scene.body(scene.get("/api/rounds/of-my-children", Tokens.guardian(mother)), 200)
                        .get(0)
                        .at("/round/result/place/offerId")
                        .asString())
                .isEqualTo(bakery.toString());
        assertThat(scene.body(
                        scene.get(
                                "/api/rounds/of-my-children",
                                Tokens.guardian(UUID.randomUUID().toString())),
                        200))
                .isEmpty();
        scene.code(scene.post("/api/rounds/" + round + "/refuse", Tokens.guardian(mother)), 403);
    }

    private String lastPupils() {
        return scene.body(scene.get("/api/placements/last-pupils?schoolId=" + scene.school, scene.staff()), 200)
                .toString();
    }

    private static String places(String pupil, Classroom at) {
        return "/api/placements/last-pupils/" + at.studentId(pupil) + "/places?schoolId=" + at.school;
    }

    private String application(String pupil, OfferId offer) {
        return jdbc.sql("""
                select id::text from application where student_id = :student and offer_id = :offer
                order by submitted_at desc limit 1""")
                .param("student", scene.studentId(pupil).value())
                .param("offer", offer.value())
                .query(String.class)
                .single();
    }
}
