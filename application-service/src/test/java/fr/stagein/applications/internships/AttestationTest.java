package fr.stagein.applications.internships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.stagein.applications.agreements.SealedAgreement;
import fr.stagein.events.AccountId;
import fr.stagein.events.ErasureId;
import fr.stagein.events.ErasureState;
import fr.stagein.events.EventType;
import fr.stagein.events.Stream;
import fr.stagein.platform.personal.Cutoff;
import fr.stagein.platform.personal.RetentionRule;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import fr.stagein.testing.Traces;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The attestation: made once all is said, sealed, verified, never made again; and how all of it goes. */
@ServiceTest
class AttestationTest {

    @Autowired
    ApplicationContext here;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<RetentionRule> rules;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void it_is_made_once_all_is_over_and_said_and_stays_as_it_is() {
        var week = PastInternship.ofLastWeek(here);
        assertThatThrownBy(week::attest).hasMessage("internship-not-said");
        week.sayAll(week.sealed.baker());
        week.scene.body(week.say(week.sealed.baker(), week.monday, "MORNING", "LATE"), 200);
        assertThat(week.seen(week.sealed.teacher()).get("mayAttest").asBoolean())
                .isTrue();
        assertThat(week.scene.post(week.path() + "/attestation", week.sealed.teacher()))
                .as("without a key for the seal it waits")
                .hasStatus(503);
        week.attest();
        JsonNode attestation = week.seen(week.sealed.lea()).get("attestation");
        week.attest();
        assertThat(week.seen(week.sealed.lea()).get("attestation")).isEqualTo(attestation);

        String hash = attestation.get("sha256").asString();
        for (HttpHeaders who :
                List.of(week.sealed.lea(), week.sealed.mother(), week.sealed.baker(), week.sealed.teacher())) {
            assertThat(SealedAgreement.isSealed(file(week, who), hash)).isTrue();
        }
        assertThat(week.scene.get(week.path() + "/attestation.pdf", week.otherCompany()))
                .hasStatus(404);
        assertThat(week.say(week.sealed.baker(), week.monday, "MORNING", "ABSENT"))
                .hasStatus(409);
        String code = attestation.get("verifyCode").asString();
        JsonNode verified = week.scene.body(
                week.scene.get("/api/internships/verify/" + code.toLowerCase(java.util.Locale.ROOT), null), 200);
        assertThat(verified.get("initials").asString()).isEqualTo("L. M.");
        assertThat(verified.get("sha256").asString()).isEqualTo(hash);
        assertThat(verified.toString()).doesNotContain("Martin");
        assertThat(week.scene.get("/api/internships/verify/AAAA-BBBB-CCCC", null))
                .hasStatus(404);
    }

    @Test
    void it_is_not_made_before_the_last_half_day_is_over() {
        var week = new PastInternship(here, LocalDate.now().minusDays(3));
        assertThatThrownBy(week::attest).hasMessage("internship-not-over");
        assertThat(week.scene.post(week.path() + "/attestation", week.otherCompany()))
                .hasStatus(404);
        assertThat(week.scene.post(week.path() + "/attestation", week.sealed.lea()))
                .hasStatus(403);
    }

    @Test
    void an_erased_pupil_leaves_nothing_of_it() {
        var week = PastInternship.ofLastWeek(here);
        week.sayAll(week.sealed.baker());
        UUID alarm = UUID.randomUUID();
        week.scene.body(week.raise(week.sealed.lea(), alarm, "OTHER", "Rien."), 200);
        week.attest();
        String all = "/api/personal-data/application-service?student=" + week.scene.student;
        // Whom a child calls for help, and about what, is the child's to tell.
        assertThat(week.scene
                        .body(week.scene.get(all, Tokens.guardian(week.scene.mother)), 200)
                        .toString())
                .contains("student.class")
                .doesNotContain("Rien.", alarm.toString());
        assertThat(week.scene.body(week.scene.get(all, week.sealed.lea()), 200).toString())
                .contains("Rien.");
        week.scene.tell(
                EventType.ERASURE_ORDERED,
                new ErasureState(
                        new ErasureId(UUID.randomUUID()),
                        1,
                        week.scene.student,
                        List.of(AccountId.of(week.scene.lea)),
                        Instant.now()));
        week.scene.assertErased(Stream.INTERNSHIPS, week.id);
        await().untilAsserted(() -> assertThat(new Traces(jdbc).of(List.of(week.id, alarm.toString()), "outbox_record"))
                .isEmpty());
        assertThat(week.scene.get(week.path(), week.sealed.baker())).hasStatus(404);
    }

    @Test
    void it_goes_when_its_agreement_goes() {
        var week = PastInternship.ofLastWeek(here);
        // Other tests may have left something of the year before.
        over("2027-02-01");
        assertThat(week.scene.count("select count(*) from internship where agreement_id = ?::uuid", week.id))
                .isEqualTo(1);
        assertThat(over("2027-09-01")).isPositive();
        week.scene.assertErased(Stream.INTERNSHIPS, week.id);
    }

    private int over(String day) {
        int rows = 0;
        var cutoff = new Cutoff(Instant.parse(day + "T00:00:00Z"), LocalDate.parse(day));
        for (RetentionRule rule : rules) {
            if (rule.kind().equals("internships")) {
                Integer done = transaction.execute(status -> rule.batch().applyAsInt(cutoff));
                rows += done == null ? 0 : done;
            }
        }
        return rows;
    }

    private static byte[] file(PastInternship week, HttpHeaders who) {
        return week.scene
                .get(week.path() + "/attestation.pdf", who)
                .getResponse()
                .getContentAsByteArray();
    }
}
