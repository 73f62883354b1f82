package fr.stagein.applications.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.applications.Scene;
import fr.stagein.documents.ChainEntry;
import fr.stagein.documents.HashChain;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A placement that ends before its time, after all have signed. Its days are from 1 to 5 February 2027. */
@ServiceTest
class BreakingOffTest {

    private static final String REASON = "L’entreprise ferme pour travaux.";

    @Autowired
    ApplicationContext here;

    @Autowired
    JdbcClient jdbc;

    private Convention convention;
    private Scene scene;

    @BeforeEach
    void a_frozen_agreement() {
        convention = new Convention(here).frozen();
        scene = convention.scene;
    }

    @Test
    void a_placement_under_way_ends_on_a_day_for_a_reason_and_keeps_its_place() {
        convention.sealed(new Sealer(here));
        List<LocalDate> heard = new ArrayList<>();
        listen(heard);
        JsonNode before = convention.seen(convention.mother());
        assertThat(before.get("mayBreakOff").get("never").asString()).isEqualTo("2027-01-31");
        assertThat(before.get("mayBreakOff").get("last").asString()).isEqualTo("2027-02-05");

        JsonNode view = scene.body(breakOff(convention.mother(), "2027-02-03", REASON), 200);

        assertThat(view.get("state").asString()).isEqualTo("BROKEN_OFF");
        assertThat(view.get("end").get("party").asString()).isEqualTo("GUARDIAN");
        assertThat(view.get("end").get("reason").asString()).isEqualTo(REASON);
        assertThat(view.get("end").get("lastDay").asString()).isEqualTo("2027-02-03");
        assertThat(view.hasNonNull("mayBreakOff")).isFalse();
        AgreementState told = convention.told();
        assertThat(told.status()).isEqualTo(AgreementState.Status.BROKEN_OFF);
        assertThat(told.lastDay()).isEqualTo(LocalDate.of(2027, 2, 3));
        assertThat(heard).containsExactly(LocalDate.of(2027, 2, 3));
        assertThat(application()).isEqualTo("CONFIRMED");
        assertThat(encrypted()).doesNotContain("travaux");
        assertThat(HashChain.verify(chain(), head())).isInstanceOf(HashChain.Result.Whole.class);
        JsonNode verified = verified();
        assertThat(verified.get("state").asString()).isEqualTo("BROKEN_OFF");
        assertThat(verified.get("lastDay").asString()).isEqualTo("2027-02-03");
        assertThat(verified.toString()).doesNotContain("travaux");
        // What was signed stays what it was.
        assertThat(scene.get(convention.path() + "/sealed.pdf", convention.lea()))
                .hasStatusOk();
        assertThat(scene.code(breakOff(convention.teacher(), "2027-02-02", REASON), 409))
                .isEqualTo("agreement-not-to-break-off");
    }

    @Test
    void of_what_has_not_begun_the_place_is_given_back() {
        convention.sealed(new Sealer(here));
        scene.body(breakOff(convention.baker(), "2027-01-31", REASON), 200);
        assertThat(convention.state()).isEqualTo("BROKEN_OFF");
        assertThat(application()).isEqualTo("RELEASED");
        assertThat(scene.count("select count(*) from placed_week where place_id = ?::uuid", convention.application))
                .isZero();
    }

    @Test
    void a_day_outside_the_agreed_ones_is_refused_and_so_is_no_reason() {
        convention.sealed(new Sealer(here));
        assertThat(scene.code(breakOff(convention.teacher(), "2027-01-30", REASON), 400))
                .isEqualTo("agreement-last-day-outside");
        assertThat(scene.code(breakOff(convention.teacher(), "2027-02-06", REASON), 400))
                .isEqualTo("agreement-last-day-outside");
        assertThat(breakOff(convention.teacher(), "2027-02-03", "  ")).hasStatus(400);
        assertThat(convention.state()).isEqualTo("SEALED");
    }

    @Test
    void a_stranger_finds_nothing_and_a_minor_does_not_end_it_alone() {
        convention.sealed(new Sealer(here));
        String stranger = UUID.randomUUID().toString();
        for (HttpHeaders who : List.of(
                Tokens.guardian(stranger),
                Tokens.teacher(stranger),
                Tokens.company(stranger),
                Tokens.student(stranger),
                convention.lea())) {
            assertThat(breakOff(who, "2027-02-03", REASON)).hasStatus(404);
        }
        assertThat(convention.state()).isEqualTo("SEALED");
    }

    @Test
    void before_all_have_signed_there_is_nothing_to_break_off() {
        assertThat(scene.code(breakOff(convention.teacher(), "2027-02-03", REASON), 409))
                .isEqualTo("agreement-not-to-break-off");
    }

    @Test
    void what_is_broken_off_before_its_seal_is_sealed_all_the_same() {
        convention.signedByAll();
        scene.body(breakOff(convention.teacher(), "2027-02-03", REASON), 200);
        new Sealer(here).sealAll();
        assertThat(convention.state()).isEqualTo("BROKEN_OFF");
        assertThat(convention.count("""
                select count(*) from agreement_document where agreement_id = ?::uuid and sealed_sha256 is not null""")).isEqualTo(1);
    }

    @Test
    void a_place_that_is_given_back_after_the_seal_is_broken_off() {
        convention.sealed(new Sealer(here));
        assertThat(scene.post("/api/applications/" + convention.application + "/release", convention.lea()))
                .hasStatus(204);
        JsonNode view = convention.seen(convention.teacher());
        assertThat(view.get("state").asString()).isEqualTo("BROKEN_OFF");
        assertThat(view.get("end").get("lastDay").asString()).isEqualTo("2027-01-31");
    }

    @Test
    void an_amendment_under_way_ends_with_it() {
        convention.sealed(new Sealer(here));
        Convention amendment = convention.amendedBy(convention.teacher());
        scene.body(breakOff(convention.teacher(), "2027-02-03", REASON), 200);
        assertThat(amendment.state()).isEqualTo("WITHDRAWN");
        assertThat(scene.code(scene.post(convention.path() + "/amendments", convention.teacher()), 409))
                .isEqualTo("agreement-not-to-amend");
    }

    private MvcTestResult breakOff(HttpHeaders who, String lastDay, String reason) {
        return scene.post(convention.path() + "/break-off", who, Map.of("lastDay", lastDay, "reason", reason));
    }

    private void listen(List<LocalDate> heard) {
        var beans = (DefaultListableBeanFactory) here.getAutowireCapableBeanFactory();
        beans.registerSingleton("listener-" + UUID.randomUUID(), new AgreementListener() {
            @Override
            public void brokenOff(AgreementId agreement, LocalDate lastDay) {
                if (agreement.toString().equals(convention.id)) {
                    heard.add(lastDay);
                }
            }
        });
    }

    private String application() {
        return jdbc.sql("select status from application where id = :id::uuid")
                .param("id", convention.application)
                .query(String.class)
                .single();
    }

    private String encrypted() {
        return new String(
                jdbc.sql("select end_reason from agreement where id = :id::uuid")
                        .param("id", convention.id)
                        .query(byte[].class)
                        .single(),
                StandardCharsets.UTF_8);
    }

    private List<ChainEntry> chain() {
        return here.getBean(Chain.class).of(new AgreementId(UUID.fromString(convention.id)));
    }

    private HashChain.Head head() {
        return here.getBean(Agreements.class)
                .find(new AgreementId(UUID.fromString(convention.id)))
                .orElseThrow()
                .chain();
    }

    private JsonNode verified() {
        String code = convention.seen(convention.teacher()).get("verifyCode").asString();
        return scene.body(scene.get("/api/agreements/verify/" + code, null), 200);
    }
}
