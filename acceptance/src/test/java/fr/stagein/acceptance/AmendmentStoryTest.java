package fr.stagein.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import fr.stagein.acceptance.TheSystem.Run;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What happens to an agreement that all have signed: an amendment, then the end before its time. And the school's settings. */
@ExtendWith({TheSystem.class, Browsers.class})
// The head signs in both, and has one code at a time.
@ResourceLock("codes of principal@college-riberac.example")
class AmendmentStoryTest {

    private static final String WEEK = "2027-W05";
    private static final String PUPIL = "paul.esteve@eleve.example";
    private static final String MOTHER = "lina.peyrot@famille.example";
    private static final String COMPANY = "salonlegoff.contact@entreprise.example";
    private static final String TEACHER = "manon.teillet@etablissement.example";
    private static final String HEAD = "principal@college-riberac.example";

    @Test
    void a_delegate_signs_then_it_is_amended_and_broken_off(Run system, Chromium chromium) {
        headDelegates(chromium);
        AgreementByHttp agreement = sealed(system);
        try (Person company = chromium.person(Device.PHONE).signIn(COMPANY);
                Person teacher = chromium.person(Device.DESKTOP).signIn(TEACHER);
                Person pupil = chromium.person(Device.PHONE).signIn(PUPIL);
                Person mother = chromium.person(Device.PHONE).signIn(MOTHER)) {
            AgreementByHttp amendment = companyBegins(system, company, agreement);
            schoolFreezes(teacher, amendment);
            amendment.sign(MOTHER);
            amendment.sign(COMPANY);
            pupilSigns(system, pupil, agreement, amendment);
            signForSchool(amendment);
            amendment.awaitState(PUPIL, "SEALED");
            open(pupil, amendment).look("amendment-5-sealed");
            assertThat(pupil.page.locator("main")).containsText("il s’applique");
            assertThat(pupil.page.locator("#signature")).containsText("par délégation (arrêté du 1er septembre 2026)");
            verify(chromium, agreement);
            teacherWithdrawsTheNext(teacher, agreement);
            motherBreaksOff(mother, agreement);
        }
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(Story.inbox(Visitor.signedIn(system, TEACHER)))
                        .anyMatch(line -> line.startsWith("AGREEMENT_BROKEN_OFF") && line.contains("3 février 2027"))
                        .anyMatch(line -> line.startsWith("AGREEMENT_SEALED") && line.contains("avenant n° 1")));
    }

    /** And has a clause of the school printed. */
    private static void headDelegates(Chromium chromium) {
        try (Person head = chromium.person(Device.PHONE).signIn(HEAD)) {
            head.open("/etablissement/conventions")
                    .link("Réglages des conventions")
                    .click();
            head.title("Réglages des conventions").waitFor();
            head.settle();
            assertThat(head.page.getByLabel("Un des représentants légaux suffit"))
                    .isChecked();
            head.button("Ajouter une clause").click();
            head.button("Enregistrer les réglages").click();
            head.text("À remplir.").first().waitFor();
            head.field("Titre").fill("Carnet de stage");
            head.field("Texte").fill("L’élève rend son carnet le lundi qui suit.");
            head.button("Ajouter une délégation").click();
            head.page.getByLabel("Personne de l’équipe").selectOption(TEACHER);
            head.field("Fonction").fill("Principale adjointe");
            head.field("Acte de délégation").fill("arrêté du 1er septembre 2026");
            head.page.getByLabel("Du", exact()).fill("2026-09-01");
            head.page.getByLabel("Au", exact()).fill("2027-08-31");
            head.look("amendment-0-settings");
            head.button("Enregistrer les réglages").click();
            head.text("Les réglages sont enregistrés.").first().waitFor();
        }
        try (Person head = chromium.person(Device.DESKTOP).signIn(HEAD)) {
            head.open("/etablissement/conventions/reglages").look("amendment-0-settings");
            assertThat(head.field("Titre")).hasValue("Carnet de stage");
            assertThat(head.field("Fonction")).hasValue("Principale adjointe");
        }
        try (Person teacher = chromium.person(Device.PHONE).signIn(TEACHER)) {
            teacher.open("/etablissement/conventions/reglages");
            assertThat(teacher.text("Seule la direction de l’établissement")).isVisible();
        }
    }

    /** As teacher, then in the head's stead: it is her turn only once all others have signed. */
    private static void signForSchool(AgreementByHttp agreement) {
        agreement.sign(TEACHER);
        agreement.sign(TEACHER);
    }

    private static AgreementByHttp sealed(Run system) {
        var agreement = AgreementByHttp.ofConfirmedPlace(system, PUPIL, COMPANY, WEEK);
        var school = new HashMap<>(Map.of(
                "school.name", "Collège Arnaut Daniel",
                "school.address", "Rue des Écoles, 24600 Ribérac",
                "school.head.name", "Enzo Géraud",
                "school.head.function", "Principal",
                "student.name", "Paul Estève",
                "student.birthDate", "2012-10-08",
                "student.class", "3e B",
                "guardian.1.name", "Lina Peyrot",
                "teacher.name", "Manon Teillet",
                "insurance.school", "MAIF, 67890"));
        school.put("aims", "Découvrir un métier");
        agreement.fill(TEACHER, "SCHOOL", school, List.of());
        var company = new HashMap<>(Map.of(
                "company.name", "Salon Le Goff",
                "company.address", "2 place du Marché, 24600 Ribérac",
                "company.representative.name", "Loïs Beau",
                "company.representative.function", "Gérante",
                "workplace.address", "2 place du Marché, 24600 Ribérac",
                "tutor.name", "Loïs Beau",
                "tutor.function", "Coiffeuse",
                "activities", "Regarder une coupe\nAccueillir les clients",
                "meals", "Sur place"));
        company.put("insurance.company", "Groupama, 12345");
        agreement.fill(COMPANY, "COMPANY", company, AgreementByHttp.fiveDays(2027, 2, 1));
        agreement.fill(PUPIL, "STUDENT", Map.of("transport", "À pied"), List.of());
        agreement.freeze(TEACHER);
        for (String who : List.of(PUPIL, MOTHER, COMPANY)) {
            agreement.sign(who);
        }
        signForSchool(agreement);
        agreement.awaitState(PUPIL, "SEALED");
        return agreement;
    }

    private static AgreementByHttp companyBegins(Run system, Person company, AgreementByHttp agreement) {
        open(company, agreement).look("amendment-1-sealed");
        company.button("Préparer un avenant").click();
        company.look("amendment-1-asked");
        company.button("Oui, préparer un avenant").click();
        company.title("Avenant n° 1").waitFor();
        company.settle().look("amendment-2-begun");
        assertThat(company.text("Rien n’est encore changé.")).isVisible();
        Locator meals = company.page.locator("form").getByLabel(Pattern.compile("^\\s*Repas"));
        meals.fill("Un panier apporté de la maison");
        company.button("Enregistrer").first().click();
        company.text("C’est enregistré.").first().waitFor();
        assertThat(company.page.locator("#changements del")).containsText("Sur place");
        assertThat(company.page.locator("#changements ins")).containsText("Un panier");
        company.look("amendment-2-difference");
        return new AgreementByHttp(system, company.page.url().replaceAll(".*/conventions/([^?#]+).*", "$1"));
    }

    private static void teacherWithdrawsTheNext(Person teacher, AgreementByHttp agreement) {
        open(teacher, agreement).button("Préparer un avenant").click();
        teacher.button("Oui, préparer un avenant").click();
        teacher.title("Avenant n° 2").waitFor();
        teacher.button("Retirer cet avenant").click();
        teacher.page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill("Une erreur de ma part.");
        teacher.look("amendment-6-withdraw");
        teacher.button("Oui, retirer").click();
        teacher.text("L’avenant est retiré.").first().waitFor();
        assertThat(teacher.text("Retiré").first()).isVisible();
    }

    private static void schoolFreezes(Person teacher, AgreementByHttp amendment) {
        open(teacher, amendment).button("Figer le document").click();
        teacher.button("Oui, figer et faire signer").click();
        teacher.text("Version 1, figée le").waitFor();
        teacher.settle().look("amendment-3-frozen");
        teacher.open("/etablissement/conventions").look("amendment-3-board");
        assertThat(teacher.text("Avenant n° 1").first()).isVisible();
    }

    private static void pupilSigns(Run system, Person pupil, AgreementByHttp agreement, AgreementByHttp amendment) {
        open(pupil, agreement);
        assertThat(pupil.page.locator("main")).containsText("plus personne ne peut le changer");
        pupil.open("/");
        Locator card = pupil.page
                .locator("a[href='/conventions/" + amendment.id + "']")
                .first();
        assertThat(card).hasAccessibleName(Pattern.compile("^Lire et signer : Avenant n° 1"));
        card.click();
        pupil.title("Avenant n° 1").waitFor();
        pupil.settle().look("amendment-4-pupil");
        pupil.page.locator("#signature").getByRole(AriaRole.CHECKBOX).check();
        int before = system.codesIn(PUPIL).size();
        pupil.button("Recevoir mon code").click();
        pupil.field("Le code reçu par e-mail").waitFor();
        await().atMost(Duration.ofSeconds(40)).until(() -> system.codesIn(PUPIL).size() > before);
        pupil.field("Le code reçu par e-mail").fill(system.codesIn(PUPIL).getFirst());
        pupil.page
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Signer").setExact(true))
                .click();
        pupil.text("ta signature est enregistrée").first().waitFor();
        assertThat(pupil.page.locator("main")).not().containsText("il s’applique");
    }

    private static void verify(Chromium chromium, AgreementByHttp agreement) {
        String code = agreement.seenBy(PUPIL).get("verifyCode").asString();
        try (Person anybody = chromium.person(Device.PHONE)) {
            anybody.open("/verifier/" + code).look("amendment-6-verified");
            anybody.link("Vérifier l’avenant n° 1").click();
            anybody.text("Ce document est l’avenant n° 1").waitFor();
            anybody.settle().look("amendment-6-verified-amendment");
            assertThat(anybody.page.locator("main")).not().containsText("Estève");
        }
    }

    private static void motherBreaksOff(Person mother, AgreementByHttp agreement) {
        open(mother, agreement).button("Interrompre le stage").click();
        Locator dialog = mother.page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Dernier jour de l’élève sur place").fill("2027-02-03");
        dialog.getByLabel("La raison, lue par toutes les parties").fill("Paul est malade.");
        mother.look("amendment-7-break-off");
        mother.button("Oui, interrompre").click();
        mother.text("Dernier jour : ").first().waitFor();
        mother.settle().look("amendment-7-broken-off");
        assertThat(mother.page.locator("main")).containsText("Paul est malade.");
        assertThat(mother.button("Interrompre le stage")).hasCount(0);
    }

    private static Person open(Person person, AgreementByHttp agreement) {
        return person.open("/conventions/" + agreement.id);
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
