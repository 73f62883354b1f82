package fr.stagein.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From an unknown company to an offer that was read and that students find. */
@ExtendWith({TheSystem.class, Browsers.class})
class CompanyStoryTest {

    @Test
    void a_new_company_is_verified_and_found(Chromium chromium) {
        String siret = Story.newSiret();
        String wrongSiret = siret.substring(0, 13) + (siret.charAt(13) - '0' + 1) % 10;
        String word = "Vannerie" + UUID.randomUUID().toString().substring(0, 6);
        String title = "Découvre <i>la</i> " + word;
        try (Person company = chromium.person(Device.PHONE);
                Person operator = chromium.person(Device.DESKTOP).signIn("operateur@clee.example");
                Person student = chromium.person(Device.PHONE)) {
            company.page.navigate("/login?returnTo=/entreprise");
            company.register("Ève", "Osier", word.toLowerCase(java.util.Locale.ROOT) + "@entreprise.example");
            company.open("/entreprise/nouvelle");
            company.field("Numéro SIRET").fill(wrongSiret);
            company.field("Nom de la structure").fill(word + " du Val");
            company.text("Ce numéro comporte une erreur").first().waitFor();
            company.look("company-1-wrong-siret");
            company.field("Numéro SIRET").fill(siret);
            company.field("Activité").fill("Vannerie artisanale");
            company.field("E-mail de contact").fill("bonjour@vannerie.example");
            company.button("Envoyer pour vérification").click();
            company.text("En cours de vérification").first().waitFor();

            company.button("Ajouter un lieu").first().click();
            company.field("Nom du lieu").fill("L’atelier");
            company.field("Adresse").fill("3 rue du Pont");
            company.field("Commune").fill("rib");
            company.page.getByRole(AriaRole.LISTBOX).waitFor();
            company.look("company-2-communes");
            company.pick("Commune", "riberac", "Ribérac");
            company.look("company-2-workplace");
            company.page.locator("form button[type=submit]").first().click();
            company.text("3 rue du Pont").waitFor();

            company.link("Mes offres").click();
            company.settle();
            company.link("Nouvelle offre").first().click();
            company.settle();
            company.field("Titre").fill(title);
            company.pick("Métier", "boulang", "Boulanger / Boulangère");
            assertThat(company.field("Métier")).hasValue("Boulanger / Boulangère");
            company.button("Prendre le texte prêt").click();
            assertThat(company.field("Vendredi")).not().hasValue("");
            company.field("Ce que l’élève verra et fera")
                    .fill("Appelez le 06 12 34 56 78 pour venir voir le tressage.");
            company.text("ressemble à un numéro de téléphone").first().waitFor();
            company.look("company-3-findings");
            company.field("Ce que l’élève verra et fera")
                    .fill("L’élève regarde le tressage, prépare l’osier et tient la boutique avec nous.");
            company.page.getByLabel("Troisième").check();
            company.button("Ajouter une semaine").click();
            company.field("Semaine").first().selectOption("2027-W05");
            company.field("Places").first().fill("2");
            company.look("company-3-offer-form");
            company.button("Enregistrer le brouillon").click();
            company.text(title).first().waitFor();
            company.button("Envoyer pour relecture").click();
            company.text("En relecture").first().waitFor();
            company.look("company-4-sent");

            assertThat(find(student, word)).hasCount(0);
            student.look("search-nothing");

            operator.open("/operateur");
            Locator card = operator.page
                    .locator("article")
                    .filter(new Locator.FilterOptions().setHasText(word))
                    .first();
            operator.look("company-5-operator");
            card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Vérifier"))
                    .click();
            operator.button("Oui, vérifier").click();
            operator.text("est vérifiée.").waitFor();
            assertThat(find(student, word)).hasCount(0);

            operator.open("/operateur/offres");
            operator.look("company-6-to-read");
            operator.page
                    .locator("article")
                    .filter(new Locator.FilterOptions().setHasText(word))
                    .first()
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Approuver"))
                    .click();
            operator.text("est approuvée.").waitFor();

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(find(student, word).count()).isEqualTo(1));
            company.open("/messages");
            assertThat(company.page.locator("main")).containsText("vérifiée");
            assertThat(company.page.locator("main")).containsText("relue et approuvée");
            student.page.locator("main article a").first().click();
            student.settle().look("company-7-offer");
            student.link("Son engagement").click();
            student.page.waitForURL("**/engagement");
            student.settle().look("company-8-engagement");
        }
    }

    private static Locator find(Person student, String word) {
        student.open("/offres?q=" + word);
        return student.page.locator("main article");
    }
}
