package fr.stagein.applications.internships;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.events.EventType;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Something is wrong: said once, read by the school and the operator, never by the company. */
@ServiceTest
class AlarmTest {

    private static final String WORDS = "On me fait porter des sacs de 25 kilos.";

    @Autowired
    ApplicationContext here;

    @Test
    void two_taps_are_one_alarm_that_the_company_does_not_see() {
        var week = PastInternship.ofLastWeek(here);
        UUID alarm = UUID.randomUUID();
        week.scene.body(week.raise(week.sealed.lea(), alarm, "BARRED_WORK", WORDS), 200);
        JsonNode hers = week.scene.body(week.raise(week.sealed.lea(), alarm, "BARRED_WORK", WORDS), 200);
        assertThat(hers.get("alarms")).hasSize(1);
        assertThat(hers.toString()).doesNotContain(WORDS);

        assertThat(week.seen(week.sealed.baker()).toString()).doesNotContain("BARRED_WORK", alarm.toString());
        JsonNode received = week.scene.body(
                week.scene.get("/api/internships/received?companyId=" + week.scene.company, week.sealed.baker()), 200);
        assertThat(received.get(0).get("alarmOpen").asBoolean()).isFalse();
        assertThat(week.seen(week.sealed.mother()).get("alarms")).isEmpty();
        week.scene.assertTold(week.id, EventType.INTERNSHIP_PLANNED, EventType.INTERNSHIP_ALARM_RAISED);
    }

    @Test
    void the_school_takes_it_on_and_closes_it_and_the_first_words_stay() {
        var week = PastInternship.ofLastWeek(here);
        UUID alarm = UUID.randomUUID();
        week.scene.body(week.raise(week.sealed.lea(), alarm, "HARASSMENT", ""), 200);
        String path = "/api/internships/alarms/" + alarm;

        JsonNode list = week.scene.body(
                week.scene.get("/api/internships/alarms/of-school?schoolId=0240035H", week.sealed.teacher()), 200);
        assertThat(list.toString()).contains(alarm.toString(), "Léa Martin");
        assertThat(week.scene
                        .body(week.scene.post(path + "/take", week.sealed.teacher()), 200)
                        .toString())
                .contains("Paul");
        week.scene.body(
                week.scene.post(path + "/close", week.sealed.teacher(), Map.of("done", "Vue avec sa mère.")), 200);
        JsonNode closed = week.scene.body(
                week.scene.post(path + "/close", week.sealed.head(), Map.of("done", "Autre chose.")), 200);
        assertThat(closed.get("settlement").asString()).isEqualTo("Vue avec sa mère.");
        assertThat(week.seen(week.sealed.lea()).get("alarms").get(0).has("closedAt"))
                .isTrue();
        week.scene.assertTold(
                week.id,
                EventType.INTERNSHIP_PLANNED,
                EventType.INTERNSHIP_ALARM_RAISED,
                EventType.INTERNSHIP_ALARM_HANDLED,
                EventType.INTERNSHIP_ALARM_HANDLED);
    }

    @Test
    void the_operator_reads_it_and_is_noted_and_has_no_name() {
        var week = PastInternship.ofLastWeek(here);
        UUID alarm = UUID.randomUUID();
        week.scene.body(week.raise(week.sealed.lea(), alarm, "DANGER", WORDS), 200);
        var operator = Tokens.operator(UUID.randomUUID().toString());
        JsonNode all = week.scene.body(week.scene.get("/api/internships/alarms", operator), 200);
        assertThat(all.toString()).contains(alarm.toString()).doesNotContain("Léa Martin", WORDS);
        JsonNode read = week.scene.body(week.scene.post("/api/internships/alarms/" + alarm + "/read", operator), 200);
        assertThat(read.get("words").asString()).isEqualTo(WORDS);
        assertThat(read.get("mayHandle").asBoolean()).isFalse();
        assertThat(week.scene.count(
                        "select count(*) from internship_reading where agreement_id = ?::uuid and what = 'ALARM'",
                        week.id))
                .isEqualTo(1);
        assertThat(week.scene.post("/api/internships/alarms/" + alarm + "/take", operator))
                .hasStatus(403);
    }

    @Test
    void others_raise_read_and_take_nothing() {
        var week = PastInternship.ofLastWeek(here);
        UUID alarm = UUID.randomUUID();
        String nobody = UUID.randomUUID().toString();
        assertThat(week.raise(Tokens.student(nobody), alarm, "OTHER", "")).hasStatus(404);
        assertThat(week.raise(week.sealed.mother(), alarm, "OTHER", "")).hasStatus(403);
        week.scene.body(week.raise(week.sealed.lea(), alarm, "OTHER", WORDS), 200);
        for (String what : new String[] {"/read", "/take"}) {
            assertThat(week.scene.post("/api/internships/alarms/" + alarm + what, Tokens.teacher(nobody)))
                    .hasStatus(404);
        }
        assertThat(week.scene.post("/api/internships/alarms/" + alarm + "/read", week.sealed.baker()))
                .hasStatus(403);

        // The same id from elsewhere is nobody's way into this one.
        var other = PastInternship.ofLastWeek(here);
        assertThat(other.raise(other.sealed.lea(), alarm, "OTHER", "")).hasStatus(404);
        assertThat(week.raise(week.sealed.lea(), UUID.randomUUID(), "ACCIDENT", ""))
                .hasStatus(400);
    }

    @Test
    void it_can_be_said_from_the_first_day_to_two_weeks_after_the_last() {
        var coming = new PastInternship(here, LocalDate.now().plusDays(1));
        assertThat(coming.raise(coming.sealed.lea(), UUID.randomUUID(), "OTHER", ""))
                .hasStatus(409);
        assertThat(coming.seen(coming.sealed.lea()).get("mayRaiseAlarm").asBoolean())
                .isFalse();
        var longAgo = new PastInternship(here, LocalDate.now().minusDays(4 + 15));
        assertThat(longAgo.raise(longAgo.sealed.lea(), UUID.randomUUID(), "OTHER", ""))
                .hasStatus(409);
        var justNot = new PastInternship(here, LocalDate.now().minusDays(4 + 14));
        assertThat(justNot.raise(justNot.sealed.lea(), UUID.randomUUID(), "OTHER", ""))
                .hasStatus(200);
    }

    @Test
    void an_accident_is_told_by_the_company() {
        var week = PastInternship.ofLastWeek(here);
        JsonNode seen = week.scene.body(week.accident(week.sealed.baker(), UUID.randomUUID()), 200);
        assertThat(seen.get("alarms")).hasSize(1);
        assertThat(week.accident(week.otherCompany(), UUID.randomUUID())).hasStatus(404);
        week.scene.assertTold(week.id, EventType.INTERNSHIP_PLANNED, EventType.INTERNSHIP_ACCIDENT_TOLD);
    }
}
