package fr.stagein.applications.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.applications.Scene;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Two companies in one week: each has its days, its agreement and its signature; the week's rules hold for both together. */
@ServiceTest
class CircuitTest {

    @Autowired
    ApplicationContext here;

    private Scene scene;
    private String garage;
    private String library;

    @BeforeEach
    void two_days_and_three() {
        scene = new Scene(here);
        garage = found("Garage Faure", "MONDAY", "TUESDAY");
        library = found("Médiathèque", "WEDNESDAY", "THURSDAY", "FRIDAY");
    }

    @Test
    void each_company_has_its_own_days_and_no_others() {
        assertThat(seen(garage).get("days").toString()).isEqualTo("[\"2027-02-01\",\"2027-02-02\"]");
        assertThat(dates(seen(garage)))
                .as("proposed from what the pupil noted")
                .containsExactly("2027-02-01", "2027-02-02");
        assertThat(dates(seen(library))).containsExactly("2027-02-03", "2027-02-04", "2027-02-05");
        assertThat(scene.code(fillCompany(garage, "Garage Faure", days(1, 3, "16:00")), 400))
                .isEqualTo("agreement-day-elsewhere");
        scene.body(fillCompany(garage, "Garage Faure", days(1, 2, "16:00")), 200);
    }

    @Test
    void hours_count_over_the_whole_week_and_each_document_names_the_other_days() {
        fillAll(garage, "Garage Faure", days(1, 2, "17:00"));
        fillAll(library, "Médiathèque", days(3, 5, "17:00"));
        assertThat(seen(library).get("breaches").findValuesAsString("rule"))
                .as("35 hours together, at fourteen")
                .containsExactly("HOURS_A_WEEK");
        assertThat(scene.code(freeze(library), 409)).isEqualTo("agreement-rules-broken");
        scene.body(fillCompany(library, "Médiathèque", days(3, 5, "16:00")), 200);
        assertThat(scene.code(freeze(library), 409)).as("32 hours").isEqualTo("agreement-rules-broken");
        scene.body(fillCompany(garage, "Garage Faure", days(1, 2, "16:00")), 200);

        String first =
                scene.body(freeze(garage), 200).get("current").get("text").toString();
        assertThat(first)
                .contains("Médiathèque", "mercredi 3 février 2027, jeudi 4 février 2027, vendredi 5 février 2027");
        String second =
                scene.body(freeze(library), 200).get("current").get("text").toString();
        assertThat(second).contains("Garage Faure", "lundi 1er février 2027, mardi 2 février 2027");
    }

    @Test
    void one_agreement_that_ends_leaves_the_other_as_it_is() {
        fillAll(garage, "Garage Faure", days(1, 2, "16:00"));
        fillAll(library, "Médiathèque", days(3, 5, "16:00"));
        scene.body(freeze(garage), 200);
        scene.body(freeze(library), 200);
        scene.body(
                scene.post(path(garage) + "/withdraw", teacher(), Map.of("reason", "Le garage ferme cette semaine.")),
                200);
        JsonNode left = seen(library);
        assertThat(left.get("state").asString()).isEqualTo("FROZEN");
        assertThat(left.get("breaches")).isEmpty();
    }

    private String found(String company, String... days) {
        Map<String, Object> place = new HashMap<>(Map.of(
                "week", "2027-W05",
                "companyName", company,
                "address", "3 rue du Pont",
                "commune", "Ribérac",
                "contactPerson", "Mme Faure",
                "contactPhone", "05 53 90 12 34",
                "trade", "mécanicienne",
                "dayStart", "09:00",
                "dayEnd", "16:00",
                "days", List.of(days)));
        String id = scene.body(scene.post("/api/found-places", lea(), place), 201)
                .get("id")
                .asString();
        return scene.body(scene.get("/api/agreements/mine", lea()), 200)
                .valueStream()
                .filter(row -> row.path("foundPlaceId").asString("").equals(id))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private HttpHeaders lea() {
        return Tokens.student(scene.lea);
    }

    private HttpHeaders teacher() {
        return Tokens.teacher(scene.teacher);
    }

    private static String path(String agreement) {
        return "/api/agreements/" + agreement;
    }

    private JsonNode seen(String agreement) {
        return scene.body(scene.get(path(agreement), teacher()), 200);
    }

    private static List<String> dates(JsonNode view) {
        return view.get("parts")
                .valueStream()
                .flatMap(part -> part.get("days").valueStream())
                .map(day -> day.get("date").asString())
                .toList();
    }

    private static List<Map<String, String>> days(int first, int last, String end) {
        return Contents.days("09:00").subList(first - 1, last).stream()
                .map(day -> {
                    var until = new HashMap<>(day);
                    until.put("end", end);
                    return Map.copyOf(until);
                })
                .toList();
    }

    private void fillAll(String agreement, String company, List<Map<String, String>> days) {
        scene.body(fillCompany(agreement, company, days), 200);
        scene.body(fill(agreement, "SCHOOL", teacher(), Contents.ofSchool(), List.of()), 200);
        scene.body(fill(agreement, "STUDENT", lea(), Map.of("transport", "À pied"), List.of()), 200);
    }

    private MvcTestResult fillCompany(String agreement, String company, List<Map<String, String>> days) {
        Map<String, String> values = Contents.ofCompany();
        values.put("company.name", company);
        values.put("company.mail", "accueil@example.fr");
        return fill(agreement, "COMPANY", teacher(), values, days);
    }

    private MvcTestResult fill(
            String agreement,
            String part,
            HttpHeaders who,
            Map<String, String> values,
            List<Map<String, String>> days) {
        return scene.call(
                HttpMethod.PUT,
                path(agreement) + "/parts/" + part,
                who,
                Map.of(
                        "revision", Convention.revision(seen(agreement), part),
                        "values", values,
                        "days", days));
    }

    private MvcTestResult freeze(String agreement) {
        Map<String, Integer> revisions = new HashMap<>();
        seen(agreement)
                .get("parts")
                .forEach(part -> revisions.put(
                        part.get("part").asString(), part.get("revision").asInt()));
        return scene.post(path(agreement) + "/freeze", teacher(), Map.of("revisions", revisions));
    }
}
