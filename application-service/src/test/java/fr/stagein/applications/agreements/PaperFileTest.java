package fr.stagein.applications.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.applications.Scene;
import fr.stagein.events.AccountId;
import fr.stagein.events.ErasureId;
import fr.stagein.events.ErasureState;
import fr.stagein.events.EventType;
import fr.stagein.events.StudentId;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import fr.stagein.testing.Traces;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Files of signatures on paper: which are taken, which are printed, how they are kept. */
@ServiceTest
class PaperFileTest {

    @Autowired
    ApplicationContext here;

    @Autowired
    JdbcClient jdbc;

    private Convention convention;
    private Scene scene;
    private Paper paper;

    @BeforeEach
    void a_frozen_agreement() {
        convention = new Convention(here).frozen();
        scene = convention.scene;
        paper = new Paper(convention);
    }

    @Test
    void another_agreements_paper_and_one_of_another_version_are_refused_with_the_way_on() {
        var other = new Convention(here).frozen();
        String theirs = new Paper(other).reference();
        String theirTutor = new Paper(other).signers("TUTOR");
        scene.staffIs(scene.teacher, scene.colleague);
        String tutor = paper.signers("TUTOR");
        byte[] scan = Paper.scan();
        assertThat(scene.code(paper.attest(convention.teacher(), scan, theirs, 1, tutor), 409))
                .isEqualTo("agreement-scan-other");
        assertThat(scene.code(paper.attest(convention.teacher(), scan, paper.reference(), 2, tutor), 409))
                .isEqualTo("agreement-scan-version-unknown");
        assertThat(scene.code(paper.attest(convention.teacher(), scan, paper.reference(), 1, theirTutor), 400))
                .as("the other's signer")
                .isEqualTo("agreement-scan-no-signer");
        String asTyped = " " + paper.reference().toLowerCase(Locale.ROOT).replace("-", " ") + " ";
        scene.body(paper.attest(convention.teacher(), scan, asTyped, 1, tutor), 201);

        scene.body(convention.fillCompany(Map.of(), "10:00"), 200);
        scene.body(convention.freeze(), 200);
        assertThat(paper.states()).as("what waited is void with the signatures").isEqualTo("REPLACED");
        assertThat(scene.get(paper.scanPath() + "/file", convention.teacher()))
                .as("and its file is gone")
                .hasStatus(404);
        assertThat(scene.code(
                        paper.attest(convention.teacher(), scan, paper.reference(), 1, paper.signers("TUTOR")), 409))
                .isEqualTo("agreement-scan-version-old");
    }

    @Test
    void what_is_no_scan_is_refused_kindly_and_what_is_too_large_before_it_is_read() {
        Map<String, byte[]> files = Map.of(
                "agreement-scan-heic", "\0\0\0\u0018ftypheic\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1),
                "agreement-scan-unknown", "<svg onload='x'>".getBytes(StandardCharsets.US_ASCII),
                "agreement-scan-broken", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        files.forEach((code, file) -> assertThat(scene.code(upload(file), 400)).isEqualTo(code));
        byte[] unsigned = scene.get(convention.path() + "/versions/1/pdf", convention.teacher())
                .getResponse()
                .getContentAsByteArray();
        assertThat(scene.code(upload(unsigned), 409)).isEqualTo("agreement-scan-unsigned");
        assertThat(upload(new byte[30 * 1024 * 1024])).hasStatus(413);
        assertThat(upload(new byte[10 * 1024 * 1024 + 1])).hasStatus(413);
        assertThat(scene.code(upload(new byte[10 * 1024 * 1024]), 400)).isEqualTo("agreement-scan-unknown");
        assertThat(paper.states()).isEmpty();
    }

    @Test
    void printing_all_is_no_reading_and_is_for_the_school() throws Exception {
        jdbc.sql("delete from agreement_reading where agreement_id = :id::uuid")
                .param("id", convention.id)
                .update();
        String print = "/api/agreements/print.pdf?ids=" + convention.id + "," + convention.id;
        MvcTestResult printed = scene.get(print, convention.teacher());
        assertThat(printed).hasStatusOk();
        try (PDDocument pdf = Loader.loadPDF(printed.getResponse().getContentAsByteArray())) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(pdf).replaceAll("\\s+", "");
                assertThat(text).contains("version1", "/verifier/");
            }
        }
        assertThat(convention.count("select count(*) from agreement_reading where agreement_id = ?::uuid"))
                .isZero();
        assertThat(scene.get(print, convention.mother())).hasStatus(403);
        assertThat(scene.get(print, Tokens.teacher(UUID.randomUUID().toString())))
                .hasStatus(404);
    }

    @Test
    void a_scan_is_encrypted_goes_with_the_pupil_and_of_an_erased_attester_the_name_stays() {
        scene.body(paper.attest(convention.teacher(), "TUTOR"), 201);
        assertThat(jdbc.sql("select file, attested_name from agreement_scan where agreement_id = :id::uuid")
                        .param("id", convention.id)
                        .query((row, n) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1)
                                + new String(row.getBytes(2), StandardCharsets.ISO_8859_1))
                        .single())
                .as("encrypted")
                .doesNotContain("PNG", "iVBOR", scene.teacher);
        JsonNode mothers = scene.body(
                scene.get("/api/personal-data/application-service?student=" + scene.student, convention.mother()), 200);
        assertThat(mothers.toString()).contains(paper.newest().get("sha256").asString());
        erase(null, scene.teacher);
        await().untilAsserted(() ->
                assertThat(new Traces(jdbc).of(List.of(scene.teacher))).isEmpty());
        assertThat(paper.scans(convention.colleague())
                        .findFirst()
                        .orElseThrow()
                        .get("attestedBy")
                        .asString())
                .isEqualTo("Paul");
        erase(scene.student, scene.lea);
        await().untilAsserted(() -> assertThat(
                        convention.count("select count(*) from agreement_scan where agreement_id = ?::uuid"))
                .isZero());
    }

    private void erase(@Nullable StudentId student, String account) {
        scene.tell(
                EventType.ERASURE_ORDERED,
                new ErasureState(
                        new ErasureId(UUID.randomUUID()), 1, student, List.of(AccountId.of(account)), Instant.now()));
    }

    private MvcTestResult upload(byte[] file) {
        return paper.attest(convention.teacher(), file, paper.reference(), 1, paper.signers("TUTOR"));
    }
}
