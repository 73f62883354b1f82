package fr.stagein.applications;

import static org.awaitility.Awaitility.await;

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
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A bakery of two, Léa with her mother, her teacher, and one offer; as the other services tell of them. */
public final class Scene extends Neighbours {

    public static final SchoolId SCHOOL = SchoolId.of("0240035H");

    private static final Week WEEK = Week.of("2027-W05");
    private static long schoolVersion;

    public final CompanyId company = new CompanyId(UUID.randomUUID());
    public final String baker = account();
    public final String clerk = account();
    public final String lea = account();
    public final String mother = account();
    public final String teacher = account();
    public final String colleague = account();
    public final StudentId student = new StudentId(UUID.randomUUID());

    private final ClassId schoolClass = new ClassId(UUID.randomUUID());
    private final OfferId offer = new OfferId(UUID.randomUUID());

    public Scene(ApplicationContext service) {
        super(service);
        companyIs(1, CompanyState.Status.VERIFIED, baker, clerk);
        staffIs(teacher, colleague);
        tellOfStudent();
        tell(
                EventType.OFFER_PUBLISHED,
                new OfferState(
                        offer,
                        1,
                        company,
                        new WorkplaceId(UUID.randomUUID()),
                        "Au fournil",
                        "D1102",
                        List.of("3e"),
                        List.of(new OfferState.WeekSeats(WEEK, 2)),
                        LocalTime.of(8, 0),
                        LocalTime.of(15, 0),
                        "Ribérac",
                        OfferState.Status.PUBLISHED,
                        null,
                        45));
        await().until(() -> count("select count(*) from school_class where id = ?::uuid", schoolClass) == 1
                && count("select count(*) from student where id = ?::uuid", student) == 1
                && count("select count(*) from seat_ledger where offer_id = ?::uuid", offer) == 1);
    }

    /** The school as school-service tells of it, with these of its staff; waits until they are known. */
    public void staffIs(String... accounts) {
        tell(
                EventType.SCHOOL_CHANGED,
                new SchoolState(
                        SCHOOL,
                        ++schoolVersion,
                        "Collège Arnaut-Daniel",
                        SchoolState.Kind.COLLEGE,
                        "24352",
                        List.of(new SchoolState.SchoolClass(schoolClass, "3e A", "3e", List.of(WEEK))),
                        List.of(accounts).stream()
                                .map(one -> new SchoolState.StaffMember(
                                        AccountId.of(one), SchoolState.StaffRole.TEACHER, List.of(schoolClass)))
                                .toList(),
                        null));
        await().until(() ->
                count("select coalesce(max(version), 0) from school where id = ?", SCHOOL) == schoolVersion);
    }

    /** Léa as school-service tells of her, as often as it likes. */
    public void tellOfStudent() {
        tell(
                EventType.STUDENT_ENROLLED,
                new StudentState(
                        student,
                        1,
                        AccountId.of(lea),
                        SCHOOL,
                        schoolClass,
                        "L",
                        "3e",
                        YearMonth.of(2012, 6),
                        List.of(AccountId.of(mother)),
                        StudentState.Status.ENROLLED,
                        null));
    }

    public ClassId schoolClass() {
        return schoolClass;
    }

    public OfferId offer() {
        return offer;
    }

    private static String account() {
        return UUID.randomUUID().toString();
    }

    /** The company as offer-service tells of it, and waits until it is known. */
    public void companyIs(long version, CompanyState.Status status, String... members) {
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
                        List.of(members).stream().map(AccountId::of).toList(),
                        List.of(),
                        null,
                        null));
        await().until(() ->
                count("select coalesce(max(version), 0) from company where id = ?::uuid", company) == version);
    }

    /** Léa applies; gives the application's id. */
    public String applied() {
        return body(
                        post(
                                "/api/applications",
                                Tokens.student(lea),
                                Map.of("offerId", offer, "week", WEEK, "motivation", "J'aime le pain.")),
                        201)
                .get("id")
                .asString();
    }
}
