package fr.stagein.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import fr.stagein.acceptance.TheSystem.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is kept about a pupil is read, downloaded and erased: by the pupil, the guardian, the head and the operator. */
@ExtendWith({TheSystem.class, Browsers.class})
class PersonalDataStoryTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> SERVICES =
            List.of("school-service", "application-service", "offer-service", "notification-service");
    /** Services and Keycloak: long enough on a slow machine. */
    private static final double UNTIL_ERASED = 60_000;

    @Test
    void a_pupil_downloads_everything_and_the_head_refuses_to_erase_it(Chromium chromium) throws IOException {
        try (Person mila = chromium.person(Device.PHONE).signIn("mila.queyroi@eleve.example");
                Person head = chromium.person(Device.PHONE).signIn("enzo.mercier@etablissement.example")) {
            mila.open("/").button("Compte et réglages").click();
            mila.link("Mes données").click();
            mila.title("Mes données").waitFor();
            mila.settle().heading("Ton école et toi").waitFor();
            assertThat(mila.page.locator("main")).containsText("16/09/2011");
            mila.look("data-1-pupil");

            JsonNode whole = downloaded(mila, "Tout télécharger");
            assertThat(whole.get("missing")).isEmpty();
            assertThat(whole.get("services").findValuesAsString("service")).containsAll(SERVICES);
            assertThat(whole.toString()).contains("Queyroi", "\"keep\"", "\"purpose\"");
            mila.page.evaluate("window.print = () => { document.body.dataset.printed = 'yes' }");
            mila.button("Imprimer").click();
            assertThat(mila.page.locator("body")).hasAttribute("data-printed", "yes");

            ask(mila);
            mila.look("data-2-asked");
            head.open("/etablissement").heading("Demandes d’effacement").waitFor();
            head.look("data-3-desk");
            head.button("Refuser l’effacement : Mila Queyroi").click();
            head.field("Raison du refus").fill("La semaine de stage n’a pas encore eu lieu.");
            head.look("data-4-refusal");
            head.button("Refuser avec cette raison").click();
            head.text("La demande est refusée.").waitFor();

            mila.page.reload();
            answered(mila.settle(), "La semaine de stage n’a pas encore eu lieu.");
            mila.button("Demander de nouveau").waitFor();
        }
    }

    @Test
    void a_guardian_sees_who_opened_the_file_and_the_head_erases_it(Run system, Chromium chromium) throws IOException {
        try (Person teacher = chromium.person(Device.DESKTOP).signIn("prof@college-riberac.example");
                Person eva = chromium.person(Device.DESKTOP).signIn("eva.grange@famille.example");
                Person head = chromium.person(Device.DESKTOP).signIn("principal@college-riberac.example");
                Person operator = chromium.person(Device.DESKTOP).signIn("operateur@clee.example")) {
            openCard(teacher, "/etablissement?uai=0241011U", "Gaspard Grangé");

            eva.open("/mes-donnees").field("De qui ?").selectOption("Gaspard Grangé");
            eva.title("Les données de Gaspard").waitFor();
            eva.text("Gaspard Queyroi, enseignant").waitFor();
            assertThat(eva.text("Gaspard Queyroi, enseignant")).containsText("la fiche");
            assertThat(eva.text("Gaspard Queyroi, enseignant")).containsText("les candidatures");
            assertThat(downloaded(eva, "Tout télécharger").toString()).contains("Grangé");
            eva.settle().look("data-5-guardian");

            // Her own account is another matter: the operator decides.
            eva.open("/mes-donnees");
            ask(eva);
            operator.open("/operateur/donnees").heading("Demandes à décider").waitFor();
            operator.button("Refuser l’effacement : Un compte " + newest(system, "eva.grange@famille.example"))
                    .click();
            operator.field("Raison du refus").fill("Un autre enfant est encore inscrit.");
            operator.button("Refuser avec cette raison").click();
            operator.text("La demande est refusée.").waitFor();
            eva.page.reload();
            answered(eva.settle(), "Un autre enfant est encore inscrit.");

            openCard(head, "/etablissement", "Gaspard Grangé");
            head.text("Gaspard Queyroi, enseignant").waitFor();
            head.look("data-6-card");
            head.link("Toutes ses données").click();
            head.title("Les données de Gaspard").waitFor();
            head.settle().heading("L’élève et son établissement").waitFor();
            eva.open("/mes-donnees").field("De qui ?").selectOption("Gaspard Grangé");
            eva.text("toutes les données, téléchargées ou affichées").first().waitFor();

            openCard(head, "/etablissement", "Gaspard Grangé");
            head.button("Effacer ce dossier").click();
            head.field("Prénom de l’élève").fill("Grangé");
            head.button("Effacer ce dossier").last().click();
            head.text("Écrivez exactement : Gaspard").waitFor();
            head.field("Prénom de l’élève").fill("Gaspard");
            head.look("data-7-erase");
            head.button("Effacer ce dossier").last().click();
            head.text("L’effacement du dossier de Gaspard Grangé a commencé.").waitFor();
            assertThat(pupil(head, "Gaspard Grangé")).hasCount(0);
            head.open("/etablissement").field("Chercher un élève").fill("Gaspard Grangé");
            assertThat(pupil(head, "Gaspard Grangé")).hasCount(0);
        }
    }

    @Test
    void a_guardian_asks_the_head_accepts_and_the_operator_sees_all_confirm(Run system, Chromium chromium) {
        try (Person jade = chromium.person(Device.PHONE).signIn("jade.cluzeau@famille.example");
                Person head = chromium.person(Device.DESKTOP).signIn("ines.puyrigaud@etablissement.example");
                Person operator = chromium.person(Device.PHONE).signIn("operateur@clee.example")) {
            jade.open("/mes-donnees").field("De qui ?").selectOption("Maël Cluzeau");
            jade.title("Les données de Maël").waitFor();
            ask(jade.settle());

            String erasure = newest(system, "jade.cluzeau@famille.example");
            head.open("/etablissement")
                    .button("Accepter l’effacement : Maël Cluzeau")
                    .click();
            head.look("data-8-accept");
            head.button("Oui, tout effacer").click();
            head.text("C’est accepté. L’effacement commence.").waitFor();
            head.open("/etablissement").field("Chercher un élève").fill("Maël Cluzeau");
            assertThat(pupil(head, "Maël Cluzeau")).hasCount(0);

            operator.open("/operateur/donnees");
            Locator card = operator.page
                    .getByRole(AriaRole.LISTITEM)
                    .filter(new Locator.FilterOptions().setHas(operator.heading("Un élève " + erasure)));
            card.getByText("Les 5 ont confirmé.").waitFor(new Locator.WaitForOptions().setTimeout(UNTIL_ERASED));
            assertThat(card.getByText("Comptes : confirmé")).hasCount(1);
            assertThat(card.getByText("manque depuis")).hasCount(0);
            operator.look("data-9-operator");
        }
    }

    /** How the operator's page calls what this person asked for last: it names nobody. */
    private static String newest(Run system, String email) {
        return Visitor.signedIn(system, email)
                .get("/api/erasures/mine")
                .expect(200)
                .body()
                .get(0)
                .get("id")
                .asString()
                .substring(0, 8);
    }

    private static void openCard(Person staff, String desk, String name) {
        staff.open(desk).field("Chercher un élève").fill(name);
        pupil(staff, name).click();
        staff.heading("Compte et accord").waitFor();
        staff.heading("Ses candidatures").waitFor();
        staff.settle();
    }

    private static Locator pupil(Person staff, String name) {
        return staff.page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void ask(Person person) {
        person.button("Demander l’effacement").click();
        person.button("Envoyer la demande").click();
        person.text("La demande est envoyée.").waitFor();
        person.text("Elle attend une décision.").waitFor();
    }

    /** Where the request stands; the same words are among the data further down. */
    private static void answered(Person person, String reason) {
        person.page
                .locator("p")
                .filter(new Locator.FilterOptions().setHasText(reason))
                .waitFor();
    }

    private static JsonNode downloaded(Person person, String button) throws IOException {
        Download file = person.page.waitForDownload(() -> person.button(button).click());
        assertThat(file.suggestedFilename()).matches("mes-donnees-\\d{4}-\\d\\d-\\d\\d\\.json");
        return JSON.readTree(Files.readString(file.path()));
    }
}
