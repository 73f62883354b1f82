package fr.stagein.applications.internships;

import fr.stagein.applications.Scene;
import fr.stagein.applications.agreements.AgreedPlacements;
import fr.stagein.applications.agreements.People;
import fr.stagein.applications.agreements.SealedAgreement;
import fr.stagein.documents.AgreementPdf;
import fr.stagein.events.AccountId;
import fr.stagein.events.AgreementId;
import fr.stagein.events.Role;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.territory.Territory;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.testing.Tokens;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Léa's internship of five days at the bakery, moved to where a test needs it, with what each party does. */
public final class PastInternship {

    static final LocalDate AGREED = LocalDate.of(2027, 2, 1);

    final SealedAgreement sealed;
    final Scene scene;
    final String id;
    final LocalDate monday;
    private final JdbcClient jdbc;
    private final ApplicationContext service;

    /** @param monday its first day, far from the agreed one */
    PastInternship(ApplicationContext service, LocalDate monday) {
        this.service = service;
        sealed = new SealedAgreement(service);
        scene = sealed.scene();
        id = sealed.id();
        jdbc = service.getBean(JdbcClient.class);
        this.monday = monday;
        long back = ChronoUnit.DAYS.between(monday, AGREED);
        jdbc.sql("update internship_half_day set day = day - :back where agreement_id = :id::uuid")
                .param("back", (int) back)
                .param("id", id)
                .update();
        jdbc.sql("""
                update internship set first_day = first_day - :back, last_day = last_day - :back
                where agreement_id = :id::uuid""").param("back", (int) back).param("id", id).update();
    }

    static PastInternship ofLastWeek(ApplicationContext service) {
        return new PastInternship(
                service, LocalDate.now().minusWeeks(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    String path() {
        return "/api/internships/" + id;
    }

    JsonNode seen(HttpHeaders who) {
        return scene.body(scene.get(path(), who), 200);
    }

    MvcTestResult say(HttpHeaders who, LocalDate day, String half, String presence) {
        return say(who, List.of(Map.of("day", day, "half", half, "presence", presence)));
    }

    MvcTestResult say(HttpHeaders who, List<Map<String, Object>> halves) {
        return scene.call(HttpMethod.PUT, path() + "/presence", who, Map.of("halfDays", halves));
    }

    /** There on all of them. */
    void sayAll(HttpHeaders who) {
        scene.body(say(who, all("PRESENT")), 200);
    }

    List<Map<String, Object>> all(String presence) {
        List<Map<String, Object>> halves = new ArrayList<>();
        for (int day = 0; day < 5; day++) {
            for (String half : List.of("MORNING", "AFTERNOON")) {
                halves.add(Map.of("day", monday.plusDays(day), "half", half, "presence", presence));
            }
        }
        return halves;
    }

    MvcTestResult raise(HttpHeaders who, UUID alarm, String kind, String words) {
        return scene.call(HttpMethod.PUT, path() + "/alarms/" + alarm, who, Map.of("kind", kind, "words", words));
    }

    MvcTestResult accident(HttpHeaders who, UUID alarm) {
        return scene.call(HttpMethod.PUT, path() + "/accidents/" + alarm, who, Map.of("words", "Une coupure."));
    }

    MvcTestResult byLink(String what, List<String> mail, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putIfAbsent("token", mail.get(2));
        body.putIfAbsent("code", mail.get(3));
        return scene.post("/api/internships/by-link/" + what, null, body);
    }

    /** The newest link that nobody has tried, as its mail has it. */
    List<String> link() {
        UUID link = jdbc.sql(
                        "select id from internship_link where agreement_id = :id::uuid order by wrong_codes, made_at desc limit 1")
                .param("id", id)
                .query(UUID.class)
                .single();
        return sealed.mail(link);
    }

    /** Everything that is encrypted has a value. */
    public static void withEveryColumn(ApplicationContext service) {
        PastInternship one = ofLastWeek(service);
        UUID alarm = UUID.randomUUID();
        one.scene.body(one.raise(one.sealed.lea(), alarm, "OTHER", "Je suis seule avec la machine."), 200);
        one.scene.body(
                one.scene.post(
                        "/api/internships/alarms/" + alarm + "/close", one.sealed.teacher(), Map.of("done", "Appelé.")),
                200);
        one.scene.post(one.path() + "/link", one.sealed.teacher(), Map.of("email", "tuteur@fournil.example"));
        one.sayAll(one.sealed.baker());
        one.attest();
    }

    /** As the school does it where there is a key for the seal. */
    void attest() {
        attestations().make(teacher(), agreement());
    }

    MakeAttestation attestations() {
        return new MakeAttestation(
                service.getBean(Internships.class),
                service.getBean(Attestations.class),
                service.getBean(AttestationWriter.class),
                service.getBean(AgreedPlacements.class),
                service.getBean(People.class),
                service.getBean(AgreementPdf.class),
                SealedAgreement.seal(),
                service.getBean(Today.class),
                service.getBean(Clock.class),
                service.getBean(PlatformTransactionManager.class));
    }

    Caller teacher() {
        return new Caller(AccountId.of(scene.teacher), Set.of(Role.TEACHER), "Paul", "Durand", null);
    }

    AgreementId agreement() {
        return new AgreementId(UUID.fromString(id));
    }

    /** Mails what is due, as if it were noon. */
    void mailDue() {
        var zone = service.getBean(Territory.class).timeZone();
        Clock noon = Clock.fixed(LocalDate.now(zone).atTime(12, 0).atZone(zone).toInstant(), zone);
        var calendar = new TerritoryCalendar(noon, zone);
        var links = new MailPresenceLinks(
                service.getBean(Internships.class),
                service.getBean(PresenceLinks.class),
                service.getBean(AgreedPlacements.class),
                service.getBean(People.class),
                calendar,
                new Today(calendar, service.getBean(Territory.class)));
        new TransactionTemplate(service.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> links.mailDue());
    }

    HttpHeaders otherCompany() {
        return Tokens.company(UUID.randomUUID().toString());
    }
}
