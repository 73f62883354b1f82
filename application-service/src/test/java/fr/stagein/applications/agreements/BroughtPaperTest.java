package fr.stagein.applications.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.applications.Scene;
import fr.stagein.testing.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Papers that signers send in themselves: two of the school's staff look at them before they count. */
@ServiceTest
class BroughtPaperTest {

    @Autowired
    ApplicationContext here;

    @Autowired
    PlatformTransactionManager transactions;

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
    void a_signers_own_paper_counts_once_one_of_the_staff_attests_it_and_another_confirms_it() {
        assertThat(convention.seen(convention.mother()).get("mayBring").asBoolean())
                .isTrue();
        JsonNode brought = scene.body(paper.bring(convention.mother()), 201);
        assertThat(brought.get("mayBring").asBoolean()).isFalse();
        assertThat(brought.get("scans").get(0).get("state").asString()).isEqualTo("BROUGHT");
        assertThat(Paper.signed(brought)).isEmpty();
        assertThat(Convention.turns(brought)).contains("SCHOOL:CONFIRM").doesNotContain("GUARDIAN:SIGN");
        JsonNode seen = paper.newest();
        assertThat(seen.get("mayAttest").asBoolean()).isTrue();
        assertThat(seen.get("mayConfirm").asBoolean()).isFalse();
        assertThat(paper.scans(convention.baker())).as("not the company's").isEmpty();
        assertThat(scene.get(paper.scanPath() + "/file", convention.mother()))
                .as("whoever sent it in may look at it")
                .hasStatusOk();

        assertThat(scene.code(paper.confirm(convention.colleague()), 409)).isEqualTo("agreement-scan-not-attested");
        assertThat(scene.code(paper.confirm(convention.mother()), 409)).isEqualTo("agreement-scan-same-person");
        assertThat(paper.attestBrought(convention.mother(), "GUARDIAN")).hasStatus(403);
        scene.body(paper.attestBrought(convention.teacher(), "GUARDIAN"), 200);
        assertThat(scene.code(paper.attestBrought(convention.colleague(), "GUARDIAN"), 409))
                .isEqualTo("agreement-scan-attested");
        assertThat(scene.code(paper.confirm(convention.teacher()), 409)).isEqualTo("agreement-scan-same-person");
        assertThat(scene.code(paper.confirm(convention.mother()), 409))
                .as("her own word is no second one")
                .isEqualTo("agreement-scan-same-person");
        JsonNode confirmed = scene.body(paper.confirm(convention.colleague()), 200);
        assertThat(Paper.signed(confirmed)).containsExactly("GUARDIAN");
        assertThat(confirmed.get("partlyOnPaper").asBoolean()).isTrue();
    }

    @Test
    void what_the_staff_reads_on_the_paper_counts_and_not_what_the_signer_said() {
        scene.body(paper.bring(convention.lea()), 201);
        assertThat(scene.code(
                        scene.post(
                                paper.scanPath() + "/attest",
                                convention.teacher(),
                                Map.of(
                                        "reference",
                                        "ABCD-EFGH-JKLM",
                                        "version",
                                        1,
                                        "signers",
                                        List.of(paper.signers("STUDENT")))),
                        409))
                .isEqualTo("agreement-scan-other");
        scene.body(paper.attestBrought(convention.teacher(), "STUDENT", "GUARDIAN"), 200);
        assertThat(Paper.signed(scene.body(paper.confirm(convention.colleague()), 200)))
                .as("both stand on it")
                .containsExactlyInAnyOrder("STUDENT", "GUARDIAN");
    }

    @Test
    void a_tutor_without_an_account_sends_it_in_by_the_link_and_is_told_if_it_is_rejected() {
        Map<String, Object> link = convention.link(1);
        assertThat(bringByLink(link, "000000", Paper.scan())).as("a wrong code").hasStatus(403);
        byte[] scan = Paper.scan();
        JsonNode brought = scene.body(bringByLink(link, code(link), scan), 201);
        assertThat(brought.get("scans")).hasSize(1);
        scene.body(bringByLink(link, code(link), scan), 201);
        assertThat(paper.states()).as("once more after an answer that was lost").isEqualTo("BROUGHT");
        assertThat(paper.newest().get("broughtBy").asString()).isEqualTo("Inès Petit");

        JsonNode rejected = scene.body(paper.reject(convention.teacher()), 200);
        assertThat(Convention.turns(rejected)).contains("TUTOR:SIGN");
        JsonNode again = scene.body(convention.byLink("view", link, Map.of()), 200);
        assertThat(again.get("scans").get(0).get("reason").asString()).isEqualTo("La signature est illisible.");
        assertThat(again.get("mayBring").asBoolean()).isTrue();
        scene.body(bringByLink(link, code(link), Paper.scan()), 201);
        scene.body(paper.attestBrought(convention.teacher(), "TUTOR"), 200);
        assertThat(Paper.signed(scene.body(paper.confirm(convention.colleague()), 200)))
                .containsExactly("TUTOR");
    }

    @Test
    void it_is_for_ones_own_signature_alone_and_can_be_taken_back_until_it_is_attested() {
        assertThat(paper.bring(convention.teacher())).as("staff attests").hasStatus(403);
        scene.body(paper.bring(convention.baker()), 201);
        assertThat(paper.newest().get("signers").toString())
                .as("the company's alone: the tutor has a link")
                .isEqualTo("[\"" + paper.signers("COMPANY") + "\"]");
        assertThat(scene.code(paper.bring(convention.baker()), 409)).isEqualTo("agreement-scan-waits");
        assertThat(scene.code(paper.withdraw(convention.mother()), 409)).isEqualTo("agreement-scan-not-yours");
        scene.body(paper.withdraw(convention.baker()), 200);
        assertThat(paper.states()).isEqualTo("WITHDRAWN");

        scene.body(paper.bring(convention.baker()), 201);
        scene.body(paper.attestBrought(convention.teacher(), "COMPANY"), 200);
        assertThat(scene.code(paper.withdraw(convention.baker()), 409)).isEqualTo("agreement-scan-not-yours");
        scene.body(paper.confirm(convention.colleague()), 200);
        assertThat(scene.code(paper.bring(convention.baker()), 409)).isEqualTo("agreement-scan-signed");
    }

    @Test
    void killed_between_storing_a_scan_and_its_commit_nothing_of_it_is_left_and_the_next_try_is_the_first() {
        byte[] scan = Paper.scan();
        String reference = paper.reference();
        String tutor = paper.signers("TUTOR");
        long events = convention.count("select version from agreement where id = ?::uuid");
        new TransactionTemplate(transactions).executeWithoutResult(killed -> {
            scene.body(paper.attest(convention.teacher(), scan, reference, 1, tutor), 201);
            killed.setRollbackOnly();
        });
        assertThat(convention.count("select count(*) from agreement_scan where agreement_id = ?::uuid"))
                .isZero();
        assertThat(convention.count("select version from agreement where id = ?::uuid"))
                .isEqualTo(events);
        assertThat(Convention.turns(convention.seen(convention.teacher()))).contains("TUTOR:SIGN");
        scene.body(paper.attest(convention.teacher(), scan, reference, 1, tutor), 201);
        assertThat(paper.states()).isEqualTo("ATTESTED");
        assertThat(convention.told().version()).isEqualTo(events + 1);
    }

    private static String code(Map<String, Object> link) {
        return String.valueOf(link.get("code"));
    }

    private MvcTestResult bringByLink(Map<String, Object> link, String code, byte[] file) {
        var secret = new HttpHeaders();
        secret.set("Agreement-Link", String.valueOf(Objects.requireNonNull(link.get("token"))));
        secret.set("Agreement-Code", code);
        return convention
                .http
                .post()
                .uri("/api/agreements/by-link/own-scan?reference={reference}&version=1", paper.reference())
                .headers(secret)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(file)
                .exchange();
    }
}
