package fr.stagein.applications.placement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What a company reads of a pupil's motivation, and of a text that was made to break its reader. */
@ServiceTest
class MaskingTest {

    private static final String WRITTEN =
            "Je m'appelle Léa Ferrand, née le 12/03/2012, du collège Arnaut Daniel (à Daniel)."
                    + " J'habite 12 rue de la Paix, mon 06 12 34 56 78. FERRAND aime le pain.";

    @Autowired
    ApplicationContext service;

    private Bakery scene;

    @BeforeEach
    void a_bakery() {
        scene = new Bakery(service);
    }

    @Test
    void before_it_accepts_a_company_reads_no_name_no_school_no_birthday_and_no_home() {
        String id = applied(Tokens.student(scene.lea, "Léa", "Ferrand"), WRITTEN);

        assertThat(received())
                .isEqualTo(
                        "Je m'appelle […] […], née le […], du collège […] (à […]). J'habite […], mon […]. […] aime le pain.");
        assertThat(scene.count(
                        "select count(*) from application where id = ?::uuid and motivation_masked like '%Ferrand%'",
                        id))
                .isZero();

        scene.body(scene.step(id, "accept", Tokens.company(scene.baker)), 200);
        assertThat(received()).contains("Léa Ferrand", "Arnaut Daniel").doesNotContain("06 12");
    }

    @Test
    void eight_hundred_short_lines_are_a_text_like_any_other() {
        applied(Tokens.student(scene.lea), "a\n".repeat(800) + "fin");
    }

    private String applied(HttpHeaders pupil, String motivation) {
        String offer = scene.offer(1, Bakery.WEEK);
        return scene.body(
                        scene.post(
                                "/api/applications",
                                pupil,
                                Map.of("offerId", offer, "week", Bakery.WEEK.value(), "motivation", motivation)),
                        201)
                .get("id")
                .asString();
    }

    private String received() {
        JsonNode all = scene.body(
                scene.get("/api/applications/received?companyId=" + scene.company, Tokens.company(scene.baker)), 200);
        return all.get(0).get("motivation").asString();
    }
}
