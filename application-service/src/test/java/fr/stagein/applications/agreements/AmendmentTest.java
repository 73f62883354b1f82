package fr.stagein.applications.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.applications.Scene;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What is changed after all have signed: by an amendment that all sign as well. */
@ServiceTest
class AmendmentTest {

    @Autowired
    ApplicationContext here;

    private Convention convention;
    private Scene scene;
    private Sealer sealer;

    @BeforeEach
    void a_sealed_agreement() {
        sealer = new Sealer(here);
        convention = new Convention(here).frozen().sealed(sealer);
        scene = convention.scene;
    }

    @Test
    void all_sign_what_changes_and_meanwhile_the_agreement_stays_as_it_is() {
        String hash =
                convention.seen(convention.lea()).get("current").get("sha256").asString();
        Convention amendment = convention.amendedBy(convention.baker());
        JsonNode draft = amendment.seen(amendment.baker());
        assertThat(draft.get("amends").get("number").asInt()).isEqualTo(1);
        assertThat(draft.get("amends").get("agreement").asString()).isEqualTo(convention.id);
        assertThat(Convention.turns(draft)).containsExactly("COMPANY:FILL");
        assertThat(draft.get("differences")).isEmpty();

        scene.body(amendment.fillCompany(Map.of("meals", "Un panier."), "10:00"), 200);
        JsonNode changed = amendment.seen(amendment.teacher());
        assertThat(Convention.turns(changed)).containsExactly("SCHOOL:FREEZE");
        assertThat(labels(changed)).contains("Repas").hasSize(6);
        JsonNode meals = changed.get("differences").get(0);
        assertThat(meals.get("before").asString()).isEqualTo("Le repas est pris sur place.");
        assertThat(meals.get("after").asString()).isEqualTo("Un panier.");

        JsonNode frozen = scene.body(amendment.freeze(), 200);
        assertThat(frozen.get("current").get("text").toString())
                .contains("Avenant n°\u00a01", hash.substring(0, 16), "Un panier.");
        assertThat(frozen.get("consentText").asString()).isEqualTo("J'ai lu cet avenant et je le signe.");
        scene.body(amendment.sign(amendment.lea(), scene.lea), 200);
        assertThat(amendment.state()).isEqualTo("FROZEN");
        assertThat(convention.state()).as("untouched while it runs").isEqualTo("SEALED");
        assertThat(agreed().value("meals")).isEqualTo("Le repas est pris sur place.");

        scene.body(amendment.sign(amendment.mother(), scene.mother), 200);
        scene.body(amendment.sign(amendment.baker(), scene.baker), 200);
        scene.body(amendment.sign(amendment.teacher(), scene.teacher), 200);
        scene.body(amendment.signByLink(1), 200);
        assertThat(amendment.state()).isEqualTo("FROZEN");
        scene.body(amendment.sign(amendment.head(), scene.teacher), 200);
        sealer.sealAll();

        assertThat(amendment.state()).isEqualTo("SEALED");
        assertThat(scene.get(amendment.path() + "/sealed.pdf", amendment.mother()))
                .hasStatusOk();
        JsonNode original = convention.seen(convention.lea());
        assertThat(original.get("state").asString()).isEqualTo("SEALED");
        assertThat(original.get("current").get("sha256").asString()).isEqualTo(hash);
        assertThat(original.get("amendments").get(0).get("state").asString()).isEqualTo("SEALED");
        assertThat(agreed().value("meals")).isEqualTo("Un panier.");
        assertThat(agreed().days().getFirst().start()).hasToString("10:00");
        assertThat(amendment.told().amendment())
                .isEqualTo(new AgreementState.Amendment(new AgreementId(UUID.fromString(convention.id)), 1));
    }

    @Test
    void verifying_shows_amendments_and_leads_from_each_to_the_other() {
        Convention amendment = changed();
        scene.body(amendment.freeze(), 200);
        JsonNode original = verified(convention);
        JsonNode one = original.get("amendments").get(0);
        assertThat(one.get("state").asString()).isEqualTo("FROZEN");
        assertThat(original.get("state").asString()).isEqualTo("SEALED");
        JsonNode amended =
                scene.body(scene.get("/api/agreements/verify/" + one.get("code").asString(), null), 200);
        assertThat(amended.get("state").asString()).isEqualTo("FROZEN");
        assertThat(amended.get("amends").get("number").asInt()).isEqualTo(1);
        assertThat(amended.get("amends").get("code").asString())
                .isEqualTo(convention.seen(convention.lea()).get("verifyCode").asString());
        assertThat(amended.toString()).doesNotContain("Martin");
    }

    @Test
    void an_amendment_that_changes_nothing_is_not_frozen() {
        Convention amendment = convention.amendedBy(convention.teacher());
        assertThat(scene.code(amendment.freeze(), 409)).isEqualTo("agreement-amendment-empty");
        scene.body(amendment.fillCompany(Map.of(), "09:00"), 200);
        assertThat(scene.code(amendment.freeze(), 409)).isEqualTo("agreement-amendment-empty");
        assertThat(Convention.turns(amendment.seen(amendment.teacher()))).containsExactly("COMPANY:FILL");
    }

    @Test
    void a_refused_or_withdrawn_amendment_leaves_the_agreement_as_it_is_and_the_next_has_the_next_number() {
        Convention first = changed();
        scene.body(first.freeze(), 200);
        scene.body(first.sign(first.lea(), scene.lea), 200);
        scene.body(
                scene.post(first.path() + "/refuse", first.mother(), Map.of("version", 1, "reason", "Trop tard.")),
                200);
        assertThat(first.state()).isEqualTo("REFUSED");
        assertThat(convention.state()).isEqualTo("SEALED");
        assertThat(agreed().value("meals")).isEqualTo("Le repas est pris sur place.");

        Convention second = changed();
        assertThat(second.seen(second.teacher()).get("amends").get("number").asInt())
                .isEqualTo(2);
        scene.body(scene.post(second.path() + "/withdraw", second.teacher(), Map.of("reason", "Erreur.")), 200);
        assertThat(convention.state()).isEqualTo("SEALED");
        assertThat(convention.seen(convention.teacher()).get("mayAmend").asBoolean())
                .isTrue();
    }

    @Test
    void the_second_amendment_changes_what_the_first_has_made_of_it() {
        Convention first = changed();
        scene.body(first.freeze(), 200);
        first.sealed(sealer);
        Convention second = convention.amendedBy(convention.teacher());
        assertThat(second.seen(second.teacher()).get("differences")).isEmpty();
        scene.body(second.fillCompany(Map.of("meals", "La cantine."), "09:00"), 200);
        JsonNode difference = second.seen(second.teacher()).get("differences").get(0);
        assertThat(difference.get("before").asString()).isEqualTo("Un panier.");
        JsonNode frozen = scene.body(second.freeze(), 200);
        assertThat(frozen.get("current").get("text").toString()).contains("Avenant n°\u00a02", "n° 1, référence");
        assertThat(frozen.get("differences").get(0).get("before").asString()).isEqualTo("Un panier.");
    }

    @Test
    void a_correction_of_an_amendment_voids_signatures_as_it_does_in_the_agreement() {
        Convention amendment = changed();
        scene.body(amendment.freeze(), 200);
        scene.body(amendment.sign(amendment.lea(), scene.lea), 200);
        scene.body(amendment.fillCompany(Map.of("meals", "Un panier."), "10:00"), 200);
        JsonNode second = scene.body(amendment.freeze(), 200);
        assertThat(second.get("versions").get(1).get("voided").asBoolean()).isTrue();
        assertThat(scene.code(amendment.signAs(amendment.lea(), scene.lea, second), 409))
                .isEqualTo("agreement-not-read");
        assertThat(labels(second)).hasSize(6);
    }

    @Test
    void school_and_company_begin_one_and_nobody_else_and_two_at_once_begin_the_same() throws Exception {
        assertThat(scene.post(convention.path() + "/amendments", convention.lea()))
                .hasStatus(403);
        assertThat(scene.post(convention.path() + "/amendments", convention.mother()))
                .hasStatus(403);
        assertThat(scene.post(
                        convention.path() + "/amendments",
                        Tokens.teacher(UUID.randomUUID().toString())))
                .hasStatus(404);
        assertThat(Scene.atOnce(
                        4,
                        n -> scene.post(
                                convention.path() + "/amendments",
                                n % 2 == 0 ? convention.baker() : convention.teacher())))
                .containsOnly(201);
        assertThat(convention.count("select count(*) from agreement where amends = ?::uuid"))
                .isEqualTo(1);
        Convention amendment = convention.amendedBy(convention.teacher());
        assertThat(scene.code(scene.post(amendment.path() + "/amendments", amendment.teacher()), 409))
                .isEqualTo("agreement-not-to-amend");
    }

    @Test
    void after_the_last_signature_a_change_is_led_to_an_amendment() {
        assertThat(scene.code(convention.fillCompany(Map.of("meals", "Un panier."), "09:00"), 409))
                .isEqualTo("agreement-signed-by-all");
        assertThat(convention.seen(convention.baker()).get("mayAmend").asBoolean())
                .isTrue();
        assertThat(convention.seen(convention.lea()).get("mayAmend").asBoolean())
                .isFalse();
    }

    @Test
    void it_does_not_count_as_a_second_placement_of_the_company() {
        Convention amendment = changed();
        assertThat(amendment.seen(amendment.teacher()).get("breaches")).isEmpty();
        assertThat(scene.body(scene.get("/api/agreements/mine", convention.lea()), 200)
                        .valueStream()
                        .map(row -> row.get("id").asString()))
                .containsExactlyInAnyOrder(convention.id, amendment.id);
    }

    /** An amendment with other meals. */
    private Convention changed() {
        Convention amendment = convention.amendedBy(convention.baker());
        scene.body(amendment.fillCompany(Map.of("meals", "Un panier."), "09:00"), 200);
        return amendment;
    }

    private AgreedPlacement agreed() {
        return here.getBean(AgreedPlacements.class)
                .of(new AgreementId(UUID.fromString(convention.id)))
                .orElseThrow();
    }

    private JsonNode verified(Convention which) {
        String code = which.seen(which.teacher()).get("verifyCode").asString();
        return scene.body(scene.get("/api/agreements/verify/" + code, null), 200);
    }

    private static List<String> labels(JsonNode view) {
        return view.get("differences")
                .valueStream()
                .map(one -> one.get("label").asString())
                .toList();
    }
}
