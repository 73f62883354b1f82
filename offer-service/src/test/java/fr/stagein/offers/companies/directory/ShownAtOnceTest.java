package fr.stagein.offers.companies.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.offers.Desk;
import fr.stagein.testing.ServiceTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is read without sign-in as soon as it is written leads no child off the platform. */
@ServiceTest
class ShownAtOnceTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    private Desk desk;

    @BeforeEach
    void a_company() {
        desk = new Desk(http, json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"snap: lefournil24", "Boutique 06 12 34 56 78", "zéro six douze 34 56 78", "fournil.bzh"})
    void a_workplace_with_contact_data_is_refused_at_the_field(String label) {
        JsonNode refused = desk.body(workplace(label, "1 place du Marché"), 400);
        assertThat(refused.get("errors").get(0).get("field").asString()).isEqualTo("label");
        assertThat(refused.get("errors").get(0).get("message").asString()).startsWith("Ce texte contient");
        assertThat(desk.body(workplace("Boutique", "1 place du Marché, " + label), 400)
                        .get("errors")
                        .get(0)
                        .get("field")
                        .asString())
                .isEqualTo("address");
    }

    @Test
    void a_workplace_like_any_other_is_taken() {
        assertThat(workplace("Atelier n° 2 (depuis 1984)", "12 bis, rue du 8 mai 1945"))
                .hasStatus(201);
    }

    @Test
    void a_company_s_name_and_activity_hold_no_contact() {
        assertThat(desk.code(registration("name", "Insta : lefournil"), 400)).isEqualTo("company-name-contact");
        assertThat(registration("activity", "Pain, appelez le 06 12 34 56 78")).hasStatus(400);
    }

    @Test
    void eight_hundred_short_lines_are_refused_or_taken_but_break_nothing() {
        Map<String, Object> draft = desk.draft();
        draft.put("description", "Tu regardes.\n".repeat(300));
        assertThat(desk.post("/api/companies/" + desk.company + "/offers", desk.member, draft))
                .hasStatus(201);
        draft.put("description", "a\n".repeat(1999));
        assertThat(desk.post("/api/companies/" + desk.company + "/offers", desk.member, draft))
                .hasStatus(201);
    }

    private MvcTestResult workplace(String label, String address) {
        return desk.post(
                "/api/companies/" + desk.company + "/workplaces",
                desk.member,
                Map.of("label", label, "address", address, "communeCode", "24352"));
    }

    private MvcTestResult registration(String field, String value) {
        Map<String, Object> registration = new HashMap<>(Desk.registration(Desk.newSiret()));
        registration.put(field, value);
        return desk.post("/api/companies", desk.member, registration);
    }
}
