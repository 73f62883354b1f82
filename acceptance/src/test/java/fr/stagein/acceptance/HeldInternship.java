package fr.stagein.acceptance;

import static org.awaitility.Awaitility.await;

import fr.stagein.acceptance.TheSystem.Run;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An internship of a week that is over, applied for, agreed and signed by all, by HTTP alone. Nobody can apply for a week that has
 * begun: the application and its agreement are moved there in the database before anybody fills anything in.
 */
final class HeldInternship {

    /** Not a part of a longer word, such as the secret of a link. */
    private static final String CODE = "(?<![\\w#-])\\d{6}(?![\\w-])";

    private static final JsonMapper JSON = new JsonMapper();

    final LocalDate monday = lastWholeWeek();
    final String agreement;
    final String offer;

    private final Run system;

    private HeldInternship(Run system, String agreement, String offer) {
        this.system = system;
        this.agreement = agreement;
        this.offer = offer;
    }

    /** Who takes part, by mail address. */
    record Cast(String pupil, String guardian, String company, String teacher, String head) {}

    /** @param week in which the company has an offer for the pupil */
    static HeldInternship of(Run system, Cast cast, String week) throws SQLException {
        Visitor pupil = Visitor.signedIn(system, cast.pupil());
        Visitor company = Visitor.signedIn(system, cast.company());
        String offer = Story.offersOf(company, week).stream()
                .filter(each -> each.get("programmes").toString().contains("\"3e\""))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        String application = pupil.post(
                        "/api/applications", Map.of("offerId", offer, "week", week, "motivation", Story.MOTIVATION))
                .expect(201)
                .text("id");
        company.post("/api/applications/" + application + "/accept").expect(200);
        pupil.post("/api/applications/" + application + "/confirm").expect(200);
        String agreement = pupil.get("/api/agreements/mine")
                .expect(200)
                .body()
                .valueStream()
                .filter(row -> row.get("applicationId").asString().equals(application))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        var held = new HeldInternship(system, agreement, offer);
        held.moved(application);
        held.signed(cast);
        return held;
    }

    private void moved(String application) throws SQLException {
        String week = "%d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        try (var connection = system.database("application");
                var applications = connection.prepareStatement("update application set week = ? where id = ?::uuid");
                var agreements = connection.prepareStatement("update agreement set week = ? where id = ?::uuid")) {
            applications.setString(1, week);
            applications.setString(2, application);
            applications.executeUpdate();
            agreements.setString(1, week);
            agreements.setString(2, agreement);
            agreements.executeUpdate();
        }
    }

    private void signed(Cast cast) {
        Visitor teacher = Visitor.signedIn(system, cast.teacher());
        fill(teacher, "SCHOOL", ofSchool(), List.of());
        fill(Visitor.signedIn(system, cast.company()), "COMPANY", ofCompany(), days());
        fill(Visitor.signedIn(system, cast.pupil()), "STUDENT", Map.of("transport", "À pied"), List.of());
        JsonNode view = view(teacher);
        Map<String, Integer> revisions = new HashMap<>();
        view.get("parts")
                .forEach(part -> revisions.put(
                        part.get("part").asString(), part.get("revision").asInt()));
        teacher.post(path() + "/freeze", Map.of("revisions", revisions)).expect(200);
        for (String who : List.of(cast.pupil(), cast.guardian(), cast.company(), cast.teacher(), cast.head())) {
            sign(who);
        }
    }

    private void sign(String email) {
        Visitor who = Visitor.signedIn(system, email);
        JsonNode current = view(who).get("current");
        int version = current.get("number").asInt();
        int before = system.mailsTo(email).size();
        String by = who.post(
                        "/api/agreements/codes",
                        Map.of("documents", List.of(Map.of("agreementId", agreement, "version", version))))
                .expect(200)
                .text("by");
        Map<String, Object> signature = new HashMap<>(Map.of(
                "documents",
                List.of(Map.of(
                        "agreementId", agreement,
                        "version", version,
                        "sha256", current.get("sha256").asString())),
                "consent",
                true));
        if (by.equals("EMAIL")) {
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> system.mailsTo(email).size() > before);
            signature.put("code", system.linkIn(email, CODE));
        }
        who.post("/api/agreements/signatures", signature).expect(200);
    }

    private void fill(Visitor who, String part, Map<String, String> values, List<Map<String, String>> days) {
        int revision = view(who)
                .get("parts")
                .valueStream()
                .filter(one -> one.get("part").asString().equals(part))
                .findFirst()
                .orElseThrow()
                .get("revision")
                .asInt();
        who.exchange(
                        "PUT",
                        path() + "/parts/" + part,
                        JSON.writeValueAsString(Map.of("revision", revision, "values", values, "days", days)))
                .expect(200);
    }

    private JsonNode view(Visitor who) {
        return who.get(path()).expect(200).body();
    }

    private String path() {
        return "/api/agreements/" + agreement;
    }

    private static Map<String, String> ofSchool() {
        var values = new HashMap<>(Map.of(
                "school.name", "Collège Arnaut-Daniel",
                "school.address", "1 rue Notre-Dame, 24600 Ribérac",
                "school.head.name", "Enzo Géraud",
                "school.head.function", "Principal",
                "student.name", "Gaspard Grangé",
                "student.birthDate", "2012-06-09",
                "student.class", "3e C",
                "guardian.1.name", "Eva Grangé",
                "teacher.name", "Inès Roussarie",
                "insurance.school", "MAIF, 67890"));
        values.put("aims", "Découvrir un métier");
        return values;
    }

    /** The tutor is who signs for the company: no link has to be followed. */
    private static Map<String, String> ofCompany() {
        var values = new HashMap<>(Map.of(
                "company.name", "Menuiserie Lacoste",
                "company.address", "2 place de la Halle, 24600 Ribérac",
                "company.representative.name", "Romane Sauvage",
                "company.representative.function", "Gérante",
                "workplace.address", "2 place de la Halle, 24600 Ribérac",
                "tutor.name", "Romane Sauvage",
                "tutor.function", "Gérante",
                "activities", "Regarder le travail du bois",
                "meals", "Sur place",
                "insurance.company", "Groupama, 12345"));
        return values;
    }

    /** Nobody of that age works on a public holiday. */
    private static LocalDate lastWholeWeek() {
        LocalDate monday =
                LocalDate.now().minusWeeks(1).with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
        while (IntStream.range(0, 5).mapToObj(monday::plusDays).anyMatch(HeldInternship::isHoliday)) {
            monday = monday.minusWeeks(1);
        }
        return monday;
    }

    private static boolean isHoliday(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return List.of("01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25")
                        .contains(day.toString().substring(5))
                || List.of(easter.plusDays(1), easter.plusDays(39), easter.plusDays(50))
                        .contains(day);
    }

    /** Anonymous Gregorian computus, for the years 1900 to 2099. */
    private static LocalDate easter(int year) {
        int moon = (19 * (year % 19) + 24) % 30;
        int sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7;
        int days = moon + sunday;
        if (days == 35 || (days == 34 && moon == 28 && year % 19 > 10)) {
            days -= 7;
        }
        return LocalDate.of(year, 3, 22).plusDays(days);
    }

    private List<Map<String, String>> days() {
        return IntStream.range(0, 5)
                .mapToObj(day -> Map.of(
                        "date", monday.plusDays(day).toString(),
                        "start", "09:00",
                        "breakStart", "12:00",
                        "breakEnd", "13:00",
                        "end", "16:00"))
                .toList();
    }
}
