package fr.stagein.applications.agreements;

import fr.stagein.applications.Scene;
import fr.stagein.events.Week;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Léa's week at the bakery, signed by all and over since Friday. Nobody can apply for it any more: it was moved there. */
public final class LastWeek {

    public final Scene scene;
    public final String id;

    private final ApplicationContext service;
    private final Convention convention;
    private final Week week;

    public LastWeek(ApplicationContext service) {
        this.service = service;
        convention = new Convention(service);
        scene = convention.scene;
        id = convention.id;
        week = Week.containing(service.getBean(TerritoryCalendar.class).today().minusWeeks(1));
        var jdbc = service.getBean(JdbcClient.class);
        jdbc.sql("update application set week = ? where id = ?::uuid")
                .params(week.value(), convention.application)
                .update();
        jdbc.sql("update agreement set week = ? where id = ?::uuid")
                .params(week.value(), id)
                .update();
        convention.fillAll(hours());
        scene.body(convention.freeze(), 200);
        convention.allOthersSign(1);
        scene.body(convention.sign(convention.head(), scene.teacher), 200);
    }

    public HttpHeaders lea() {
        return convention.lea();
    }

    public HttpHeaders mother() {
        return convention.mother();
    }

    public HttpHeaders baker() {
        return convention.baker();
    }

    public HttpHeaders teacher() {
        return convention.teacher();
    }

    /** As notification-service opens it: kind, address, token, code, school and company. */
    public List<String> mail(UUID id) {
        return Postbox.of(service).mail(id);
    }

    public Week week() {
        return week;
    }

    /** @param number 0 for Monday */
    public LocalDate day(int number) {
        return week.monday().plusDays(number);
    }

    public MvcTestResult put(String path, HttpHeaders who, Object body) {
        return scene.call(HttpMethod.PUT, path, who, body);
    }

    /** A value in every encrypted column of what comes after the internship. */
    public void withEveryWord() {
        scene.body(
                put(
                        "/api/logbooks/" + id + "/days/" + day(0),
                        lea(),
                        Map.of("revision", 0, "answers", Map.of("seen", "Le four."))),
                200);
        scene.body(
                put(
                        "/api/feedback/" + id + "/student",
                        lea(),
                        Map.of(
                                "revision", 0,
                                "welcomed", "YES",
                                "learned", "YES",
                                "recommends", "YES",
                                "words", "On sent le pain dès sept heures.")),
                200);
        scene.body(
                put(
                        "/api/feedback/" + id + "/company",
                        baker(),
                        Map.of("revision", 0, "strengths", List.of("CURIOUS"), "words", "Merci de votre aide.")),
                200);
        var words = scene.body(scene.get("/api/feedback/words?schoolId=" + Scene.SCHOOL, teacher()), 200)
                .valueStream()
                .filter(one -> one.get("words").asString().contains("On sent le pain"))
                .toList()
                .getLast();
        scene.body(
                scene.post(
                        "/api/feedback/words/" + words.get("id").asString() + "/return",
                        teacher(),
                        Map.of("version", 1, "reason", "Parle aussi des gens.")),
                204);
    }

    private List<Map<String, String>> hours() {
        return IntStream.range(0, 5)
                .mapToObj(number -> Map.of(
                        "date", day(number).toString(),
                        "start", "09:00",
                        "breakStart", "12:00",
                        "breakEnd", "13:00",
                        "end", "16:00"))
                .toList();
    }
}
