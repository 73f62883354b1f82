package fr.stagein.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.acceptance.Dashboards.Dashboard;
import fr.stagein.acceptance.TheSystem.Run;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The real Prometheus reads the whole system, and every panel of every dashboard shows something. */
@ExtendWith(TheSystem.class)
class ObservabilityTest {

    private static final String TERRITORY = "dordogne";

    /** Of no other test. */
    private static final String APPLICANT = "alice.boisseau@eleve.example";

    private static final List<String> SERVICES = List.of(
            "gateway-service", "school-service", "offer-service", "application-service", "notification-service");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Test
    void prometheus_reads_every_service_and_no_panel_is_empty(Run system) throws IOException {
        try (Prometheus prometheus = Prometheus.reading(system)) {
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(prometheus
                                    .targets()
                                    .valueStream()
                                    .map(target -> target.get("health").asString() + " "
                                            + target.path("lastError").asString("")))
                            .hasSize(SERVICES.size())
                            .allMatch(health -> health.equals("up ")));

            for (Dashboard dashboard : Dashboards.all()) {
                List<String> empty = new ArrayList<>(queries(dashboard));
                await().atMost(PATIENCE).untilAsserted(() -> {
                    people(system);
                    empty.removeIf(query -> shows(prometheus.query(query)));
                    assertThat(empty)
                            .as("panels of %s that are empty", dashboard)
                            .isEmpty();
                });
            }
        }
    }

    /** Something happens in each service. */
    private static void people(Run system) {
        Visitor pupil = Visitor.signedIn(system, Cast.ROSE);
        pupil.post(
                        "/api/offers/search",
                        Map.of(
                                "origin",
                                Map.of("lat", 45.248, "lon", 0.336),
                                "means",
                                List.of(Map.of("mode", "BIKE", "maxMinutes", 30))))
                .expect(200);
        pupil.get("/api/students/me").expect(200);
        pupil.get("/api/applications/mine").expect(200);
        pupil.get("/api/inbox").expect(200);
        // Two events, which every other service takes.
        Visitor applicant = Visitor.signedIn(system, APPLICANT);
        String offer = Story.offersOf(Visitor.signedIn(system, "boulangerie@entreprise.example"))
                .getLast()
                .get("id")
                .asString();
        String application = applicant
                .post("/api/applications", Story.application(offer))
                .expect(201)
                .text("id");
        applicant.post("/api/applications/" + application + "/withdraw").expect(200);
    }

    private static List<String> queries(Dashboard dashboard) {
        List<String> services = dashboard.has("application") ? SERVICES : List.of("");
        return services.stream()
                .flatMap(service -> dashboard.panels().stream()
                        .flatMap(panel -> panel.get("targets").valueStream())
                        .map(target -> target.get("expr")
                                .asString()
                                .replace("$territory", TERRITORY)
                                .replace("$application", service)))
                .toList();
    }

    /** A quantile of what nobody did meanwhile is NaN, and of what is not measured it is nothing. */
    private static boolean shows(JsonNode result) {
        return result.size() > 0;
    }
}
