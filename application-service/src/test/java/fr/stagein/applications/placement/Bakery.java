package fr.stagein.applications.placement;

import static org.awaitility.Awaitility.await;

import fr.stagein.applications.Neighbours;
import fr.stagein.events.AccountId;
import fr.stagein.events.ClassId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.CompanyState;
import fr.stagein.events.EventType;
import fr.stagein.events.OfferId;
import fr.stagein.events.OfferState;
import fr.stagein.events.OfferState.WeekSeats;
import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState;
import fr.stagein.events.StudentId;
import fr.stagein.events.StudentState;
import fr.stagein.events.Week;
import fr.stagein.events.WorkplaceId;
import fr.stagein.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A baker, a class with its teacher, Léa and Noah, each with a guardian of their own; as the other services tell of them. */
final class Bakery extends Neighbours {

    static final Week WEEK = Week.of("2027-W05");
    static final Week OTHER_WEEK = Week.of("2027-W06");
    static final SchoolId SCHOOL = SchoolId.of("0241011U");

    private static long schoolVersion;

    final CompanyId company = new CompanyId(UUID.randomUUID());
    final String baker = UUID.randomUUID().toString();
    final String teacher = UUID.randomUUID().toString();
    final String lea;
    final String noah;

    private final JdbcClient jdbc;
    private final ClassId schoolClass = new ClassId(UUID.randomUUID());

    Bakery(ApplicationContext service) {
        super(service);
        jdbc = service.getBean(JdbcClient.class);
        tell(EventType.COMPANY_VERIFIED, companyState(3, null, null));
        tell(EventType.SCHOOL_CHANGED, school(null));
        await().until(() -> count("select count(*) from school_class where id = ?::uuid", schoolClass) == 1);
        lea = student();
        noah = student();
    }

    String student() {
        String account = UUID.randomUUID().toString();
        enrol(account, 1, "guardian-" + account);
        return account;
    }

    void enrol(String account, long version, String guardian) {
        var id = new StudentId(UUID.nameUUIDFromBytes(account.getBytes(StandardCharsets.UTF_8)));
        tell(EventType.STUDENT_ENROLLED, studentState(id, version, account, guardian, StudentState.Status.ENROLLED));
        await().until(() ->
                count("select count(*) from student where version = " + version + " and id = ?::uuid", id) == 1);
    }

    /** @param consent as school-service tells it; null: it did not */
    void enrol(String account, long version, YearMonth born, @Nullable Boolean consent) {
        var id = new StudentId(UUID.nameUUIDFromBytes(account.getBytes(StandardCharsets.UTF_8)));
        tell(
                EventType.STUDENT_ENROLLED,
                new StudentState(
                        id,
                        version,
                        AccountId.of(account),
                        SCHOOL,
                        schoolClass,
                        "L",
                        "3e",
                        born,
                        List.of(AccountId.of("guardian-" + account)),
                        StudentState.Status.ENROLLED,
                        consent));
        await().until(() ->
                count("select count(*) from student where version = " + version + " and id = ?::uuid", id) == 1);
    }

    String offer(int seats, Week week) {
        return offer(seats, week, null);
    }

    String offer(int seats, Week week, OfferState.Reservation reservation) {
        var id = new OfferId(UUID.randomUUID());
        tell(EventType.OFFER_PUBLISHED, offerState(id, 1, seats, week, reservation));
        await().until(() -> count("select count(*) from seat_ledger where offer_id = ?::uuid", id) == 1
                && count("select count(*) from company where id = ?::uuid", company) == 1);
        return id.toString();
    }

    OfferState offerState(OfferId id, long version, int seats, Week week) {
        return offerState(id, version, seats, week, null);
    }

    OfferState offerState(OfferId id, long version, int seats, Week week, OfferState.Reservation reservation) {
        return new OfferState(
                id,
                version,
                company,
                new WorkplaceId(UUID.randomUUID()),
                "Au fournil",
                "D1102",
                List.of("3e"),
                List.of(new WeekSeats(week, seats)),
                LocalTime.of(8, 0),
                LocalTime.of(15, 0),
                "Ribérac",
                OfferState.Status.PUBLISHED,
                reservation,
                null);
    }

    StudentState studentState(StudentId id, long version, String account, String guardian, StudentState.Status status) {
        return new StudentState(
                id,
                version,
                AccountId.of(account),
                SCHOOL,
                schoolClass,
                "L",
                "3e",
                YearMonth.of(2012, 6),
                List.of(AccountId.of(guardian)),
                status,
                null);
    }

    StudentId studentId(String account) {
        return jdbc.sql("select id from student where account_id = ?")
                .param(account)
                .query((row, n) -> new StudentId(row.getObject("id", UUID.class)))
                .single();
    }

    SchoolState school(SchoolState.PriorityEducation priority) {
        return new SchoolState(
                SCHOOL,
                ++schoolVersion,
                "Collège Arnaut-Daniel",
                SchoolState.Kind.COLLEGE,
                "24352",
                List.of(new SchoolState.SchoolClass(schoolClass, "3e A", "3e", List.of(WEEK, OTHER_WEEK))),
                List.of(new SchoolState.StaffMember(
                        AccountId.of(teacher), SchoolState.StaffRole.TEACHER, List.of(schoolClass))),
                priority);
    }

    CompanyState companyState(long version, Boolean paused, Integer candidatesPerMonth) {
        return companyState(version, CompanyState.Status.VERIFIED, paused, candidatesPerMonth);
    }

    CompanyState companyState(
            long version, CompanyState.Status companyStatus, Boolean paused, Integer candidatesPerMonth) {
        return new CompanyState(
                company,
                version,
                "73282932000074",
                "Le Fournil",
                "Boulangerie",
                false,
                companyStatus,
                List.of(AccountId.of(baker)),
                List.of(),
                paused,
                candidatesPerMonth);
    }

    MvcTestResult apply(String student, String offer, Week week) {
        return apply(student, offer, week, "J'aime voir comment on fait le pain.");
    }

    MvcTestResult apply(String student, String offer, Week week, String motivation) {
        return post(
                "/api/applications",
                Tokens.student(student),
                Map.of("offerId", offer, "week", week, "motivation", motivation));
    }

    /** The student's application for an offer of their own, which has one seat in that week. */
    String applied(String student, Week week) {
        return id(apply(student, offer(1, week), week));
    }

    String accepted(String student, Week week) {
        return accepted(student, offer(1, week), week);
    }

    String accepted(String student, String offer, Week week) {
        String id = id(apply(student, offer, week));
        body(step(id, "accept", Tokens.company(baker)), 200);
        return id;
    }

    MvcTestResult step(String id, String step, HttpHeaders who) {
        return post("/api/applications/" + id + "/" + step, who);
    }

    MvcTestResult step(String id, String step, HttpHeaders who, Object body) {
        return post("/api/applications/" + id + "/" + step, who, body);
    }

    String id(MvcTestResult result) {
        return body(result, 201).get("id").asString();
    }

    MvcTestResult find(String student, Map<String, String> but) {
        return record("/api/found-places", Tokens.student(student), but);
    }

    MvcTestResult record(String path, HttpHeaders who, Map<String, String> but) {
        Map<String, String> place = new HashMap<>(Map.of(
                "week", WEEK.value(),
                "companyName", "Garage Faure",
                "address", "3 rue du Pont",
                "commune", "Ribérac",
                "contactPerson", "Mme Faure",
                "contactPhone", "05 53 90 12 34",
                "trade", "mécanicienne",
                "dayStart", "08:30",
                "dayEnd", "16:00"));
        place.putAll(but);
        return post(path, who, place);
    }

    String status(String id) {
        return jdbc.sql("select status from application where id = ?::uuid")
                .param(id)
                .query(String.class)
                .single();
    }

    long taken(String offer) {
        return count("select taken from seat_ledger where offer_id = ?::uuid", offer);
    }

    List<String> steps(String id) {
        return jdbc.sql("select status from application_step where application_id = ?::uuid order by version")
                .param(id)
                .query(String.class)
                .list();
    }
}
