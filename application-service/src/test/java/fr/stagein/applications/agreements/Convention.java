package fr.stagein.applications.agreements;

import fr.stagein.applications.Scene;
import fr.stagein.events.AgreementState;
import fr.stagein.events.Stream;
import fr.stagein.testing.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Léa's confirmed place at the bakery and its agreement, with what each party does. */
public final class Convention {

    final Scene scene;
    final String id;
    final String application;
    final MockMvcTester http;

    private final JdbcClient jdbc;
    private final Postbox postbox;

    public Convention(ApplicationContext service) {
        scene = new Scene(service);
        jdbc = service.getBean(JdbcClient.class);
        postbox = Postbox.of(service);
        http = service.getBean(MockMvcTester.class);
        application = scene.applied();
        scene.body(scene.post("/api/applications/" + application + "/accept", baker()), 200);
        scene.body(scene.post("/api/applications/" + application + "/confirm", lea()), 200);
        id = scene.body(scene.get("/api/agreements/mine", lea()), 200)
                .get(0)
                .get("id")
                .asString();
    }

    private Convention(Convention amended, String amendment) {
        scene = amended.scene;
        jdbc = amended.jdbc;
        postbox = amended.postbox;
        http = amended.http;
        application = amended.application;
        id = amendment;
    }

    /** An amendment of it, with the same people. */
    Convention amendment(String amendment) {
        return new Convention(this, amendment);
    }

    /** An amendment that this party begins. */
    Convention amendedBy(HttpHeaders who) {
        return amendment(scene.body(scene.post(path() + "/amendments", who), 201)
                .get("id")
                .asString());
    }

    /** Signed by all and sealed. */
    Convention sealed(Sealer sealer) {
        signedByAll();
        sealer.sealAll();
        return this;
    }

    Convention signedByAll() {
        int number = seen(teacher()).get("version").asInt();
        allOthersSign(number);
        scene.body(sign(head(), scene.teacher), 200);
        return this;
    }

    HttpHeaders lea() {
        return Tokens.student(scene.lea);
    }

    HttpHeaders mother() {
        return Tokens.guardian(scene.mother);
    }

    HttpHeaders baker() {
        return Tokens.company(scene.baker, "baker@fournil.example", true);
    }

    HttpHeaders teacher() {
        return Tokens.teacher(scene.teacher);
    }

    HttpHeaders head() {
        return Tokens.principal(scene.teacher);
    }

    HttpHeaders colleague() {
        return Tokens.teacher(scene.colleague);
    }

    String path() {
        return "/api/agreements/" + id;
    }

    JsonNode seen(HttpHeaders who) {
        return scene.body(scene.get(path(), who), 200);
    }

    MvcTestResult fill(String part, HttpHeaders who, Map<String, String> values, List<Map<String, String>> days) {
        int revision = revision(seen(teacher()), part);
        return fill(part, who, revision, values, days);
    }

    MvcTestResult fill(
            String part, HttpHeaders who, int revision, Map<String, String> values, List<Map<String, String>> days) {
        return scene.call(
                HttpMethod.PUT,
                path() + "/parts/" + part,
                who,
                Map.of("revision", revision, "values", values, "days", days));
    }

    MvcTestResult fillCompany(Map<String, String> but, String start) {
        Map<String, String> values = Contents.ofCompany();
        values.putAll(but);
        return fill("COMPANY", baker(), values, Contents.days(start));
    }

    void fillAll() {
        fillAll(Contents.days("09:00"));
    }

    void fillAll(List<Map<String, String>> days) {
        scene.body(fill("SCHOOL", teacher(), Contents.ofSchool(), List.of()), 200);
        scene.body(fill("COMPANY", baker(), Contents.ofCompany(), days), 200);
        scene.body(fill("STUDENT", lea(), Map.of("transport", "À pied"), List.of()), 200);
        scene.body(
                fill(
                        "GUARDIAN",
                        mother(),
                        Map.of("emergency.name", "Claire Martin", "emergency.phone", "0612345678"),
                        List.of()),
                200);
    }

    MvcTestResult freeze() {
        Map<String, Integer> revisions = new HashMap<>();
        seen(teacher())
                .get("parts")
                .forEach(part -> revisions.put(
                        part.get("part").asString(), part.get("revision").asInt()));
        return scene.post(path() + "/freeze", teacher(), Map.of("revisions", revisions));
    }

    /** Filled in and frozen for the first time. */
    Convention frozen() {
        fillAll();
        scene.body(freeze(), 200);
        return this;
    }

    /** Signed by the tutor, a paper rejected, one attested and one sent in, withdrawn by the school with a reason: all that is encrypted has a value but the seal. */
    public void withEveryColumn() {
        String settings = "/api/agreements/settings/"
                + jdbc.sql("select school_id from agreement where id = :id::uuid")
                        .param("id", id)
                        .query(String.class)
                        .single();
        int revision =
                scene.body(scene.get(settings, head()), 200).get("revision").asInt();
        var clause = Map.of("title", "Repas", "text", "La cantine reste ouverte.");
        Map<String, Object> terms =
                Map.of("revision", revision, "guardians", "ONE", "clauses", List.of(clause), "delegations", List.of());
        scene.body(scene.call(HttpMethod.PUT, settings, head(), terms), 200);
        frozen();
        scene.body(signByLink(1), 200);
        var paper = new Paper(this);
        scene.body(paper.attest(teacher(), "COMPANY"), 201);
        scene.body(paper.reject(colleague()), 200);
        scene.body(paper.attest(teacher(), "COMPANY"), 201);
        scene.body(paper.bring(lea()), 201);
        scene.body(scene.post(path() + "/withdraw", teacher(), Map.of("reason", "La classe part en voyage.")), 200);
    }

    /** Reads the newest document and signs it, with a code where one is mailed. */
    MvcTestResult sign(HttpHeaders who, String account) {
        return signAs(who, account, seen(who));
    }

    MvcTestResult signAs(HttpHeaders who, String account, JsonNode view) {
        Map<String, Object> document = document(view);
        MvcTestResult asked = scene.post(
                "/api/agreements/codes",
                who,
                Map.of("documents", List.of(Map.of("agreementId", id, "version", document.get("version")))));
        if (asked.getResponse().getStatus() != 200) {
            return asked;
        }
        Map<String, Object> signature = new HashMap<>(Map.of("documents", List.of(document), "consent", true));
        if (scene.body(asked, 200).get("by").asString().equals("EMAIL")) {
            signature.put("code", code(account));
        }
        return scene.post("/api/agreements/signatures", who, signature);
    }

    Map<String, Object> document(JsonNode view) {
        JsonNode current = view.get("current");
        return Map.of(
                "agreementId", id,
                "version", current.get("number").asInt(),
                "sha256", current.get("sha256").asString());
    }

    void ask(HttpHeaders who, int version) {
        scene.body(
                scene.post(
                        "/api/agreements/codes",
                        who,
                        Map.of("documents", List.of(Map.of("agreementId", id, "version", version)))),
                200);
    }

    MvcTestResult signWith(HttpHeaders who, Map<String, Object> document, String code) {
        return scene.post(
                "/api/agreements/signatures",
                who,
                Map.of("documents", List.of(document), "consent", true, "code", code));
    }

    /** The six digits that the holder was mailed last. */
    String code(String holder) {
        UUID mail = jdbc.sql("select mail_id from agreement_code where holder = :holder")
                .param("holder", holder)
                .query(UUID.class)
                .single();
        return postbox.mail(mail).get(3);
    }

    /** The newest link of those without an account that counts, as its mail has it. */
    Map<String, Object> link(int number) {
        return link(id, number);
    }

    Map<String, Object> link(String agreement, int number) {
        UUID link = jdbc.sql("""
                select id from agreement_link
                where agreement_id = :id::uuid and number = :number order by made_at desc limit 1""")
                .param("id", agreement)
                .param("number", number)
                .query(UUID.class)
                .single();
        return secret(link);
    }

    private Map<String, Object> secret(UUID link) {
        List<String> mail = postbox.mail(link);
        return Map.of("token", mail.get(2), "code", mail.get(3), "holder", link.toString());
    }

    /** The tutor, who has no account. */
    MvcTestResult signByLink(int number) {
        return signByLink(id, number);
    }

    MvcTestResult signByLink(String agreement, int number) {
        return signBy(link(agreement, number), number);
    }

    /** Whoever has that link. */
    MvcTestResult signBy(String link, int number) {
        return signBy(secret(UUID.fromString(link)), number);
    }

    private MvcTestResult signBy(Map<String, Object> link, int number) {
        JsonNode view = scene.body(byLink("view", link, Map.of()), 200);
        scene.body(byLink("codes", link, Map.of()), 200);
        return byLink(
                "sign",
                link,
                Map.of(
                        "version",
                        number,
                        "sha256",
                        view.get("current").get("sha256").asString(),
                        "consent",
                        true,
                        "signingCode",
                        code(String.valueOf(link.get("holder")))));
    }

    MvcTestResult byLink(String what, Map<String, Object> link, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("token", link.get("token"));
        body.put("code", link.get("code"));
        return scene.post("/api/agreements/by-link/" + what, null, body);
    }

    /** All but the head. */
    void allOthersSign(int number) {
        scene.body(sign(lea(), scene.lea), 200);
        scene.body(sign(mother(), scene.mother), 200);
        scene.body(sign(baker(), scene.baker), 200);
        scene.body(sign(teacher(), scene.teacher), 200);
        scene.body(signByLink(number), 200);
    }

    /** What others heard of it last. */
    AgreementState told() {
        int published = (int) count("select version from agreement where id = ?::uuid");
        return scene.told(Stream.AGREEMENTS, id, published).getLast();
    }

    String state() {
        return seen(teacher()).get("state").asString();
    }

    long count(String sql) {
        return scene.count(sql, id);
    }

    static int revision(JsonNode view, String part) {
        return view.get("parts")
                .valueStream()
                .filter(one -> one.get("part").asString().equals(part))
                .findFirst()
                .orElseThrow()
                .get("revision")
                .asInt();
    }

    static List<String> turns(JsonNode view) {
        return view.get("turns")
                .valueStream()
                .map(turn ->
                        turn.get("party").asString() + ":" + turn.get("what").asString())
                .toList();
    }
}
