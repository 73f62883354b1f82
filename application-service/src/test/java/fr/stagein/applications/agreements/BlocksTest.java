package fr.stagein.applications.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.events.ConversationState;
import fr.stagein.events.Stream;
import fr.stagein.events.Week;
import fr.stagein.events.Weeks;
import fr.stagein.platform.personal.Cutoff;
import fr.stagein.platform.personal.RetentionRule;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What is said of a place for three weeks is said of all of them, and lasts as long. */
@ServiceTest
class BlocksTest {

    private static final Week FIRST = Week.of("2027-W11");
    private static final Week LAST = Week.of("2027-W13");

    @Autowired
    ApplicationContext here;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<RetentionRule> rules;

    @Autowired
    TransactionTemplate transaction;

    private Level lycee;
    private String pupil;
    private String application;

    @BeforeEach
    void a_pupil_of_a_lycee_professionnel_has_applied() {
        lycee = Level.pfmp(here);
        pupil = lycee.student(YearMonth.of(2010, 5), lycee.guardian);
        application = lycee.applied(pupil, FIRST);
    }

    @Test
    void a_conversation_names_the_last_week_to_all_who_read_it() {
        assertThat(lycee.post(
                        "/api/applications/" + application + "/messages",
                        lycee.company(),
                        Map.of("number", 1, "text", "Avez-vous déjà soudé ?")))
                .hasStatus(204);
        for (JsonNode read : List.of(
                first("/api/conversations/mine", Tokens.student(pupil)),
                first("/api/conversations/received?companyId=" + lycee.company, lycee.company()),
                first("/api/conversations/of-my-children", Tokens.guardian(lycee.guardian)))) {
            assertThat(read.get("lastWeek").asString()).isEqualTo(LAST.value());
        }
        assertThat(lycee.told(Stream.CONVERSATIONS, application, 1))
                .extracting(ConversationState::weeks)
                .containsExactly(new Weeks(FIRST, LAST));
    }

    @Test
    void a_ride_keeps_a_seat_in_each_week_or_in_none() {
        confirmed(pupil, application);
        String lift = lift();
        JsonNode ride = lycee.body(ask(pupil, application, lift), 200);
        assertThat(List.of(ride.get("week").asString(), ride.get("lastWeek").asString()))
                .containsExactly(FIRST.value(), LAST.value());
        assertThat(fullWeeks()).containsExactly("2027-W11", "2027-W12", "2027-W13");
        assertThat(first("/api/lifts/offered?companyId=" + lycee.company, lycee.company())
                        .get("riders")
                        .get(0)
                        .get("lastWeek")
                        .asString())
                .isEqualTo(LAST.value());

        String late = lycee.student(YearMonth.of(2010, 6));
        String lastAlone = lycee.applied(late, LAST);
        confirmed(late, lastAlone);
        JsonNode refused = lycee.body(ask(late, lastAlone, lift), 409);
        assertThat(refused.get("type").asString()).endsWith("lift-full");
        assertThat(refused.get("detail").asString()).contains("29 mars au 2 avril 2027");

        assertThat(lycee.post("/api/applications/" + application + "/ride/end", Tokens.student(pupil)))
                .hasStatus(204);
        assertThat(fullWeeks()).isEmpty();
        assertThat(lycee.body(ask(late, lastAlone, lift), 200).has("lastWeek")).isFalse();
        assertThat(lycee.code(ask(pupil, application, lift), 409)).isEqualTo("lift-full");
        assertThat(fullWeeks()).as("nothing of the first two is kept").containsExactly("2027-W13");
    }

    @Test
    void a_place_that_goes_on_into_the_next_school_year_is_not_erased_with_the_old_one() {
        confirmed(pupil, application);
        assertThat(isKeptOn(LAST.monday())).isTrue();
        assertThat(isKeptOn(LAST.next().monday())).isFalse();
    }

    /** Whether the application would still be there afterwards. What other tests keep is left alone. */
    private boolean isKeptOn(LocalDate day) {
        var cutoff = new Cutoff(Instant.parse(day + "T00:00:00Z"), day);
        return Boolean.TRUE.equals(transaction.execute(status -> {
            rules.stream().filter(rule -> rule.kind().equals("applications")).forEach(rule -> {
                while (rule.batch().applyAsInt(cutoff) > 0) {}
            });
            status.setRollbackOnly();
            return lycee.count("select count(*) from application where id = ?::uuid", application) == 1;
        }));
    }

    private void confirmed(String student, String place) {
        lycee.body(lycee.accept(place), 200);
        lycee.body(lycee.confirm(student, place), 200);
    }

    private String lift() {
        return lycee.body(
                        lycee.post(
                                "/api/lifts",
                                lycee.company(),
                                Map.of(
                                        "offerId", lycee.offer,
                                        "communeCode", "24553",
                                        "spot", "devant la mairie",
                                        "leavesAt", "07:30",
                                        "seats", 1)),
                        201)
                .get("id")
                .asString();
    }

    private MvcTestResult ask(String student, String place, String lift) {
        return lycee.post("/api/applications/" + place + "/ride", Tokens.student(student), Map.of("liftId", lift));
    }

    private List<String> fullWeeks() {
        return first("/api/lifts?offerId=" + lycee.offer, lycee.company())
                .get("fullWeeks")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private JsonNode first(String list, HttpHeaders who) {
        return lycee.body(lycee.get(list, who), 200).get(0);
    }
}
