package fr.stagein.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** On the bus there is no network, and on the computer of the school there is somebody else next. */
@ExtendWith({TheSystem.class, Browsers.class})
class OfflineStoryTest {

    private static final String KEPT =
            "caches.keys().then(names => names.filter(name => name.startsWith('stagein.kept.')))";

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
                    .untilAsserted(() -> assertThat((int) noah.page.evaluate(
                                    "caches.keys().then(async names => (await Promise.all(names.map(async name => "
                                            + "(await (await caches.open(name)).keys()).length)))"
                                            + ".reduce((sum, n) => sum + n, 0))"))
                            .isGreaterThan(20));
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
            noah.page
                    .locator("main article")
                    .first()
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(30_000));
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
    void another_password_is_chosen_on_the_page_of_keycloak(Chromium chromium) {
        try (Person claire = chromium.person(Device.DESKTOP).signIn("claire@famille.example")) {
            claire.open("/enfants");
            claire.button("Compte et réglages").click();
            claire.link("Changer mon mot de passe").click();
            claire.page.locator("#password-new").waitFor();
        }
    }
}
