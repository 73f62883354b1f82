package fr.stagein.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.AriaRole;
import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import fr.stagein.acceptance.TheSystem.Run;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A computer that a class shares: whoever signs out is out, in every tab and at Keycloak. */
@ExtendWith({TheSystem.class, Browsers.class})
class SignOutStoryTest {

    private static final String SIGNED_OUT = "Session fermée";

    @ParameterizedTest
    @CsvSource({
        "nina.legoff@eleve.example, /candidatures",
        "claire@famille.example, /enfants",
        "prof@college-riberac.example, /etablissement",
        "boulangerie@entreprise.example, /entreprise",
        "operateur@clee.example, /operateur"
    })
    void signs_out(String who, String personal, Chromium chromium) {
        try (Person person = chromium.person(Device.DESKTOP)) {
            person.signIn(who);
            Person other = person.anotherTab();
            other.open(personal);
            person.open(personal);
            String shown = person.page.locator("main h1").first().innerText();

            person.button("Compte et réglages").click();
            person.button("Se déconnecter").click();
            person.title(SIGNED_OUT).waitFor();

            other.title(SIGNED_OUT).waitFor();
            assertThat(other.page.locator("body")).not().containsText(shown);

            person.page.goBack();
            person.page.locator("main h1").first().waitFor();
            assertThat(person.page.locator("main")).not().containsText(shown);
            person.open(personal);
            person.title("Connexion nécessaire").waitFor();

            person.page
                    .getByRole(AriaRole.MAIN)
                    .getByRole(AriaRole.LINK)
                    .first()
                    .click();
            person.page.locator("#password").waitFor();
        }
    }

    @Test
    void two_tabs_that_both_ask_to_sign_in_end_where_they_wanted(Run system, Chromium chromium) {
        try (Person person = chromium.person(Device.DESKTOP)) {
            Person other = person.anotherTab();
            person.page.navigate("/login?returnTo=/messages");
            person.page.locator("#password").waitFor();
            other.page.navigate("/login?returnTo=/offres");
            other.page.locator("#username").fill("theo.peyrot@eleve.example");
            other.page.locator("#password").fill("stagein-demo");
            other.page.locator("#kc-login").click();
            other.page.waitForURL(system.url() + "/offres");

            // Keycloak's page notices by itself that the other tab was faster.
            person.page.waitForURL(system.url() + "/messages");
            person.settle();
        }
    }

    @Test
    void a_bookmarked_sign_in_page_leads_in_with_one_click_more(Run system, Chromium chromium) {
        try (Person person = chromium.person(Device.PHONE)) {
            person.open("/deconnexion").look("signed-out");
            person.page.navigate("/login/oauth2/code/keycloak?state=of-last-week&code=of-last-week");
            person.page.getByRole(AriaRole.ALERT).waitFor();
            person.look("sign-in-failed");
            person.page.getByRole(AriaRole.ALERT).getByText("Se connecter").click();
            person.page.locator("#username").fill("theo.peyrot@eleve.example");
            person.page.locator("#password").fill("stagein-demo");
            person.page.locator("#kc-login").click();
            person.page.waitForURL(system.url() + "/**");
            person.button("Compte et réglages").waitFor();
            person.settle().look("signed-in-after-all");
        }
    }

    /** Whoever has a pupil's old password is out at once, with their open page and its stream. */
    @Test
    void a_new_code_from_school_ends_the_sessions_of_a_pupil_at_once(Run system) {
        Visitor pupil = Visitor.freshly(system, "maelys.rouchaud@eleve.example");
        Visitor other = Visitor.freshly(system, "theo.peyrot@eleve.example");
        JsonNode me = pupil.get("/api/students/me").expect(200).body();
        Visitor teacher = Visitor.signedIn(system, "principal@college-riberac.example");
        String school = teacher.get("/api/schools/mine")
                .expect(200)
                .body()
                .get(0)
                .get("id")
                .asString();
        teacher.post("/api/schools/" + school + "/students/" + me.get("id").asString() + "/new-code", Map.of())
                .expect(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> pupil.get("/api/students/me").expect(401));
        assertThat(pupil.get("/api/session").body().get("signedIn").asBoolean()).isFalse();
        other.get("/api/students/me").expect(200);
    }

    @Test
    void a_new_password_ends_the_other_sessions_of_its_account(Run system, Chromium chromium) {
        // In no other story, as their sessions end here.
        String tom = "tom.dumas@eleve.example";
        Visitor elsewhere = Visitor.freshly(system, tom);
        try (Person person = chromium.person(Device.PHONE)) {
            person.page.navigate("/login?returnTo=/");
            person.page.locator("a[href*=reset-credentials]").click();
            person.page.locator("#username").fill(tom);
            person.page
                    .locator("input[type=submit], button[type=submit]")
                    .first()
                    .click();
            person.page.navigate(system.linkIn(tom, "https?://\\S+action-token\\S+"));
            person.page.locator("#password-new").fill("un panier d’osier 24");
            person.page.locator("#password-confirm").fill("un panier d’osier 24");
            person.page.locator("#kc-submit").click();
            person.page.waitForURL(system.url() + "/**");
        }
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> elsewhere.get("/api/students/me").expect(401));
    }
}
