package fr.stagein.applications.rounds;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A school of its own with one class, its teacher, some pupils and a company; as the other services tell of them. */
final class Classroom extends Neighbours {

    private static final AtomicLong SCHOOLS = new AtomicLong(200);
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

    final Week week;
    final SchoolId school = newSchool();
    final CompanyId company = new CompanyId(UUID.randomUUID());
    final String teacher = UUID.randomUUID().toString();
    final String baker = UUID.randomUUID().toString();
    private final Map<String, StudentId> students = new HashMap<>();
    private final ClassId schoolClass = new ClassId(UUID.randomUUID());

    Classroom(ApplicationContext service) {
        super(service);
        week = Week.containing(LocalDate.now().plusWeeks(9));
        companyIs(1, CompanyState.Status.VERIFIED);
        tell(
                EventType.SCHOOL_CHANGED,
                new SchoolState(
                        school,
                        1,
                        "Collège de l'essai",
                        SchoolState.Kind.COLLEGE,
                        "24352",
                        List.of(new SchoolState.SchoolClass(schoolClass, "3e B", "3e", List.of(week))),
                        List.of(new SchoolState.StaffMember(
                                AccountId.of(teacher), SchoolState.StaffRole.TEACHER, List.of(schoolClass))),
                        null));
        await().until(() -> count("select count(*) from school_class where id = ?::uuid", schoolClass) == 1);
    }

    /** With the letter that its number asks for. */
    private static SchoolId newSchool() {
        long number = 240_000 + SCHOOLS.incrementAndGet();
        return SchoolId.of("0%d%s".formatted(number, LETTERS.charAt((int) (number % LETTERS.length()))));
    }

    void companyIs(long version, CompanyState.Status status) {
        tell(
                EventType.COMPANY_CHANGED,
                new CompanyState(
                        company,
                        version,
                        "73282932000074",
                        "Le Fournil",
                        "Boulangerie",
                        false,
                        status,
                        List.of(AccountId.of(baker)),
                        List.of(),
                        null,
                        null));
        await().until(() ->
                count("select coalesce(max(version), 0) from company where id = ?::uuid", company) == version);
    }

    /** The account of a new pupil. */
    String pupil() {
        String account = UUID.randomUUID().toString();
        students.put(account, new StudentId(UUID.randomUUID()));
        pupilIs(account, 1, List.of());
        return account;
    }

    /** The account of a guardian whom the pupil has from now on. */
    String guardianOf(String pupil) {
        String guardian = UUID.randomUUID().toString();
        pupilIs(pupil, 2, List.of(AccountId.of(guardian)));
        return guardian;
    }

    private void pupilIs(String account, long version, List<AccountId> guardians) {
        StudentId id = students.get(account);
        tell(
                EventType.STUDENT_ENROLLED,
                new StudentState(
                        id,
                        version,
                        AccountId.of(account),
                        school,
                        schoolClass,
                        "L",
                        "3e",
                        YearMonth.now().minusYears(14),
                        guardians,
                        StudentState.Status.ENROLLED,
                        null));
        await().until(() -> count("select coalesce(max(version), 0) from student where id = ?::uuid", id) == version);
    }

    List<String> pupils(int number) {
        return IntStream.range(0, number).mapToObj(one -> pupil()).toList();
    }

    OfferId offer(int seats) {
        var id = new OfferId(UUID.randomUUID());
        offerIs(id, 1, seats, OfferState.Status.PUBLISHED);
        return id;
    }

    void offerIs(OfferId id, long version, int seats, OfferState.Status status) {
        tell(
                status == OfferState.Status.PUBLISHED ? EventType.OFFER_PUBLISHED : EventType.OFFER_CLOSED,
                new OfferState(
                        id,
                        version,
                        company,
                        new WorkplaceId(UUID.randomUUID()),
                        "Au fournil",
                        "D1102",
                        List.of("3e"),
                        List.of(new OfferState.WeekSeats(week, seats)),
                        LocalTime.of(5, 0),
                        LocalTime.of(15, 0),
                        "Ribérac",
                        status,
                        null,
                        45));
        await().until(() -> count("select coalesce(max(version), 0) from offer where id = ?::uuid", id) == version);
    }

    HttpHeaders staff() {
        return Tokens.teacher(teacher);
    }

    String opened() {
        return body(open(LocalDate.now().plusDays(7)), 201).at("/round/id").asString();
    }

    MvcTestResult open(LocalDate closesOn) {
        return post(
                "/api/rounds",
                staff(),
                Map.of(
                        "schoolId",
                        school,
                        "week",
                        week,
                        "mostWishes",
                        3,
                        "daysToAnswer",
                        5,
                        "closesOn",
                        closesOn.toString()));
    }

    MvcTestResult wish(String round, String pupil, OfferId... offers) {
        return call(
                HttpMethod.PUT,
                "/api/rounds/" + round + "/wishes",
                Tokens.student(pupil),
                Map.of(
                        "wishes",
                        Stream.of(offers)
                                .map(offer -> Map.of("offerId", offer.toString(), "minutes", 20))
                                .toList()));
    }

    JsonNode closed(String round) {
        return body(post("/api/rounds/" + round + "/close", staff()), 200);
    }

    MvcTestResult offerPlaces(String round, JsonNode preview) {
        return post(
                "/api/rounds/" + round + "/offer",
                staff(),
                Map.of("fingerprint", preview.get("fingerprint").asString()));
    }

    JsonNode mine(String pupil) {
        return body(get("/api/rounds/mine", Tokens.student(pupil)), 200).get(0);
    }

    MvcTestResult accept(String round, String pupil) {
        return post("/api/rounds/" + round + "/accept", Tokens.student(pupil), Map.of("motivation", "J'aime le pain."));
    }

    MvcTestResult refuse(String round, String pupil) {
        return post("/api/rounds/" + round + "/refuse", Tokens.student(pupil));
    }

    /** The pupil applies as always; gives the application's id. */
    String applied(String pupil, OfferId offer) {
        return body(
                        post(
                                "/api/applications",
                                Tokens.student(pupil),
                                Map.of("offerId", offer, "week", week, "motivation", "J'aime le pain.")),
                        201)
                .get("id")
                .asString();
    }

    MvcTestResult companyAccepts(String application) {
        return post("/api/applications/" + application + "/accept", Tokens.company(baker));
    }

    void confirmed(String pupil, OfferId offer) {
        String application = applied(pupil, offer);
        body(companyAccepts(application), 200);
        body(post("/api/applications/" + application + "/confirm", Tokens.student(pupil)), 200);
    }

    String outcomeOf(JsonNode outcome, String pupil) {
        String id = studentId(pupil).toString();
        for (JsonNode one : outcome.get("results")) {
            if (one.get("studentId").asString().equals(id)) {
                return one.get("outcome").asString();
            }
        }
        return "ABSENT";
    }

    StudentId studentId(String pupil) {
        return students.get(pupil);
    }
}
