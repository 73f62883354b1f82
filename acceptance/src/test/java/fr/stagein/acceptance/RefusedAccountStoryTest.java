package fr.stagein.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import fr.stagein.acceptance.TheSystem.Run;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Accounts that can never be made are told to whoever can mend them, and are made once that is done. */
@ExtendWith({TheSystem.class, Browsers.class})
class RefusedAccountStoryTest {

    private static final String OPERATOR = "operateur@clee.example";
    private static final String PASSWORD = "la direction du Dronnois";
    /** A pupil's own, who becomes neither head nor guardian. */
    private static final String PUPILS = "lea@eleve.example";

    /** Made for this run only. */
    private final String mark = Long.toString(System.currentTimeMillis() % 1_000_000);

    @Test
    void what_cannot_be_is_said_and_mended(Run system, Chromium chromium) throws SQLException {
        String school = "Collège du Dronnois " + mark;
        String headsAddress = "direction" + mark + "@college.example";
        String mothersAddress = "k'x" + mark + "@famille.example";
        Visitor.signedIn(system, OPERATOR)
                .post(
                        "/api/schools",
                        Map.of(
                                "uai",
                                uai(),
                                "name",
                                school,
                                "kind",
                                "COLLEGE",
                                "communeCode",
                                "24352",
                                "email",
                                headsAddress))
                .expect(201);
        try (Person operator = chromium.person(Device.DESKTOP).signIn(OPERATOR);
                Person head = chromium.person(Device.PHONE)) {
            invite(operator, school, PUPILS);
            refused(system);
            operator.page.reload();
            assertThat(card(operator, school)).containsText("Cette adresse est celle d’un élève.");
            operator.look("refused-1-head");
            operator.button("Retirer " + PUPILS).click();
            operator.page
                    .getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Retirer"))
                    .click();
            operator.text(PUPILS + " n’est plus dans l’équipe.").waitFor();
            invite(operator, school, headsAddress);

            answerInvitation(system, head, headsAddress);
            head.signIn(headsAddress, PASSWORD);
            importClass(head);
            theHourPasses(system);
            openRefused(head);
            head.look("refused-2-desk");
            head.button("Réessayer sans rien changer").click();
            head.text("Nouvel essai en cours.").waitFor();
            // What the page showed before the new try is no answer to it.
            openRefused(head);
            head.field("Adresse e-mail de Claire Delmas").fill("b..x@famille.example");
            head.button("Corriger et inviter").click();
            head.text("Aucun compte ne peut être créé avec cette adresse.")
                    .first()
                    .waitFor();
            head.look("refused-3-pupil");
            head.field("Adresse e-mail de Claire Delmas").fill(mothersAddress);
            head.button("Corriger et inviter").click();
            head.text("Invitation en route vers " + mothersAddress).waitFor();
            head.text("Adresse de la famille à corriger")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            system.linkIn(mothersAddress, "https?://\\S+action-token\\S+");
        }
    }

    /** The desk as it is now, and the card of the pupil whose guardian cannot be invited. */
    private static void openRefused(Person head) {
        head.open("/etablissement").text("Adresse de la famille à corriger").waitFor();
        head.page
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Jeanne Delmas").setExact(true))
                .click();
        head.text("Cette adresse est celle d’un élève, qui ne peut pas être son propre responsable.")
                .waitFor();
    }

    private static void invite(Person operator, String school, String email) {
        operator.open("/operateur/etablissements");
        operator.button("Inviter la direction de " + school).click();
        operator.field("Son adresse e-mail").fill(email);
        operator.button("Envoyer l’invitation").click();
        operator.text("Invitation envoyée à " + email).waitFor();
        operator.open("/operateur/etablissements");
    }

    /** The operator's list is no live page. */
    private static void refused(Run system) {
        Visitor operator = Visitor.signedIn(system, OPERATOR);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> operator.get("/api/schools/heads")
                        .expect(200)
                        .body()
                        .valueStream()
                        .anyMatch(head -> head.path("email").asString("").equals(PUPILS)
                                && head.path("standing").asString("").equals("REFUSED")));
    }

    /** Through Keycloak's own pages. */
    private static void answerInvitation(Run system, Person invited, String email) {
        invited.page.navigate(system.linkIn(email, "https?://\\S+action-token\\S+"));
        invited.page.locator("#kc-info-message a").click();
        invited.page.locator("#password-new").fill(PASSWORD);
        invited.page.locator("#password-confirm").fill(PASSWORD);
        invited.page
                .locator("#kc-submit, input[type=submit], button[type=submit]")
                .first()
                .click();
        invited.page
                .locator("#password-new")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private void importClass(Person head) {
        String list = """
                Nom;Prénom;Date de naissance;Classe;Nom responsable 1;E-mail responsable 1
                Delmas;Jeanne;14/05/2012;3e A;Claire Delmas;%s
                Faure;Noé;02/06/2012;3e A;Marc Faure;b..x@famille.example
                """.formatted(PUPILS);
        head.open("/etablissement/importer");
        head.field("Déposez le fichier ici")
                .setInputFiles(new FilePayload("eleves.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        head.heading("Aperçu de eleves.csv").waitFor();
        head.text("b..x@famille.example").waitFor();
        head.button("Appliquer").click();
        head.text("Import appliqué : 2 nouveaux, 0 modifié.").waitFor();
    }

    /** In which the import could still be undone, and nobody is invited. */
    private static void theHourPasses(Run system) throws SQLException {
        try (var school = system.database("school");
                var update = school.prepareStatement(
                        "update account_order set due_at = now() where kind = 'GUARDIAN' and subject = ?")) {
            update.setString(1, PUPILS);
            update.executeUpdate();
        }
    }

    /** An address that nobody has, made for this run only. */
    private String uai() {
        int digits = 8_000_000 + (int) (Long.parseLong(mark) % 1_000_000);
        return "%07d%c".formatted(digits, "ABCDEFGHJKLMNPRSTUVWXYZ".charAt(digits % 23));
    }

    private static Locator card(Person person, String text) {
        return person.page
                .locator("main")
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(text));
    }
}
