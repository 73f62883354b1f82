package fr.stagein.acceptance;

import static org.awaitility.Awaitility.await;

import fr.stagein.acceptance.TheSystem.Run;
import fr.stagein.acceptance.Visitor.Answer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An agreement whose steps other stories show in the browser: filled in, frozen and signed without pages. */
final class AgreementByHttp {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Not a part of a longer word. */
    private final Run system;

    final String id;

    AgreementByHttp(Run system, String id) {
        this.system = system;
        this.id = id;
    }

    /** Of a place that the student applies for, gets and confirms here. */
    static AgreementByHttp ofConfirmedPlace(Run system, String student, String company, String week) {
        Visitor pupil = Visitor.signedIn(system, student);
        Visitor host = Visitor.signedIn(system, company);
        JsonNode offer = Story.offersOf(host, week).stream()
                .filter(each -> each.get("programmes").toString().contains("\"3e\""))
                .findFirst()
                .orElseThrow();
        String application = pupil.post(
                        "/api/applications",
                        Map.of("offerId", offer.get("id").asString(), "week", week, "motivation", Story.MOTIVATION))
                .expect(201)
                .text("id");
        host.post("/api/applications/" + application + "/accept").expect(200);
        pupil.post("/api/applications/" + application + "/confirm").expect(200);
        String id = pupil.get("/api/agreements/mine")
                .expect(200)
                .body()
                .valueStream()
                .filter(row -> row.path("applicationId").asString("").equals(application))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        return new AgreementByHttp(system, id);
    }

    JsonNode seenBy(String who) {
        return Visitor.signedIn(system, who)
                .get("/api/agreements/" + id)
                .expect(200)
                .body();
    }

    void fill(String who, String part, Map<String, String> values, List<Map<String, String>> days) {
        int revision = seenBy(who)
                .get("parts")
                .valueStream()
                .filter(one -> one.get("part").asString().equals(part))
                .findFirst()
                .orElseThrow()
                .get("revision")
                .asInt();
        String body = JSON.writeValueAsString(Map.of("revision", revision, "values", values, "days", days));
        Visitor.signedIn(system, who)
                .exchange("PUT", "/api/agreements/" + id + "/parts/" + part, body)
                .expect(200);
    }

    void freeze(String staff) {
        Map<String, Integer> revisions = new HashMap<>();
        seenBy(staff)
                .get("parts")
                .forEach(part -> revisions.put(
                        part.get("part").asString(), part.get("revision").asInt()));
        Visitor.signedIn(system, staff)
                .post("/api/agreements/" + id + "/freeze", Map.of("revisions", revisions))
                .expect(200);
    }

    /** With the code from the mail, where one is sent. */
    void sign(String who) {
        JsonNode current = seenBy(who).get("current");
        Visitor visitor = Visitor.signedIn(system, who);
        int version = current.get("number").asInt();
        long before = system.codesIn(who).size();
        // Two codes for one holder are half a minute apart.
        Answer asked = await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(2))
                .until(
                        () -> visitor.post(
                                "/api/agreements/codes",
                                Map.of("documents", List.of(Map.of("agreementId", id, "version", version)))),
                        answer -> answer.status() != 429)
                .expect(200);
        Map<String, Object> signature = new HashMap<>(Map.of(
                "documents",
                List.of(Map.of(
                        "agreementId", id,
                        "version", version,
                        "sha256", current.get("sha256").asString())),
                "consent",
                true));
        if (asked.text("by").equals("EMAIL")) {
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> system.codesIn(who).size() > before);
            signature.put("code", system.codesIn(who).getFirst());
        }
        visitor.post("/api/agreements/signatures", signature).expect(200);
    }

    void awaitState(String who, String state) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> seenBy(who).get("state").asString().equals(state));
    }

    /** From that Monday on, six hours a day. */
    static List<Map<String, String>> fiveDays(int year, int month, int monday) {
        return IntStream.range(0, 5)
                .mapToObj(day -> Map.of(
                        "date", "%d-%02d-%02d".formatted(year, month, monday + day),
                        "start", "09:00",
                        "breakStart", "12:00",
                        "breakEnd", "13:00",
                        "end", "16:00"))
                .toList();
    }
}
