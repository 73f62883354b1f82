package fr.stagein.applications.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.applications.Scene;
import fr.stagein.events.AccountId;
import fr.stagein.events.ApplicationState;
import fr.stagein.events.EventType;
import fr.stagein.events.OfferId;
import fr.stagein.events.OfferState;
import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState;
import fr.stagein.events.Stream;
import fr.stagein.events.Week;
import fr.stagein.events.WorkplaceId;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A week of the holidays besides the week of the class: a chamber signs, the school hears nothing. */
@ServiceTest
class HolidayPlacementTest {

    private static final SchoolId CHAMBER = SchoolId.of("0249002E");

    /** The two weeks of the winter holidays of zone A, and one of spring. */
    private static final List<Week> HOLIDAYS = List.of(Week.of("2027-W07"), Week.of("2027-W08"), Week.of("2027-W15"));

    private static final LocalDate MONDAY = HOLIDAYS.getFirst().monday();

    @Autowired
    ApplicationContext here;

    private Convention ofClass;
    private Scene scene;
    private final String adviser = UUID.randomUUID().toString();
    private final OfferId offer = new OfferId(UUID.randomUUID());

    @BeforeEach
    void a_chamber_and_an_offer_for_the_holidays() {
        ofClass = new Convention(here);
        scene = ofClass.scene;
        chamber(List.of(adviser), true);
        scene.tell(
                EventType.OFFER_PUBLISHED,
                new OfferState(
                        offer,
                        1,
                        scene.company,
                        new WorkplaceId(UUID.randomUUID()),
                        "Au fournil, pendant les vacances",
                        "D1102",
                        List.of("3e", "mini"),
                        HOLIDAYS.stream()
                                .map(week -> new OfferState.WeekSeats(week, 1))
                                .toList(),
                        LocalTime.of(9, 0),
                        LocalTime.of(16, 0),
                        "Ribérac",
                        OfferState.Status.PUBLISHED,
                        null,
                        60));
        await().until(() -> scene.count("select count(*) from seat_ledger where offer_id = ?::uuid", offer) == 3);
    }

    /** @param said whether it is a chamber; null as the release before tells it */
    private void chamber(List<String> staff, @Nullable Boolean said) {
        long version = System.nanoTime();
        scene.tell(
                EventType.SCHOOL_CHANGED,
                new SchoolState(
                        CHAMBER,
                        version,
                        "CCI de la Dordogne",
                        SchoolState.Kind.UNIVERSITY,
                        "24322",
                        List.of(),
                        staff.stream()
                                .map(one -> new SchoolState.StaffMember(
                                        AccountId.of(one), SchoolState.StaffRole.PRINCIPAL, List.of()))
                                .toList(),
                        null,
                        said));
        await().until(() ->
                scene.count("select count(*) from school where chamber and version = ?::bigint", version) == 1);
    }

    @Test
    void a_chamber_signs_for_a_week_of_the_holidays_and_the_school_hears_nothing_of_it() throws IOException {
        Convention mini = ofClass.amendment(placed(HOLIDAYS.getFirst()));
        JsonNode seen = mini.seen(mini.lea());
        assertThat(seen.get("programme").asString()).isEqualTo("mini");
        assertThat(scene.get(mini.path(), mini.head())).as("of Léa's school").hasStatus(404);
        assertThat(scene.body(scene.get("/api/placements?schoolId=" + Scene.SCHOOL, mini.teacher()), 200)
                        .toString())
                .doesNotContain("2027-W07");
        assertThat(mini.told().schoolId()).isEqualTo(CHAMBER);
        assertThat(mini.told().classId()).isNull();
        assertThat(seen.at("/parts").toString()).contains("CCI de la Dordogne").doesNotContain("school.name");

        fillAll(mini);
        assertThat(Convention.turns(mini.seen(chamber()))).containsExactly("SCHOOL:FREEZE");
        scene.body(freeze(mini), 200);
        assertThat(parties(mini)).containsExactlyInAnyOrder("STUDENT", "GUARDIAN", "COMPANY", "TUTOR", "PRINCIPAL");
        assertThat(scene.code(mini.sign(chamber(), adviser), 409))
                .as("the chamber comes last")
                .isEqualTo("agreement-not-your-turn");
        scene.body(mini.sign(mini.lea(), scene.lea), 200);
        scene.body(mini.sign(mini.mother(), scene.mother), 200);
        scene.body(mini.sign(mini.baker(), scene.baker), 200);
        scene.body(mini.signByLink(1), 200);
        assertThat(Convention.turns(mini.seen(chamber()))).containsExactly("PRINCIPAL:SIGN");
        scene.body(mini.sign(chamber(), adviser), 200);

        assertThat(mini.seen(chamber()).at("/current/text/signatures").toString())
                .contains("La chambre consulaire")
                .doesNotContain("chef d'établissement");

        new Sealer(here).sealAll();
        assertThat(mini.seen(chamber()).get("state").asString()).isEqualTo("SEALED");
        String file = "/api/personal-data/application-service?student=" + scene.student;
        assertThat(scene.body(scene.get(file, mini.head()), 200).toString())
                .as("what her school reads of all that is kept of her")
                .contains("2027-W05")
                .doesNotContain("2027-W07", "mini", mini.id);
        assertThat(scene.body(scene.get(file, mini.mother()), 200).toString()).contains("2027-W07", "mini");
        byte[] sealed =
                scene.get(mini.path() + "/sealed.pdf", chamber()).getResponse().getContentAsByteArray();
        assertThat(Sealer.isIntact(
                        sealed,
                        mini.seen(chamber()).at("/versions/0/sealedSha256").asString()))
                .isTrue();
        assertThat(evidence(sealed)).contains("La chambre consulaire").doesNotContain("établissement");
    }

    private static String evidence(byte[] sealed) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(sealed)) {
            String all = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            return all.substring(all.lastIndexOf("Qui a signé, comment et quand"));
        }
    }

    @Test
    void a_minor_without_a_guardian_is_told_before_a_place_is_taken() {
        Level college = Level.college(here);
        MvcTestResult refused = college.apply(college.student(YearMonth.of(2012, 5)), offer, HOLIDAYS.getFirst());
        assertThat(scene.code(refused, 409)).isEqualTo("holiday-needs-guardian");
    }

    @Test
    void a_chamber_stays_one_when_the_release_before_tells_a_change_of_it_and_signs_once_somebody_is_there() {
        chamber(List.of(), null);
        assertThat(scene.code(applied(HOLIDAYS.getFirst()), 409)).isEqualTo("no-chamber");
        chamber(List.of(adviser), null);
        scene.body(applied(HOLIDAYS.getFirst()), 201);
    }

    @Test
    void half_of_each_holidays_stays_free() {
        placed(HOLIDAYS.getFirst());
        assertThat(scene.code(applied(HOLIDAYS.get(1)), 409)).isEqualTo("holiday-half-taken");
        scene.body(applied(HOLIDAYS.get(2)), 201);
    }

    @Test
    void the_week_of_the_class_stays_the_schools() {
        assertThat(ofClass.told().schoolId()).isEqualTo(Scene.SCHOOL);
        String holiday = scene.body(applied(HOLIDAYS.getFirst()), 201).get("id").asString();
        assertThat(scene.told(Stream.APPLICATIONS, holiday, 1))
                .singleElement()
                .returns(CHAMBER, ApplicationState::schoolId);
    }

    private String placed(Week week) {
        String application = scene.body(applied(week), 201).get("id").asString();
        scene.body(scene.post("/api/applications/" + application + "/accept", ofClass.baker()), 200);
        scene.body(scene.post("/api/applications/" + application + "/confirm", ofClass.lea()), 200);
        return scene.body(scene.get("/api/agreements/mine", ofClass.lea()), 200)
                .valueStream()
                .filter(one -> one.get("week").asString().equals(week.value()))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private MvcTestResult applied(Week week) {
        return scene.post(
                "/api/applications",
                ofClass.lea(),
                Map.of(
                        "offerId",
                        offer.toString(),
                        "week",
                        week.value(),
                        "motivation",
                        "Je voudrais voir comment le pain se fait."));
    }

    private HttpHeaders chamber() {
        return Tokens.principal(adviser);
    }

    private void fillAll(Convention mini) {
        fill(
                mini,
                "STUDENT",
                mini.lea(),
                Map.of(
                        "student.name", "Léa Martin",
                        "student.birthDate", "2012-06-03",
                        "student.class", "3e A",
                        "aims", "Voir un fournil.",
                        "transport", "À pied",
                        "insurance.student", "MAIF, contrat 789"),
                List.of());
        fill(mini, "GUARDIAN", mini.mother(), Map.of("guardian.1.name", "Claire Martin"), List.of());
        fill(mini, "COMPANY", mini.baker(), Contents.ofCompany(), days());
        fill(
                mini,
                "SCHOOL",
                chamber(),
                Map.of(
                        "chamber.name", "CCI de la Dordogne",
                        "chamber.address", "23 rue Wilson, 24000 Périgueux",
                        "chamber.representative.name", "Anne Roche",
                        "chamber.representative.function", "Conseillère"),
                List.of());
    }

    private static List<Map<String, String>> days() {
        return IntStream.range(0, 5)
                .mapToObj(day -> Map.of(
                        "date", MONDAY.plusDays(day).toString(),
                        "start", "09:00",
                        "breakStart", "12:00",
                        "breakEnd", "13:00",
                        "end", "16:00"))
                .toList();
    }

    private void fill(
            Convention mini, String part, HttpHeaders who, Map<String, String> values, List<Map<String, String>> days) {
        scene.body(mini.fill(part, who, Convention.revision(mini.seen(who), part), values, days), 200);
    }

    private MvcTestResult freeze(Convention mini) {
        Map<String, Integer> revisions = new HashMap<>();
        mini.seen(chamber())
                .get("parts")
                .forEach(part -> revisions.put(
                        part.get("part").asString(), part.get("revision").asInt()));
        return scene.call(HttpMethod.POST, mini.path() + "/freeze", chamber(), Map.of("revisions", revisions));
    }

    private List<String> parties(Convention mini) {
        return mini.seen(chamber())
                .get("current")
                .get("signers")
                .valueStream()
                .map(one -> one.get("party").asString())
                .toList();
    }
}
