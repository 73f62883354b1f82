package fr.stagein.offers.companies.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.events.AgreementId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.InternshipState;
import fr.stagein.events.InternshipState.Half;
import fr.stagein.events.InternshipState.Presence;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.offers.Desk;
import fr.stagein.testing.ServiceTest;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Thanks that a company can show. */
@ServiceTest
class RecognitionTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Badge badge;

    @Autowired
    HostedInternships internships;

    private final AgreementId coming = new AgreementId(UUID.randomUUID());
    private Desk desk;

    @BeforeEach
    void a_company_that_took_a_student() {
        desk = new Desk(http, json);
        String offer = desk.shown();
        jdbc.sql("update offer_week set week = '2026-W05' where offer_id = ?::uuid and week = '2027-W05'")
                .param(offer)
                .update();
        jdbc.sql("""
                insert into placement (application_id, version, offer_id, week, confirmed)
                values (gen_random_uuid(), 3, ?::uuid, '2026-W05', true),
                       (gen_random_uuid(), 3, ?::uuid, '2027-W06', true)""").params(offer, offer).update();
        internships.keep(hosted(new AgreementId(UUID.randomUUID()), 3, LocalDate.of(2026, 1, 26), Presence.LATE));
        internships.keep(hosted(new AgreementId(UUID.randomUUID()), 2, LocalDate.of(2026, 1, 26), Presence.ABSENT));
        internships.keep(hosted(coming, 1, LocalDate.now().plusWeeks(10), null));
    }

    private InternshipState hosted(AgreementId id, long version, LocalDate monday, @Nullable Presence said) {
        return new InternshipState(
                id,
                version,
                new StudentId(UUID.randomUUID()),
                new CompanyId(UUID.fromString(desk.company)),
                SchoolId.of("0240035H"),
                null,
                Week.containing(monday),
                "3e",
                List.of(new InternshipState.HalfDay(monday, Half.MORNING, said)),
                false,
                false);
    }

    @Test
    void only_internships_that_took_place_count_and_go_on_counting_once_they_are_erased() {
        var begun = new AgreementId(UUID.randomUUID());
        internships.keep(hosted(begun, 1, LocalDate.of(2026, 2, 2), null));
        internships.keep(hosted(begun, 1, LocalDate.of(2026, 2, 2), Presence.ABSENT));
        assertThat(counted()).as("what comes late changes nothing").isEqualTo(2);
        internships.keep(hosted(begun, 2, LocalDate.of(2026, 2, 2), Presence.ABSENT));
        assertThat(counted()).as("nobody came").isEqualTo(1);
        internships.keep(hosted(begun, 3, LocalDate.of(2026, 2, 2), Presence.PRESENT));
        internships.forget(begun.toString());
        assertThat(counted()).isEqualTo(2);
        internships.forget(coming.toString());
        assertThat(jdbc.sql("select count(*) from hosted_internship where agreement_id = ?")
                        .param(coming.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int counted() {
        return desk.body(desk.get(path("/engagement"), null), 200)
                .get("studentsHosted")
                .asInt();
    }

    @Test
    void anybody_sees_what_a_company_gave_and_nobody_whom_it_took() {
        JsonNode page = desk.body(desk.get(path("/engagement"), null), 200);
        assertThat(page.get("seatsOffered").asInt()).isEqualTo(3);
        assertThat(page.get("studentsHosted").asInt())
                .as("begun, and somebody came")
                .isEqualTo(1);
        assertThat(page.get("years")).hasSize(2);
        assertThat(page.get("communes").get(0).asString()).isEqualTo("Ribérac");
        assertThat(page.toString()).doesNotContain("fournil@entreprise.example");
    }

    @Test
    void a_company_that_is_not_verified_has_no_page_no_badge_and_no_statement() {
        desk.post("/api/companies/" + desk.company + "/suspend", desk.operator, Map.of("reason", "Signalement"));
        assertThat(desk.get(path("/engagement"), null)).hasStatus(404);
        assertThat(desk.get(path("/badge.svg"), null)).hasStatus(404);
        assertThat(desk.get(path("/statements/2026.pdf"), desk.member)).hasStatus(404);
    }

    @Test
    void the_badge_is_a_drawing_and_no_more() throws Exception {
        MvcTestResult answer = desk.get(path("/badge.svg"), null);
        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("image/svg+xml");
        String drawing = answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(drawing).contains("1 élève accueilli").doesNotContain("href").doesNotContain("style");
    }

    @Test
    void a_name_with_markup_stays_letters() throws Exception {
        String drawing = badge.of("<script>alert('&')</script>\u0007 & Fils \"au Val\"", 0, Locale.FRENCH);
        assertThat(drawing).doesNotContain("<script");
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(drawing.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("svg");
    }

    @Test
    void the_statement_of_a_year_is_a_page_for_its_members_only() throws Exception {
        MvcTestResult answer = desk.get(path("/statements/2026.pdf"), desk.member);
        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("application/pdf");
        try (var pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Attestation d'engagement 2026")
                    .contains("Le Fournil d'Essai")
                    .contains("Ribérac");
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(desk.get(path("/statements/2025.pdf"), desk.member)).hasStatus(404);
        assertThat(desk.get(path("/statements/2027.pdf"), desk.member))
                .as("a year in which nobody was hosted yet")
                .hasStatus(404);
        assertThat(desk.get(path("/statements/2026.pdf"), new Desk(http, json).member))
                .hasStatus(404);
        assertThat(desk.get(path("/statements/2026.pdf"), null)).hasStatus(401);
    }

    private String path(String part) {
        return "/api/companies/" + desk.company + part;
    }
}
