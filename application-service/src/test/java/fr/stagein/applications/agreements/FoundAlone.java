package fr.stagein.applications.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.applications.Scene;
import fr.stagein.events.AccountId;
import fr.stagein.events.EventType;
import fr.stagein.events.StudentId;
import fr.stagein.events.StudentState;
import fr.stagein.testing.Tokens;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Léa's brother, who found a place at a garage alone. */
final class FoundAlone {

    private final Convention convention;
    private final Scene scene;
    private final String account = UUID.randomUUID().toString();
    private final String id;

    FoundAlone(Convention convention) {
        this.convention = convention;
        this.scene = convention.scene;
        var student = new StudentId(UUID.randomUUID());
        scene.tell(
                EventType.STUDENT_ENROLLED,
                new StudentState(
                        student,
                        1,
                        AccountId.of(account),
                        Scene.SCHOOL,
                        scene.schoolClass(),
                        "N",
                        "3e",
                        YearMonth.of(2012, 6),
                        List.of(AccountId.of(scene.mother)),
                        StudentState.Status.ENROLLED,
                        null));
        await().until(() -> scene.count("select count(*) from student where id = ?::uuid", student) == 1);
        scene.body(
                scene.post(
                        "/api/found-places",
                        brother(),
                        Map.of(
                                "week", "2027-W05",
                                "companyName", "Garage Faure",
                                "address", "3 rue du Pont",
                                "commune", "Ribérac",
                                "contactPerson", "Mme Faure",
                                "contactPhone", "05 53 90 12 34",
                                "trade", "mécanicienne",
                                "dayStart", "08:30",
                                "dayEnd", "15:30")),
                201);
        id = scene.body(scene.get("/api/agreements/mine", brother()), 200)
                .get(0)
                .get("id")
                .asString();
    }

    HttpHeaders brother() {
        return Tokens.student(account);
    }

    String path() {
        return "/api/agreements/" + id;
    }

    void mailsCompany(String email) {
        assertThat(scene.post(path() + "/company-link", brother(), Map.of("email", email)))
                .hasStatus(204);
    }

    JsonNode companyFillsIn() {
        Map<String, Object> link = convention.link(id, 0);
        JsonNode view = scene.body(convention.byLink("view", link, Map.of()), 200);
        return scene.body(
                convention.byLink(
                        "part",
                        link,
                        Map.of(
                                "revision", Convention.revision(view, "COMPANY"),
                                "values", ofGarage(),
                                "days", Contents.days("09:00"))),
                200);
    }

    void schoolFillsInForCompany() {
        Map<String, String> values = ofGarage();
        values.put("company.mail", "garage@example.fr");
        fill("COMPANY", convention.teacher(), values, Contents.days("09:00"));
    }

    void othersFillIn() {
        Map<String, String> school = Contents.ofSchool();
        school.put("student.name", "Noé Martin");
        fill("SCHOOL", convention.teacher(), school, List.of());
        fill("STUDENT", brother(), Map.of("transport", "En bus"), List.of());
    }

    private static Map<String, String> ofGarage() {
        Map<String, String> values = Contents.ofCompany();
        values.putAll(Map.of(
                "company.name", "Garage Faure",
                "company.representative.name", "Mme Faure",
                "tutor.name", "Mme Faure"));
        values.remove("tutor.mail");
        return values;
    }

    private void fill(String part, HttpHeaders who, Map<String, String> values, List<Map<String, String>> days) {
        int revision = Convention.revision(scene.body(scene.get(path(), who), 200), part);
        scene.body(
                scene.call(
                        HttpMethod.PUT,
                        path() + "/parts/" + part,
                        who,
                        Map.of("revision", revision, "values", values, "days", days)),
                200);
    }

    MvcTestResult freeze() {
        Map<String, Integer> revisions = new HashMap<>();
        scene.body(scene.get(path(), convention.teacher()), 200)
                .get("parts")
                .forEach(part -> revisions.put(
                        part.get("part").asString(), part.get("revision").asInt()));
        return scene.post(path() + "/freeze", convention.teacher(), Map.of("revisions", revisions));
    }

    MvcTestResult signByLink() {
        return convention.signByLink(id, 1);
    }

    Map<String, Object> document(JsonNode view) {
        JsonNode current = view.get("current");
        return Map.of(
                "agreementId", id,
                "version", current.get("number").asInt(),
                "sha256", current.get("sha256").asString());
    }
}
