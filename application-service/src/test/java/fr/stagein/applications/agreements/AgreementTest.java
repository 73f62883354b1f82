package fr.stagein.applications.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.applications.Scene;
import fr.stagein.documents.ChainEntry;
import fr.stagein.documents.Document;
import fr.stagein.documents.HashChain;
import fr.stagein.documents.SealCheck;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState;
import fr.stagein.events.EventType;
import fr.stagein.events.Stream;
import fr.stagein.platform.queue.Step;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An agreement from the confirmed place to the seal. */
@ServiceTest
class AgreementTest {

    @Autowired
    ApplicationContext here;

    @Autowired
    JdbcClient jdbc;

    private Convention convention;
    private Scene scene;

    @BeforeEach
    void a_confirmed_place() {
        convention = new Convention(here);
        scene = convention.scene;
    }

    @Test
    void the_school_finds_what_it_wrote_for_the_last_pupil_and_nothing_of_that_pupil() {
        convention.fillAll();
        var next = new Convention(here);

        Map<String, String> proposed = proposed(next.seen(next.teacher()), "SCHOOL");
        assertThat(proposed)
                .containsEntry("insurance.school", Contents.ofSchool().get("insurance.school"));
        assertThat(proposed.keySet()).noneMatch(field -> field.startsWith("student.") || field.startsWith("guardian."));
        assertThat(proposed(next.seen(next.mother()), "SCHOOL"))
                .as("who only reads")
                .isEmpty();

        next.fillAll();
        assertThat(proposed(next.seen(next.teacher()), "SCHOOL"))
                .as("once written")
                .isEmpty();
    }

    private static Map<String, String> proposed(JsonNode view, String part) {
        return view.get("parts")
                .valueStream()
                .filter(one -> one.get("part").asString().equals(part))
                .flatMap(one -> one.get("fields").valueStream())
                .filter(field -> field.hasNonNull("proposed"))
                .collect(Collectors.toMap(
                        field -> field.get("id").asString(),
                        field -> field.get("proposed").asString()));
    }

    @Test
    void the_company_finds_the_hours_of_its_offer_and_its_number() {
        JsonNode part = convention
                .seen(convention.baker())
                .get("parts")
                .valueStream()
                .filter(one -> one.get("part").asString().equals("COMPANY"))
                .findFirst()
                .orElseThrow();

        assertThat(part.get("days")
                        .valueStream()
                        .map(day -> day.get("start").asString() + " "
                                + day.get("end").asString()))
                .hasSize(5)
                .containsOnly("08:00:00 15:00:00");
        assertThat(part.get("days").get(0).get("breakStart").asString()).isEqualTo("12:00:00");
        assertThat(part.get("days").get(0).get("breakEnd").asString()).isEqualTo("12:45:00");
        assertThat(part.get("fields")
                        .valueStream()
                        .filter(field -> field.get("id").asString().equals("company.siret"))
                        .map(field -> field.path("value").asString("")))
                .singleElement()
                .asString()
                .hasSize(14);
    }

    @Test
    void all_parties_fill_it_in_sign_it_and_it_is_sealed_and_verified() {
        assertThat(Convention.turns(convention.seen(convention.lea())))
                .containsExactly("STUDENT:FILL", "COMPANY:FILL", "SCHOOL:FILL");
        convention.fillAll();
        assertThat(Convention.turns(convention.seen(convention.mother()))).containsExactly("SCHOOL:FREEZE");

        JsonNode frozen = scene.body(convention.freeze(), 200);
        assertThat(frozen.get("state").asString()).isEqualTo("FROZEN");
        assertThat(frozen.get("current").get("text").toString()).contains("Léa Martin", "Le Fournil", "3 juin 2012");
        assertThat(Convention.turns(frozen))
                .containsExactlyInAnyOrder(
                        "STUDENT:SIGN", "GUARDIAN:SIGN", "COMPANY:SIGN", "TUTOR:SIGN", "TEACHER:SIGN");
        assertThat(scene.code(convention.sign(convention.head(), scene.teacher), 409))
                .as("the head signs last")
                .isEqualTo("agreement-not-your-turn");

        convention.allOthersSign(1);
        assertThat(Convention.turns(convention.seen(convention.lea()))).containsExactly("PRINCIPAL:SIGN");
        scene.body(convention.sign(convention.head(), scene.teacher), 200);
        assertThat(convention.state()).isEqualTo("SIGNED");

        var sealer = new Sealer(here);
        sealer.sealAll();
        JsonNode sealed = convention.seen(convention.mother());
        assertThat(sealed.get("state").asString()).isEqualTo("SEALED");
        assertThat(sealed.get("yourTurn").asString()).isEqualTo("DONE");
        byte[] file = scene.get(convention.path() + "/sealed.pdf", convention.baker())
                .getResponse()
                .getContentAsByteArray();
        String hash = sealed.get("versions").get(0).get("sealedSha256").asString();
        assertThat(sealer.check(file, hash)).isInstanceOf(SealCheck.Outcome.Intact.class);
        assertThat(Document.of(file).sha256()).isEqualTo(hash);

        JsonNode verified = scene.body(
                scene.get(
                        "/api/agreements/verify/"
                                + sealed.get("verifyCode")
                                        .asString()
                                        .replace("-", "")
                                        .toLowerCase(java.util.Locale.ROOT),
                        null),
                200);
        assertThat(verified.get("state").asString()).isEqualTo("SEALED");
        assertThat(verified.get("initials").asString()).isEqualTo("L. M.");
        assertThat(verified.get("versions").get(0).get("sealedSha256").asString())
                .isEqualTo(hash);
        assertThat(verified.toString()).doesNotContain("Martin", "Fournil", "Durand");

        scene.assertTold(
                convention.id,
                EventType.AGREEMENT_DRAFTED,
                EventType.AGREEMENT_PART_FILLED,
                EventType.AGREEMENT_PART_FILLED,
                EventType.AGREEMENT_PART_FILLED,
                EventType.AGREEMENT_FROZEN,
                EventType.AGREEMENT_SIGNED,
                EventType.AGREEMENT_SIGNED,
                EventType.AGREEMENT_SIGNED,
                EventType.AGREEMENT_SIGNED,
                EventType.AGREEMENT_SIGNED,
                EventType.AGREEMENT_COMPLETED,
                EventType.AGREEMENT_SEALED);
        List<ChainEntry> chain = here.getBean(Chain.class).of(AgreementId.of(convention.id));
        Agreement agreement = here.getBean(Agreements.class)
                .find(AgreementId.of(convention.id))
                .orElseThrow();
        assertThat(chain).hasSize(7);
        assertThat(HashChain.verify(chain, agreement.chain())).isInstanceOf(HashChain.Result.Whole.class);
    }

    @Test
    void nothing_is_rendered_again_the_file_stays_the_same_bytes() {
        convention.frozen();
        byte[] first = scene.get(convention.path() + "/versions/1/pdf", convention.lea())
                .getResponse()
                .getContentAsByteArray();
        byte[] again = scene.get(convention.path() + "/versions/1/pdf", convention.baker())
                .getResponse()
                .getContentAsByteArray();
        assertThat(again).isEqualTo(first);
        assertThat(Document.of(first).sha256())
                .isEqualTo(convention
                        .seen(convention.lea())
                        .get("current")
                        .get("sha256")
                        .asString());
    }

    @Test
    void each_fills_in_its_own_part_and_who_is_no_party_finds_nothing() {
        String stranger = UUID.randomUUID().toString();
        for (HttpHeaders who : List.of(
                Tokens.student(stranger),
                Tokens.guardian(stranger),
                Tokens.company(stranger),
                Tokens.teacher(stranger))) {
            assertThat(scene.get(convention.path(), who)).hasStatus(404);
            assertThat(convention.fill("STUDENT", who, 0, Map.of("transport", "À pied"), List.of()))
                    .hasStatus(404);
        }
        assertThat(convention.fill("SCHOOL", convention.lea(), Contents.ofSchool(), List.of()))
                .hasStatus(404);
        assertThat(convention.fill("COMPANY", convention.teacher(), Contents.ofCompany(), List.of()))
                .as("the company has an account")
                .hasStatus(404);
        assertThat(scene.code(
                        convention.fill("STUDENT", convention.lea(), Map.of("school.name", "Lycée"), List.of()), 400))
                .isEqualTo("agreement-field-unknown");
        assertThat(scene.code(
                        convention.fill("STUDENT", convention.lea(), Map.of("student.mail", "lea@"), List.of()), 400))
                .isEqualTo("agreement-field-email");
        assertThat(scene.get("/api/agreements?schoolId=" + Scene.SCHOOL, Tokens.teacher(stranger)))
                .hasStatus(404);
        assertThat(scene.get("/api/agreements/received?companyId=" + scene.company, Tokens.company(stranger)))
                .hasStatus(404);
        assertThat(scene.body(scene.get("/api/agreements/mine", Tokens.student(stranger)), 200))
                .isEmpty();
    }

    @Test
    void of_two_tabs_the_second_is_told_and_overwrites_nothing() {
        Map<String, String> values = Map.of("transport", "À pied");
        scene.body(convention.fill("STUDENT", convention.lea(), 0, values, List.of()), 200);
        assertThat(scene.code(
                        convention.fill("STUDENT", convention.lea(), 0, Map.of("transport", "En bus"), List.of()), 409))
                .isEqualTo("agreement-part-moved-on");
        assertThat(convention.seen(convention.lea()).toString())
                .contains("À pied")
                .doesNotContain("En bus");
    }

    @Test
    void what_is_missing_or_against_a_rule_is_not_frozen_and_is_named() {
        assertThat(scene.code(convention.freeze(), 409)).isEqualTo("agreement-incomplete");
        convention.fillAll();
        scene.body(convention.fillCompany(Map.of(), "05:00"), 200);
        JsonNode refused = scene.body(convention.freeze(), 409);
        assertThat(refused.get("type").asString()).endsWith("agreement-rules-broken");
        assertThat(refused.get("detail").asString()).contains("L.3163-2");
        assertThat(convention.seen(convention.baker()).get("breaches")).isNotEmpty();
        scene.body(convention.fillCompany(Map.of("activities", "Regarder \uE000"), "09:00"), 200);
        assertThat(scene.code(convention.freeze(), 409)).isEqualTo("agreement-glyph-missing");
        assertThat(convention.state()).isEqualTo("DRAFT");
    }

    @Test
    void a_place_that_is_given_back_takes_its_agreement_with_it() {
        assertThat(scene.post("/api/applications/" + convention.application + "/release", convention.lea()))
                .hasStatus(204);
        assertThat(convention.state()).isEqualTo("WITHDRAWN");
        assertThat(scene.code(convention.freeze(), 409)).isEqualTo("agreement-over");
        assertThat(scene.told(Stream.AGREEMENTS, convention.id, 2).getLast().status())
                .isEqualTo(AgreementState.Status.WITHDRAWN);
    }

    @Test
    void those_confirmed_before_there_were_agreements_get_theirs() {
        jdbc.sql("delete from agreement where id = :id::uuid")
                .param("id", convention.id)
                .update();
        here.getBean(DraftAgreement.class).catchUp();
        here.getBean(DraftAgreement.class).catchUp();
        assertThat(scene.body(scene.get("/api/agreements/mine", convention.lea()), 200))
                .hasSize(1);
    }

    @Test
    void sealing_that_was_cut_off_is_done_again_and_gives_one_file() {
        convention.frozen();
        convention.allOthersSign(1);
        scene.body(convention.sign(convention.head(), scene.teacher), 200);
        var sealer = new Sealer(here);
        var id = AgreementId.of(convention.id);
        sealer.cutOffAfterSealing(id);
        assertThat(convention.state()).isEqualTo("SIGNED");
        assertThat(sealer.seal.sealNext()).as("taken for some minutes").isEqualTo(Step.NOTHING_DUE);
        jdbc.sql("update agreement_sealing set due_at = due_at + interval '1 hour' where agreement_id = :id")
                .param("id", id.value())
                .update();
        assertThat(sealer.seal.sealNext())
                .as("not an hour more because a clock was set back by one")
                .isEqualTo(Step.DONE);
        sealer.keepLate();
        assertThat(convention.state()).isEqualTo("SEALED");
        assertThat(
                        convention.count(
                                "select count(*) from agreement_document where sealed_at is not null and agreement_id = ?::uuid"))
                .isEqualTo(1);
    }

    @Test
    void a_refusal_ends_it_with_its_reason() {
        convention.frozen();
        JsonNode refused = scene.body(
                scene.post(
                        convention.path() + "/refuse",
                        convention.mother(),
                        Map.of("version", 1, "reason", "Les horaires ne vont pas.")),
                200);
        assertThat(refused.get("state").asString()).isEqualTo("REFUSED");
        assertThat(convention.seen(convention.baker()).get("end").get("reason").asString())
                .isEqualTo("Les horaires ne vont pas.");
        assertThat(scene.code(convention.sign(convention.lea(), scene.lea), 409))
                .isEqualTo("agreement-over");
        Map<String, Object> link = Map.of("token", "x.y", "code", "000000");
        assertThat(scene.code(convention.byLink("view", link, Map.of()), 409)).isEqualTo("agreement-link-unknown");
    }

    @Test
    void the_board_shows_whose_turn_it_is_and_reminds_once_a_day() {
        JsonNode row = scene.body(scene.get("/api/agreements?schoolId=" + Scene.SCHOOL, convention.teacher()), 200)
                .valueStream()
                .filter(one -> one.get("id").asString().equals(convention.id))
                .findFirst()
                .orElseThrow();
        assertThat(row.get("companyName").asString()).isEqualTo("Le Fournil");
        assertThat(row.get("yourTurn").asString()).isEqualTo("FILL");
        for (int reminded : List.of(1, 0)) {
            assertThat(scene.body(
                                    scene.post(
                                            "/api/agreements/remind",
                                            convention.teacher(),
                                            Map.of("ids", List.of(convention.id))),
                                    200)
                            .get("reminded")
                            .asInt())
                    .isEqualTo(reminded);
        }
        assertThat(scene.post(
                        "/api/agreements/remind",
                        Tokens.teacher(UUID.randomUUID().toString()),
                        Map.of("ids", List.of(convention.id))))
                .hasStatus(404);
        jdbc.sql("update agreement set since = since - interval '20 days' where id = :id::uuid")
                .param("id", convention.id)
                .update();
        JsonNode stuck = scene.body(
                scene.get(
                        "/api/agreements/stuck",
                        Tokens.operator(UUID.randomUUID().toString())),
                200);
        assertThat(stuck.toString()).contains(convention.id).doesNotContain("Fournil");
    }
}
