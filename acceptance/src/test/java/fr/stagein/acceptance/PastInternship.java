package fr.stagein.acceptance;

import static org.awaitility.Awaitility.await;

import fr.stagein.acceptance.TheSystem.Run;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An internship whose days are over: the school writes down last week's place, all sign, it is sealed. Told in the
 * browser elsewhere.
 */
final class PastInternship {

    /** Not a part of a longer word, such as the secret of a link. */
    private static final Pattern CODE = Pattern.compile("(?<![\\w#-])\\d{6}(?![\\w-])");

    private static final Pattern LINK = Pattern.compile("/convention#(\\S+)");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Run system;
    private final Visitor pupil;
    private final Visitor guardian;
    private final Visitor teacher;
    private final Visitor head;
    private final People people;
    private final Level level;
    private final String agreement;

    /** Who they are, by their addresses; the company has no account. */
    record People(
            String student,
            String name,
            String school,
            String pupil,
            String guardian,
            String teacher,
            String head,
            String headName,
            String company) {}

    /**
     * What differs from one level to another.
     *
     * @param guardians whether one signs
     * @param days those that the company agreed to; empty for the week as it was written down
     */
    record Level(
            LocalDate monday,
            Map<String, String> ofSchool,
            Map<String, String> ofCompany,
            Map<String, String> ofStudent,
            boolean guardians,
            List<Map<String, String>> days) {

        static Level secondaryOfOneWeek() {
            return new Level(
                    PastInternship.monday(),
                    Map.of("student.birthDate", "2011-08-12", "student.class", "2de 1"),
                    Map.of(),
                    Map.of(),
                    true,
                    List.of());
        }
    }

    private PastInternship(Run system, People people, Level level) {
        this.system = system;
        this.people = people;
        this.level = level;
        pupil = Visitor.signedIn(system, people.pupil());
        guardian = Visitor.signedIn(system, level.guardians() ? people.guardian() : people.pupil());
        teacher = Visitor.signedIn(system, people.teacher());
        head = Visitor.signedIn(system, people.head());
        agreement = recorded();
    }

    /** @return the agreement's id */
    static String sealed(Run system, People people) {
        return sealed(system, people, Level.secondaryOfOneWeek());
    }

    /** @return the agreement's id */
    static String sealed(Run system, People people, Level level) {
        var internship = new PastInternship(system, people, level);
        internship.fillAll();
        internship.signAll();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> internship
                        .seen(internship.teacher)
                        .get("state")
                        .asString()
                        .equals("SEALED"));
        return internship.agreement;
    }

    static LocalDate monday() {
        return monday(1);
    }

    static LocalDate monday(int weeksAgo) {
        return LocalDate.now().minusWeeks(weeksAgo).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private String week() {
        LocalDate monday = level.monday();
        return "%d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private String recorded() {
        String place = teacher.post(
                        "/api/found-places/of-students/" + people.student(),
                        Map.of(
                                "week", week(),
                                "companyName", "Garage Faure",
                                "address", "3 rue du Pont",
                                "commune", "Ribérac",
                                "contactPerson", "Mme Faure",
                                "contactPhone", "05 53 90 12 34",
                                "trade", "mécanicienne",
                                "dayStart", "09:00",
                                "dayEnd", "16:00"))
                .expect(201)
                .text("id");
        return teacher.get("/api/agreements?schoolId=" + people.school())
                .expect(200)
                .body()
                .valueStream()
                .filter(one -> one.path("foundPlaceId").asString("").equals(place))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private String path() {
        return "/api/agreements/" + agreement;
    }

    private JsonNode seen(Visitor who) {
        return who.get(path()).expect(200).body();
    }

    private void fillAll() {
        var school = new HashMap<>(Map.of(
                "school.name", "Lycée de la Dronne",
                "school.address", "Rue des Écoles, 24600 Ribérac",
                "school.head.name", people.headName(),
                "school.head.function", "Proviseur",
                "student.name", people.name(),
                "teacher.name", "Mila Bourgeix",
                "aims", "Découvrir un métier."));
        if (level.guardians()) {
            school.put("guardian.1.name", "Anna Villatte");
        }
        school.putAll(level.ofSchool());
        school.put("insurance.school", "MAIF, contrat 123");
        fill("SCHOOL", teacher, school);
        var company = new HashMap<>(Map.of(
                "company.name", "Garage Faure",
                "company.address", "3 rue du Pont, 24600 Ribérac",
                "company.mail", people.company(),
                "company.representative.name", "Mme Faure",
                "company.representative.function", "Gérante",
                "workplace.address", "3 rue du Pont, 24600 Ribérac",
                "tutor.name", "Mme Faure",
                "tutor.function", "Gérante",
                "activities", "Observer une vidange.",
                "meals", "Le repas est pris sur place."));
        company.put("insurance.company", "AXA, contrat 456");
        company.putAll(level.ofCompany());
        fill("COMPANY", teacher, company);
        var student = new HashMap<>(Map.of("transport", "À pied"));
        student.putAll(level.ofStudent());
        fill("STUDENT", pupil, student);
        if (level.guardians()) {
            fill("GUARDIAN", guardian, Map.of("emergency.name", "Anna Villatte", "emergency.phone", "0612345678"));
        }
        Map<String, Integer> revisions = new HashMap<>();
        seen(teacher)
                .get("parts")
                .forEach(part -> revisions.put(
                        part.get("part").asString(), part.get("revision").asInt()));
        teacher.post(path() + "/freeze", Map.of("revisions", revisions)).expect(200);
    }

    /** The days stay those that the place was written down with, unless the level has others. */
    private void fill(String part, Visitor who, Map<String, String> values) {
        JsonNode before = seen(who)
                .get("parts")
                .valueStream()
                .filter(one -> one.get("part").asString().equals(part))
                .findFirst()
                .orElseThrow();
        Map<String, Object> body = new HashMap<>();
        body.put("revision", before.get("revision").asInt());
        body.put("values", values);
        body.put("days", part.equals("COMPANY") && !level.days().isEmpty() ? level.days() : days(before));
        who.exchange("PUT", path() + "/parts/" + part, JSON.writeValueAsString(body))
                .expect(200);
    }

    private static List<Map<String, String>> days(JsonNode part) {
        List<Map<String, String>> days = new ArrayList<>();
        part.get("days").forEach(day -> {
            var hours = new HashMap<String, String>();
            for (String each : List.of("date", "start", "end", "breakStart", "breakEnd")) {
                if (day.hasNonNull(each)) {
                    hours.put(each, day.get(each).asString());
                }
            }
            days.add(hours);
        });
        return days;
    }

    private void signAll() {
        sign(pupil, people.pupil());
        if (level.guardians()) {
            sign(guardian, people.guardian());
        }
        companySigns();
        sign(teacher, people.teacher());
        sign(head, people.head());
    }

    private Map<String, Object> document(JsonNode view) {
        JsonNode current = view.get("current");
        return Map.of(
                "agreementId", agreement,
                "version", current.get("number").asInt(),
                "sha256", current.get("sha256").asString());
    }

    /** Until both have a code: somebody else's story may ask for one of the same person meanwhile. */
    private void sign(Visitor who, String mailbox) {
        Map<String, Object> document = document(seen(who));
        int before = system.mailsTo(mailbox).size();
        String by = who.post(
                        "/api/agreements/codes",
                        Map.of(
                                "documents",
                                List.of(Map.of("agreementId", agreement, "version", document.get("version")))))
                .expect(200)
                .text("by");
        Map<String, Object> signature = new HashMap<>(Map.of("documents", List.of(document), "consent", true));
        if (by.equals("EMAIL")) {
            signature.put("code", newCode(mailbox, before));
        }
        who.post("/api/agreements/signatures", signature).expect(200);
    }

    private String newCode(String mailbox, int before) {
        return Objects.requireNonNull(await().atMost(Duration.ofSeconds(40))
                .until(
                        () -> {
                            var mails = system.mailsTo(mailbox);
                            return mails.size() <= before
                                    ? ""
                                    : mails.stream()
                                            .filter(mail -> !mail.text().contains("/convention#"))
                                            .map(mail -> CODE.matcher(mail.text()))
                                            .filter(Matcher::find)
                                            .map(Matcher::group)
                                            .findFirst()
                                            .orElse("");
                        },
                        code -> !code.isEmpty()));
    }

    private void companySigns() {
        String text = Objects.requireNonNull(await().atMost(Duration.ofSeconds(40))
                .until(
                        () -> system.mailsTo(people.company()).stream()
                                .map(TheSystem.Run.Mail::text)
                                .filter(mail -> mail.contains("/convention#"))
                                .findFirst()
                                .orElse(""),
                        mail -> !mail.isEmpty()));
        Map<String, Object> key = Map.of("token", found(LINK, text, 1), "code", found(CODE, text, 0));
        Visitor company = Visitor.anybody(system);
        JsonNode view =
                company.post("/api/agreements/by-link/view", key).expect(200).body();
        int before = system.mailsTo(people.company()).size();
        company.post("/api/agreements/by-link/codes", key).expect(200);
        Map<String, Object> signature = new HashMap<>(key);
        signature.put("version", view.get("current").get("number").asInt());
        signature.put("sha256", view.get("current").get("sha256").asString());
        signature.put("consent", true);
        signature.put("signingCode", newCode(people.company(), before));
        company.post("/api/agreements/by-link/sign", signature).expect(200);
    }

    private static String found(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("No " + pattern + " in " + text);
        }
        return matcher.group(group);
    }
}
