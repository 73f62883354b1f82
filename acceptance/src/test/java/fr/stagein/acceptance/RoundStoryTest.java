package fr.stagein.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Two pupils without a place rank wishes; their school offers what is fairest, one says yes and one says no. */
@ExtendWith({TheSystem.class, Browsers.class})
class RoundStoryTest {

    // Its seats are nobody else's.
    private static final String COMPANY = "grangeindustrie.contact@entreprise.example";
    private static final String AXEL = "axel.martins@eleve.example";
    private static final String EMMA = "emma.mercier@eleve.example";
    private static final String TEACHER = "prof@college-riberac.example";
    private static final String METAL = "Le métal prend forme";
    private static final String PRECISION = "Au centième de millimètre";

    @Test
    void the_last_pupils_are_offered_what_is_left(TheSystem.Run system, Chromium chromium) {
        Visitor company = Visitor.signedIn(system, COMPANY);
        List<JsonNode> offers = Story.offersOf(company);
        for (String pupil : List.of(AXEL, EMMA)) {
            Visitor visitor = Visitor.signedIn(system, pupil);
            offers.forEach(offer -> visitor.exchange("PUT", "/api/offers/" + id(offer) + "/favourite", null)
                    .expect(204));
        }
        try (Person axel = chromium.person(Device.PHONE).signIn(AXEL);
                Person emma = chromium.person(Device.DESKTOP).signIn(EMMA);
                Person teacher = chromium.person(Device.DESKTOP).signIn(TEACHER);
                Person onPhone = chromium.person(Device.PHONE).signIn(TEACHER)) {
            aPlaceIsProposed(teacher, onPhone, axel);
            theRoundIsOpened(teacher);
            wishesAreRanked(axel, emma);
            theResultIsOffered(teacher, onPhone);

            axel.open("/voeux").text("Ton établissement te propose ton vœu 2").waitFor();
            axel.look("round-7-offered");
            axel.button("Oui, envoyer ma candidature").click();
            axel.page.locator("textarea").fill(Story.MOTIVATION);
            axel.button("Oui, envoyer ma candidature").click();
            axel.text("Tu as dit oui").first().waitFor();
            axel.open("/candidatures").text(PRECISION).first().waitFor();

            emma.open("/candidatures").link("Voir la place proposée").click();
            emma.text("Ton établissement te propose ton vœu 1").waitFor();
            emma.look("round-8-offered");
            emma.button("Non merci").click();
            emma.page
                    .getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Non merci"))
                    .click();
            emma.text("Tu as dit non à cette place.").first().waitFor();

            teacher.page.reload();
            teacher.text("a dit oui").first().waitFor();
            teacher.look("round-9-answers");
        }
    }

    private static void aPlaceIsProposed(Person teacher, Person onPhone, Person axel) {
        for (Person one : List.of(teacher, onPhone)) {
            one.open("/etablissement").link("Derniers élèves").click();
            one.heading("Élèves sans place").first().waitFor();
            one.button("Places restantes : Axel Martins").click();
            one.field("Durée du trajet depuis").selectOption("24102");
            one.settle();
            one.look("round-1-board");
        }
        Locator more = teacher.button("Voir les suivantes");
        while (more.count() > 0) {
            more.click();
        }
        teacher.button("Proposer à l’élève : " + METAL).first().click();
        teacher.text("C’est proposé à Axel Martins.").waitFor();
        axel.open("/candidatures").text(METAL).first().waitFor();
    }

    private static void theRoundIsOpened(Person teacher) {
        open(teacher);
        teacher.button("Annuler le tour").click();
        inDialog(teacher, "Annuler le tour");
        teacher.text("Le tour est annulé.").waitFor();
        teacher.link("Retour aux élèves sans place").click();
        open(teacher);
    }

    private static void open(Person teacher) {
        teacher.button("Ouvrir un tour de vœux").click();
        teacher.field("Semaine de stage").selectOption(Story.WEEK);
        teacher.field("Dernier jour pour les vœux")
                .fill(LocalDate.now().plusDays(3).toString());
        teacher.field("Vœux par élève").selectOption("3");
        teacher.field("Jours pour répondre").selectOption("5");
        teacher.look("round-2-open");
        teacher.button("Ouvrir le tour").click();
        teacher.text("vœux ouverts").first().waitFor();
    }

    private static void wishesAreRanked(Person axel, Person emma) {
        axel.open("/candidatures").link("Classer mes vœux").click();
        axel.title("Mes vœux").waitFor();
        axel.button("Ajouter : " + PRECISION).click();
        axel.button("Ajouter : " + METAL).click();
        axel.button("Monter : " + METAL).click();
        axel.button("Descendre : " + METAL).click();
        axel.button("Monter : " + METAL).click();
        axel.settle();
        axel.look("round-3-wishes");
        axel.button("Enregistrer mes vœux").click();
        axel.text("Tes vœux sont enregistrés.").waitFor();
        axel.open("/voeux");
        assertThat(axel.page.locator("main ol > li").first()).containsText(METAL);

        emma.open("/voeux").button("Ajouter : " + PRECISION).click();
        emma.button("Ajouter : " + METAL).click();
        emma.button("Enlever : " + PRECISION).click();
        emma.settle();
        emma.look("round-4-wishes");
        emma.button("Enregistrer mes vœux").click();
        emma.text("Tes vœux sont enregistrés.").waitFor();
    }

    private static void theResultIsOffered(Person teacher, Person onPhone) {
        teacher.button("Fermer les vœux").click();
        inDialog(teacher, "Fermer");
        teacher.text("Aperçu").waitFor();
        teacher.text("les vœux").first().waitFor();
        teacher.look("round-5-preview");
        onPhone.open(teacher.page.url().replaceFirst("^https?://[^/]+", ""));
        onPhone.text("Aperçu").waitFor();
        onPhone.look("round-5-preview");
        teacher.button("Proposer les 2 places").click();
        inDialog(teacher, "Proposer");
        teacher.text("Les places sont proposées.").waitFor();
        teacher.look("round-6-offered");
    }

    private static void inDialog(Person person, String name) {
        person.page
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static String id(JsonNode offer) {
        return offer.get("id").asString();
    }
}
