package fr.stagein.applications.internships;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.events.EventType;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Who was there on which half day, said by the company with an account or a link, told to the others. */
@ServiceTest
class PresenceTest {

    @Autowired
    ApplicationContext here;

    @Test
    void the_company_says_it_corrects_it_and_the_school_and_the_family_see_it() {
        var week = PastInternship.ofLastWeek(here);
        JsonNode before = week.seen(week.sealed.lea());
        assertThat(before.get("halfDays")).hasSize(10);
        assertThat(before.get("studentName").asString()).isEqualTo("Léa Martin");

        week.scene.body(week.say(week.sealed.baker(), week.monday, "MORNING", "ABSENT"), 200);
        week.scene.body(week.say(week.sealed.baker(), week.monday, "MORNING", "ABSENT"), 200);
        week.scene.body(week.say(week.sealed.baker(), week.monday, "MORNING", "LATE"), 200);
        week.scene.body(week.say(week.sealed.teacher(), week.monday, "AFTERNOON", "PRESENT"), 200);

        assertThat(week.seen(week.sealed.mother())
                        .get("halfDays")
                        .get(0)
                        .get("presence")
                        .asString())
                .isEqualTo("LATE");
        JsonNode history = week.seen(week.sealed.teacher()).get("history");
        assertThat(history.valueStream().map(one -> one.get("presence").asString()))
                .as("the same twice is one")
                .containsExactly("PRESENT", "LATE", "ABSENT");
        assertThat(history.get(0).get("side").asString()).isEqualTo("SCHOOL");
        assertThat(week.seen(week.sealed.lea()).get("history")).isEmpty();
        week.scene.assertTold(
                week.id,
                EventType.INTERNSHIP_PLANNED,
                EventType.INTERNSHIP_ABSENCE_SAID,
                EventType.INTERNSHIP_ABSENCE_CORRECTED,
                EventType.INTERNSHIP_PRESENCE_SAID);
    }

    @Test
    void nobody_says_anything_of_a_day_to_come_or_of_one_that_was_not_agreed() {
        var week = new PastInternship(here, LocalDate.now());
        assertThat(week.say(week.sealed.baker(), week.monday, "AFTERNOON", "PRESENT"))
                .hasStatus(200);
        assertThat(week.scene.code(week.say(week.sealed.baker(), week.all("PRESENT")), 400))
                .as("all or nothing")
                .isEqualTo("internship-day-to-come");
        assertThat(week.scene.code(week.say(week.sealed.baker(), week.monday.minusDays(1), "MORNING", "PRESENT"), 400))
                .isEqualTo("internship-no-such-half-day");
        JsonNode after = week.seen(week.sealed.baker()).get("halfDays");
        assertThat(after.valueStream().filter(half -> half.has("presence"))).hasSize(1);
    }

    @Test
    void others_neither_see_it_nor_say_anything() {
        var week = PastInternship.ofLastWeek(here);
        String nobody = UUID.randomUUID().toString();
        assertThat(week.say(Tokens.company(nobody), week.monday, "MORNING", "PRESENT"))
                .hasStatus(404);
        assertThat(week.say(Tokens.teacher(nobody), week.monday, "MORNING", "PRESENT"))
                .hasStatus(404);
        assertThat(week.say(week.sealed.lea(), week.monday, "MORNING", "PRESENT"))
                .hasStatus(403);
        assertThat(week.say(week.sealed.mother(), week.monday, "MORNING", "PRESENT"))
                .hasStatus(403);
        for (var stranger : List.of(
                Tokens.student(nobody), Tokens.guardian(nobody), Tokens.company(nobody), Tokens.principal(nobody))) {
            assertThat(week.scene.get(week.path(), stranger)).hasStatus(404);
        }
        // A guardian who is not signed in as one, or a company's person as a pupil, is a stranger too.
        assertThat(week.scene.get(week.path(), Tokens.student(week.scene.mother)))
                .hasStatus(404);
    }

    @Test
    void each_has_a_list_of_their_own() {
        var week = PastInternship.ofLastWeek(here);
        week.scene.body(week.say(week.sealed.baker(), week.monday, "MORNING", "ABSENT"), 200);
        JsonNode mine = week.scene.body(week.scene.get("/api/internships/mine", week.sealed.lea()), 200);
        assertThat(mine).hasSize(1);
        assertThat(mine.get(0).has("studentName")).isFalse();
        assertThat(mine.get(0).get("toSay").asInt()).isEqualTo(9);
        assertThat(mine.get(0).get("absences").asInt()).isEqualTo(1);
        JsonNode childs = week.scene.body(week.scene.get("/api/internships/of-my-children", week.sealed.mother()), 200);
        assertThat(childs.get(0).get("studentName").asString()).isEqualTo("Léa Martin");
        JsonNode received = week.scene.body(
                week.scene.get("/api/internships/received?companyId=" + week.scene.company, week.sealed.baker()), 200);
        assertThat(received).hasSize(1);
        assertThat(week.scene.get("/api/internships/received?companyId=" + week.scene.company, week.otherCompany()))
                .hasStatus(404);
        assertThat(week.scene.get(
                        "/api/internships?schoolId=0240035H",
                        Tokens.teacher(UUID.randomUUID().toString())))
                .hasStatus(404);
        JsonNode days = week.scene.body(
                week.scene.get(
                        "/api/internships/days-present?schoolId=0240035H&from=" + week.monday + "&to="
                                + week.monday.plusDays(4),
                        week.sealed.teacher()),
                200);
        JsonNode row = days.valueStream()
                .filter(one -> one.get("agreementId").asString().equals(week.id))
                .findFirst()
                .orElseThrow();
        assertThat(row.get("daysPresent").asDouble()).isZero();
        assertThat(row.get("absentHalfDays").asInt()).isEqualTo(1);
        assertThat(week.scene.get(
                        "/api/internships/days-present?schoolId=0240035H&from=2027-02-05&to=2027-02-01",
                        week.sealed.teacher()))
                .hasStatus(400);
    }

    @Test
    void whom_to_call_is_shown_during_the_internship_alone_and_who_read_it_is_noted() {
        var week = new PastInternship(here, LocalDate.now());
        JsonNode contact =
                week.scene.body(week.scene.post(week.path() + "/emergency-contact", week.sealed.baker()), 200);
        assertThat(contact.get("name").asString()).isEqualTo("Claire Martin");
        assertThat(contact.get("phone").asString()).isEqualTo("0612345678");
        assertThat(week.scene.post(week.path() + "/emergency-contact", week.otherCompany()))
                .hasStatus(404);
        JsonNode readings = week.scene.body(
                week.scene.get("/api/placements/students/" + week.scene.student + "/readings", week.sealed.mother()),
                200);
        assertThat(readings.get(0).get("what").asString()).isEqualTo("EMERGENCY_CONTACT");
        assertThat(readings.get(0).get("role").asString()).isEqualTo("COMPANY");

        var past = PastInternship.ofLastWeek(here);
        assertThat(past.scene.post(past.path() + "/emergency-contact", past.sealed.baker()))
                .hasStatus(409);
    }

    @Test
    void the_tutor_without_an_account_says_it_with_the_link_of_the_first_morning() {
        var week = PastInternship.ofLastWeek(here);
        week.mailDue();
        week.mailDue();
        assertThat(week.scene.count("select count(*) from internship_link where agreement_id = ?::uuid", week.id))
                .as("mailed once")
                .isEqualTo(1);
        List<String> mail = week.link();
        assertThat(mail).startsWith("PRESENCE", "ines@fournil.example");
        assertThat(week.byLink("view", mail, Map.of("code", "000000"))).hasStatus(403);
        JsonNode view = week.scene.body(week.byLink("view", mail, Map.of()), 200);
        assertThat(view.get("maySay").asBoolean()).isTrue();
        JsonNode said = week.scene.body(
                week.byLink(
                        "presence",
                        mail,
                        Map.of(
                                "halfDays",
                                List.of(Map.of("day", week.monday, "half", "MORNING", "presence", "ABSENT")))),
                200);
        assertThat(said.get("halfDays").get(0).get("presence").asString()).isEqualTo("ABSENT");
        UUID accident = UUID.randomUUID();
        for (int tap = 0; tap < 2; tap++) {
            JsonNode told = week.scene.body(
                    week.byLink("accident", mail, Map.of("id", accident, "words", "Une coupure au doigt.")), 200);
            assertThat(told.get("alarms")).hasSize(1);
        }
        for (int i = 0; i < 4; i++) {
            week.byLink("view", mail, Map.of("code", "000000"));
        }
        assertThat(week.byLink("view", mail, Map.of())).hasStatus(409);

        assertThat(week.scene.post(
                        week.path() + "/link", week.sealed.teacher(), Map.of("email", "ines@fournil.example")))
                .hasStatus(204);
        assertThat(week.byLink("view", week.link(), Map.of())).hasStatus(200);
        assertThat(week.scene.post(week.path() + "/link", week.sealed.teacher(), Map.of("email", "nobody")))
                .hasStatus(400);
    }
}
