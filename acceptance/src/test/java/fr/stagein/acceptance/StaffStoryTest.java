package fr.stagein.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import fr.stagein.acceptance.TheSystem.Run;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A school begins: the operator registers it and invites its head, who invites a teacher and lets them go again. */
@ExtendWith({TheSystem.class, Browsers.class})
class StaffStoryTest {

    private static final String OPERATOR = "operateur@clee.example";
    private static final String PASSWORD = "la craie grince encore";

    /** Made for this run only. */
    private final String mark = Long.toString(System.currentTimeMillis() % 1_000_000);

    @Test
    void a_school_without_staff_comes_to_life(Run system, Chromium chromium) {
        String school = "Collège de la Dronne " + mark;
        String headsAddress = "direction" + mark + "@college.example";
        String teachersAddress = "prof" + mark + "@college.example";
        try (Person operator = chromium.person(Device.DESKTOP).signIn(OPERATOR);
                Person head = chromium.person(Device.DESKTOP);
                Person teacher = chromium.person(Device.PHONE)) {
            operator.open("/operateur/etablissements");
            register(operator, school, headsAddress);
            operator.button("Inviter la direction de " + school).click();
            assertThat(operator.field("Son adresse e-mail")).hasValue(headsAddress);
            operator.field("Prénom et nom").fill("Inès Puyrigaud");
            operator.look("staff-1-invite-head");
            operator.button("Envoyer l’invitation").click();
            operator.text("Invitation envoyée à " + headsAddress).waitFor();
            assertThat(card(operator, school)).containsText("invitation envoyée le");

            answerInvitation(system, head, headsAddress);
            head.signIn(headsAddress, PASSWORD).open("/etablissement");
            head.heading(school).waitFor();
            head.text("Aucun élève pour le moment.").waitFor();
            head.look("staff-2-empty-school");
            importClass(head);
            head.open("/etablissement").link("Réglages").click();
            head.heading("Importer une liste").first().waitFor();
            head.look("staff-2b-settings");
            head.link("L’équipe").click();
            head.field("Son adresse e-mail").fill(teachersAddress);
            head.field("Prénom et nom").fill("Ana Lopes");
            head.field("3e A").check();
            head.look("staff-3-invite-teacher");
            head.button("Envoyer l’invitation").click();
            head.text("Invitation envoyée à " + teachersAddress).waitFor();
            assertThat(card(head, "Ana Lopes")).containsText("Suit 3e A");

            answerInvitation(system, teacher, teachersAddress);
            teacher.signIn(teachersAddress, PASSWORD).open("/etablissement");
            teacher.field("Chercher un élève").fill("Delmas");
            teacher.text("Jeanne Delmas").first().waitFor();
            teacher.link("Réglages").click();
            teacher.heading("Fiches de connexion").first().waitFor();
            assertThat(teacher.link("L’équipe")).hasCount(0);
            teacher.link("Élèves").click();
            teacher.field("Chercher un élève").waitFor();
            teacher.look("staff-4-teacher");

            head.open("/etablissement/equipe");
            assertThat(card(head, "Ana Lopes")).containsText("dans l’équipe depuis le");
            head.look("staff-5-staff");
            head.button("Retirer Inès Puyrigaud").click();
            confirm(head);
            head.text("la seule à diriger").waitFor();
            head.button("Annuler").click();
            head.button("Retirer Ana Lopes").click();
            head.look("staff-6-remove");
            confirm(head);
            head.text("Ana Lopes n’est plus dans l’équipe.").waitFor();
            assertThat(head.page.locator("main")).not().containsText(teachersAddress);

            // The teacher's page was open.
            teacher.text("Peut-être n’en faites-vous plus partie.").waitFor();
            assertThat(teacher.page.locator("main")).not().containsText("Delmas");
            teacher.look("staff-7-removed");
        }
    }

    private void register(Person operator, String school, String email) {
        operator.button("Inscrire un établissement").click();
        operator.field("Code UAI").fill(uai());
        operator.field("Nom").fill(school);
        operator.pick("Commune", "Ribérac", "Ribérac");
        operator.field("E-mail").fill(email);
        operator.page
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Inscrire").setExact(true))
                .click();
        operator.text(school + " est inscrit.").waitFor();
        assertThat(card(operator, school)).containsText("Pas encore de direction.");
    }

    /** An address that nobody has, made for this run only. */
    private String uai() {
        int digits = 9_000_000 + (int) (Long.parseLong(mark) % 1_000_000);
        return "%07d%c".formatted(digits, "ABCDEFGHJKLMNPRSTUVWXYZ".charAt(digits % 23));
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

    /** One sheet a class, last year's hidden, a day that is none: the rest is applied and everything is told. */
    private static void importClass(Person head) {
        head.link("Importer une liste").click();
        head.field("Déposez le fichier ici")
                .setInputFiles(new FilePayload("classes.xlsx", "application/octet-stream", workbook()));
        head.heading("Aperçu de classes.xlsx").waitFor();
        assertThat(head.page.locator("main")).containsText("Pas lue : elle est masquée.");
        assertThat(head.page.locator("main")).containsText("Feuille « 3e B », ligne 3");
        assertThat(head.page.locator("main")).containsText("« 31/02/2012 » n'est pas une date.");
        head.look("staff-2-preview");
        head.button("Appliquer sans la ligne mise de côté").click();
        head.text("Import appliqué : 2 nouveaux, 0 modifié.").waitFor();
        head.open("/etablissement").field("Chercher un élève").fill("Delmas");
        head.text("Jeanne Delmas").first().waitFor();
        head.field("Chercher un élève").fill("Faure");
        head.text("Noé Faure").first().waitFor();
        head.field("Chercher un élève").fill("Ancien");
        head.text("Aucun élève ici").waitFor();
    }

    private static byte[] workbook() {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Stage-IN", "1.0")) {
            sheet(workbook, "2025-2026", List.of("Ancien", "Luc", "14/05/2011", "3e A"))
                    .setVisibilityState(VisibilityState.HIDDEN);
            sheet(workbook, "3e A", List.of("Delmas", "Jeanne", "14/05/2012", "3e A"));
            sheet(
                    workbook,
                    "3e B",
                    List.of("Faure", "Noé", "02/06/2012", "3e B"),
                    List.of("Rey", "Tom", "31/02/2012", "3e B"));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return file.toByteArray();
    }

    @SafeVarargs
    private static Worksheet sheet(Workbook workbook, String name, List<String>... pupils) {
        Worksheet sheet = workbook.newWorksheet(name);
        List<List<String>> rows = new ArrayList<>(List.of(pupils));
        rows.addFirst(List.of("Nom", "Prénom", "Date de naissance", "Classe"));
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                sheet.value(row, column, rows.get(row).get(column));
            }
        }
        return sheet;
    }

    private static void confirm(Person person) {
        person.page
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Retirer"))
                .click();
    }

    /** The card of a school or of somebody. */
    private static Locator card(Person person, String text) {
        return person.page
                .locator("main")
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(text));
    }
}
