package fr.stagein.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.stagein.local.infrastructure.CannotStart;
import fr.stagein.local.infrastructure.Checkout;
import fr.stagein.realm.Realm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The territory's realm on the real Keycloak, where a second realm plays EduConnect, FranceConnect and ProConnect. */
@ExtendWith(RealmsForTests.class)
class BrokersTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/realms/dordogne/login-actions/\\S+");
    private static final String CLAIRE = "be208de5-60a3-5b73-8525-a9d641d6aea5";
    private static final String PROVIDER_PASSWORD = "at-the-provider";

    private static final LocalRun GROUND = RealmsForTests.GROUND;
    static final Map<String, String> SWITCHED_ON = Map.of(
            "STAGEIN_EDUCONNECT_ENABLED", "true",
            "STAGEIN_EDUCONNECT_CERTIFICATE", "read from the metadata",
            "STAGEIN_FRANCECONNECT_ENABLED", "true",
            "STAGEIN_FRANCECONNECT_CLIENT_ID", "stage-in",
            "STAGEIN_FRANCECONNECT_CLIENT_SECRET", "a $ecret",
            "STAGEIN_PROCONNECT_ENABLED", "true",
            "STAGEIN_PROCONNECT_CLIENT_ID", "stage-in",
            "STAGEIN_PROCONNECT_CLIENT_SECRET", "a $ecret");

    @Test
    void an_invited_guardian_comes_in_through_the_broker_to_her_own_account() throws IOException {
        var claire = new Browser(GROUND);
        claire.signInWith("franceconnect", "claire", PROVIDER_PASSWORD);
        assertThat(claire.isSignedIn()).as("before she follows the mail").isFalse();
        claire.open(linkMailedTo("claire@famille.example"));
        assertThat(claire.account()).isEqualTo(CLAIRE);
        assertThat(claire.roles()).contains("guardian").doesNotContain("company", "student");

        var nextTime = new Browser(GROUND);
        nextTime.signInWith("franceconnect", "claire", PROVIDER_PASSWORD);
        assertThat(nextTime.account()).as("without a mail").isEqualTo(CLAIRE);
    }

    @Test
    void who_claims_an_address_that_is_not_theirs_is_not_linked() throws IOException {
        var impostor = new Browser(GROUND);
        impostor.signInWith("franceconnect", "impostor", PROVIDER_PASSWORD);

        assertThat(impostor.isSignedIn()).isFalse();
        String romane = idOf("romane.ly@famille.example");
        assertThat(linksOf(romane)).isEmpty();
        assertThat(linkMailedTo("romane.ly@famille.example"))
                .as("the owner of the address decides")
                .isNotBlank();
        impostor.signInWith("franceconnect", "impostor", PROVIDER_PASSWORD);
        assertThat(impostor.isSignedIn()).as("trying again helps nobody").isFalse();
    }

    @Test
    void an_unknown_person_is_told_and_gets_no_account() {
        int before = accounts();
        var stranger = new Browser(GROUND);
        stranger.signInWith("franceconnect", "hugo", PROVIDER_PASSWORD);

        assertThat(stranger.isSignedIn()).isFalse();
        assertThat(stranger.page()).contains("Aucun compte Stage-IN", "invité");
        assertThat(accounts()).isEqualTo(before);
    }

    @Test
    void a_username_that_is_a_pupils_here_opens_nothing() {
        var namesake = new Browser(GROUND);
        namesake.signInWith("franceconnect", "lea@eleve.example", PROVIDER_PASSWORD);

        assertThat(namesake.isSignedIn()).isFalse();
        assertThat(namesake.page()).contains("Aucun compte Stage-IN");
    }

    @Test
    void a_pupil_links_while_signed_in_and_is_refused_before() {
        int before = accounts();
        var lea = new Browser(GROUND);
        lea.signInWith("educonnect", "lea@eleve.example", PROVIDER_PASSWORD);
        assertThat(lea.isSignedIn()).isFalse();
        assertThat(lea.page()).contains("pas encore relié", "fiche de connexion");
        assertThat(accounts()).isEqualTo(before);

        var withPassword = new Browser(GROUND);
        withPassword.signIn("lea@eleve.example", Realm.DEMO_PASSWORD);
        String account = withPassword.account();
        withPassword.link("educonnect", "lea@eleve.example", PROVIDER_PASSWORD);
        assertThat(linksOf(account)).containsExactly("educonnect");

        var nextTime = new Browser(GROUND);
        nextTime.signInWith("educonnect", "lea@eleve.example", PROVIDER_PASSWORD);
        assertThat(nextTime.account()).isEqualTo(account);
        assertThat(nextTime.roles()).contains("student").doesNotContain("company");
    }

    @Test
    void a_company_registers_through_proconnect_and_confirms_its_address() throws IOException {
        var agathe = new Browser(GROUND);
        agathe.signInWith("proconnect", "agathe", PROVIDER_PASSWORD);
        assertThat(agathe.isSignedIn()).as("before the address is confirmed").isFalse();
        agathe.open(linkMailedTo("agathe@menuiserie.example"));

        assertThat(agathe.roles()).contains("company").doesNotContain("guardian", "student");
        JsonNode account = Browser.asNotificationService(GROUND).get("/users/" + agathe.account());
        assertThat(account.get("firstName").asString()).isEqualTo("Agathe");
        assertThat(account.get("lastName").asString()).isEqualTo("Roux");
        assertThat(account.at("/attributes/siret/0").asString()).isEqualTo("73282932000074");
    }

    @Test
    void providers_are_switched_off_until_an_operator_fills_them_in() throws IOException {
        var run = new LocalRun(
                "dordogne", 1, Files.createDirectories(GROUND.folder().resolve("switched-off")));
        JsonNode realm = JSON.readTree(RealmFile.write(run, Map.of()).toFile());
        assertThat(realm.get("identityProviders")
                        .valueStream()
                        .map(each -> each.get("enabled").asBoolean()))
                .containsExactly(false, false, false);
        assertThat(Realm.providers(Map.of())).isEmpty();
        assertThat(Realm.providers(SWITCHED_ON)).containsExactly("educonnect", "franceconnect", "proconnect");

        assertThatThrownBy(() -> RealmFile.write(run, Map.of("STAGEIN_PROCONNECT_ENABLED", "true")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("STAGEIN_PROCONNECT_CLIENT_ID");
    }

    /** The realm as every territory gets it; the providers' addresses alone are the second realm's. */
    static Path ours() throws IOException {
        Path file = RealmFile.write(GROUND, SWITCHED_ON);
        ObjectNode realm = (ObjectNode) JSON.readTree(file.toFile());
        String provider = GROUND.url(Port.KEYCLOAK) + "/realms/provider";
        for (JsonNode each : realm.get("identityProviders")) {
            ObjectNode config = (ObjectNode) each.get("config");
            if (each.get("providerId").asString().equals("saml")) {
                config.put("idpEntityId", provider);
                config.put("singleSignOnServiceUrl", provider + "/protocol/saml");
                config.put("metadataDescriptorUrl", provider + "/protocol/saml/descriptor");
                config.put("useMetadataDescriptorUrl", "true");
                config.put("wantAssertionsEncrypted", "false");
            } else {
                config.put("issuer", provider);
                config.put("authorizationUrl", provider + "/protocol/openid-connect/auth?acr_values=eidas1");
                config.put("tokenUrl", provider + "/protocol/openid-connect/token");
                config.put("userInfoUrl", provider + "/protocol/openid-connect/userinfo");
                config.put("jwksUrl", provider + "/protocol/openid-connect/certs");
                config.put("defaultScope", "openid email");
            }
        }
        Files.writeString(file, JSON.writeValueAsString(realm));
        return file;
    }

    static Path theirs() throws IOException {
        String template = Files.readString(Checkout.root().resolve("local/src/test/resources/provider-realm.json"));
        return Files.writeString(
                GROUND.folder().resolve("provider.json"),
                template.replace("${stagein}", GROUND.url(Port.KEYCLOAK) + "/realms/dordogne")
                        .replace("${clientSecret}", SWITCHED_ON.get("STAGEIN_PROCONNECT_CLIENT_SECRET")));
    }

    private static String linkMailedTo(String address) {
        Matcher link = LINK.matcher(RealmsForTests.mailTo(address).text());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static String idOf(String email) {
        return Browser.asNotificationService(GROUND)
                .get("/users?exact=true&email=" + email)
                .get(0)
                .get("id")
                .asString();
    }

    private static List<String> linksOf(String account) {
        return Browser.asNotificationService(GROUND)
                .get("/users/" + account + "/federated-identity")
                .valueStream()
                .map(each -> each.get("identityProvider").asString())
                .toList();
    }

    private static int accounts() {
        return Browser.asNotificationService(GROUND).get("/users/count").asInt();
    }
}
