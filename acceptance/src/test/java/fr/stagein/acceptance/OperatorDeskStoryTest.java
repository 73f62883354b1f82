package fr.stagein.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An offer whose trade is in no list, and all that the operator may do about a company and its offers. */
@ExtendWith({TheSystem.class, Browsers.class})
class OperatorDeskStoryTest {

    /** The company's open applications are stopped within a minute. */
    private static final LocatorAssertions.ContainsTextOptions STOPPED =
            new LocatorAssertions.ContainsTextOptions().setTimeout(90_000);

    private final String word = "Lutherie" + UUID.randomUUID().toString().substring(0, 6);
    private final String title = "Au coeur de " + word;

    @Test
    void the_operator_maps_corrects_suspends_and_takes_down_and_all_are_told(Chromium chromium) {
        try (Person company = chromium.person(Device.DESKTOP);
                Person operator = chromium.person(Device.PHONE).signIn("operateur@clee.example");
                Person pupil = chromium.person(Device.PHONE).signIn(Cast.ADAM)) {
            register(company);
            offer(company);
            verifyAndMap(operator);

            apply(pupil);
            find(operator);
            correct(operator, company);
            suspend(operator, pupil);
            lift(operator, pupil);
            takeDown(operator, company);
        }
    }

    private void register(Person company) {
        company.page.navigate("/login?returnTo=/entreprise");
        company.register("Lou", "Archet", word.toLowerCase(Locale.ROOT) + "@entreprise.example");
        company.open("/entreprise/nouvelle");
        company.field("Numéro SIRET").fill(Story.newSiret());
        company.field("Nom de la structure").fill(word + " du Val");
        company.field("Activité").fill("Lutherie artisanale");
        company.field("E-mail de contact").fill("bonjour@lutherie.example");
        company.button("Envoyer pour vérification").click();
        company.text("En cours de vérification").first().waitFor();
        company.field("Nom du lieu").fill("L’atelier");
        company.field("Adresse").fill("3 rue du Pon");
        company.pick("Commune", "24600", "Ribérac");
        company.page.locator("form button[type=submit]").first().click();
        company.text("3 rue du Pon").waitFor();
    }

    private void offer(Person company) {
        company.link("Mes offres").click();
        company.settle();
        company.link("Nouvelle offre").first().click();
        company.settle();
        company.field("Titre").fill(title);
        company.button("Aucun métier ne convient ? L’écrire avec vos mots").click();
        company.field("Le métier, avec vos mots").fill("Luthier en guitare");
        company.field("Ce que l’élève verra et fera")
                .fill("L’élève regarde le travail du bois, prépare l’établi et rencontre les musiciens.");
        company.page.getByLabel("Troisième").uncheck();
        company.page.getByLabel("Lycée professionnel").check();
        company.button("Ajouter une semaine").click();
        company.field("Semaine").first().selectOption("2027-W11");
        company.look("operator-desk-1-own-trade");
        company.button("Enregistrer le brouillon").click();
        company.text("Luthier en guitare").waitFor();
        company.button("Envoyer pour relecture").click();
        company.text("En relecture").first().waitFor();
    }

    private void verifyAndMap(Person operator) {
        operator.open("/operateur");
        button(card(operator, word), "Vérifier").click();
        operator.button("Oui, vérifier").click();
        operator.text("est vérifiée.").waitFor();

        operator.open("/operateur/offres");
        Locator toRead = card(operator, title);
        button(toRead, "Approuver").click();
        assertThat(toRead).containsText("Choisissez un métier avant d’approuver.");
        operator.look("operator-desk-2-to-map");
        toRead.getByLabel("Métier", new Locator.GetByLabelOptions().setExact(true))
                .fill("céramiste");
        toRead.getByRole(AriaRole.OPTION, new Locator.GetByRoleOptions().setName("Céramiste"))
                .first()
                .click();
        button(toRead, "Approuver").click();
        operator.text("est approuvée.").waitFor();
    }

    private void apply(Person pupil) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            pupil.open("/offres?q=luthier+" + word);
            return pupil.page.locator("main article").count() == 1;
        });
        pupil.page.locator("main article a").first().click();
        pupil.title(title).waitFor();
        pupil.settle();
        pupil.page
                .getByRole(
                        AriaRole.LINK,
                        new com.microsoft.playwright.Page.GetByRoleOptions()
                                .setName(java.util.regex.Pattern.compile("^Candidater")))
                .first()
                .click();
        pupil.heading("Ta candidature").waitFor();
        pupil.page.locator("input[type=radio][value='2027-W11']").check();
        pupil.field("Pourquoi as-tu envie de venir ?").fill(Story.MOTIVATION);
        pupil.button("Envoyer ma candidature").click();
        pupil.heading("C’est envoyé !").waitFor();
    }

    private void find(Person operator) {
        operator.open("/operateur/entreprises");
        operator.field("Chercher une entreprise ou une offre").fill("luthier " + word);
        operator.button("Chercher").click();
        operator.text("1 entreprise").first().waitFor();
        operator.field("Entreprises").selectOption("SUSPENDED");
        operator.text("Aucune entreprise ne correspond").waitFor();
        operator.field("Entreprises").selectOption("VERIFIED");
        operator.field("Avec une offre").selectOption("PUBLISHED");
        assertThat(card(operator, word)).containsText(title);
        operator.settle().look("operator-desk-3-list");
        operator.link(word + " du Val").click();
        operator.title(word + " du Val").waitFor();
        operator.settle();
    }

    private void correct(Person operator, Person company) {
        operator.button("Corriger le nom ou l’activité").click();
        operator.field("Nom de la structure").fill(word + " de la Dronne");
        operator.button("Enregistrer la correction").click();
        operator.title(word + " de la Dronne").waitFor();
        operator.button("Corriger : L’atelier").click();
        operator.field("Adresse").fill("3 rue du Pont");
        operator.button("Enregistrer la correction").click();
        operator.text("3 rue du Pont").first().waitFor();
        operator.button("Corriger : " + title).click();
        operator.field("Titre").fill("Au cœur de " + word);
        operator.button("Enregistrer la correction").click();
        assertThat(operator.heading("Au cœur de " + word).first()).isVisible();
        operator.settle().look("operator-desk-4-company");

        company.open("/entreprise").heading("Ce que l’opérateur a corrigé").waitFor();
        assertThat(company.page.locator("main")).containsText("3 rue du Pon");
        assertThat(company.page.locator("main")).containsText("Au cœur de " + word);
        company.look("operator-desk-5-corrections");
    }

    private void suspend(Person operator, Person pupil) {
        operator.button("Suspendre l’entreprise").click();
        operator.page.getByLabel("Un signalement est en cours d’examen.").check();
        operator.look("operator-desk-6-suspend");
        operator.button("Suspendre avec ce motif").click();
        operator.text("est suspendue.").waitFor();
        operator.button("Lever la suspension").waitFor();

        pupil.open("/candidatures");
        assertThat(card(pupil, word)).containsText("n’accueille personne pour le moment", STOPPED);
        assertThat(card(pupil, word)).containsText("Et maintenant ?");
        pupil.look("operator-desk-7-stopped");
        pupil.open("/offres?q=" + word);
        assertThat(pupil.page.locator("main article")).hasCount(0);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> pupil.open("/messages").text("tu n'y es pour rien").count() > 0);
    }

    private void lift(Person operator, Person pupil) {
        operator.button("Lever la suspension").click();
        operator.button("Oui, rétablir").click();
        operator.text("est rétablie.").waitFor();
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            pupil.open("/offres?q=" + word);
            return pupil.page.locator("main article").count() == 1;
        });
    }

    private void takeDown(Person operator, Person company) {
        operator.button("Retirer l’offre : Au cœur de " + word).click();
        operator.field("Votre message").fill("Dites qui accompagne l’élève.");
        operator.button("Retirer avec ce message").click();
        operator.text("est retirée.").waitFor();
        for (String done : new String[] {
            "Offre retirée", "Entreprise rétablie", "Entreprise suspendue", "Offre corrigée", "Offre approuvée"
        }) {
            assertThat(operator.page.locator("main")).containsText(done);
        }
        operator.settle().look("operator-desk-8-acts");

        company.link("Mes offres").click();
        company.settle();
        company.page.reload();
        assertThat(card(company, word)).containsText("Dites qui accompagne l’élève.");
        company.open("/messages");
        assertThat(company.page.locator("main")).containsText("L'opérateur a corrigé un de vos textes");
    }

    private static Locator card(Person person, String text) {
        return person.page
                .locator("article")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
