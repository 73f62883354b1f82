package fr.stagein.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import fr.stagein.acceptance.TheSystem.Run;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From "Proposer une place" to an account, by somebody who reads their mail elsewhere. */
@ExtendWith({TheSystem.class, Browsers.class})
class CompanyAccountStoryTest {

    private static final String LINK = "https?://\\S+action-token\\S+";
    private static final String PASSWORD = "le tour tourne rond";

    @Test
    void a_company_gets_an_account_and_is_signed_in_where_it_reads_its_mail(Run system, Chromium chromium) {
        String email = "potier-" + UUID.randomUUID().toString().substring(0, 8) + "@entreprise.example";
        try (Person atWork = chromium.person(Device.DESKTOP);
                Person atHome = chromium.person(Device.PHONE)) {
            atWork.open("/");
            atWork.link("Proposer une place").click();
            signInLink(atWork).click();
            atWork.title("Se connecter").waitFor();
            atWork.look("account-1-sign-in");
            atWork.field("Identifiant").fill("nobody@entreprise.example");
            atWork.page.getByLabel("Mot de passe").fill("whatever it is");
            atWork.button("Se connecter").click();
            atWork.text("ne convient pas").waitFor();
            atWork.look("account-2-wrong");
            atWork.link("Mot de passe oublié ?").click();
            atWork.title("Mot de passe oublié").waitFor();
            atWork.look("account-3-forgotten");
            // A wrong turn; the page before has its own button for those who have no account.
            atWork.open("/entreprise");
            atWork.link("Créer un compte").click();
            atWork.title("Créer un compte pour votre structure").waitFor();
            atWork.look("account-4-registration");
            atWork.field("Prénom").fill("Ève");
            atWork.field("Nom").fill("L’Osier");
            atWork.field("Adresse e-mail").fill(email);
            atWork.button("Recevoir le lien").click();
            atWork.title("Regardez vos e-mails").waitFor();
            atWork.look("account-5-mail-sent");

            atHome.page.navigate(system.linkIn(email, LINK));
            atHome.title("Choisir un mot de passe").waitFor();
            atHome.look("account-6-password");
            atHome.page.locator("#password-new").fill("azertyuiop2027");
            atHome.page.locator("#password-confirm").fill("azertyuiop2027");
            atHome.button("Enregistrer le mot de passe").click();
            atHome.text("essaie en premier").waitFor();
            atHome.look("account-7-common");
            atHome.page.locator("#password-new").fill(PASSWORD);
            atHome.page.locator("#password-confirm").fill(PASSWORD);
            atHome.button("Enregistrer le mot de passe").click();
            atHome.page.waitForURL(system.url() + "/entreprise");
            atHome.link("Déclarer une structure").waitFor();

            // Who sits at the first browser has proved nothing there.
            atWork.open("/entreprise");
            signInLink(atWork).click();
            atWork.title("Se connecter").waitFor();
            atWork.field("Identifiant").fill(email);
            atWork.page.getByLabel("Mot de passe").fill(PASSWORD);
            atWork.button("Se connecter").click();
            atWork.link("Déclarer une structure").waitFor();
            assertThat(system.log("keycloak")).doesNotContain(email).doesNotContain("nobody@entreprise.example");
        }
    }

    @Test
    void a_link_that_does_not_hold_says_so_and_leads_back(Run system, Chromium chromium) {
        try (Person person = chromium.person(Device.PHONE)) {
            person.page.navigate(system.identity() + "/login-actions/action-token?key=nothing&client_id=gateway");
            person.page.locator("main h1").waitFor();
            person.look("account-8-error");
            person.link("Revenir à Stage-IN").click();
            person.page.waitForURL(system.url() + "/");
        }
    }

    /** The page's own; the header has one as well. */
    private static Locator signInLink(Person person) {
        return person.page
                .locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Se connecter"));
    }
}
