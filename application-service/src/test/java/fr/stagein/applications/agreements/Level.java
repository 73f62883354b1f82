package fr.stagein.applications.agreements;

import static org.awaitility.Awaitility.await;

import fr.stagein.applications.Neighbours;
import fr.stagein.events.AccountId;
import fr.stagein.events.ClassId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.CompanyState;
import fr.stagein.events.EventType;
import fr.stagein.events.OfferId;
import fr.stagein.events.OfferState;
import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState;
import fr.stagein.events.StudentId;
import fr.stagein.events.StudentState;
import fr.stagein.events.Week;
import fr.stagein.events.WorkplaceId;
import fr.stagein.testing.Tokens;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A class of a programme with blocks of weeks, and a company that takes its students; as the other services tell of them. */
final class Level extends Neighbours {

    static final List<Week> PFMP_WEEKS = weeks(11, 13);
    static final List<Week> UNIVERSITY_WEEKS = weeks(15, 24);

    final CompanyId company = new CompanyId(UUID.randomUUID());
    final String boss = UUID.randomUUID().toString();
    final String teacher = UUID.randomUUID().toString();
    final String guardian = UUID.randomUUID().toString();
    final OfferId offer = new OfferId(UUID.randomUUID());

    private final SchoolId school;
    private final ClassId schoolClass = new ClassId(UUID.randomUUID());
    private final String programme;

    private Level(
            ApplicationContext service,
            String uai,
            SchoolState.Kind kind,
            String programme,
            List<Week> weeks,
            int seats) {
        super(service);
        this.school = SchoolId.of(uai);
        this.programme = programme;
        tell(
                EventType.COMPANY_VERIFIED,
                new CompanyState(
                        company,
                        1,
                        "73282932000074",
                        "Ateliers Faure",
                        "Atelier de production",
                        false,
                        CompanyState.Status.VERIFIED,
                        List.of(AccountId.of(boss)),
                        List.of(),
                        null,
                        null));
        tell(
                EventType.SCHOOL_CHANGED,
                new SchoolState(
                        school,
                        System.nanoTime(),
                        "Établissement",
                        kind,
                        "24352",
                        List.of(new SchoolState.SchoolClass(schoolClass, "1re bac pro", programme, weeks)),
                        List.of(new SchoolState.StaffMember(
                                AccountId.of(teacher), SchoolState.StaffRole.TEACHER, List.of(schoolClass))),
                        null));
        offer(offer, weeks, seats);
        await().until(() -> count("select count(*) from school_class where id = ?::uuid", schoolClass) == 1
                && count("select count(*) from company where id = ?::uuid", company) == 1);
    }

    static Level pfmp(ApplicationContext service) {
        return new Level(service, "0240050Z", SchoolState.Kind.LYCEE_PRO, "pfmp", PFMP_WEEKS, 9);
    }

    /** Whose class has a week in June, and whose students may ask for weeks of the holidays besides. */
    static Level college(ApplicationContext service) {
        return new Level(service, "0240099C", SchoolState.Kind.COLLEGE, "3e", weeks(24, 24), 9);
    }

    static Level university(ApplicationContext service) {
        return new Level(service, "0249001D", SchoolState.Kind.UNIVERSITY, "univ", UNIVERSITY_WEEKS, 9);
    }

    private static List<Week> weeks(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(week -> Week.of("2027-W" + week))
                .toList();
    }

    void offer(OfferId id, List<Week> weeks, int seats) {
        tell(
                EventType.OFFER_PUBLISHED,
                new OfferState(
                        id,
                        1,
                        company,
                        new WorkplaceId(UUID.randomUUID()),
                        "À l’atelier",
                        "H2913",
                        List.of(programme),
                        weeks.stream()
                                .map(week -> new OfferState.WeekSeats(week, seats))
                                .toList(),
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 0),
                        "Ribérac",
                        OfferState.Status.PUBLISHED,
                        null,
                        60));
        await().until(() -> count("select count(*) from seat_ledger where offer_id = ?::uuid", id) == weeks.size());
    }

    /** @return the account */
    String student(YearMonth born, String... guardians) {
        String account = UUID.randomUUID().toString();
        var id = new StudentId(UUID.randomUUID());
        tell(
                EventType.STUDENT_ENROLLED,
                new StudentState(
                        id,
                        1,
                        AccountId.of(account),
                        school,
                        schoolClass,
                        "C",
                        programme,
                        born,
                        Arrays.stream(guardians).map(AccountId::of).toList(),
                        StudentState.Status.ENROLLED,
                        null));
        await().until(() -> count("select count(*) from student where id = ?::uuid", id) == 1);
        return account;
    }

    MvcTestResult apply(String student, OfferId to, Week week) {
        return post(
                "/api/applications",
                Tokens.student(student),
                Map.of("offerId", to, "week", week, "motivation", "J'aimerais apprendre chez vous."));
    }

    String applied(String student, Week week) {
        return body(apply(student, offer, week), 201).get("id").asString();
    }

    MvcTestResult accept(String application) {
        return post("/api/applications/" + application + "/accept", company());
    }

    MvcTestResult confirm(String student, String application) {
        return post("/api/applications/" + application + "/confirm", Tokens.student(student));
    }

    /** @return the agreement's id */
    String placed(String student, Week week) {
        String application = applied(student, week);
        body(accept(application), 200);
        body(confirm(student, application), 200);
        return body(get("/api/agreements/mine", Tokens.student(student)), 200)
                .get(0)
                .get("id")
                .asString();
    }

    HttpHeaders company() {
        return Tokens.company(boss, "patron@ateliers.example", true);
    }

    HttpHeaders teacher() {
        return Tokens.teacher(teacher);
    }

    JsonNode seen(String agreement, HttpHeaders who) {
        return body(get("/api/agreements/" + agreement, who), 200);
    }

    /** Whether what was written is right, while it is typed. */
    JsonNode check(
            String agreement,
            String part,
            HttpHeaders who,
            Map<String, String> values,
            List<Map<String, String>> days) {
        return body(
                post("/api/agreements/" + agreement + "/parts/" + part + "/check", who, written(0, values, days)), 200);
    }

    void fill(
            String agreement,
            String part,
            HttpHeaders who,
            Map<String, String> values,
            List<Map<String, String>> days) {
        int revision = Convention.revision(seen(agreement, teacher()), part);
        body(
                call(
                        HttpMethod.PUT,
                        "/api/agreements/" + agreement + "/parts/" + part,
                        who,
                        written(revision, values, days)),
                200);
    }

    private static Map<String, Object> written(
            int revision, Map<String, String> values, List<Map<String, String>> days) {
        return Map.of("revision", revision, "values", values, "days", days);
    }

    void fillAll(String agreement, String student, LocalDate born, Map<String, String> company) {
        fill(agreement, "SCHOOL", teacher(), ofSchool(born), List.of());
        fill(agreement, "COMPANY", company(), company, proposedDays(agreement));
        Map<String, String> own = new HashMap<>(Map.of("transport", "En car"));
        if (programme.equals("univ")) {
            own.put("insurance.student", "MAIF, 123");
        }
        fill(agreement, "STUDENT", Tokens.student(student), own, List.of());
    }

    MvcTestResult freeze(String agreement) {
        Map<String, Integer> revisions = new HashMap<>();
        seen(agreement, teacher())
                .get("parts")
                .forEach(part -> revisions.put(
                        part.get("part").asString(), part.get("revision").asInt()));
        return post("/api/agreements/" + agreement + "/freeze", teacher(), Map.of("revisions", revisions));
    }

    /** The hours of the offer in all weeks of the place, as the company finds them. */
    List<Map<String, String>> proposedDays(String agreement) {
        return seen(agreement, company())
                .get("parts")
                .valueStream()
                .filter(part -> part.get("part").asString().equals("COMPANY"))
                .flatMap(part -> part.get("days").valueStream())
                .map(day -> Map.of(
                        "date", day.get("date").asString(),
                        "start", day.get("start").asString(),
                        "end", day.get("end").asString(),
                        "breakStart", day.get("breakStart").asString(),
                        "breakEnd", day.get("breakEnd").asString()))
                .toList();
    }

    Map<String, String> ofSchool(LocalDate born) {
        var values = new HashMap<>(Map.of(
                "school.name", "Établissement",
                "school.address", "Rue des Écoles, 24600 Ribérac",
                "school.head.name", "Anne Roche",
                "school.head.function", "Directrice",
                "student.name", "Capucine Sauvage",
                "student.birthDate", born.toString(),
                "teacher.name", "Paul Durand",
                "aims", "Apprendre le métier.",
                "assessment", "Livret et visite.",
                "insurance.school", "MAIF, contrat 123"));
        if (programme.equals("pfmp")) {
            values.put("guardian.1.name", "Jeanne Sauvage");
            values.put("student.class", "1re bac pro");
            values.put("training.title", "Bac pro Technicien en chaudronnerie industrielle");
        } else {
            values.put("student.course", "BUT 2 Génie biologique");
            values.put("student.course.hours", "620");
            values.put("supervision", "Un appel par quinzaine, une visite.");
        }
        return values;
    }

    Map<String, String> ofCompany() {
        var values = new HashMap<>(Map.of(
                "company.name", "Ateliers Faure",
                "company.address", "3 rue du Pont, 24600 Ribérac",
                "company.staff", "40",
                "company.representative.name", "Marc Faure",
                "company.representative.function", "Gérant",
                "workplace.address", "3 rue du Pont, 24600 Ribérac",
                "tutor.name", "Inès Petit",
                "tutor.function", "Soudeuse",
                "tutor.mail", "ines@ateliers.example",
                "activities", "Découper, assembler."));
        values.put("meals", "Le repas est pris sur place.");
        values.put("insurance.company", "AXA, contrat 456");
        if (programme.equals("univ")) {
            values.put("leave", "Deux jours par mois.");
            values.put("allowance", "4.50");
        }
        return values;
    }

    static List<String> parties(JsonNode view) {
        return view.get("current")
                .get("signers")
                .valueStream()
                .map(signer -> signer.get("party").asString())
                .toList();
    }

    static List<String> articles(JsonNode checked) {
        return checked.get("breaches")
                .valueStream()
                .map(breach -> breach.get("rule").asString() + " "
                        + breach.get("article").asString())
                .toList();
    }

    static Stream<String> breaches(JsonNode checked) {
        return checked.get("breaches")
                .valueStream()
                .map(breach -> breach.get("rule").asString());
    }
}
