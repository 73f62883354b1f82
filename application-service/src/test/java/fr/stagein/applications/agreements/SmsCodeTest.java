package fr.stagein.applications.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.applications.Scene;
import fr.stagein.events.AgreementId;
import fr.stagein.testing.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Codes by text message, for who has a mobile telephone and wants them there. */
@ServiceTest
class SmsCodeTest {

    @Autowired
    ApplicationContext here;

    private Convention convention;
    private Scene scene;

    @BeforeEach
    void a_document_with_telephones() {
        convention = new Convention(here);
        scene = convention.scene;
        convention.fillAll();
        scene.body(
                convention.fill(
                        "STUDENT",
                        convention.lea(),
                        Map.of("transport", "À pied", "student.phone", "06 12 34 56 78"),
                        List.of()),
                200);
        scene.body(
                convention.fillCompany(
                        Map.of("tutor.phone", "+33 7 11 22 33 44", "company.phone", "05 53 90 12 34"), "09:00"),
                200);
        scene.body(convention.freeze(), 200);
    }

    @Test
    void a_pupil_without_a_mailbox_signs_with_a_code_on_the_telephone_and_the_chain_says_so() {
        JsonNode view = convention.seen(convention.lea());
        assertThat(view.get("codeBy").asString()).isEqualTo("SESSION");
        assertThat(view.get("smsChannel").asString()).isEqualTo("06…78");
        JsonNode asked = scene.body(ask(convention.lea()), 200);
        assertThat(asked.get("by").asString()).isEqualTo("SMS");
        assertThat(asked.get("channel").asString()).isEqualTo("06…78");
        assertThat(scene.code(ask(convention.lea()), 429)).isEqualTo("agreement-code-too-soon");

        Map<String, Object> document = convention.document(view);
        String code = convention.code(scene.lea);
        assertThat(scene.code(convention.signWith(convention.lea(), document, other(code)), 403))
                .isEqualTo("agreement-code-wrong");
        scene.body(convention.signWith(convention.lea(), document, code), 200);
        JsonNode signed = Paper.signer(convention.seen(convention.teacher()), "STUDENT");
        assertThat(signed.get("means").asString()).isEqualTo("SMS_CODE");
        assertThat(entries())
                .contains("\"means\":\"SMS_CODE\"", "\"channel\":\"06…78\"")
                .doesNotContain("12 34 56");
    }

    @Test
    void a_tutor_with_a_link_chooses_and_who_has_no_mobile_is_offered_none() {
        Map<String, Object> link = convention.link(1);
        JsonNode view = scene.body(convention.byLink("view", link, Map.of()), 200);
        assertThat(view.get("codeBy").asString()).isEqualTo("EMAIL");
        assertThat(view.get("smsChannel").asString()).isEqualTo("07…44");
        scene.body(convention.byLink("codes", link, Map.of("sms", true)), 200);
        Map<String, Object> signature = new HashMap<>(Map.of("version", 1, "consent", true));
        signature.put("sha256", view.get("current").get("sha256").asString());
        signature.put("signingCode", convention.code(String.valueOf(link.get("holder"))));
        scene.body(convention.byLink("sign", link, signature), 200);
        assertThat(Paper.signer(convention.seen(convention.teacher()), "TUTOR")
                        .get("means")
                        .asString())
                .isEqualTo("LINK_SMS");

        assertThat(convention.seen(convention.baker()).has("smsChannel"))
                .as("a telephone on a desk")
                .isFalse();
        assertThat(scene.code(ask(convention.baker()), 409)).isEqualTo("agreement-sms-none");
        scene.body(convention.sign(convention.baker(), scene.baker), 200);
    }

    @Test
    void without_a_service_that_sends_them_nobody_is_offered_any() {
        Agreement agreement = here.getBean(Agreements.class).find(id()).orElseThrow();
        List<Signer> student = here.getBean(Signers.class).of(id(), 1).stream()
                .filter(signer -> signer.party().name().equals("STUDENT"))
                .toList();
        var documents = here.getBean(FrozenDocuments.class);
        assertThat(new SigningPhones(documents, new SmsSettings("https://sms.example")).of(agreement, student))
                .contains("+33612345678");
        assertThat(new SigningPhones(documents, new SmsSettings("")).of(agreement, student))
                .isEmpty();
        assertThat(new SigningPhones(documents, new SmsSettings(null)).of(agreement, student))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "06 12 34 56 78, +33612345678",
        "+33 6 12 34 56 78, +33612345678",
        "+33 (0)6.12.34.56.78, +33612345678",
        "0033612345678, +33612345678",
        "05 53 90 12 34,",
        "+44 7911 123456,",
        "0899 70 12 34,",
        "06 12,",
    })
    void only_french_mobiles_are_sent_any(String written, String number) {
        assertThat(Mobile.of(written).orElse(null)).isEqualTo(number);
    }

    private MvcTestResult ask(HttpHeaders who) {
        return scene.post(
                "/api/agreements/codes",
                who,
                Map.of("documents", List.of(Map.of("agreementId", convention.id, "version", 1)), "sms", true));
    }

    private static String other(String code) {
        return code.startsWith("1") ? "2" + code.substring(1) : "1" + code.substring(1);
    }

    private AgreementId id() {
        return new AgreementId(UUID.fromString(convention.id));
    }

    private String entries() {
        return here.getBean(Chain.class).of(id()).stream()
                .map(entry -> new String(entry.content(), StandardCharsets.UTF_8))
                .toList()
                .toString();
    }
}
