package fr.stagein.applications.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.applications.Scene;
import fr.stagein.events.AgreementId;
import fr.stagein.territory.Part;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What a school sets for its agreements: guardians, own clauses, who signs for the head. */
@ServiceTest
class SchoolTermsTest {

    private static final String DEPUTY = "adjoint@college.example";

    @Autowired
    ApplicationContext here;

    @Autowired
    JdbcClient jdbc;

    private Convention convention;
    private Scene scene;
    private String school;

    @BeforeEach
    void a_confirmed_place() {
        convention = new Convention(here);
        scene = convention.scene;
        school = jdbc.sql("select school_id from agreement where id = :id::uuid")
                .param("id", convention.id)
                .query(String.class)
                .single();
    }

    /** The school is the same in all tests. */
    @AfterEach
    void as_usual() {
        jdbc.sql("delete from agreement_terms where school_id = :school")
                .param("school", school)
                .update();
    }

    @Test
    void own_clauses_and_delegations_are_printed() {
        scene.body(
                set(
                        "ONE",
                        List.of(Map.of("title", "Carnet", "text", "L’élève rend son carnet.\nLe lundi.")),
                        List.of(delegation(0, 30))),
                200);
        JsonNode text =
                convention.frozen().seen(convention.lea()).get("current").get("text");
        assertThat(text.get("sections").toString()).contains("Carnet", "L’élève rend son carnet.");
        assertThat(text.get("signatures").toString())
                .contains("ou, par délégation : Paul Roy, principal adjoint", "arrêté du 1er septembre 2026");
    }

    @Test
    void a_character_that_no_font_has_is_refused_at_once_and_so_are_dates_the_wrong_way_round() {
        assertThat(scene.code(set("ONE", List.of(Map.of("title", "Carnet", "text", "漢字")), List.of()), 400))
                .isEqualTo("agreement-glyph-missing");
        assertThat(scene.code(set("ONE", List.of(), List.of(delegation(3, 1))), 400))
                .isEqualTo("agreement-delegation-ends-first");
    }

    @Test
    void the_head_alone_changes_them_and_of_two_tabs_one() {
        assertThat(scene.call(HttpMethod.PUT, path(), convention.teacher(), settings(0, "ALL", List.of(), List.of())))
                .hasStatus(403);
        assertThat(scene.call(
                        HttpMethod.PUT,
                        path(),
                        Tokens.principal("00000000-0000-0000-0000-000000000009"),
                        settings(0, "ALL", List.of(), List.of())))
                .hasStatus(404);
        scene.body(set("ALL", List.of(), List.of()), 200);
        assertThat(scene.code(
                        scene.call(HttpMethod.PUT, path(), convention.head(), settings(0, "ONE", List.of(), List.of())),
                        409))
                .isEqualTo("agreement-settings-moved-on");
        assertThat(scene.body(scene.get(path(), convention.teacher()), 200)
                        .get("guardians")
                        .asString())
                .isEqualTo("ALL");
    }

    @Test
    void where_all_guardians_sign_each_has_a_row_and_a_link_even_with_one_address_for_both() {
        scene.body(set("ALL", List.of(), List.of()), 200);
        // Nobody of the family has an account: both sign by link, at one address.
        jdbc.sql("update student set guardians = '{}' where account_id = :lea")
                .param("lea", scene.lea)
                .update();
        fillWithTwoGuardians("famille@example.org");
        scene.body(convention.freeze(), 200);

        List<String> links =
                jdbc.sql("""
                select l.id::text from agreement_link l join agreement_signer s on s.id = l.signer_id
                where l.agreement_id = :id::uuid and s.party = 'GUARDIAN'""").param("id", convention.id).query(String.class).list();
        assertThat(links).hasSize(2);
        scene.body(convention.sign(convention.lea(), scene.lea), 200);
        scene.body(convention.sign(convention.baker(), scene.baker), 200);
        scene.body(convention.sign(convention.teacher(), scene.teacher), 200);
        scene.body(convention.signBy(linkOfTutor(), 1), 200);
        scene.body(convention.signBy(links.getFirst(), 1), 200);
        assertThat(Convention.turns(convention.seen(convention.teacher()))).containsExactly("GUARDIAN:SIGN");
        assertThat(scene.code(convention.sign(convention.head(), scene.teacher), 409))
                .isEqualTo("agreement-not-your-turn");
        scene.body(convention.signBy(links.getLast(), 1), 200);
        scene.body(convention.sign(convention.head(), scene.teacher), 200);
        assertThat(convention.state()).isEqualTo("SIGNED");
    }

    @Test
    void with_one_of_them_it_is_as_before() {
        convention.frozen();
        convention.allOthersSign(1);
        assertThat(Convention.turns(convention.seen(convention.teacher()))).containsExactly("PRINCIPAL:SIGN");
    }

    @Test
    void a_delegate_signs_for_the_head_by_the_date_and_by_what_is_printed() {
        convention.frozen();
        convention.allOthersSign(1);
        // Of the staff without a delegation: their own signature is there, and there is nothing else.
        convention.sign(deputy(), scene.teacher);
        assertThat(convention.state()).isEqualTo("FROZEN");

        scene.body(set("ONE", List.of(), List.of(delegation(0, 30))), 200);
        assertThat(scene.code(convention.sign(deputy(), scene.teacher), 409))
                .isEqualTo("agreement-delegation-not-printed");
        JsonNode second = scene.body(convention.freeze(), 200);
        assertThat(second.get("versions").get(1).get("voided").asBoolean()).isFalse();
        assertThat(Convention.turns(second)).containsExactly("PRINCIPAL:SIGN");

        // Yesterday's delegation does not count today.
        scene.body(set("ONE", List.of(), List.of(delegation(-30, -1))), 200);
        convention.sign(deputy(), scene.teacher);
        assertThat(convention.state()).isEqualTo("FROZEN");

        scene.body(set("ONE", List.of(), List.of(delegation(0, 30))), 200);
        scene.body(convention.freeze(), 200);
        scene.body(convention.sign(deputy(), scene.teacher), 200);
        assertThat(convention.state()).isEqualTo("SIGNED");
        assertThat(convention
                        .seen(convention.lea())
                        .get("current")
                        .get("signers")
                        .toString())
                .contains("par délégation (arrêté du 1er septembre 2026)");
    }

    @Test
    void a_head_whom_the_document_does_not_name_has_it_frozen_anew_and_nobody_else_signs_again() {
        convention.frozen();
        convention.allOthersSign(1);
        HttpHeaders successor = headCalled("Morel");
        convention.seen(successor);
        assertThat(scene.code(convention.sign(successor, scene.teacher), 409)).isEqualTo("agreement-head-other");

        Map<String, String> values = Contents.ofSchool();
        values.put("school.head.name", "Mme MOREL");
        scene.body(convention.fill("SCHOOL", convention.teacher(), values, List.of()), 200);
        scene.body(convention.freeze(), 200);
        scene.body(convention.sign(successor, scene.teacher), 200);
        assertThat(convention.state()).isEqualTo("SIGNED");
    }

    @Test
    void names_are_the_same_however_they_are_written() {
        assertThat(HeadSignature.names("Mme Anne-Laure ROCHÉ", "Roche")).isTrue();
        assertThat(HeadSignature.names("A. de La Roche", "de La Roche")).isTrue();
        assertThat(HeadSignature.names("Anne Roche", "Martin")).isFalse();
        assertThat(HeadSignature.names("Anne Roche", "")).isTrue();
    }

    /** In days from today. */
    private Map<String, Object> delegation(int from, int until) {
        LocalDate today = LocalDate.now(here.getBean(Clock.class));
        return Map.of(
                "name", "Paul Roy",
                "mail", "Adjoint@college.example",
                "function", "principal adjoint",
                "act", "arrêté du 1er septembre 2026",
                "from", today.plusDays(from).toString(),
                "until", today.plusDays(until).toString());
    }

    private MvcTestResult set(
            String guardians, List<Map<String, String>> clauses, List<Map<String, Object>> delegations) {
        int revision = scene.body(scene.get(path(), convention.head()), 200)
                .get("revision")
                .asInt();
        return scene.call(
                HttpMethod.PUT, path(), convention.head(), settings(revision, guardians, clauses, delegations));
    }

    private static Map<String, Object> settings(
            int revision, String guardians, List<Map<String, String>> clauses, List<Map<String, Object>> delegations) {
        return Map.of("revision", revision, "guardians", guardians, "clauses", clauses, "delegations", delegations);
    }

    private String path() {
        return "/api/agreements/settings/" + school;
    }

    private void fillWithTwoGuardians(String address) {
        Map<String, String> values = Contents.ofSchool();
        values.put("guardian.2.name", "Jean Martin");
        scene.body(convention.fill("SCHOOL", convention.teacher(), values, List.of()), 200);
        scene.body(convention.fillCompany(Map.of(), "09:00"), 200);
        scene.body(convention.fill("STUDENT", convention.lea(), Map.of("transport", "À pied"), List.of()), 200);
        // The guardians wrote their addresses while they had accounts.
        var store = here.getBean(Parts.class);
        var id = new AgreementId(UUID.fromString(convention.id));
        new TransactionTemplate(here.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> store.save(
                        id,
                        new FilledPart(
                                Part.GUARDIAN,
                                1,
                                Map.of(
                                        "emergency.name",
                                        "Claire Martin",
                                        "emergency.phone",
                                        "0612345678",
                                        "guardian.1.mail",
                                        address,
                                        "guardian.2.mail",
                                        address),
                                List.of(),
                                false),
                        Instant.now()));
    }

    private String linkOfTutor() {
        return jdbc.sql("""
                select l.id::text from agreement_link l join agreement_signer s on s.id = l.signer_id
                where l.agreement_id = :id::uuid and s.party = 'TUTOR'""").param("id", convention.id).query(String.class).single();
    }

    /** Of the staff, with a mailbox. */
    private HttpHeaders deputy() {
        return Tokens.signed(scene.teacher, DEPUTY, "teacher");
    }

    private HttpHeaders headCalled(String familyName) {
        return Tokens.named(scene.teacher, "Zoé", familyName, "principal");
    }
}
