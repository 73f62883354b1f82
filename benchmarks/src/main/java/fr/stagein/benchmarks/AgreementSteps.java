package fr.stagein.benchmarks;

import fr.stagein.benchmarks.MailedCodes.Mailed;
import fr.stagein.events.Week;
import fr.stagein.testing.Tokens;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the people of a school do for an agreement, each request as the pages send it. */
final class AgreementSteps {

    private final URI address;
    private final Week week;
    private final MailedCodes mails;
    private final int teachers;
    private final JsonMapper json = new JsonMapper();
    private final Collection<Double> frozen = new ConcurrentLinkedQueue<>();
    private final Collection<Double> signed = new ConcurrentLinkedQueue<>();

    AgreementSteps(URI address, Week week, MailedCodes mails, int teachers) {
        this.address = address;
        this.week = week;
        this.mails = mails;
        this.teachers = teachers;
    }

    void forget() {
        frozen.clear();
        signed.clear();
    }

    /** From the school's tap to the answer: rendered, hashed, kept, and everybody told. */
    Latencies frozen() {
        return Latencies.of(frozen);
    }

    /** What a signer waits for in all: the document, the code but not its mail's way, the signature. */
    Latencies signed() {
        return Latencies.of(signed);
    }

    /** @return the agreement of a confirmed place */
    String place(int n) {
        String application = post(
                        "/api/applications",
                        student(n),
                        201,
                        Map.of(
                                "offerId", nth(n),
                                "week", week.value(),
                                "motivation", "J’aimerais voir comment on travaille chez vous, du matin au soir."))
                .get("id")
                .asString();
        post("/api/applications/" + application + "/accept", company(n), 200, Map.of());
        post("/api/applications/" + application + "/confirm", student(n), 200, Map.of());
        return get("/api/agreements/mine", student(n)).get(0).get("id").asString();
    }

    void fillAndFreeze(int n, String agreement) {
        HttpHeaders teacher = teacher(n % teachers);
        JsonNode view = get("/api/agreements/" + agreement, teacher);
        fill(agreement, "SCHOOL", teacher, view, AgreementFixture.school("Élève " + n), List.of());
        fill(
                agreement,
                "COMPANY",
                company(n),
                view,
                AgreementFixture.company("tutor-" + n + "@fournil.example"),
                days());
        fill(agreement, "STUDENT", student(n), view, Map.of("transport", "À pied"), List.of());
        fill(agreement, "GUARDIAN", mother(n), view, AgreementFixture.guardian(), List.of());
        Map<String, Integer> revisions = new HashMap<>();
        get("/api/agreements/" + agreement, teacher)
                .get("parts")
                .forEach(part -> revisions.put(
                        part.get("part").asString(), part.get("revision").asInt()));
        long from = System.nanoTime();
        post("/api/agreements/" + agreement + "/freeze", teacher, 200, Map.of("revisions", revisions));
        frozen.add((System.nanoTime() - from) / 1e6);
    }

    void familyAndCompanySign(int n, String agreement) {
        sign(student(n), null, List.of(agreement));
        sign(mother(n), "mother-" + n + "@famille.example", List.of(agreement));
        sign(company(n), "company-" + n + "@fournil.example", List.of(agreement));
        tutorSigns("tutor-" + n + "@fournil.example");
    }

    void teacherSigns(int teacher, List<String> agreements) {
        if (!agreements.isEmpty()) {
            sign(teacher(teacher), "teacher-" + teacher + "@college.example", agreements);
        }
    }

    void headSigns(List<String> agreements) {
        sign(Tokens.signed("head", "head@college.example", "principal"), "head@college.example", agreements);
    }

    private void tutorSigns(String mailbox) {
        Mailed link = mails.link(mailbox);
        Map<String, Object> who = Map.of("token", link.token(), "code", link.code());
        long from = System.nanoTime();
        JsonNode current = post("/api/agreements/by-link/view", null, 200, who).get("current");
        post("/api/agreements/by-link/codes", null, 200, who);
        long waited = System.nanoTime();
        String digits = mails.code(mailbox);
        waited = System.nanoTime() - waited;
        Map<String, Object> signature = new HashMap<>(who);
        signature.put("version", 1);
        signature.put("sha256", current.get("sha256").asString());
        signature.put("consent", true);
        signature.put("signingCode", digits);
        post("/api/agreements/by-link/sign", null, 200, signature);
        signed.add((System.nanoTime() - from - waited) / 1e6);
    }

    /** @param mailbox to which the code goes; null for pupils, who have none */
    private void sign(HttpHeaders who, @Nullable String mailbox, List<String> agreements) {
        long from = System.nanoTime();
        List<Map<String, Object>> documents = agreements.stream()
                .map(agreement -> {
                    JsonNode current = get("/api/agreements/" + agreement, who).get("current");
                    return Map.<String, Object>of(
                            "agreementId",
                            agreement,
                            "version",
                            1,
                            "sha256",
                            current.get("sha256").asString());
                })
                .toList();
        Map<String, Object> signature = new HashMap<>(Map.of("documents", documents, "consent", true));
        long waited = 0;
        if (mailbox != null) {
            post(
                    "/api/agreements/codes",
                    who,
                    200,
                    Map.of(
                            "documents",
                            agreements.stream()
                                    .map(agreement -> Map.of("agreementId", agreement, "version", 1))
                                    .toList()));
            waited = System.nanoTime();
            signature.put("code", mails.code(mailbox));
            waited = System.nanoTime() - waited;
        }
        post("/api/agreements/signatures", who, 200, signature);
        double each = (System.nanoTime() - from - waited) / 1e6 / agreements.size();
        agreements.forEach(agreement -> signed.add(each));
    }

    private void fill(
            String agreement,
            String part,
            HttpHeaders who,
            JsonNode view,
            Map<String, String> values,
            List<Map<String, String>> days) {
        int revision = view.get("parts")
                .valueStream()
                .filter(one -> one.get("part").asString().equals(part))
                .findFirst()
                .orElseThrow()
                .get("revision")
                .asInt();
        send(
                "PUT",
                "/api/agreements/" + agreement + "/parts/" + part,
                who,
                200,
                Map.of("revision", revision, "values", values, "days", days));
    }

    private List<Map<String, String>> days() {
        return IntStream.range(0, 5)
                .mapToObj(day -> Map.of(
                        "date", week.monday().plusDays(day).toString(),
                        "start", "09:00",
                        "breakStart", "12:00",
                        "breakEnd", "13:00",
                        "end", "16:00"))
                .toList();
    }

    private JsonNode get(String path, HttpHeaders who) {
        var request = HttpRequest.newBuilder(address.resolve(path));
        who.forEach((name, values) -> request.header(name, values.getFirst()));
        return json.readTree(Load.require(request, 200).body());
    }

    private JsonNode post(String path, @Nullable HttpHeaders who, int status, Map<String, ?> body) {
        return send("POST", path, who, status, body);
    }

    private JsonNode send(String method, String path, @Nullable HttpHeaders who, int status, Map<String, ?> body) {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .method(method, BodyPublishers.ofString(json.writeValueAsString(body)))
                .header("Content-Type", "application/json");
        if (who != null) {
            who.forEach((name, values) -> request.header(name, values.getFirst()));
        }
        return json.readTree(Load.require(request, status).body());
    }

    private static HttpHeaders student(int n) {
        return Tokens.of("student-" + n, "Léa", "student");
    }

    private static HttpHeaders mother(int n) {
        return Tokens.signed("mother-" + n, "mother-" + n + "@famille.example", "guardian");
    }

    private static HttpHeaders company(int n) {
        return Tokens.company("company-" + n, "company-" + n + "@fournil.example", true);
    }

    private static HttpHeaders teacher(int teacher) {
        return Tokens.signed("teacher-" + teacher, "teacher-" + teacher + "@college.example", "teacher");
    }

    private static UUID nth(long n) {
        return new UUID(0x4000, 0x8000_0000_0000_0000L | n);
    }
}
