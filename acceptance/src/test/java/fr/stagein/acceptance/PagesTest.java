package fr.stagein.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page, for everybody who may see it. */
@Order(2)
@ExtendWith({TheSystem.class, Browsers.class})
class PagesTest {

    @Test
    void can_be_read_by_everybody(Chromium chromium) {
        try (Person anybody = reader(chromium)) {
            anybody.open("/").look("landing");
            anybody.open("/offres").look("search");
            assertThat(lowestEdge(anybody.page.locator("main article").first()))
                    .isLessThanOrEqualTo(Device.PHONE.height);
            anybody.button("Voir la carte").click();
            anybody.page
                    .locator("svg[role=group], svg[aria-label], figure svg")
                    .first()
                    .scrollIntoViewIfNeeded();
            anybody.look("search-map");
            anybody.open("/metiers").look("discovery");
            anybody.open("/metiers/choix").look("discovery-choice");
            anybody.open("/metiers/D1102").look("trade");
            anybody.open("/carte?autour=24564").look("reach-map");
            anybody.open("/reponse").look("answer");
            anybody.open("/desabonnement").look("stop-mails");
            anybody.open("/nulle-part").look("not-found");
            anybody.open("/premiere-connexion").look("first-sign-in");
            anybody.open("/aide").look("help");
            anybody.open("/mentions-legales").look("legal-notice");
            anybody.open("/donnees-personnelles").look("privacy");
            anybody.open("/accessibilite").look("accessibility");
        }
        try (Person lea = reader(chromium).signIn("lea@eleve.example")) {
            lea.open("/").look("student-for-you");
            lea.open("/favoris").look("favourites");
            lea.open("/candidatures").look("student-applications");
            lea.open("/candidatures/trouve").look("found-place");
            lea.open("/carte").look("student-map");
            lea.open("/offres?autour=domicile&tri=travel_time");
            // Her navigation lies over the foot of a phone's screen.
            assertThat(lowestEdge(lea.page.locator("main article h2").first()))
                    .isLessThanOrEqualTo(Device.PHONE.height - 100);
            lea.page.locator("main article a").first().click();
            lea.link("Comment y aller ?").click();
            lea.title("Mon trajet").waitFor();
            lea.settle().look("way-sheet");
            lea.open("/profil").look("student-profile");
            lea.open("/messages").look("student-inbox");
            lea.open("/parametres/notifications").look("student-notifications");
            lea.open("/mes-donnees").look("student-data");
        }
        try (Person claire = reader(chromium).signIn("claire@famille.example")) {
            claire.open("/enfants").look("guardian");
            claire.open("/mes-donnees").field("De qui ?").selectOption("Léa Lagarde");
            claire.settle().look("guardian-data");
            claire.open("/parametres/notifications");
            claire.field("Pas d’e-mail à certaines heures").check();
            claire.look("guardian-notifications");
        }
        try (Person teacher = reader(chromium).signIn("prof@college-riberac.example")) {
            teacher.open("/etablissement").look("school-teacher");
        }
        try (Person head = reader(chromium).signIn("principal@college-riberac.example")) {
            head.open("/etablissement").look("school-principal");
            head.open("/etablissement/importer").look("school-import");
            head.open("/etablissement/fiches").look("school-cards");
            head.open("/acces").look("coverage-gaps");
            head.open("/etablissement/semaines").look("school-weeks");
            head.open("/etablissement/echanges").look("school-exchanges");
        }
        try (Person baker = reader(chromium).signIn("boulangerie@entreprise.example")) {
            baker.open("/entreprise").look("company");
            baker.open("/entreprise/nouvelle").look("company-register");
            baker.open("/entreprise").link("Mes offres").click();
            baker.settle().look("company-offers");
            baker.link("Candidatures").click();
            baker.settle().look("company-candidates");
        }
        try (Person operator = reader(chromium).signIn("operateur@clee.example")) {
            operator.open("/operateur").look("operator");
            operator.open("/parametres/notifications").look("operator-notifications");
            operator.open("/operateur/offres").look("operator-offers");
            operator.open("/operateur/entreprises").look("operator-directory");
            operator.open("/operateur/sans-reponse").look("operator-silent");
            operator.open("/operateur/signalements").look("operator-reports");
            operator.open("/operateur/etablissements").look("operator-schools");
            operator.open("/operateur/donnees").look("operator-data");
            operator.open("/operateur/evenements").look("operator-events");
        }
    }

    /** On a phone by day and on a screen by night: colours do not depend on the size, nor the layout on the colours. */
    private static Person reader(Chromium chromium) {
        return chromium.person(Device.PHONE, ColorScheme.DARK);
    }

    @Test
    void the_first_offer_is_on_the_first_screen_of_a_desk(Chromium chromium) {
        try (Person anybody = chromium.person(Device.DESKTOP)) {
            anybody.open("/offres");
            assertThat(lowestEdge(anybody.page.locator("main article").first()))
                    .isLessThanOrEqualTo(Device.DESKTOP.height);
        }
    }

    /** In pixels below the top of the screen. */
    private static double lowestEdge(Locator part) {
        part.page().evaluate("window.scrollTo(0, 0)");
        BoundingBox box = part.boundingBox();
        return box.y + box.height;
    }

    @Test
    void the_documentation_works_behind_our_own_fence(Chromium chromium) {
        try (Person developer = chromium.person(Device.DESKTOP)) {
            developer.page.navigate("/docs");
            developer.text("/api/students/me").first().waitFor();
            developer.look("docs");
        }
    }
}
