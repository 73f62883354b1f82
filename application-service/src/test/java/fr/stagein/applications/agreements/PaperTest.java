package fr.stagein.applications.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.applications.Scene;
import fr.stagein.documents.SealCheck;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState;
import fr.stagein.events.Stream;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Signatures on paper: two people look at the scan before they count. */
@ServiceTest
class PaperTest {

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
    void a_signature_on_paper_counts_once_a_second_person_confirms_it_and_the_seal_says_so() throws Exception {
        scene.body(paper.attest(convention.teacher(), "TUTOR", "COMPANY"), 201);
        JsonNode attested = convention.seen(convention.teacher());
        assertThat(Paper.signed(attested)).as("nothing counts yet").isEmpty();
        assertThat(Convention.turns(attested)).contains("SCHOOL:CONFIRM").doesNotContain("TUTOR:SIGN", "COMPANY:SIGN");
        assertThat(attested.get("partlyOnPaper").asBoolean()).isFalse();

        assertThat(row(convention.colleague()).get("yourTurn").asString()).isIn("SIGN", "CONFIRM");
        assertThat(convention
                        .seen(Tokens.principal(scene.colleague))
                        .get("yourTurn")
                        .asString())
                .isEqualTo("CONFIRM");
        assertThat(convention.seen(convention.head()).get("yourTurn").asString())
                .as("who attested waits")
                .isEqualTo("WAIT");
        assertThat(convention
                        .http
                        .get()
                        .uri(paper.scanPath() + "/file")
                        .headers(convention.colleague())
                        .exchange())
                .hasStatusOk()
                .hasHeader("Content-Type", "image/png")
                .hasHeader("X-Content-Type-Options", "nosniff");

        JsonNode confirmed = scene.body(paper.confirm(convention.colleague()), 200);
        assertThat(Paper.signed(confirmed)).containsExactlyInAnyOrder("COMPANY", "TUTOR");
        assertThat(confirmed.get("partlyOnPaper").asBoolean()).isTrue();
        assertThat(row(convention.teacher()).get("partlyOnPaper").asBoolean()).isTrue();
        AgreementState told = scene.told(Stream.AGREEMENTS, convention.id, 7).getLast();
        assertThat(told.hasPaper()).isTrue();

        for (HttpHeaders who : List.of(convention.lea(), convention.mother())) {
            scene.body(convention.sign(who, who.equals(convention.lea()) ? scene.lea : scene.mother), 200);
        }
        scene.body(convention.sign(convention.teacher(), scene.teacher), 200);
        scene.body(convention.sign(convention.head(), scene.teacher), 200);
        assertThat(convention.state()).isEqualTo("SIGNED");

        var sealer = new Sealer(here);
        sealer.sealAll();
        JsonNode sealed = convention.seen(convention.lea());
        byte[] file = scene.get(convention.path() + "/sealed.pdf", convention.lea())
                .getResponse()
                .getContentAsByteArray();
        assertThat(sealer.check(
                        file, sealed.get("versions").get(0).get("sealedSha256").asString()))
                .isInstanceOf(SealCheck.Outcome.Intact.class);
        String hash = paper.newest().get("sha256").asString();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
            assertThat(text)
                    .contains("Signéeenpartiesurpapier", "signaturesurpapier")
                    .contains(hash);
        }
        String audit = entries();
        assertThat(audit).contains(hash, "\"means\":\"PAPER\"", "\"confirmedAs\":\"SCHOOL\"", "\"printedVersion\":1");
        assertThat(scene.body(scene.get("/api/agreements/verify/" + paper.reference(), null), 200)
                        .get("partlyOnPaper")
                        .asBoolean())
                .isTrue();
        assertThat(paper.scans(convention.lea()))
                .as("the school keeps the scan")
                .isEmpty();
    }

    @Test
    void nobody_confirms_what_they_attested_or_signed_and_strangers_see_nothing() {
        scene.body(paper.attest(convention.teacher(), "TUTOR"), 201);
        assertThat(scene.code(paper.confirm(convention.teacher()), 409)).isEqualTo("agreement-scan-same-person");
        assertThat(scene.code(paper.confirm(convention.head()), 409))
                .as("the same account with another role")
                .isEqualTo("agreement-scan-same-person");
        assertThat(scene.code(paper.confirm(convention.mother()), 409)).isEqualTo("agreement-scan-not-yours");
        assertThat(scene.code(paper.withdraw(convention.colleague()), 409)).isEqualTo("agreement-scan-not-yours");
        HttpHeaders stranger = Tokens.teacher(UUID.randomUUID().toString());
        assertThat(paper.confirm(stranger)).hasStatus(404);
        assertThat(paper.attest(stranger, "COMPANY")).hasStatus(404);
        assertThat(paper.attest(convention.mother(), "COMPANY")).hasStatus(403);
        for (HttpHeaders who : List.of(stranger, convention.lea(), convention.mother())) {
            assertThat(scene.get(paper.scanPath() + "/file", who)).hasStatus(404);
        }
        assertThat(Paper.signed(convention.seen(convention.teacher()))).isEmpty();

        HttpHeaders referent = Tokens.of(scene.teacher, "Paul DURAND", "teacher");
        assertThat(scene.code(paper.attest(referent, "TEACHER"), 409)).isEqualTo("agreement-scan-own");
    }

    @Test
    void the_companys_member_confirms_the_tutors_paper_and_not_the_familys() {
        scene.body(paper.attest(convention.teacher(), "TUTOR"), 201);
        assertThat(paper.scans(convention.baker())).hasSize(1);
        assertThat(Paper.signed(scene.body(paper.confirm(convention.baker()), 200)))
                .containsExactly("TUTOR");
        scene.body(paper.attest(convention.teacher(), "GUARDIAN"), 201);
        assertThat(scene.code(paper.confirm(convention.baker()), 409)).isEqualTo("agreement-scan-not-yours");
        scene.body(paper.confirm(convention.mother()), 200);
        assertThat(entries()).contains("\"confirmedAs\":\"COMPANY\"", "\"confirmedAs\":\"GUARDIAN\"");
    }

    @Test
    void a_school_with_one_account_is_no_dead_end_a_family_or_company_confirms() {
        scene.staffIs(scene.teacher);
        scene.body(paper.attest(convention.teacher(), "TUTOR", "COMPANY"), 201);
        assertThat(Convention.turns(convention.seen(convention.teacher())))
                .contains("GUARDIAN:CONFIRM", "COMPANY:CONFIRM")
                .doesNotContain("SCHOOL:CONFIRM");
        assertThat(scene.code(paper.confirm(convention.lea()), 409))
                .as("a minor confirms nobody else's")
                .isEqualTo("agreement-scan-not-yours");
        assertThat(Paper.signed(scene.body(paper.confirm(convention.mother()), 200)))
                .containsExactlyInAnyOrder("COMPANY", "TUTOR");
    }

    @Test
    void a_typing_error_mended_meanwhile_voids_no_paper() {
        scene.body(paper.attest(convention.teacher(), "COMPANY"), 201);
        scene.body(paper.confirm(convention.colleague()), 200);
        scene.body(paper.attest(convention.teacher(), "TUTOR"), 201);
        Map<String, String> school = new HashMap<>(Contents.ofSchool());
        school.put("teacher.name", "Paule Durand");
        scene.body(convention.fill("SCHOOL", convention.teacher(), school, List.of()), 200);
        JsonNode second = scene.body(convention.freeze(), 200);
        assertThat(Paper.signed(second)).as("confirmed, carried over").containsExactly("COMPANY");
        assertThat(second.get("partlyOnPaper").asBoolean()).isTrue();
        assertThat(Convention.turns(second)).contains("SCHOOL:CONFIRM");
        JsonNode after = scene.body(paper.confirm(convention.colleague()), 200);
        assertThat(Paper.signed(after)).containsExactlyInAnyOrder("COMPANY", "TUTOR");
        assertThat(Paper.signer(after, "TUTOR").get("carriedFrom").asInt())
                .as("the paper has the first version")
                .isEqualTo(1);

        scene.body(convention.fillCompany(Map.of(), "10:00"), 200);
        JsonNode third = scene.body(convention.freeze(), 200);
        assertThat(Paper.signed(third)).isEmpty();
        assertThat(third.get("partlyOnPaper").asBoolean()).isFalse();
    }

    @Test
    void a_rejected_or_withdrawn_paper_counts_for_nothing_and_another_takes_its_place() {
        scene.body(paper.attest(convention.teacher(), "TUTOR"), 201);
        assertThat(scene.code(paper.attest(convention.colleague(), "TUTOR"), 409))
                .as("one paper a signature")
                .isEqualTo("agreement-scan-waits");
        JsonNode rejected = scene.body(paper.reject(convention.colleague()), 200);
        assertThat(Convention.turns(rejected)).contains("TUTOR:SIGN").doesNotContain("SCHOOL:CONFIRM");
        assertThat(paper.newest().get("reason").asString()).isEqualTo("La signature est illisible.");
        assertThat(scene.code(paper.confirm(convention.colleague()), 409)).isEqualTo("agreement-scan-settled");

        scene.body(paper.attest(convention.teacher(), "TUTOR"), 201);
        scene.body(paper.withdraw(convention.teacher()), 200);
        assertThat(scene.code(paper.confirm(convention.colleague()), 409)).isEqualTo("agreement-scan-settled");
        assertThat(scene.count(
                        "select count(*) from agreement_scan where agreement_id = ?::uuid and file is not null",
                        convention.id))
                .as("the files are gone")
                .isZero();
        scene.body(paper.attest(convention.colleague(), "TUTOR"), 201);
        scene.body(convention.signByLink(1), 200);
        JsonNode both = scene.body(paper.confirm(convention.teacher()), 200);
        assertThat(Paper.signer(both, "TUTOR").get("means").asString())
                .as("signed online first: that one counts")
                .isEqualTo("LINK_CODE");
    }

    @Test
    void two_who_confirm_at_the_same_instant_sign_once_and_the_same_upload_twice_is_one() throws Exception {
        byte[] scan = Paper.scan();
        String reference = paper.reference();
        String tutor = paper.signers("TUTOR");
        assertThat(Scene.atOnce(2, n -> paper.attest(convention.teacher(), scan, reference, 1, tutor)))
                .containsOnly(201);
        assertThat(paper.states()).isEqualTo("ATTESTED");
        String path = paper.scanPath();
        List<Integer> answers = Scene.atOnce(
                4, n -> scene.post(path + "/confirm", n % 2 == 0 ? convention.colleague() : convention.baker()));
        assertThat(answers).containsOnlyOnce(200).contains(409);
        assertThat(convention.count("select count(*) from agreement_entry where agreement_id = ?::uuid"))
                .as("frozen, and signed once")
                .isEqualTo(2);
    }

    @Test
    void the_last_signature_on_paper_completes_it_and_the_head_waits_for_all_before() {
        assertThat(scene.code(paper.attest(convention.teacher(), "PRINCIPAL"), 409))
                .isEqualTo("agreement-scan-not-yet");
        convention.allOthersSign(1);
        scene.body(paper.attest(convention.teacher(), "PRINCIPAL"), 201);
        assertThat(convention.state()).isEqualTo("FROZEN");
        assertThat(Convention.turns(convention.seen(convention.lea()))).containsExactly("SCHOOL:CONFIRM");
        scene.body(paper.confirm(convention.colleague()), 200);
        assertThat(convention.state()).isEqualTo("SIGNED");
        assertThat(scene.code(
                        paper.attest(convention.teacher(), Paper.scan(), paper.reference(), 1, paper.signers("TUTOR")),
                        409))
                .isEqualTo("agreement-over");
    }

    @Test
    void all_on_one_sheet_is_signed_in_their_order() {
        scene.body(
                paper.attest(convention.teacher(), "STUDENT", "GUARDIAN", "COMPANY", "TUTOR", "TEACHER", "PRINCIPAL"),
                201);
        scene.body(paper.confirm(convention.colleague()), 200);
        assertThat(convention.state()).isEqualTo("SIGNED");
    }

    @Test
    void who_has_neither_account_nor_mailbox_signs_on_paper_and_stops_nobody() {
        var values = new HashMap<String, String>();
        values.put("tutor.mail", "");
        values.put("meals", "Un panier.");
        scene.body(convention.fillCompany(values, "09:00"), 200);
        JsonNode second = scene.body(convention.freeze(), 200);
        assertThat(Paper.signer(second, "TUTOR").get("paperOnly").asBoolean()).isTrue();
        convention.seen(convention.baker());
        scene.body(convention.sign(convention.baker(), scene.baker), 200);
        assertThat(Paper.signed(convention.seen(convention.teacher())))
                .as("the company signs for itself, not for the tutor")
                .containsExactly("COMPANY");
        scene.body(paper.attest(convention.teacher(), "TUTOR"), 201);
        assertThat(Paper.signed(scene.body(paper.confirm(convention.colleague()), 200)))
                .contains("TUTOR");
    }

    private JsonNode row(HttpHeaders staff) {
        return scene.body(scene.get("/api/agreements?schoolId=" + Scene.SCHOOL, staff), 200)
                .valueStream()
                .filter(one -> one.get("id").asString().equals(convention.id))
                .findFirst()
                .orElseThrow();
    }

    private String entries() {
        var chain = here.getBean(Chain.class);
        return chain.of(new AgreementId(UUID.fromString(convention.id))).stream()
                .map(entry -> new String(entry.content(), StandardCharsets.UTF_8))
                .toList()
                .toString();
    }
}
