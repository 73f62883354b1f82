package fr.stagein.local;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.realm.Realm;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a territory's realm lets in, keeps out and tells, on the real Keycloak. */
@ExtendWith(RealmsForTests.class)
class RealmTest {

    /** {@code EvenTime} of the module {@code keycloak}. */
    private static final Duration EVEN = Duration.ofMillis(300);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String KEYCLOAK = RealmsForTests.GROUND.url(Port.KEYCLOAK);

    @ParameterizedTest
    @ValueSource(strings = {"admin-cli", "account", "account-console", "security-admin-console", "broker", "gateway"})
    void no_client_takes_a_password_for_a_token(String client) throws Exception {
        HttpResponse<String> answer = token(
                "dordogne",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        client,
                        "username",
                        "lea@eleve.example",
                        "password",
                        Realm.DEMO_PASSWORD));

        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 401);
        assertThat(answer.body()).doesNotContain("access_token");
    }

    @Test
    void nor_does_the_realm_of_the_administrators() throws Exception {
        HttpResponse<String> answer = token(
                "master",
                Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", RealmsForTests.ADMIN_PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("unauthorized_client");
    }

    @Test
    void nobody_is_asked_to_make_an_administrator() throws Exception {
        HttpResponse<String> page = get("/");

        assertThat(page.statusCode() / 100).isEqualTo(3);
        assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/admin/");
    }

    @Test
    void the_log_tells_of_a_failed_sign_in_without_the_name() {
        String name = "quelqu.un." + System.nanoTime() + "@example.org";
        var stranger = new Browser(RealmsForTests.GROUND);
        stranger.signIn(name, "whatever it is");

        assertThat(stranger.isSignedIn()).isFalse();
        assertThat(RealmsForTests.log())
                .contains("type=LOGIN_ERROR error=user_not_found realm=dordogne client=gateway account=null")
                .doesNotContain(name);
    }

    @ParameterizedTest
    @CsvSource({
        "boulangerie@entreprise.example, onze-lettre, 400",
        "boulangerie@entreprise.example, MotDePasse2027!, 400",
        "boulangerie@entreprise.example, le four ronfle, 204",
        "prof@college-riberac.example, tableau noi, 400",
        "rose.puyrigaud@eleve.example, mon velo 3, 204",
        "rose.puyrigaud@eleve.example, motdepasse, 400",
        "rose.puyrigaud@eleve.example, trop court, 204",
        "rose.puyrigaud@eleve.example, neuf-lett, 400"
    })
    void a_password_is_long_enough_and_not_what_guessers_try_first(String person, String password, int answer)
            throws Exception {
        String account = Browser.asNotificationService(RealmsForTests.GROUND)
                .get("/users?exact=true&email=" + person)
                .get(0)
                .get("id")
                .asString();
        String school = JSON.readTree(token(
                                "dordogne",
                                Map.of(
                                        "grant_type", "client_credentials",
                                        "client_id", "school-service",
                                        "client_secret", RealmsForTests.GROUND.secret("school-client")))
                        .body())
                .get("access_token")
                .asString();
        JsonNode credential = JSON.valueToTree(Map.of("type", "password", "value", password, "temporary", false));
        HttpResponse<String> reset = HTTP.send(
                HttpRequest.newBuilder(
                                URI.create(KEYCLOAK + "/admin/realms/dordogne/users/" + account + "/reset-password"))
                        .header("Authorization", "Bearer " + school)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(credential.toString()))
                        .build(),
                BodyHandlers.ofString());

        assertThat(reset.statusCode()).as(reset.body()).isEqualTo(answer);
    }

    @Test
    void a_wrong_password_an_unknown_name_and_a_locked_account_get_the_same_page() {
        var wrong = new Browser(RealmsForTests.GROUND);
        wrong.signIn("garage@entreprise.example", "not the password");
        var unknown = new Browser(RealmsForTests.GROUND);
        unknown.signIn("garage.nulle.part@entreprise.example", "not the password");

        assertThat(wrong.page()).contains("ne convient pas");
        String expected = comparable(wrong.page()).replace("garage@", "someone@");
        assertThat(comparable(unknown.page()).replace("garage.nulle.part@", "someone@"))
                .isEqualTo(expected);

        for (int failure = 0; failure < 12; failure++) {
            var guesser = new Browser(RealmsForTests.GROUND);
            guesser.signIn("support@clee.example", "not the password");
        }
        var locked = new Browser(RealmsForTests.GROUND);
        locked.signIn("support@clee.example", Realm.DEMO_PASSWORD);
        assertThat(locked.isSignedIn()).isFalse();
        assertThat(comparable(locked.page()).replace("support@clee.example", "someone@entreprise.example"))
                .isEqualTo(expected);
    }

    @Test
    void a_registration_does_not_tell_whether_the_address_is_known() {
        int before = accounts();
        var known = new Browser(RealmsForTests.GROUND);
        known.register("Ève", "Osier", "Boulangerie@entreprise.example");
        assertThat(accounts()).isEqualTo(before);
        var unknown = new Browser(RealmsForTests.GROUND);
        unknown.register("Ève", "Osier", "nouvelle@entreprise.example");
        assertThat(accounts()).isEqualTo(before + 1);

        assertThat(known.page()).contains("Regardez vos e-mails", "boulangerie@entreprise.example");
        assertThat(comparable(known.page()).replace("boulangerie@", "someone@"))
                .isEqualTo(comparable(unknown.page()).replace("nouvelle@", "someone@"));
        assertThat(RealmsForTests.mailTo("boulangerie@entreprise.example").subject())
                .isEqualTo("Vous avez déjà un compte Stage-IN");
        assertThat(RealmsForTests.mailTo("nouvelle@entreprise.example").subject())
                .isEqualTo("Votre compte Stage-IN : choisissez un mot de passe");
    }

    @Test
    void the_mails_link_signs_in_where_it_is_opened() {
        var firstBrowser = new Browser(RealmsForTests.GROUND);
        firstBrowser.register("Ève", "Osier", "eve.d'osier@entreprise.example");
        String link = linkIn(RealmsForTests.mailTo("eve.d'osier@entreprise.example"));

        var otherBrowser = new Browser(RealmsForTests.GROUND);
        otherBrowser.open(link);
        otherBrowser.choosePassword("MotDePasse2027!");
        assertThat(otherBrowser.page()).contains("essaie en premier");
        otherBrowser.choosePassword("le four ronfle encore");
        assertThat(otherBrowser.page())
                .startsWith(RealmsForTests.GROUND.url(Port.GATEWAY) + "/login?returnTo=/entreprise");
        otherBrowser.signIn("nobody", "is asked");
        assertThat(otherBrowser.roles()).contains("company").doesNotContain("student", "guardian");

        otherBrowser.open(link);
        assertThat(otherBrowser.page()).as("opened once more").startsWith(RealmsForTests.GROUND.url(Port.GATEWAY));
        var nextTime = new Browser(RealmsForTests.GROUND);
        nextTime.signIn("eve.d'osier@entreprise.example", "le four ronfle encore");
        assertThat(nextTime.isSignedIn()).isTrue();
    }

    @Test
    void in_the_same_browser_it_goes_on_where_it_began() {
        var browser = new Browser(RealmsForTests.GROUND);
        browser.register("Ada", "Rouet", "ada@entreprise.example");
        browser.open(linkIn(RealmsForTests.mailTo("ada@entreprise.example")));
        browser.choosePassword("le rouet tourne toujours");

        assertThat(browser.isSignedIn()).as(browser.page()).isTrue();
    }

    @Test
    void a_second_factor_is_asked_of_the_roles_that_the_territory_names() {
        var operator = new Browser(RealmsForTests.STRICT);
        operator.signIn("operateur@clee.example", Realm.DEMO_PASSWORD);
        assertThat(operator.isSignedIn()).isFalse();
        assertThat(operator.page()).contains("Un deuxième moyen de prouver que");

        var pupil = new Browser(RealmsForTests.STRICT);
        pupil.signIn("lea@eleve.example", Realm.DEMO_PASSWORD);
        assertThat(pupil.isSignedIn()).isTrue();

        var demo = new Browser(RealmsForTests.GROUND);
        demo.signIn("operateur@clee.example", Realm.DEMO_PASSWORD);
        assertThat(demo.isSignedIn()).isTrue();
    }

    @Test
    void whom_the_rule_names_sets_one_up_and_comes_in_with_it_from_then_on() {
        var head = new Browser(RealmsForTests.STRICT);
        head.signIn("principal@college-riberac.example", Realm.DEMO_PASSWORD);
        String secret = head.setUpSecondFactor();
        assertThat(head.isSignedIn()).as(head.page()).isTrue();

        comesInWith(RealmsForTests.STRICT, "principal@college-riberac.example", secret);
    }

    @Test
    void an_adult_may_add_one_and_is_asked_for_it_from_then_on() {
        String person = "garagedebord.contact@entreprise.example";
        var company = new Browser(RealmsForTests.GROUND);
        company.signIn(person, Realm.DEMO_PASSWORD);
        company.askForSecondFactor();
        String secret = company.setUpSecondFactor();
        assertThat(company.isSignedIn()).as(company.page()).isTrue();

        comesInWith(RealmsForTests.GROUND, person, secret);
    }

    private static void comesInWith(LocalRun territory, String person, String secret) {
        var guesser = new Browser(territory);
        guesser.signIn(person, Realm.DEMO_PASSWORD);
        assertThat(guesser.isSignedIn()).as("with the password alone").isFalse();
        guesser.answerWithSecondFactor(Totp.next(secret));
        assertThat(guesser.isSignedIn()).as(guesser.page()).isTrue();
    }

    @Test
    void no_answer_waits_for_a_mail_server_that_says_nothing() {
        var registering = new Browser(RealmsForTests.STRICT);
        registering.register("Ève", "Osier", "nouvelle@entreprise.example");
        assertThat(registering.page()).contains("Regardez vos e-mails");
        var known = new Browser(RealmsForTests.STRICT);
        known.register("Ève", "Osier", "boulangerie@entreprise.example");
        assertThat(known.page()).contains("Regardez vos e-mails");

        var forgetful = new Browser(RealmsForTests.STRICT);
        forgetful.forget("garage@entreprise.example");
        var unknown = new Browser(RealmsForTests.STRICT);
        unknown.forget("garage.nulle.part@entreprise.example");
        assertThat(forgetful.page()).as("what the reader is told to do next").contains("e-mail");
        assertThat(comparable(forgetful.page()).replace("garage@", "someone@"))
                .isEqualTo(comparable(unknown.page()).replace("garage.nulle.part@", "someone@"));
    }

    /** More than making a link, a mail or an account takes: what is left to measure is the same for all. */
    @Test
    void a_known_and_an_unknown_address_are_answered_no_sooner_than_the_other() {
        for (String address : List.of("garage@entreprise.example", "garage.nulle.part@entreprise.example")) {
            var forgetful = new Browser(RealmsForTests.GROUND);
            assertThat(took(() -> forgetful.forget(address))).as(address).isGreaterThanOrEqualTo(EVEN);
        }
        for (String address : List.of("garage@entreprise.example", "tout.neuf@entreprise.example")) {
            var registering = new Browser(RealmsForTests.GROUND);
            assertThat(took(() -> registering.register("Ève", "Osier", address)))
                    .as(address)
                    .isGreaterThanOrEqualTo(EVEN);
        }
    }

    private static Duration took(Runnable work) {
        long from = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - from);
    }

    @Test
    void without_a_rule_those_who_see_the_most_need_one() {
        assertThat(Territories.rolesWithSecondFactor("dordogne")).isEmpty();
        assertThat(Realm.secondFactor(Map.of())).containsExactly("operator", "support", "principal");
    }

    /** Without what differs from one answer to the next. */
    private static String comparable(String page) {
        return page.replaceAll("(session_code|execution|tab_id|client_data|code)=[^&\"]+", "$1=")
                .replaceAll("checkAuthSession\\(\\s*\"[^\"]*\"", "");
    }

    private static String linkIn(Mailbox.Mail mail) {
        Matcher link = Pattern.compile("http://localhost:\\d+/realms/\\S+").matcher(mail.text());
        assertThat(link.find()).as(mail.text()).isTrue();
        return link.group();
    }

    private static int accounts() {
        return Browser.asNotificationService(RealmsForTests.GROUND)
                .get("/users/count")
                .asInt();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(KEYCLOAK + path))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> token(String realm, Map<String, String> form)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(KEYCLOAK + "/realms/" + realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.entrySet().stream()
                                .map(one ->
                                        one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"))))
                        .build(),
                BodyHandlers.ofString());
    }
}
