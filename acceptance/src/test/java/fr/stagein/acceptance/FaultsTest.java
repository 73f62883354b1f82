package fr.stagein.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import fr.stagein.acceptance.TheSystem.Run;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;

/** Processes die, connections stall, replies come late: nothing is lost and nothing happens twice. */
@Isolated
@ExtendWith({TheSystem.class, Browsers.class})
class FaultsTest {

    private static final Duration BACK = Duration.ofMinutes(2);

    @Test
    void a_service_killed_between_accepting_and_telling_loses_nothing_and_doubles_nothing(Run system)
            throws SQLException {
        Visitor student = Visitor.signedIn(system, Cast.INES);
        Visitor company = Visitor.signedIn(system, "garage@entreprise.example");
        JsonNode offer = Story.offersOf(company).getFirst();
        String id = student.post(
                        "/api/applications", Story.application(offer.get("id").asString()))
                .expect(201)
                .text("id");
        awaitCandidate(company, id);

        system.freeze("Kafka");
        try {
            company.post("/api/applications/" + id + "/accept").expect(200);
            assertThat(count(system, "application", "select count(*) from outbox_record"))
                    .as("told to nobody yet")
                    .isPositive();
            system.kill("application-service");
        } finally {
            system.thaw("Kafka");
        }

        await().atMost(BACK)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(Story.inbox(student))
                        .filteredOn(note -> note.startsWith("APPLICATION_ACCEPTED"))
                        .hasSize(1));
        await().atMost(BACK).ignoreExceptions().untilAsserted(() -> {
            student.get("/api/applications/mine").expect(200);
            assertThat(count(system, "application", "select count(*) from outbox_record where status <> 'COMPLETED'"))
                    .isZero();
        });
        student.post("/api/applications/" + id + "/confirm").expect(200);
        assertThat(Story.candidate(company, id).get("status").asString()).isEqualTo("CONFIRMED");
        // Long enough for a second copy to arrive.
        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Story.inbox(student))
                        .filteredOn(note -> note.startsWith("APPLICATION_ACCEPTED"))
                        .hasSize(1));
    }

    @Test
    void with_kafka_away_writes_go_on_and_events_follow(Run system) throws SQLException {
        Visitor student = Visitor.signedIn(system, Cast.SARAH);
        Visitor company = Visitor.signedIn(system, "garage@entreprise.example");
        JsonNode offer = Story.offersOf(company).getLast();
        int before = Story.inbox(company).size();

        system.freeze("Kafka");
        String id;
        try {
            id = student.post(
                            "/api/applications",
                            Story.application(offer.get("id").asString()))
                    .expect(201)
                    .text("id");
            // The answer is there at once, from the service's own database.
            assertThat(Story.candidate(company, id).get("status").asString()).isEqualTo("SUBMITTED");
            // Away for so long that sending was given up and is tried anew.
            await().atMost(BACK)
                    .until(() ->
                            count(system, "application", "select count(*) from outbox_record where failure_count > 0")
                                    > 0);
            student.get("/api/applications/mine").expect(200);
            assertThat(Story.inbox(company)).hasSize(before);
        } finally {
            system.thaw("Kafka");
        }

        await().atMost(BACK)
                .untilAsserted(() -> assertThat(Story.inbox(company)).hasSize(before + 1));
        student.post("/api/applications/" + id + "/withdraw").expect(200);
    }

    @Test
    void postgres_starting_anew_is_a_pause_and_no_more(Run system) throws SQLException {
        Visitor student = Visitor.signedIn(system, Cast.SARAH);
        student.get("/api/applications/mine").expect(200);

        // The death of one of its processes makes Postgres end all of them and recover from its log.
        long victim = count(
                system,
                "application",
                "select pid from pg_stat_activity where pid <> pg_backend_pid() and usename = 'application' limit 1");
        ProcessHandle.of(victim).orElseThrow().destroyForcibly();

        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> {
            student.get("/api/applications/mine").expect(200);
            student.get("/api/students/me").expect(200);
            student.get("/api/inbox").expect(200);
        });
        // Nobody is told that the password is wrong because a connection of the pool has died.
        for (String person : List.of(Cast.INES, Cast.MATHIS, Cast.THEO, Cast.NINA)) {
            Visitor.signedIn(system, person).get("/api/inbox").expect(200);
        }
        String offer = Story.offersOf(Visitor.signedIn(system, "garage@entreprise.example"))
                .getFirst()
                .get("id")
                .asString();
        String id = student.post("/api/applications", Story.application(offer))
                .expect(201)
                .text("id");
        student.post("/api/applications/" + id + "/withdraw").expect(200);
    }

    @Test
    void a_service_that_is_down_is_said_kindly_and_the_others_go_on(Run system) {
        Visitor student = Visitor.signedIn(system, Cast.SARAH);

        system.kill("school-service");

        Visitor.Answer refused = student.get("/api/students/me");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("service-down");
        assertThat(refused.whole().headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.text("detail")).isNotBlank();
        student.get("/api/applications/mine").expect(200);
        student.get("/api/inbox").expect(200);
        await().atMost(BACK).untilAsserted(() -> student.get("/api/students/me").expect(200));
    }

    @Test
    void a_session_that_ends_while_writing_costs_no_word(Run system, Chromium chromium) throws SQLException {
        try (Person student = chromium.person(Device.PHONE).signIn(Cast.MATHIS)) {
            String offer = Story.offersOf(Visitor.signedIn(system, "garage@entreprise.example"))
                    .getFirst()
                    .get("id")
                    .asString();
            student.open("/offres/" + offer + "/candidater");
            student.page.locator("input[type=radio][value='2027-W05']").check();
            student.field("Pourquoi as-tu envie de venir ?").fill(Story.MOTIVATION);

            try (var gateway = system.database("gateway");
                    var statement = gateway.createStatement()) {
                statement.execute("delete from spring_session where session_id = '%s'".formatted(student.sessionId()));
            }
            student.button("Envoyer ma candidature").click();
            student.heading("La session s’est terminée").waitFor();
            student.look("session-ended");
            student.page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Se reconnecter"))
                    .click();

            student.heading("Ta candidature").waitFor();
            assertThat(student.field("Pourquoi as-tu envie de venir ?").inputValue())
                    .isEqualTo(Story.MOTIVATION);
            student.button("Envoyer ma candidature").click();
            student.heading("C’est envoyé !").waitFor();
        }
    }

    private static void awaitCandidate(Visitor company, String id) {
        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> Story.candidate(company, id) != null);
    }

    private static long count(Run system, String service, String query) throws SQLException {
        try (var connection = system.database(service);
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
