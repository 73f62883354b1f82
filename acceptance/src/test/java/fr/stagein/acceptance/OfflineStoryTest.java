package fr.stagein.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import fr.stagein.acceptance.TheSystem.Run;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages without a network, as on a bus; and what a shared computer keeps after somebody has signed out. */
@ExtendWith({TheSystem.class, Browsers.class})
class OfflineStoryTest {

    private static final String KEPT =
            "caches.keys().then(names => names.filter(name => name.startsWith('stagein.kept.')))";

    private static final String KEPT_WAYS =
            "caches.keys().then(async names => (await Promise.all(names.filter(n => n.startsWith('stagein.kept.'))"
                    + ".map(async n => (await (await caches.open(n)).keys())"
                    + ".filter(k => decodeURIComponent(k.url).includes('/way')).length))).reduce((a, b) => a + b, 0))";
    private static final String KEPT_FILES =
            "caches.keys().then(async names => (await Promise.all(names.map(async name => "
                    + "(await (await caches.open(name)).keys()).length))).reduce((sum, n) => sum + n, 0))";

    private static final String ROSE = "rose.puyrigaud@eleve.example";

    @Test
    void what_was_read_is_read_again_without_a_network_and_is_gone_after_signing_out(Chromium chromium) {
        try (Person noah = chromium.person(Device.PHONE).signIn("noah@eleve.example")) {
            noah.open("/messages");
            noah.open("/candidatures");
            noah.page.evaluate("navigator.serviceWorker.ready.then(() => true)");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(noah.page.evaluate("caches.match('/').then(page => page !== undefined)"))
                                    .isEqualTo(true));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat((int) noah.page.evaluate(KEPT_FILES)).isGreaterThan(20));
            assertThat(noah.page.evaluate(KEPT).toString()).contains("stagein.kept.");

            noah.page.context().setOffline(true);
            noah.page.reload();
            noah.title("Mes candidatures").waitFor();
            noah.text("Hors ligne.").first().waitFor();
            noah.look("offline-applications");
            noah.link("Messages").first().click();
            noah.title("Messages").waitFor();
            noah.link("Offres").first().click();
            noah.page.getByRole(AriaRole.MAIN).getByText("réseau").first().waitFor();
            noah.look("offline-search");

            noah.page.context().setOffline(false);
            noah.page.locator("main article").first().waitFor(new Locator.WaitForOptions().setTimeout(30_000));
            assertThat(noah.text("Hors ligne.")).hasCount(0);

            noah.button("Compte et réglages").click();
            assertThat(noah.link("Changer mon mot de passe"))
                    .hasAttribute("href", "/login?page=password&returnTo=%2Foffres");
            noah.button("Se déconnecter").click();
            noah.page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Se connecter"))
                    .first()
                    .waitFor();
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() ->
                            assertThat(noah.page.evaluate(KEPT).toString()).isEqualTo("[]"));
        }
    }

    @Test
    void the_way_to_a_place_is_read_without_a_network_and_is_gone_after_signing_out(Run system, Chromium chromium) {
        String offer = confirmedPlaceOf(system, ROSE);
        try (Person rose = chromium.person(Device.PHONE).signIn(ROSE)) {
            rose.open("/candidatures").link("Mon trajet").first().click();
            rose.title("Mon trajet de stage").waitFor();
            rose.heading("En retard ou perdu ?").waitFor();
            String days = rose.settle().page.locator("main h2").allInnerTexts().toString();
            rose.page.evaluate("navigator.serviceWorker.ready.then(() => true)");
            String sheet = rose.page.url().replaceFirst(".*/stages/", "/stages/");
            assertThat(sheet).contains(offer);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat(rose.page.evaluate(KEPT_WAYS).toString()).isEqualTo("1"));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat((int) rose.page.evaluate(KEPT_FILES)).isGreaterThan(20));

            rose.page.context().setOffline(true);
            rose.page.navigate(sheet);
            rose.title("Mon trajet de stage").waitFor();
            rose.text("Hors ligne.").first().waitFor();
            rose.heading("En retard ou perdu ?").waitFor();
            // All but who may see it, which cannot be changed now.
            assertThat(days)
                    .contains(rose.page.locator("main h2").allInnerTexts().toArray(String[]::new));
            rose.look("offline-way");

            rose.page.context().setOffline(false);
            rose.text("Hors ligne.")
                    .first()
                    .waitFor(new Locator.WaitForOptions()
                            .setState(WaitForSelectorState.DETACHED)
                            .setTimeout(30_000));
            rose.button("Compte et réglages").click();
            rose.button("Se déconnecter").click();
            rose.link("Se connecter").first().waitFor();
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() ->
                            assertThat(rose.page.evaluate(KEPT).toString()).isEqualTo("[]"));
            rose.page.context().setOffline(true);
            rose.page.navigate(sheet);
            rose.page.locator("main").waitFor();
            assertThat(rose.heading("En retard ou perdu ?")).hasCount(0);
        }
    }

    @Test
    void the_app_is_installed_from_the_menu(Chromium chromium) {
        try (Person anybody = chromium.person(Device.PHONE)) {
            anybody.open("/offres").button("Réglages").click();
            assertThat(anybody.button("Installer l’application")).hasCount(0);
            // A real browser offers to install the site after some visits; a headless one never does.
            anybody.page.evaluate(
                    "window.dispatchEvent(Object.assign(new Event('beforeinstallprompt', {cancelable: true}),"
                            + " {prompt: () => Promise.resolve(window.asked = true)}))");
            anybody.look("install");
            anybody.button("Installer l’application").click();
            assertThat(anybody.page.evaluate("window.asked")).isEqualTo(true);
            assertThat(anybody.button("Installer l’application")).hasCount(0);
            anybody.open("/aide").text("Sur l’écran d’accueil").first().waitFor();
        }
    }

    /** @return the offer whose week she has */
    private static String confirmedPlaceOf(Run system, String pupil) {
        Visitor company = Visitor.signedIn(system, "boulangerie@entreprise.example");
        Visitor student = Visitor.signedIn(system, pupil);
        String week = student.get("/api/students/me")
                .expect(200)
                .body()
                .get("weeks")
                .get(0)
                .asString();
        String offer = Story.offersOf(company, week).getFirst().get("id").asString();
        String id = student.post(
                        "/api/applications", Map.of("offerId", offer, "week", week, "motivation", Story.MOTIVATION))
                .expect(201)
                .text("id");
        company.post("/api/applications/" + id + "/accept").expect(200);
        student.post("/api/applications/" + id + "/confirm").expect(200);
        return offer;
    }

    @Test
    void another_password_is_chosen_on_the_page_of_keycloak(Chromium chromium) {
        try (Person claire = chromium.person(Device.DESKTOP).signIn("claire@famille.example")) {
            claire.open("/enfants");
            claire.button("Compte et réglages").click();
            claire.link("Changer mon mot de passe").click();
            claire.page.locator("#password-new").waitFor();
        }
    }
}
