package fr.stagein.applications.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.applications.Scene;
import fr.stagein.documents.HashChain;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState;
import fr.stagein.events.CompanyState;
import fr.stagein.events.Stream;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Codes, corrections, and what happens at the same instant. */
@ServiceTest
class SigningTest {

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
    void five_wrong_codes_end_a_code_and_a_new_one_helps() {
        Map<String, Object> document = convention.document(convention.seen(convention.baker()));
        convention.ask(convention.baker(), 1);
        String right = convention.code(scene.baker);
        String wrong = right.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 4; i++) {
            assertThat(scene.code(convention.signWith(convention.baker(), document, wrong), 403))
                    .isEqualTo("agreement-code-wrong");
        }
        assertThat(scene.code(convention.signWith(convention.baker(), document, wrong), 409))
                .isEqualTo("agreement-code-expired");
        assertThat(scene.code(convention.signWith(convention.baker(), document, right), 409))
                .isEqualTo("agreement-code-expired");
        jdbc.sql("update agreement_code set made_at = made_at - interval '1 minute' where holder = :holder")
                .param("holder", scene.baker)
                .update();
        scene.body(convention.sign(convention.baker(), scene.baker), 200);
    }

    @Test
    void a_code_is_kept_as_a_keyed_hash_ends_after_ten_minutes_and_is_not_sent_twice_at_once() {
        Map<String, Object> document = convention.document(convention.seen(convention.baker()));
        convention.ask(convention.baker(), 1);
        String code = convention.code(scene.baker);
        assertThat(scene.code(
                        scene.post(
                                "/api/agreements/codes",
                                convention.baker(),
                                Map.of("documents", List.of(Map.of("agreementId", convention.id, "version", 1)))),
                        429))
                .isEqualTo("agreement-code-too-soon");
        jdbc.sql("update agreement_code set expires_at = now() - interval '1 second' where holder = :holder")
                .param("holder", scene.baker)
                .update();
        assertThat(scene.code(convention.signWith(convention.baker(), document, code), 409))
                .isEqualTo("agreement-code-expired");
        here.getBean(TidyMails.class).tidy();
        assertThat(scene.count("select count(*) from agreement_code where holder = ?", scene.baker))
                .isZero();
    }

    @Test
    void nobody_signs_what_they_were_not_shown_or_without_consent_or_what_is_not_theirs() {
        Map<String, Object> document = convention.document(convention.seen(convention.teacher()));
        assertThat(scene.code(
                        scene.post(
                                "/api/agreements/signatures",
                                convention.lea(),
                                Map.of("documents", List.of(document), "consent", true)),
                        409))
                .isEqualTo("agreement-not-read");
        assertThat(scene.code(
                        scene.post(
                                "/api/agreements/signatures",
                                convention.lea(),
                                Map.of("documents", List.of(document), "consent", false)),
                        400))
                .isEqualTo("agreement-consent-missing");
        String stranger = UUID.randomUUID().toString();
        for (HttpHeaders who : List.of(Tokens.student(stranger), Tokens.guardian(stranger), Tokens.company(stranger))) {
            assertThat(scene.post(
                            "/api/agreements/signatures", who, Map.of("documents", List.of(document), "consent", true)))
                    .hasStatus(404);
            assertThat(scene.get(convention.path() + "/versions/1/pdf", who)).hasStatus(404);
        }
    }

    @Test
    void a_typing_error_voids_no_signature_and_a_change_of_substance_all() {
        scene.body(convention.sign(convention.lea(), scene.lea), 200);
        scene.body(convention.sign(convention.mother(), scene.mother), 200);
        Map<String, String> school = Contents.ofSchool();
        school.put("teacher.name", "Paule Durand");
        scene.body(convention.fill("SCHOOL", convention.teacher(), school, List.of()), 200);
        assertThat(Convention.turns(convention.seen(convention.teacher()))).contains("SCHOOL:FREEZE");
        JsonNode second = scene.body(convention.freeze(), 200);
        assertThat(second.get("version").asInt()).isEqualTo(2);
        assertThat(signed(second)).containsExactlyInAnyOrder("STUDENT", "GUARDIAN");
        assertThat(second.get("versions").get(1).get("voided").asBoolean()).isFalse();

        scene.body(convention.fillCompany(Map.of(), "10:00"), 200);
        JsonNode third = scene.body(convention.freeze(), 200);
        assertThat(signed(third)).isEmpty();
        AgreementState told = scene.told(Stream.AGREEMENTS, convention.id, 11).getLast();
        assertThat(told.changedFields()).containsExactly("days");
        assertThat(told.voided()).isTrue();
        assertThat(told.documentVersion()).isEqualTo(3);
        assertThat(scene.code(convention.freeze(), 409)).isEqualTo("agreement-unchanged");
    }

    @Test
    void a_tab_opened_before_the_new_version_signs_nothing_and_is_led_on() {
        JsonNode old = convention.seen(convention.baker());
        convention.ask(convention.baker(), 1);
        String code = convention.code(scene.baker);
        Map<String, Object> link = convention.link(1);
        scene.body(convention.fillCompany(Map.of("meals", "Un panier."), "09:00"), 200);
        scene.body(convention.freeze(), 200);
        assertThat(scene.code(convention.signWith(convention.baker(), convention.document(old), code), 409))
                .isEqualTo("agreement-version-old");
        assertThat(scene.code(convention.byLink("view", link, Map.of()), 409)).isEqualTo("agreement-version-old");
        assertThat(scene.code(
                        convention.signWith(
                                convention.baker(), convention.document(convention.seen(convention.baker())), code),
                        409))
                .as("the code was for the old version")
                .isEqualTo("agreement-code-expired");
        scene.body(convention.signByLink(2), 200);
    }

    @Test
    void two_who_sign_at_the_same_instant_both_have_signed_and_the_chain_is_whole() throws Exception {
        JsonNode view = convention.seen(convention.lea());
        convention.seen(convention.mother());
        Map<String, Object> signature = Map.of("documents", List.of(convention.document(view)), "consent", true);
        assertThat(Scene.atOnce(
                        6,
                        n -> scene.post(
                                "/api/agreements/signatures",
                                n % 2 == 0 ? convention.lea() : convention.mother(),
                                signature)))
                .containsOnly(200);
        assertThat(signed(convention.seen(convention.lea()))).containsExactlyInAnyOrder("STUDENT", "GUARDIAN");
        assertThat(convention.count("select count(*) from agreement_entry where agreement_id = ?::uuid"))
                .as("frozen, and each signature once")
                .isEqualTo(3);
        var id = AgreementId.of(convention.id);
        HashChain.Head head =
                here.getBean(Agreements.class).find(id).orElseThrow().chain();
        assertThat(HashChain.verify(here.getBean(Chain.class).of(id), head)).isEqualTo(new HashChain.Result.Whole());
    }

    @Test
    void of_the_last_signature_and_a_correction_at_the_same_instant_neither_is_lost() throws Exception {
        convention.allOthersSign(1);
        JsonNode view = convention.seen(convention.head());
        int revision = Convention.revision(view, "COMPANY");
        List<Integer> answers = Scene.atOnce(
                2,
                n -> n == 0
                        ? scene.post(
                                "/api/agreements/signatures",
                                convention.head(),
                                Map.of("documents", List.of(convention.document(view)), "consent", true))
                        : convention.fill(
                                "COMPANY", convention.baker(), revision, Contents.ofCompany(), Contents.days("10:00")));
        assertThat(answers.getFirst()).as("the signature").isEqualTo(200);
        if (answers.getLast() == 200) {
            assertThat(convention.state())
                    .as("complete only once the correction is frozen")
                    .isEqualTo("FROZEN");
            assertThat(signed(scene.body(convention.freeze(), 200))).isEmpty();
        } else {
            assertThat(convention.state()).isEqualTo("SIGNED");
        }
    }

    @Test
    void with_a_correction_that_voids_nothing_it_is_complete_once_that_is_frozen() {
        Map<String, String> school = Contents.ofSchool();
        school.put("teacher.name", "Paule Durand");
        scene.body(convention.fill("SCHOOL", convention.teacher(), school, List.of()), 200);
        convention.allOthersSign(1);
        scene.body(convention.sign(convention.head(), scene.teacher), 200);
        assertThat(convention.state()).isEqualTo("FROZEN");
        scene.body(convention.freeze(), 200);
        assertThat(convention.state()).isEqualTo("SIGNED");
        assertThat(convention.seen(convention.lea()).get("version").asInt()).isEqualTo(2);
    }

    @Test
    void who_has_left_the_company_between_freezing_and_signing_signs_nothing() {
        convention.seen(convention.baker());
        scene.companyIs(2, CompanyState.Status.VERIFIED, scene.clerk);
        assertThat(scene.post(
                        "/api/agreements/codes",
                        convention.baker(),
                        Map.of("documents", List.of(Map.of("agreementId", convention.id, "version", 1)))))
                .hasStatus(404);
        HttpHeaders clerk = Tokens.company(scene.clerk, "clerk@fournil.example", true);
        scene.body(convention.sign(clerk, scene.clerk), 200);
    }

    @Test
    void a_link_is_locked_by_five_wrong_codes_and_signs_for_nobody_else() {
        Map<String, Object> link = convention.link(1);
        Map<String, Object> wrong = Map.of("token", link.get("token"), "code", "x");
        for (int i = 0; i < 4; i++) {
            assertThat(scene.code(convention.byLink("view", wrong, Map.of()), 403))
                    .isEqualTo("agreement-code-wrong");
        }
        JsonNode view = scene.body(convention.byLink("view", link, Map.of()), 200);
        assertThat(view.get("you").asString()).isEqualTo("TUTOR");
        assertThat(convention.byLink("part", link, Map.of("revision", 1, "values", Map.of())))
                .hasStatus(404);
        assertThat(convention.byLink("pdf", link, Map.of())).hasStatusOk();
        assertThat(scene.code(convention.byLink("view", wrong, Map.of()), 409)).isEqualTo("agreement-link-locked");
        assertThat(scene.code(convention.byLink("view", link, Map.of()), 409)).isEqualTo("agreement-link-locked");
    }

    @Test
    void a_place_found_alone_is_filled_in_by_link_or_by_the_school_and_signed_by_link() {
        var found = new FoundAlone(convention);
        found.mailsCompany("garage@example.fr");
        JsonNode view = found.companyFillsIn();
        assertThat(view.get("you").asString()).isEqualTo("COMPANY");
        found.othersFillIn();
        JsonNode frozen = scene.body(found.freeze(), 200);
        assertThat(Convention.turns(frozen)).contains("COMPANY:SIGN", "TUTOR:SIGN");
        scene.body(found.signByLink(), 200);
        assertThat(signed(scene.body(scene.get(found.path(), convention.teacher()), 200)))
                .as("the representative is the tutor, one signature is both")
                .containsExactlyInAnyOrder("COMPANY", "TUTOR");
        assertThat(scene.post(
                        found.path() + "/company-link", convention.mother(), Map.of("email", "garage@example.fr")))
                .hasStatus(403);
    }

    @Test
    void several_are_signed_with_one_code_all_or_none() {
        var found = new FoundAlone(convention);
        found.schoolFillsInForCompany();
        found.othersFillIn();
        scene.body(found.freeze(), 200);
        HttpHeaders mother = Tokens.signed(scene.mother, "claire@example.fr", "guardian");
        List<Map<String, Object>> both = List.of(
                convention.document(scene.body(scene.get(convention.path(), mother), 200)),
                found.document(scene.body(scene.get(found.path(), mother), 200)));
        scene.body(
                scene.post(
                        "/api/agreements/codes",
                        mother,
                        Map.of(
                                "documents",
                                both.stream()
                                        .map(one -> Map.of(
                                                "agreementId", one.get("agreementId"), "version", one.get("version")))
                                        .toList())),
                200);
        String code = convention.code(scene.mother);
        assertThat(scene.code(convention.signWith(mother, both.getFirst(), code), 409))
                .as("the code is for both")
                .isEqualTo("agreement-code-expired");
        scene.body(
                scene.post(
                        "/api/agreements/signatures", mother, Map.of("documents", both, "consent", true, "code", code)),
                200);
        assertThat(signed(convention.seen(convention.lea()))).containsExactly("GUARDIAN");
        assertThat(signed(scene.body(scene.get(found.path(), convention.teacher()), 200)))
                .containsExactly("GUARDIAN");
    }

    private static List<String> signed(JsonNode view) {
        return view.get("current")
                .get("signers")
                .valueStream()
                .filter(one -> one.has("signedAt"))
                .map(one -> one.get("party").asString())
                .toList();
    }
}
