package fr.stagein.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import fr.stagein.acceptance.TheSystem.Run;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A week is over: the pupil's logbook, what both sides say, the words for the next pupils, and the next year's offer. */
@ExtendWith({TheSystem.class, Browsers.class})
// The head signs in both, and has one code at a time.
@ResourceLock("codes of principal@college-riberac.example")
class AfterwardsStoryTest {

    private static final HeldInternship.Cast CAST = new HeldInternship.Cast(
            "gaspard.grange@eleve.example",
            "eva.grange@famille.example",
            "menuiserielacoste.contact@entreprise.example",
            "ines.roussarie@etablissement.example",
            "principal@college-riberac.example");

    private static final String WORDS = "On repart avec un objet que l’on a fait soi-même.";

    @Test
    void a_week_is_told_and_thanked_for(Run system, Chromium chromium) throws Exception {
        HeldInternship held = HeldInternship.of(system, CAST, "2027-W06");
        try (Person pupil = chromium.person(Device.PHONE).signIn(CAST.pupil());
                Person mother = chromium.person(Device.PHONE).signIn(CAST.guardian());
                Person company = chromium.person(Device.DESKTOP).signIn(CAST.company());
                Person teacher = chromium.person(Device.DESKTOP).signIn(CAST.teacher())) {
            firstDay(pupil, held);
            withoutNetwork(pupil);
            twoTabs(pupil, held);
            sharing(pupil, mother, teacher, held);
            print(pupil, held);
            opinion(pupil, held);
            companySpeaks(company, held);
            returnedAndApproved(teacher, pupil, held);
            shownWithoutAName(chromium, held);
            assertThat(mother.open(bilan(held)).page.locator("main")).containsText("curieux·se");
            assertThat(mother.page.locator("main")).not().containsText(WORDS);
            takenBack(pupil, chromium, held);
            hostAgain(company);
        }
    }

    @Test
    void whoever_reads_words_first_has_a_page_for_it(Chromium chromium) {
        try (Person operator = chromium.person(Device.PHONE).signIn("operateur@clee.example")) {
            operator.open("/operateur/mots").look("after-words-operator");
        }
        try (Person head = chromium.person(Device.PHONE).signIn("principal@college-riberac.example")) {
            head.open("/etablissement/mots").look("after-words-school");
        }
    }

    private static void firstDay(Person pupil, HeldInternship held) {
        pupil.open("/").look("after-1-home");
        pupil.open("/conventions/" + held.agreement)
                .link("Voir le carnet de stage")
                .click();
        pupil.title("Mon carnet de stage").waitFor();
        pupil.open("/candidatures").link("Ouvrir mon carnet").click();
        pupil.title("Mon carnet de stage").waitFor();
        day(pupil, "lundi").click();
        pupil.settle().look("after-2-empty");
        pupil.page.getByLabel("Très bien").check();
        seen(pupil).fill("L’atelier, mon numéro est le 06 12 34 56 78");
        assertThat(pupil.text("un numéro de téléphone")).isVisible();
        pupil.look("after-2-warned");
        seen(pupil).fill("L’atelier et la scie à ruban.");
        pupil.page.getByLabel("Qui as-tu rencontré").fill("Le menuisier et son apprenti.");
        saved(pupil);
        assertThat(pupil.text("un numéro de téléphone")).hasCount(0);
        pupil.look("after-2-saved");
        assertThat(seen(pupil.open(carnet(held) + "?jour=" + held.monday))).hasValue("L’atelier et la scie à ruban.");
    }

    private static void withoutNetwork(Person pupil) {
        day(pupil, "mardi").click();
        pupil.page.getByLabel("Moyen").check();
        saved(pupil);
        pupil.page.context().setOffline(true);
        seen(pupil).fill("Une commode à réparer.");
        pupil.text("Pas de réseau : ton texte est gardé").waitFor();
        pupil.button("Réessayer").click();
        pupil.text("Pas de réseau : ton texte est gardé").waitFor();
        pupil.photograph("after-3-offline");
        pupil.page.context().setOffline(false);
        pupil.text("C’est enregistré.").waitFor(new Locator.WaitForOptions().setTimeout(40_000));
    }

    private static void twoTabs(Person pupil, HeldInternship held) {
        String wednesday = carnet(held) + "?jour=" + held.monday.plusDays(2);
        pupil.open(wednesday);
        Person other = pupil.anotherTab();
        other.open(wednesday);
        seen(other).fill("Écrit dans l’autre onglet.");
        saved(other);
        seen(pupil).fill("Écrit ici.");
        pupil.text("Ce jour a été changé dans un autre onglet").waitFor();
        pupil.text("Écrit dans l’autre onglet.").waitFor();
        pupil.look("after-4-two-tabs");
        pupil.button("Garder le texte d’ici").click();
        saved(pupil);
        seen(other).fill("Encore là-bas.");
        other.text("Ce jour a été changé dans un autre onglet").waitFor();
        other.button("Prendre l’autre texte").click();
        assertThat(seen(other)).hasValue("Écrit ici.");
        other.page.close();
    }

    private static void sharing(Person pupil, Person mother, Person teacher, HeldInternship held) {
        assertThat(mother.open(carnet(held)).page.locator("main")).containsText("n’est pas partagé");
        mother.look("after-5-not-shared");
        Locator share = pupil.page.getByRole(
                AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Partager avec mon établissement"));
        share.click();
        pupil.text("Carnet partagé.").waitFor();
        pupil.look("after-5-shared");
        assertThat(mother.open(carnet(held)).page.locator("main")).containsText("la scie à ruban");
        teacher.open(carnet(held)).look("after-5-teacher");
        assertThat(teacher.page.locator("main")).containsText("Carnet de stage de Gaspard Grangé");
        assertThat(teacher.page.locator("main")).containsText("la scie à ruban");
        share.click();
        pupil.text("Carnet repris").waitFor();
        assertThat(teacher.open(carnet(held)).page.locator("main")).containsText("n’est pas partagé");
        assertThat(teacher.page.locator("main")).not().containsText("la scie à ruban");
    }

    private static void print(Person pupil, HeldInternship held) {
        pupil.link("Imprimer tout le carnet").click();
        pupil.button("Imprimer").waitFor();
        assertThat(pupil.page.locator("main")).containsText("la scie à ruban");
        pupil.settle().look("after-6-print");
        pupil.button("Imprimer").click();
        pupil.link("Retour au carnet").click();
        pupil.title("Mon carnet de stage").waitFor();
        pupil.link("Donner mon avis sur le stage").click();
        pupil.title("Bilan du stage").waitFor();
    }

    private static void opinion(Person pupil, HeldInternship held) {
        pupil.settle();
        pupil.button("Envoyer mon avis").click();
        assertThat(pupil.text("Choisis une réponse.")).hasCount(3);
        pupil.look("after-7-nothing-chosen");
        answer(pupil, "As-tu été bien accueilli·e ?", "Oui");
        answer(pupil, "As-tu appris des choses ?", "En partie");
        answer(pupil, "Conseillerais-tu ce stage", "Non");
        pupil.field("Un mot pour les élèves suivants").fill("Écris-moi sur Snap : gaspard_2012");
        pupil.button("Envoyer mon avis").click();
        pupil.page.locator("[aria-invalid=true]").waitFor();
        pupil.field("Un mot pour les élèves suivants").fill("Demandez Romane, elle est drôle.");
        pupil.button("Envoyer mon avis").click();
        pupil.text("Merci, ton avis est envoyé.").first().waitFor();
        pupil.text("Ton mot attend d’être relu.").waitFor();
        pupil.look("after-7-sent");
    }

    private static void companySpeaks(Person company, HeldInternship held) {
        company.open("/entreprise").look("after-8-thanks");
        company.link("Écrire un mot à l’élève : Gaspard Grangé").first().click();
        company.title("Bilan du stage").waitFor();
        company.settle();
        company.button("Envoyer").click();
        company.text("Choisissez au moins une chose.").waitFor();
        company.page.getByLabel("à l’heure").check();
        company.page.getByLabel("curieux·se").check();
        company.field("Quelques mots pour l’élève").fill("Merci pour ta bonne humeur, et bonne continuation.");
        company.button("Envoyer").click();
        company.text("Merci ! L’élève va le lire.").first().waitFor();
        // Neither the pupil's answers nor the words that wait to be read.
        assertThat(company.page.locator("main")).not().containsText("drôle");
        assertThat(company.page.locator("main")).not().containsText("Non");
        company.look("after-8-company");
        company.field("Quelques mots pour l’élève").fill("Merci pour ta bonne humeur et tes questions.");
        company.button("Changer notre mot").click();
        company.settle();
    }

    private static void returnedAndApproved(Person teacher, Person pupil, HeldInternship held) {
        teacher.open("/etablissement/mots").look("after-9-to-read");
        Locator words = teacher.page
                .locator("article")
                .filter(new Locator.FilterOptions().setHasText("Demandez Romane, elle est drôle."));
        assertThat(words).not().containsText("Gaspard");
        words.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Rendre à l’élève"))
                .click();
        Locator dialog = teacher.page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Écris-le sans nom de personne.").check();
        teacher.look("after-9-give-back");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Rendre à l’élève"))
                .click();
        teacher.text("Le mot est rendu à l’élève").waitFor();

        pupil.open(bilan(held));
        assertThat(pupil.page.locator("main")).containsText("Écris-le sans nom de personne.");
        assertThat(pupil.page.locator("main")).containsText("Merci pour ta bonne humeur et tes questions.");
        pupil.look("after-9-returned");
        pupil.field("Un mot pour les élèves suivants").fill(WORDS);
        pupil.button("Changer mon avis").click();
        pupil.text("Ton mot attend d’être relu.").waitFor();

        teacher.open("/etablissement/mots");
        teacher.page
                .locator("article")
                .filter(new Locator.FilterOptions().setHasText(WORDS))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Afficher ce mot"))
                .click();
        teacher.text("Ce mot est affiché.").waitFor();
        teacher.open(bilan(held)).look("after-9-school-reads");
        assertThat(teacher.page.locator("main")).containsText(WORDS);
    }

    private static void shownWithoutAName(Chromium chromium, HeldInternship held) {
        try (Person anybody = chromium.person(Device.PHONE)) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            anybody.open("/offres/" + held.offer).text(WORDS).count() == 1);
            assertThat(anybody.page.locator("main")).containsText("Un·e élève, Troisième");
            assertThat(anybody.page.locator("main")).not().containsText("Gaspard");
            anybody.look("after-10-offer");
            anybody.link("engagement").first().click();
            anybody.text(WORDS).waitFor();
            anybody.settle().look("after-10-company-page");
        }
    }

    private static void takenBack(Person pupil, Chromium chromium, HeldInternship held) {
        pupil.open(bilan(held)).text("Ton mot est affiché, sans ton nom.").waitFor();
        pupil.button("Retirer mon mot").click();
        pupil.text("Ton mot est retiré.").waitFor();
        try (Person anybody = chromium.person(Device.PHONE)) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            anybody.open("/offres/" + held.offer).text(WORDS).count() == 0);
        }
    }

    private static void hostAgain(Person company) {
        company.open("/entreprise").link("Relire notre mot : Gaspard Grangé").waitFor();
        company.button("Accueillir de nouveau l’an prochain").first().click();
        company.page.waitForURL("**/offres/*");
        company.settle().look("after-11-again");
        String draft = company.page.url();
        company.open("/entreprise")
                .button("Accueillir de nouveau l’an prochain")
                .first()
                .click();
        company.page.waitForURL("**/offres/*");
        org.assertj.core.api.Assertions.assertThat(company.page.url()).isEqualTo(draft);
    }

    private static void answer(Person pupil, String question, String opinion) {
        pupil.page
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
                .getByLabel(opinion)
                .check();
    }

    private static Locator day(Person pupil, String name) {
        return pupil.page
                .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Jour du stage"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator seen(Person pupil) {
        return pupil.page.getByLabel("Qu’as-tu vu aujourd’hui ?");
    }

    private static void saved(Person pupil) {
        pupil.text("C’est enregistré.").waitFor();
    }

    private static String carnet(HeldInternship held) {
        return "/stages/" + held.agreement + "/carnet";
    }

    private static String bilan(HeldInternship held) {
        return "/stages/" + held.agreement + "/bilan";
    }
}
