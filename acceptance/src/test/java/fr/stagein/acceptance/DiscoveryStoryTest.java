package fr.stagein.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who does not know what they would like finds trades, and keeps them when they sign in. */
@ExtendWith({TheSystem.class, Browsers.class})
class DiscoveryStoryTest {

    private static final List<String> TAKEN = List.of(
            "Réparer un vélo",
            "Chercher pourquoi un animal est malade",
            "Faire découvrir une ville à des visiteurs",
            "Faire pousser des légumes",
            "Tester si l’eau d’une rivière est propre",
            "Jouer une musique venue d’ailleurs",
            "Construire une cabane",
            "Imaginer la déco d’une chambre",
            "Apprendre à lire à un petit",
            "Conduire un gros engin",
            "Comprendre pourquoi un gâteau gonfle",
            "Régler les lumières d’un spectacle",
            "T’occuper d’un cheval",
            "Regarder une goutte d’eau au microscope",
            "Guider un groupe en montagne");

    @Test
    void a_pupil_tries_it_finds_trades_and_keeps_them(Chromium chromium) {
        try (Person pupil = chromium.person(Device.PHONE)) {
            pupil.open("/").link("Trouver mes métiers").click();
            pupil.settle().look("discovery-1-start");
            pupil.link("C’est parti").click();
            answer(pupil, 0, 5);
            pupil.open("/metiers/choix");
            answer(pupil, 5, TAKEN.size());

            pupil.title("Des métiers qui te ressemblent").waitFor();
            pupil.settle().look("discovery-3-result");
            Locator liked = pupil.page
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ça me plaît"))
                    .nth(1);
            String id = liked.getAttribute("id");
            liked.click();
            assertThat(pupil.page.locator("#" + id)).hasAttribute("aria-pressed", "true");
            // What was liked moves up, maybe before this click: not the first one, then.
            pupil.button("Bof").last().click();
            pupil.heading("Mis de côté").waitFor();
            pupil.page.locator("ol h3 a").first().click();
            pupil.heading("Une journée").waitFor();
            pupil.settle().look("discovery-4-trade");

            pupil.signIn(Cast.PAUL).open("/metiers/resultat");
            assertThat(pupil.page.locator("#" + id)).hasAttribute("aria-pressed", "true");
            pupil.open("/profil").field("Partager mon profil").check();
            pupil.text("Ton profil est partagé").waitFor();
            pupil.look("discovery-5-profile");
            try (Person teacher = chromium.person(Device.DESKTOP).signIn("prof@college-riberac.example")) {
                teacher.open("/etablissement").field("Classe").selectOption(new SelectOption().setIndex(1));
                teacher.link("Ce qui tente la classe").click();
                teacher.heading("La classe en totaux").waitFor();
                teacher.settle().look("discovery-6-class");
            }
            pupil.button("Effacer mes réponses").click();
            pupil.text("Tes réponses sont effacées").waitFor();
        }
    }

    private static void answer(Person pupil, int from, int to) {
        for (int i = from; i < to; i++) {
            pupil.heading("Choix " + (i + 1) + " sur " + TAKEN.size()).waitFor();
            if (i == from) {
                pupil.look("discovery-2-choice-" + (i + 1));
            }
            pupil.button(TAKEN.get(i)).click();
        }
    }
}
