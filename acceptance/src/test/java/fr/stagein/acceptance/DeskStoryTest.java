package fr.stagein.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A teacher of two schools helps a pupil who has not begun, and the pupil finds all of it. */
@ExtendWith({TheSystem.class, Browsers.class})
class DeskStoryTest {

    private static final int WHOLE_CLASS = 24;

    /** In pixels: a name of two lines. */
    private static final int TALLEST_ROW = 100;

    @ParameterizedTest
    @CsvSource({"PHONE, jade.tallet@eleve.example, Jade Tallet", "DESKTOP, salome.esteve@eleve.example, Salomé Estève"})
    void a_teacher_helps_a_pupil(Device device, String email, String name, TheSystem.Run system, Chromium chromium) {
        try (Person teacher = chromium.person(device).signIn("prof@college-riberac.example");
                Person pupil = chromium.person(device).signIn(email)) {
            teacher.open("/etablissement").field("Établissement").selectOption("0240032E");
            teacher.heading("Lycée Arnaut Daniel").waitFor();
            assertThat(teacher.page).hasURL(Pattern.compile("uai=0240032E"));
            teacher.field("Établissement").selectOption("0241011U");
            teacher.heading("Cité Scolaire").waitFor();
            teacher.field("Classe").selectOption(new SelectOption().setIndex(1));
            teacher.field("Chercher un élève").fill(name);

            unfold(teacher, device, name);
            teacher.button("Encourager " + name).click();
            teacher.text("Encouragé le").waitFor();
            teacher.look("desk-1-list");

            Locator pupilButton = teacher.page.getByRole(
                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
            pupilButton.click();
            teacher.field("Quel métier").fill("pain");
            teacher.page.getByRole(AriaRole.CHECKBOX).first().check();
            teacher.look("desk-2-pupil");
            teacher.button("Proposer cette offre").click();
            teacher.text("Déjà proposées").waitFor();

            teacher.link("Noter une place trouvée").click();
            teacher.title("La place que").waitFor();
            teacher.field("Nom de l’entreprise").fill("Garage Faure");
            teacher.field("Adresse").fill("3 rue du Pont");
            teacher.field("Commune").fill("Ribérac");
            teacher.field("La personne qui a dit oui").fill("Mme Faure");
            teacher.field("Son téléphone").fill("05 53 90 12 34");
            teacher.field("Métier observé").fill("mécanicienne");
            teacher.look("desk-3-place");
            teacher.button("Enregistrer la place").click();
            teacher.title("Mon établissement").waitFor();

            teacher.field("Classe").selectOption(new SelectOption().setIndex(1));
            unfold(teacher, device, name);
            teacher.text("Garage Faure, 05 53 90 12 34").waitFor();
            teacher.button("Écrire à la classe").click();
            teacher.field("Votre message").fill("Forum des métiers jeudi pour " + name + ".\nG. Queyroi");
            teacher.field("Aussi aux responsables").check();
            teacher.look("desk-4-letter");
            teacher.button("Envoyer").click();
            teacher.text("Envoyé à").waitFor();
            teacher.text("déjà envoyé").click();
            teacher.text("Forum des métiers jeudi pour " + name).waitFor();
            teacher.settle().look("desk-5-class");

            pupil.open("/lettres").text("Forum des métiers jeudi pour " + name).waitFor();
            pupil.open("/messages").text("Un mot de ton établissement").first().waitFor();
            pupil.text("Une idée de stage pour toi").first().waitFor();
            pupil.text("Ton établissement pense à toi").first().waitFor();
            pupil.look("desk-6-inbox");
            pupil.open("/candidatures").heading("Proposé par ton établissement").waitFor();
            pupil.heading("Garage Faure").waitFor();
            pupil.look("desk-7-applications");

            pupilButton.click();
            teacher.button("Retirer cette place").click();
            teacher.button("Oui, retirer").click();
            teacher.text("Place retirée.").waitFor();
            teacher.button("Fermer").click();

            // The pupil finds another one and takes it back: the desk that is open shows both by itself.
            Visitor pupilsPhone = Visitor.signedIn(system, email);
            String place = pupilsPhone
                    .post("/api/found-places", placeIn(weekOf(pupilsPhone)))
                    .expect(201)
                    .text("id");
            Locator onTheDesk = teacher.text("Boulangerie Ly, 05 53 90 56 78");
            onTheDesk.waitFor(soon());
            pupilsPhone.post("/api/found-places/" + place + "/take-back").expect(204);
            onTheDesk.waitFor(soon().setState(WaitForSelectorState.DETACHED));
        }
    }

    /** On a phone a row is a name and a state until it is opened. */
    private static void unfold(Person teacher, Device device, String name) {
        if (device == Device.PHONE) {
            teacher.button("Plus sur " + name).click();
        }
    }

    @Test
    void a_class_is_read_on_a_phone(Chromium chromium) {
        try (Person teacher = chromium.person(Device.PHONE).signIn("prof@college-riberac.example")) {
            teacher.open("/etablissement?uai=0241011U");
            Locator rows = teacher.page.getByRole(
                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Plus sur ")));
            assertThat(rows).hasCount(0);
            teacher.link("3e A").click();
            rows.first().waitFor();
            teacher.look("desk-9-phone");

            int height = (int) teacher.page.evaluate("document.documentElement.scrollHeight");
            int missing = Math.max(0, WHOLE_CLASS - rows.count());
            org.assertj.core.api.Assertions.assertThat(height + missing * TALLEST_ROW)
                    .isLessThan(3_500);
            // What counts is on the first screen.
            assertThat(teacher.button("Ont une place")).isInViewport();

            teacher.button("Ont une place").click();
            assertThat(teacher.button("Ont une place")).hasAttribute("aria-pressed", "true");
            assertThat(teacher.page.locator("main table").getByText("N’a pas commencé"))
                    .hasCount(0);
            teacher.button("Ont une place").click();
            teacher.field("Chercher un élève").fill("farg zoe");
            assertThat(rows).hasCount(1);
            unfold(teacher, Device.PHONE, "Zoé Fargeot");
            teacher.button("Encourager Zoé Fargeot").waitFor();
        }
    }

    private static String weekOf(Visitor pupil) {
        return pupil.get("/api/students/me").body().get("weeks").get(0).asString();
    }

    private static Map<String, String> placeIn(String week) {
        return Map.of(
                "week", week,
                "companyName", "Boulangerie Ly",
                "address", "1 place Nationale",
                "commune", "Ribérac",
                "contactPerson", "M. Ly",
                "contactPhone", "05 53 90 56 78",
                "trade", "boulanger",
                "dayStart", "08:30",
                "dayEnd", "16:00");
    }

    private static Locator.WaitForOptions soon() {
        return new Locator.WaitForOptions().setTimeout(5_000);
    }

    @Test
    void the_head_says_who_signs(Chromium chromium) {
        try (Person head = chromium.person(Device.PHONE).signIn("principal@college-riberac.example")) {
            head.open("/etablissement/signature").field("Prénom et nom").fill("Enzo Géraud");
            head.field("Fonction").fill("Principal");
            head.button("Enregistrer").click();
            head.text("C’est enregistré.").waitFor();
            head.text("Enzo Géraud").first().waitFor();
            head.look("desk-8-signature");
            head.page.reload();
            assertThat(head.settle().field("Prénom et nom")).hasValue("Enzo Géraud");
        }
    }
}
