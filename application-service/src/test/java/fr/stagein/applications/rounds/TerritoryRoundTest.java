package fr.stagein.applications.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.events.OfferId;
import fr.stagein.events.RoundInvitationState;
import fr.stagein.events.Stream;
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

/** One placement round for several schools that agree to it. */
@ServiceTest
class TerritoryRoundTest {

    private static final String ALL = "/api/rounds/territory";

    @Autowired
    ApplicationContext here;

    private Classroom town;
    private Classroom village;
    private final HttpHeaders operator = Tokens.operator(UUID.randomUUID().toString());

    @BeforeEach
    void two_schools() {
        town = new Classroom(here);
        village = new Classroom(here);
    }

    @Test
    void pupils_of_several_schools_are_placed_together_and_each_school_sees_its_own() {
        OfferId bakery = town.offer(1);
        OfferId garage = village.offer(1);
        String lea = town.pupil();
        String noah = village.pupil();
        String round = opened();
        assertThat(town.code(town.wish(round, lea, bakery), 404))
                .as("before its school agrees")
                .isNotEmpty();
        town.body(joins(town, round), 200);
        town.body(joins(town, round), 200);
        village.body(joins(village, round), 200);
        // Noah has no other wish: Léa moves, and learns that it was needed.
        town.body(town.wish(round, lea, bakery, garage), 200);
        village.body(village.wish(round, noah, bakery), 200);

        JsonNode preview = act(round, "close", 200);
        assertThat(preview.get("schools").toString())
                .doesNotContain(town.studentId(lea).toString());
        assertThat(preview.get("schools")
                        .valueStream()
                        .map(one -> one.get("placed").asInt()))
                .containsExactly(1, 1);
        JsonNode ofTown = read(town, round);
        assertThat(ofTown.toString())
                .contains(town.studentId(lea).toString())
                .doesNotContain(village.studentId(noah).toString());
        assertThat(ofTown.has("fingerprint")).as("the operator offers").isFalse();
        assertThat(ofTown.at("/round/ofTerritory").asBoolean()).isTrue();
        assertThat(town.code(town.post("/api/rounds/" + round + "/cancel", town.staff()), 404))
                .isNotEmpty();

        town.body(
                town.post(
                        ALL + "/" + round + "/offer",
                        operator,
                        Map.of("fingerprint", preview.get("fingerprint").asString())),
                200);
        assertThat(town.mine(lea).at("/result/place/offerId").asString()).isEqualTo(garage.toString());
        assertThat(town.mine(lea).at("/result/reasons/0/why").asString()).isEqualTo("NEEDED");
        assertThat(village.mine(noah).at("/result/place/offerId").asString()).isEqualTo(bakery.toString());
        village.body(village.accept(round, noah), 200);
        assertThat(read(village, round).at("/results/0/answer").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void a_school_that_does_not_agree_or_leaves_has_no_part_in_it() {
        OfferId bakery = town.offer(1);
        String lea = town.pupil();
        String round = opened();
        assertThat(read(town, round).at("/round/takesPart").asBoolean()).isFalse();
        town.body(joins(town, round), 200);
        town.body(town.wish(round, lea, bakery), 200);
        town.body(town.post("/api/rounds/" + round + "/leave?schoolId=" + town.school, head(town)), 200);

        assertThat(act(round, "close", 200)
                        .get("schools")
                        .valueStream()
                        .map(one -> one.get("placed").asInt()))
                .containsOnly(0);
        assertThat(town.code(joins(town, round), 409)).isEqualTo("round-closed-to-schools");
        Classroom stranger = new Classroom(here);
        assertThat(town.code(joins(stranger, round), 404)).isNotEmpty();
        assertThat(town.code(
                        stranger.get("/api/rounds/" + round + "?schoolId=" + stranger.school, stranger.staff()), 404))
                .isNotEmpty();
        assertThat(town.code(town.post("/api/rounds/" + round + "/join?schoolId=" + village.school, head(town)), 404))
                .isNotEmpty();
    }

    @Test
    void a_school_is_in_one_round_at_a_time_for_a_week() throws Exception {
        String round = opened();
        String own = town.opened();
        assertThat(town.code(joins(town, round), 409)).isEqualTo("round-under-way");
        town.body(town.post("/api/rounds/" + own + "/cancel", town.staff()), 200);
        assertThat(Calls.atOnce(4, one -> joins(town, round))).containsOnly(200);
        assertThat(town.code(town.open(LocalDate.now().plusDays(3)), 409)).isEqualTo("round-under-way");
        act(round, "cancel", 200);
        town.opened();
        assertThat(town.code(opening(List.of("0249999N")), 400)).isEqualTo("round-school-unknown");
    }

    @Test
    void each_invited_school_is_told_once_until_the_round_takes_no_more_wishes() {
        String round = opened();
        for (Classroom invited : List.of(town, village)) {
            String id = RoundInvitationState.idOf(UUID.fromString(round), invited.school);
            assertThat(town.told(Stream.ROUND_INVITATIONS, id, 1))
                    .singleElement()
                    .returns(LocalDate.now().plusDays(7), RoundInvitationState::closesOn);
        }
        act(round, "close", 200);
        town.assertErased(Stream.ROUND_INVITATIONS, RoundInvitationState.idOf(UUID.fromString(round), village.school));
    }

    private String opened() {
        return town.body(opening(List.of(town.school.value(), village.school.value())), 201)
                .get("id")
                .asString();
    }

    private MvcTestResult opening(List<String> schools) {
        return town.post(
                ALL,
                operator,
                Map.of(
                        "schools",
                        schools,
                        "week",
                        town.week,
                        "mostWishes",
                        3,
                        "daysToAnswer",
                        5,
                        "closesOn",
                        LocalDate.now().plusDays(7).toString()));
    }

    private JsonNode act(String round, String step, int status) {
        return town.body(town.post(ALL + "/" + round + "/" + step, operator), status);
    }

    private static HttpHeaders head(Classroom school) {
        return Tokens.principal(school.teacher);
    }

    private static MvcTestResult joins(Classroom school, String round) {
        return school.post("/api/rounds/" + round + "/join?schoolId=" + school.school, head(school));
    }

    private static JsonNode read(Classroom school, String round) {
        return school.body(school.get("/api/rounds/" + round + "?schoolId=" + school.school, school.staff()), 200);
    }
}
