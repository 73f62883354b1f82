package fr.stagein.schools.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import fr.stagein.events.CompanyId;
import fr.stagein.events.Event;
import fr.stagein.events.EventType;
import fr.stagein.events.OfferId;
import fr.stagein.events.OfferState;
import fr.stagein.events.OfferState.Reservation;
import fr.stagein.events.SchoolId;
import fr.stagein.events.Stream;
import fr.stagein.events.WorkplaceId;
import fr.stagein.platform.outbox.EventPublisher;
import fr.stagein.platform.territory.Territory;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.schools.Scene;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
@Import(Scene.class)
@TestPropertySource(properties = "stagein.school.home-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=")
class DeskTest {

    @Autowired
    Scene scene;

    @Autowired
    Offers offers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EventPublisher events;

    @Autowired
    TerritoryCalendar calendar;

    @Autowired
    JsonMapper json;

    @Autowired
    Territory territory;

    @Autowired
    ConsumerFactory<String, byte[]> consumers;

    private SchoolId school;
    private HttpHeaders teacher;
    private String lea;
    private String leasAccount;
    private String schoolClass;

    @BeforeEach
    void a_class() {
        school = scene.aSchool();
        teacher = Tokens.teacher("teacher-" + school);
        HttpHeaders head = Tokens.principal("head-" + school);
        JsonNode preview = scene.preview(school, head, """
                Nom;Prénom;Date de naissance;Classe
                Lagarde;Léa;28/12/2011;3A
                Ly;Noah;07/01/2011;3A
                """);
        scene.body(
                scene.call(
                        HttpMethod.POST,
                        "/api/schools/" + school + "/roster-imports/"
                                + preview.get("id").asString() + "/apply",
                        head,
                        Map.of()),
                200);
        lea = jdbc.sql("select id::text from student where school_id = ? and first_name = 'Léa'")
                .param(school.value())
                .query(String.class)
                .single();
        schoolClass = jdbc.sql("select id::text from school_class where school_id = ?")
                .param(school.value())
                .query(String.class)
                .single();
        leasAccount = "lea-" + school;
        jdbc.sql("update student set account_id = ? where id = ?::uuid")
                .params(leasAccount, lea)
                .update();
    }

    @Test
    void a_pupil_is_encouraged_once_a_day_however_many_press() throws Exception {
        List<Callable<Integer>> presses = Collections.nCopies(
                6,
                () -> post("/students/" + lea + "/encouragements", null)
                        .getResponse()
                        .getStatus());
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var press : threads.invokeAll(presses)) {
                answers.add(press.get());
            }
        }
        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);

        jdbc.sql("update encouragement set day = day - 1 where student_id = ?::uuid")
                .param(lea)
                .update();
        JsonNode again = scene.body(post("/students/" + lea + "/encouragements", null), 201);
        assertThat(again.get("encouragements").asInt()).isEqualTo(2);
        assertThat(scene.body(get("/guidance"), 200)).hasSize(1);
        assertThat(told("fr.stagein.guidance.encouraged.v1", 2)).allSatisfy(event -> {
            assertThat(event.get("studentIds").get(0).asString()).isEqualTo(lea);
            assertThat(event.toString()).doesNotContain("Léa", "Lagarde", "teacher-");
        });
    }

    @Test
    void suggested_offers_reach_the_pupil_once_as_ids() {
        OfferId bakery = offer("3e", OfferState.Status.PUBLISHED);
        OfferId garage = offer("3e", OfferState.Status.PUBLISHED);
        scene.body(suggest(bakery, garage, bakery), 201);
        JsonNode again = scene.body(suggest(garage), 201);
        assertThat(again.get("suggestedOffers")).hasSize(2);

        JsonNode read = scene.body(
                scene.call(HttpMethod.GET, "/api/students/me/suggestions", Tokens.student(leasAccount), null), 200);
        assertThat(read.findValuesAsString("offerId")).containsExactlyInAnyOrder(bakery.toString(), garage.toString());
        assertThat(scene.body(
                        scene.call(HttpMethod.GET, "/api/students/me/suggestions", Tokens.student("noah"), null), 200))
                .isEmpty();
        assertThat(told("fr.stagein.guidance.offers-suggested.v1", 1).getFirst().get("offerIds"))
                .hasSize(2);
    }

    @Test
    void what_cannot_be_suggested_says_why() {
        assertThat(code(suggest(new OfferId(UUID.randomUUID())), 400)).isEqualTo("offer-unknown");
        assertThat(code(suggest(offer("3e", OfferState.Status.CLOSED)), 409)).isEqualTo("offer-closed");
        assertThat(code(suggest(offer("2de", OfferState.Status.PUBLISHED)), 409))
                .isEqualTo("programme-not-offered");
        assertThat(suggest()).hasStatus(400);
        jdbc.sql("update student set account_id = null where id = ?::uuid")
                .param(lea)
                .update();
        assertThat(code(suggest(offer("3e", OfferState.Status.PUBLISHED)), 409)).isEqualTo("student-without-account");
        assertThat(code(post("/students/" + lea + "/encouragements", null), 409))
                .isEqualTo("student-without-account");
    }

    @Test
    void an_offer_that_is_kept_for_others_is_unknown_until_it_is_open_to_all() {
        LocalDate today = calendar.today();
        assertThat(code(suggest(keptFor(scene.aSchool(), today)), 400)).isEqualTo("offer-unknown");
        assertThat(code(suggest(keptFor(null, today)), 400))
                .as("priority education")
                .isEqualTo("offer-unknown");
        assertThat(scene.body(get("/guidance"), 200)).isEmpty();
        assertThat(suggest(keptFor(school, today))).hasStatus(201);
        assertThat(suggest(keptFor(scene.aSchool(), today.minusDays(1)))).hasStatus(201);

        OfferId priority = keptFor(null, today);
        jdbc.sql("update school set priority_education = 'REP' where id = ?")
                .param(school.value())
                .update();
        assertThat(suggest(priority)).hasStatus(201);
    }

    @Test
    void a_reservation_arrives_with_the_event_even_where_the_version_is_known_without_it() {
        OfferId open = offer("3e", OfferState.Status.PUBLISHED);
        OfferState kept =
                state(open, 1, "3e", OfferState.Status.PUBLISHED, new Reservation(scene.aSchool(), calendar.today()));
        transaction.executeWithoutResult(status -> events.publish(EventType.OFFER_CHANGED, kept));
        await().atMost(Duration.ofSeconds(15))
                .until(() -> offers.find(open, school, calendar.today()).isEmpty());
        assertThat(code(suggest(open), 400)).isEqualTo("offer-unknown");
    }

    @Test
    void a_message_to_a_class_is_sent_once_and_says_who_wrote_it() {
        String text = "Forum des métiers jeudi : <b>venez</b> !\nMme Queyroi";
        JsonNode sent = scene.body(write(text, true), 201);
        assertThat(sent.get("students").asInt()).isEqualTo(2);
        assertThat(code(write(text, true), 409)).as("the second click").isEqualTo("letter-sent");
        assertThat(jdbc.sql("select written_by from class_letter where class_id = ?::uuid")
                        .param(schoolClass)
                        .query(String.class)
                        .single())
                .isEqualTo("teacher-" + school);
        assertThat(scene.body(get("/classes/" + schoolClass + "/letters"), 200)
                        .get(0)
                        .get("text")
                        .asString())
                .isEqualTo(text);
        JsonNode seen = scene.body(
                        scene.call(
                                HttpMethod.GET,
                                "/api/schools/" + school + "/classes/" + schoolClass + "/letters",
                                Tokens.principal("head-" + school),
                                null),
                        200)
                .get(0);
        assertThat(seen.get("author").asString()).as("a colleague sees who").isEqualTo("Paul");
        assertThat(Instant.parse(seen.get("writtenAt").asString()))
                .isCloseTo(calendar.now(), within(1, ChronoUnit.MINUTES));
        JsonNode event = told("fr.stagein.guidance.written.v1", 1).getFirst();
        assertThat(event.get("studentIds")).hasSize(2);
        assertThat(event.get("toGuardians").asBoolean()).isTrue();
        assertThat(event.has("text")).as("what is on the stream stays there").isFalse();
        assertThat(event.toString()).doesNotContain("Forum");
        assertThat(event.toString()).doesNotContain("teacher-");

        assertThat(write("x".repeat(2001), false)).hasStatus(400);
        assertThat(write(" \n ", false)).hasStatus(400);
        assertThat(write("a\u0000b", false)).hasStatus(400);
        jdbc.sql("update student set left_at = now() where school_id = ?")
                .param(school.value())
                .update();
        assertThat(code(write("Encore là ?", false), 409)).isEqualTo("class-empty");
    }

    @Test
    void its_readers_read_a_letter_here_and_nobody_else_does() {
        scene.body(write("Forum jeudi", false), 201);
        scene.body(write("Réunion mardi", true), 201);
        var guardian = "guardian-of-" + leasAccount;
        jdbc.sql("insert into guardian (student_id, account_id) select id, ? from student where account_id = ?")
                .param(guardian)
                .param(leasAccount)
                .update();

        assertThat(lettersOf(Tokens.student(leasAccount))).containsExactly("Réunion mardi", "Forum jeudi");
        assertThat(lettersOf(Tokens.guardian(guardian))).containsExactly("Réunion mardi");
        assertThat(lettersOf(Tokens.student("noah-of-another-class"))).isEmpty();
        assertThat(scene.call(HttpMethod.GET, "/api/students/letters", Tokens.company("somebody"), null))
                .hasStatus(403);
    }

    @Test
    void a_letter_names_no_way_round_the_platform() {
        assertThat(write("Écris-moi : prof24@mail.example", false)).hasStatus(400);
        assertThat(write("Mon snap : prof24", false)).hasStatus(400);
    }

    private List<String> lettersOf(HttpHeaders reader) {
        return scene.body(scene.call(HttpMethod.GET, "/api/students/letters", reader, null), 200)
                .findValuesAsString("text");
    }

    @Test
    void the_list_as_an_excel_file_holds_no_formula() throws Exception {
        var rows = List.of(
                List.of("Nom", "Détail"),
                List.of("=HYPERLINK(\"http://x\")", "+1"),
                List.of("-Ly", "@SUM(A1)"),
                List.of("D’Été\u0001", "<b>&"));
        MvcTestResult answer = post("/spreadsheets", Map.of("rows", rows));
        assertThat(answer).hasStatusOk();
        try (var workbook = new ReadableWorkbook(
                new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            var read = workbook.getFirstSheet().read();
            assertThat(read).hasSize(4);
            assertThat(read)
                    .allSatisfy(row -> assertThat(row.stream())
                            .allSatisfy(cell -> assertThat(cell.getType()).isEqualTo(CellType.STRING)));
            assertThat(read.get(1).getCellText(0)).isEqualTo("=HYPERLINK(\"http://x\")");
            assertThat(read.get(3).getCellText(0)).isEqualTo("D’Été");
            assertThat(read.get(3).getCellText(1)).isEqualTo("<b>&");
        }
        assertThat(post("/spreadsheets", Map.of("rows", List.of()))).hasStatus(400);
        assertThat(post("/spreadsheets", Map.of("rows", List.of(List.of("x".repeat(1001))))))
                .hasStatus(400);
    }

    @Test
    void another_schools_staff_have_no_part_in_it() {
        SchoolId other = scene.aSchool();
        HttpHeaders stranger = Tokens.teacher("teacher-" + other);
        for (String path : List.of("/guidance", "/classes/" + schoolClass + "/letters")) {
            assertThat(scene.call(HttpMethod.GET, "/api/schools/" + school + path, stranger, null))
                    .hasStatus(404);
        }
        for (SchoolId named : List.of(school, other)) {
            String base = "/api/schools/" + named;
            assertThat(scene.call(HttpMethod.POST, base + "/students/" + lea + "/encouragements", stranger, null))
                    .hasStatus(404);
            assertThat(scene.call(
                            HttpMethod.POST,
                            base + "/students/" + lea + "/suggestions",
                            stranger,
                            Map.of("offerIds", List.of(UUID.randomUUID()))))
                    .hasStatus(404);
            assertThat(scene.call(
                            HttpMethod.POST,
                            base + "/classes/" + schoolClass + "/letters",
                            stranger,
                            Map.of("text", "Bonjour", "toGuardians", true)))
                    .hasStatus(404);
        }
        assertThat(scene.call(
                        HttpMethod.POST,
                        "/api/schools/" + school + "/spreadsheets",
                        stranger,
                        Map.of("rows", List.of(List.of("a")))))
                .hasStatus(404);
    }

    private OfferId offer(String programme, OfferState.Status status) {
        return offer(programme, status, null);
    }

    private OfferId keptFor(SchoolId whom, LocalDate until) {
        return offer("3e", OfferState.Status.PUBLISHED, new Reservation(whom, until));
    }

    /** As its company published it. */
    private OfferId offer(String programme, OfferState.Status status, Reservation reservation) {
        var id = new OfferId(UUID.randomUUID());
        OfferState state = state(id, 1, programme, status, reservation);
        offers.on(new Event<>(UUID.randomUUID(), EventType.OFFER_PUBLISHED, calendar.now(), state));
        return id;
    }

    private static OfferState state(
            OfferId id, long version, String programme, OfferState.Status status, Reservation reservation) {
        return new OfferState(
                id,
                version,
                new CompanyId(UUID.randomUUID()),
                new WorkplaceId(UUID.randomUUID()),
                "Au fournil",
                "D1102",
                List.of(programme),
                List.of(),
                LocalTime.of(8, 0),
                LocalTime.of(15, 0),
                "Ribérac",
                status,
                reservation,
                60);
    }

    private MvcTestResult suggest(OfferId... which) {
        return post("/students/" + lea + "/suggestions", Map.of("offerIds", List.of(which)));
    }

    private MvcTestResult write(String text, boolean toGuardians) {
        return post("/classes/" + schoolClass + "/letters", Map.of("text", text, "toGuardians", toGuardians));
    }

    private MvcTestResult get(String path) {
        return scene.call(HttpMethod.GET, "/api/schools/" + school + path, teacher, null);
    }

    private MvcTestResult post(String path, Object body) {
        return scene.call(HttpMethod.POST, "/api/schools/" + school + path, teacher, body);
    }

    private String code(MvcTestResult result, int status) {
        return scene.body(result, status).get("type").asString().replace("urn:stagein:problem:", "");
    }

    /** What the others hear of this school. */
    private List<JsonNode> told(String type, int events) {
        List<JsonNode> told = new ArrayList<>();
        try (var consumer = consumers.createConsumer("test-" + UUID.randomUUID(), null)) {
            consumer.subscribe(List.of(Stream.GUIDANCE.topic(territory.id())));
            await().atMost(Duration.ofSeconds(15)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    JsonNode state = json.readTree(message.value());
                    String its =
                            new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
                    if (its.equals(type) && state.get("schoolId").asString().equals(school.value())) {
                        told.add(state);
                    }
                });
                return told.size() >= events;
            });
        }
        assertThat(told).hasSize(events);
        return told;
    }
}
