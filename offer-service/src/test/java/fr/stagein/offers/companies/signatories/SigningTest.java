package fr.stagein.offers.companies.signatories;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.offers.Desk;
import fr.stagein.testing.ServiceTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who signs for a company. */
@ServiceTest
class SigningTest {

    private static final Map<String, Object> MAYOR = person("Jeanne Debord", "Maire", "Maire@Mairie.example");
    private static final Map<String, Object> DIRECTOR =
            person("Luc d'Ambre", "Directeur général des services", "dgs@mairie.example");
    private static final Map<String, Object> CLERK = person("Ana Lopes", "Ressources humaines", "rh@mairie.example");

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    private Desk desk;
    private String path;

    @BeforeEach
    void a_town_hall() {
        desk = new Desk(http, json);
        path = "/api/companies/" + desk.company + "/signatories";
    }

    @Test
    void a_town_hall_names_two_and_a_delegate_and_the_operator_reads_them() {
        assertThat(desk.body(desk.get(path, desk.member), 200).toString())
                .isEqualTo("{\"version\":0,\"signatories\":[]}");
        JsonNode named = desk.body(name(0, List.of(MAYOR, DIRECTOR), CLERK), 200);
        assertThat(named.get("version").asInt()).isEqualTo(1);
        for (JsonNode read :
                List.of(desk.body(desk.get(path, desk.member), 200), desk.body(desk.get(path, desk.operator), 200))) {
            assertThat(read).isEqualTo(named);
            assertThat(read.get("signatories").get(0).get("email").asString()).isEqualTo("maire@mairie.example");
            assertThat(read.get("delegate").get("name").asString()).isEqualTo("Ana Lopes");
        }
        JsonNode alone = desk.body(name(1, List.of(DIRECTOR), null), 200);
        assertThat(alone.get("signatories")).hasSize(1);
        assertThat(alone.has("delegate")).isFalse();
        assertThat(desk.body(desk.get(path, desk.member), 200)).isEqualTo(alone);
    }

    @Test
    void nobody_signs_twice_three_sign_never_and_two_tabs_do_not_overwrite_each_other() {
        assertThat(desk.code(name(0, List.of(MAYOR, person("J. D.", "Maire", "maire@mairie.example")), null), 400))
                .isEqualTo("signatory-twice");
        assertThat(desk.code(name(0, List.of(MAYOR), MAYOR), 400)).isEqualTo("signatory-twice");
        assertThat(name(0, List.of(), CLERK)).hasStatus(400);
        assertThat(name(0, List.of(MAYOR, DIRECTOR, CLERK), null)).hasStatus(400);
        assertThat(name(0, List.of(person("", "Maire", "maire@mairie.example")), null))
                .hasStatus(400);
        assertThat(name(0, List.of(person("Jeanne", "Maire", "no address")), null))
                .hasStatus(400);

        assertThat(name(0, List.of(MAYOR), null)).hasStatusOk();
        assertThat(name(0, List.of(DIRECTOR), null)).hasStatus(409);
        assertThat(name(7, List.of(DIRECTOR), null)).hasStatus(409);
    }

    @Test
    void other_companies_read_and_write_nothing() {
        var other = new Desk(http, json).member;
        assertThat(desk.get(path, other)).hasStatus(404);
        assertThat(desk.call(HttpMethod.PUT, path, other, wish(0, List.of(MAYOR), null)))
                .hasStatus(404);
        assertThat(desk.call(HttpMethod.PUT, path, desk.operator, wish(0, List.of(MAYOR), null)))
                .hasStatus(403);
    }

    private MvcTestResult name(long version, List<Map<String, Object>> signatories, Map<String, Object> delegate) {
        return desk.call(HttpMethod.PUT, path, desk.member, wish(version, signatories, delegate));
    }

    private static Map<String, Object> wish(
            long version, List<Map<String, Object>> signatories, Map<String, Object> delegate) {
        Map<String, Object> wish = new HashMap<>(Map.of("version", version, "signatories", signatories));
        if (delegate != null) {
            wish.put("delegate", delegate);
        }
        return wish;
    }

    private static Map<String, Object> person(String name, String role, String email) {
        return Map.of("name", name, "role", role, "email", email);
    }
}
