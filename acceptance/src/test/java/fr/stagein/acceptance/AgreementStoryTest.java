package fr.stagein.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import fr.stagein.acceptance.TheSystem.Run;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** From a confirmed place to the sealed document and its verification, with everybody who signs before a screen. */
@Order(3)
@ExtendWith({TheSystem.class, Browsers.class})
class AgreementStoryTest {

    private static final String WEEK = "2027-W06";
    private static final String PUPIL = "noemie.queyroi@eleve.example";
    private static final String NAME = "Noémie Queyroi";
    private static final String TWO_COMPANIES = "antonin.villatte@eleve.example";
    private static final String THEIR_TEACHER = "ines.roussarie@etablissement.example";
    private static final String MOTHER = "agathe.delaroche@famille.example";
    private static final String FATHER = "gabriel.queyroi@famille.example";
    private static final String COMPANY = "boulangerie@entreprise.example";
    private static final String TEACHER = "theo.beau@etablissement.example";
    private static final String TUTOR = "Nadia Nguyễn";
    private static final String HEAD = "ines.puyrigaud@etablissement.example";

    /** Not a part of a longer word, such as the secret of a link. */
    private static final String CODE = "(?<![\\w#-])\\d{6}(?![\\w-])";

    private static final String LINK = "https?://\\S+/convention#\\S+";

    private final String tutor = "tutrice-" + UUID.randomUUID().toString().substring(0, 8) + "@fournil.example";

    @Test
    void six_people_sign_and_the_document_is_verified(Run system, Chromium chromium) {
        confirmedPlace(system);
        try (Person pupil = chromium.person(Device.PHONE).signIn(PUPIL);
                Person mother = chromium.person(Device.PHONE).signIn(MOTHER);
                Person father = chromium.person(Device.DESKTOP).signIn(FATHER);
                Person baker = chromium.person(Device.PHONE).signIn(COMPANY);
                Person tutor = chromium.person(Device.PHONE);
                Person teacher = chromium.person(Device.DESKTOP).signIn(TEACHER);
                Person head = chromium.person(Device.DESKTOP).signIn(HEAD)) {
            String agreement = pupilFills(pupil);
            motherFills(mother);
            companyFills(baker, agreement);
            schoolFillsAndFreezes(teacher, agreement);

            open(mother, agreement).look("agreement-6-mother");
            sign(system, mother, MOTHER);
            // The father has not signed yet; of her nothing more is asked.
            mother.open("/enfants");
            assertThat(mother.text("Vous n’avez rien à faire pour l’instant.").first())
                    .isVisible();
            assertThat(mother.text("À vous : lisez, puis signez.")).hasCount(0);
            open(baker, agreement);
            sign(system, baker, COMPANY);
            typingErrorIsMended(teacher, agreement);
            open(baker, agreement);
            assertThat(baker.page.locator("#signature")).containsText("donnée sur la version 1, toujours valable");
            baker.look("agreement-8-carried");

            open(pupil, agreement).look("agreement-9-pupil");
            pupilTakesPaperBack(pupil);
            signByTextMessage(system, pupil);
            open(father, agreement).look("agreement-9-father");
            sign(system, father, FATHER);
            tutorReadsByMail(system, tutor);
            open(teacher, agreement);
            sign(system, teacher, TEACHER);
            new SignedPaper(agreement, TUTOR, NAME).isBroughtAndConfirmed(chromium, teacher, head, HEAD, tutor);
            headSignsLast(system, head);

            await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
                open(pupil, agreement);
                assertThat(pupil.page.locator("main").innerText()).contains("plus personne ne peut le changer");
            });
            assertThat(pupil.page.locator("main")).containsText("Une partie des signatures a été donnée à la main");
            pupil.look("agreement-12-sealed");
            open(head, agreement).look("agreement-12-sealed");
            byte[] sealed = pupil.page
                    .request()
                    .get("/api/agreements/" + agreement + "/sealed.pdf")
                    .body();
            assertThat(new String(sealed, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
            verify(chromium, pupil.link("Vérifier ce document").getAttribute("href"), sealed);
            assertThat(Story.inbox(Visitor.signedIn(system, MOTHER)))
                    .anyMatch(line -> line.startsWith("AGREEMENT_TO_SIGN"))
                    .anyMatch(line -> line.startsWith("AGREEMENT_REPLACED") && line.contains("restent valables"))
                    .anyMatch(line -> line.startsWith("AGREEMENT_SEALED") && line.contains("sur papier"));
            assertThat(Story.inbox(Visitor.signedIn(system, HEAD)))
                    .anyMatch(line -> line.startsWith("AGREEMENT_TO_CONFIRM"))
                    .anyMatch(line -> line.startsWith("AGREEMENT_PAPER_REJECTED"));
        }
    }

    @Test
    void a_week_at_two_companies_has_an_agreement_with_each(Run system, Chromium chromium) {
        try (Person pupil = chromium.person(Device.PHONE).signIn(TWO_COMPANIES)) {
            notePlace(pupil, "Garage Roux", "lundi", "mardi");
            notePlace(pupil, "Mairie de Ribérac", "mercredi", "vendredi");
            pupil.open("/candidatures").text("Mairie de Ribérac").first().waitFor();
            assertThat(pupil.page.locator("main"))
                    .containsText(java.util.regex.Pattern.compile("lundi 8.* et mardi 9 février"));
            assertThat(pupil.link("Compléter ma partie")).hasCount(2);
            pupil.settle().look("circuit-2-two-places");
        }
        try (Person pupil = chromium.person(Device.DESKTOP).signIn(TWO_COMPANIES)) {
            pupil.open("/candidatures/trouve");
            assertThat(pupil.page.getByLabel("lundi (Garage Roux)")).isDisabled();
            pupil.look("circuit-1-shared-week");
        }
        JsonNode town = Visitor.signedIn(system, TWO_COMPANIES)
                .get("/api/agreements/mine")
                .expect(200)
                .body()
                .valueStream()
                .filter(row -> row.get("companyName").asString().equals("Mairie de Ribérac"))
                .findFirst()
                .orElseThrow();
        try (Person teacher = chromium.person(Device.DESKTOP).signIn(THEIR_TEACHER)) {
            open(teacher, town.get("id").asString())
                    .text("Remplir pour l’entreprise")
                    .click();
            assertThat(teacher.page.locator("main")).containsText("Vos jours : mercredi 10 et vendredi 12 février");
            assertThat(teacher.page.getByText(java.util.regex.Pattern.compile("^lundi 8")))
                    .hasCount(0);
            teacher.settle().look("circuit-3-days");
        }
    }

    private static void notePlace(Person pupil, String company, String... days) {
        pupil.open("/candidatures/trouve");
        Locator folded = pupil.text("Plusieurs entreprises dans la semaine ?");
        if (!pupil.page
                .getByLabel(days[0], new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .isVisible()) {
            folded.click();
        }
        for (String day : days) {
            pupil.page
                    .getByLabel(day, new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                    .check();
        }
        pupil.field("Nom de l’entreprise").fill(company);
        pupil.field("Adresse").fill("3 rue du Pont");
        pupil.field("Commune").fill("Ribérac");
        pupil.field("La personne qui a dit oui").fill("Mme Roux");
        pupil.field("Son téléphone").fill("05 53 90 12 34");
        pupil.field("Le métier que tu vas voir").fill("secrétaire");
        pupil.look("circuit-1-form");
        pupil.button("C’est ma place").click();
        pupil.text("C’est noté : tu as une place.").first().waitFor();
    }

    @Test
    void what_is_there_without_an_agreement_says_so(Chromium chromium) {
        try (Person anybody = chromium.person(Device.PHONE)) {
            anybody.open("/convention").look("agreement-link");
            anybody.open("/verifier/nothing").look("agreement-unknown");
        }
        try (Person operator = chromium.person(Device.PHONE).signIn("operateur@clee.example")) {
            operator.open("/operateur/conventions").look("agreement-operator");
        }
    }

    /** Application, acceptance and confirmation are told elsewhere. */
    private static void confirmedPlace(Run system) {
        Visitor pupil = Visitor.signedIn(system, PUPIL);
        Visitor company = Visitor.signedIn(system, COMPANY);
        JsonNode offer = Story.offersOf(company, WEEK).stream()
                .filter(each -> each.get("programmes").toString().contains("\"3e\""))
                .findFirst()
                .orElseThrow();
        String id = pupil.post(
                        "/api/applications",
                        Map.of("offerId", offer.get("id").asString(), "week", WEEK, "motivation", Story.MOTIVATION))
                .expect(201)
                .text("id");
        company.post("/api/applications/" + id + "/accept").expect(200);
        pupil.post("/api/applications/" + id + "/confirm").expect(200);
    }

    private static String pupilFills(Person pupil) {
        Locator card = pupil.open("/").link("Compléter ma partie").first();
        card.waitFor();
        pupil.look("agreement-1-home");
        card.click();
        pupil.title("Convention de stage").waitFor();
        pupil.settle().look("agreement-1-pupil");
        fill(pupil, "Trajets", "En car, puis dix minutes à pied");
        fill(pupil, "Téléphone de l’élève ou étudiant", "06 98 76 54 32");
        save(pupil);
        return pupil.page.url().replaceAll(".*/conventions/([^?#]+).*", "$1");
    }

    private static void motherFills(Person mother) {
        mother.open("/enfants").look("agreement-2-children");
        mother.page
                .getByRole(
                        AriaRole.LINK,
                        new com.microsoft.playwright.Page.GetByRoleOptions()
                                .setName(java.util.regex.Pattern.compile("^(Compléter ma partie|Lire la convention)")))
                .first()
                .click();
        mother.title("Convention de stage").waitFor();
        mother.settle();
        if (!mother.field("Personne à prévenir").isVisible()) {
            mother.text("Corriger ma partie").click();
        }
        fill(mother, "Personne à prévenir en cas d’urgence", "Agathe de La Roche");
        fill(mother, "Son téléphone", "06 12 34 56 78");
        save(mother);
        mother.look("agreement-2-mother");
    }

    private void companyFills(Person baker, String agreement) {
        baker.open("/entreprise").link("Conventions").click();
        baker.settle().look("agreement-3-company");
        // Other pupils of other stories come in the same week.
        Locator part =
                baker.page.locator("a[href$='/conventions/" + agreement + "']").first();
        assertThat(part).hasAccessibleName(java.util.regex.Pattern.compile("^Compléter ma partie"));
        part.click();
        baker.title("Convention de stage").waitFor();
        baker.settle().look("agreement-3-part");
        Locator monday = baker.page.getByRole(
                AriaRole.GROUP, new com.microsoft.playwright.Page.GetByRoleOptions().setName("lundi 8 février"));
        Locator arrival = monday.getByLabel("Arrivée");
        arrival.fill("05:00");
        baker.text("Ces horaires ne sont pas permis").first().waitFor();
        baker.look("agreement-3-breach");
        // She is fourteen: 30 hours a week at most, and an offer may have more.
        arrival.fill("09:00");
        monday.getByLabel("Départ").fill("16:00");
        monday.getByLabel("Début de la pause").fill("12:00");
        monday.getByLabel("Fin de la pause").fill("13:00");
        baker.page
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Page.GetByRoleOptions()
                                .setName(java.util.regex.Pattern.compile("^Mêmes heures que")))
                .click();
        assertThat(baker.text("Ces horaires ne sont pas permis")).hasCount(0);

        fillBlank(baker, "Adresse du siège", "2 place de la Halle, 24600 Ribérac");
        fillBlank(baker, "Lieu du stage", "2 place de la Halle, 24600 Ribérac");
        fillBlank(baker, "Effectif", "4");
        fill(baker, "Représentant qui signe", "Emma Villatte");
        fill(baker, "Fonction du représentant", "Gérante");
        fill(baker, "Tuteur", TUTOR);
        fill(baker, "Fonction du tuteur", "Boulangère");
        fill(baker, "Adresse électronique du tuteur", tutor);
        fill(baker, "Activités prévues", "Observer la fabrication du pain\nAccueillir les clients avec la vendeuse");
        fill(baker, "Repas", "Sur place");
        fill(baker, "Assurance de la structure (assureur, contrat)", "Groupama, 12345");
        baker.look("agreement-3-filled");
        save(baker);
    }

    private static void schoolFillsAndFreezes(Person teacher, String agreement) {
        teacher.open("/etablissement/conventions").look("agreement-4-board");
        teacher.link(NAME).first().click();
        teacher.title("Convention de stage").waitFor();
        teacher.settle();
        assertThat(teacher.field("Élève ou étudiant")).hasValue(NAME);
        teacher.look("agreement-4-school");
        fillBlank(teacher, "Adresse de l’établissement", "1 rue Notre-Dame, 24600 Ribérac");
        fillBlank(teacher, "Chef d’établissement qui signe", "Inès Puyrigaud");
        fillBlank(teacher, "Fonction", "Cheffe d’établissement");
        fillBlank(teacher, "Représentant légal", "Agathe de La Roche");
        fill(teacher, "Professeur référent", "Théo Bau");
        fill(teacher, "Objectifs", "Découvrir un métier\nComprendre une journée de travail");
        fill(teacher, "Assurance de l’établissement (assureur, contrat)", "MAIF, 67890");
        save(teacher);
        open(teacher, agreement);
        teacher.button("Figer le document").click();
        teacher.look("agreement-5-freeze");
        teacher.button("Oui, figer et faire signer").click();
        teacher.text("Version 1, figée le").waitFor();
        teacher.look("agreement-5-frozen");
    }

    private static void typingErrorIsMended(Person teacher, String agreement) {
        open(teacher, agreement).text("Corriger ma partie").click();
        fill(teacher, "Professeur référent", "Théo Beau");
        teacher.text("Ce changement n’annule aucune signature").waitFor();
        save(teacher);
        teacher.button("Figer la version 2").click();
        Locator dialog = teacher.page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Les signatures déjà données restent valables.");
        teacher.look("agreement-7-correction");
        teacher.button("Oui, figer et faire signer").click();
        teacher.text("Version 2, figée le").waitFor();
        assertThat(teacher.heading("Ce qui a changé dans la version 2")).isVisible();
    }

    /** Sends in a paper, changes her mind and signs on the screen. */
    private static void pupilTakesPaperBack(Person pupil) {
        String reference = pupil.page.locator("main").innerText().replaceAll("(?s).*Référence (\\S+).*", "$1");
        SignedPaper.sendIn(pupil, reference, "2");
        pupil.text("Ton papier est envoyé.").first().waitFor();
        pupil.link("Voir le papier : " + NAME).click();
        pupil.text("Une personne de l’établissement le regarde d’abord.").waitFor();
        pupil.settle().look("agreement-9-pupil-paper");
        pupil.button("Retirer ce papier").click();
        pupil.page
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Retirer ce papier"))
                .click();
        pupil.text("Le papier est retiré.").waitFor();
        pupil.title("Convention de stage").waitFor();
    }

    /** Reads by the link of the mail, and prefers a pen. */
    private void tutorReadsByMail(Run system, Person person) {
        // The first link was for the version before.
        await().atMost(Duration.ofSeconds(40))
                .until(() -> system.mailsTo(tutor).stream()
                                .filter(mail -> mail.text().contains("/convention#"))
                                .count()
                        >= 2);
        String code = system.linkIn(tutor, CODE);
        person.page.navigate(system.linkIn(tutor, LINK));
        person.title("Votre convention de stage").waitFor();
        assertThat(person.page.url()).doesNotContain("#");
        person.look("agreement-10-tutor-code");
        person.field("Le code écrit sous le lien").fill(code);
        person.button("Voir le document").click();
        person.page.locator("#signature").waitFor();
        person.settle().look("agreement-10-tutor");
        assertThat(person.page.locator("#signature")).containsText("signe à la main");
    }

    private static void headSignsLast(Run system, Person head) {
        head.open("/etablissement/conventions")
                .page
                .getByLabel("Choisir " + NAME)
                .check();
        head.look("agreement-11-board");
        head.link("Imprimer 1 convention").click();
        String print = head.link("Ouvrir le PDF à imprimer").getAttribute("href");
        head.settle().look("agreement-11-print");
        assertThat(new String(head.page.request().get(print).body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        head.open("/etablissement/conventions")
                .page
                .getByLabel("Choisir " + NAME)
                .check();
        head.link("Lire et signer 1 convention").click();
        head.text("Document 1 sur 1").waitFor();
        head.settle().look("agreement-11-many");
        head.button("J’ai lu, passer à la signature").click();
        head.page.locator("main").getByRole(AriaRole.CHECKBOX).check();
        signWithCode(system, head, HEAD, "Signer ce document");
        head.text("Une convention est signée.").waitFor();
    }

    private static void verify(Chromium chromium, String address, byte[] sealed) {
        byte[] changed = sealed.clone();
        changed[changed.length / 2] ^= 1;
        try (Person anybody = chromium.person(Device.PHONE)) {
            anybody.open(address);
            assertThat(anybody.page.locator("main")).containsText("N. Q.");
            assertThat(anybody.page.locator("main")).not().containsText("Queyroi");
            drop(anybody, sealed);
            anybody.text("sans le moindre changement").waitFor();
            anybody.look("agreement-13-verified");
            drop(anybody, changed);
            anybody.text("il a été modifié").waitFor();
        }
    }

    private static void drop(Person person, byte[] file) {
        person.page
                .getByLabel("Comparer un fichier PDF")
                .setInputFiles(new FilePayload("convention.pdf", "application/pdf", file));
    }

    private static Person open(Person person, String agreement) {
        return person.open("/conventions/" + agreement);
    }

    private static void fill(Person person, String label, String value) {
        exactly(person, label).fill(value);
    }

    private static void fillBlank(Person person, String label, String value) {
        for (Locator field : exactly(person, label).all()) {
            if (field.inputValue().isBlank()) {
                field.fill(value);
            }
        }
    }

    /** Some labels begin another. */
    private static Locator exactly(Person person, String label) {
        return person.page
                .locator("form")
                .getByLabel(java.util.regex.Pattern.compile("^\\s*"
                        + java.util.regex.Pattern.quote(label)
                                .replace("\\Q", "")
                                .replace("\\E", "")
                                .replaceAll("[?.(){}*+]", "\\\\$0")
                        + "(\\s*\\(facultatif\\))?\\s*$"));
    }

    private static void save(Person person) {
        person.button("Enregistrer").first().click();
        person.text("C’est enregistré.").first().waitFor();
    }

    private static void sign(Run system, Person person, String email) {
        signHere(system, person, email);
        person.text("signature est enregistrée").first().waitFor();
    }

    /** A mail would do; she changes her mind twice. */
    private static void signByTextMessage(Run system, Person pupil) {
        pupil.page.locator("#signature").getByRole(AriaRole.CHECKBOX).check();
        Locator bySms = radio(pupil, "Un code par SMS, au 06…32");
        Locator byMail = radio(pupil, "Un code par e-mail");
        assertThat(byMail).isChecked();
        bySms.check();
        byMail.check();
        bySms.check();
        pupil.look("agreement-9-pupil-sms");
        pupil.button("Recevoir mon code").click();
        pupil.field("Le code reçu par SMS").fill(system.linkIn("+33698765432", CODE));
        pupil.look("agreement-9-pupil-code");
        pupil.page
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Page.GetByRoleOptions()
                                .setName("Signer")
                                .setExact(true))
                .click();
        pupil.text("signature est enregistrée").first().waitFor();
    }

    private static Locator radio(Person person, String name) {
        return person.page.getByRole(
                AriaRole.RADIO, new com.microsoft.playwright.Page.GetByRoleOptions().setName(name));
    }

    private static void signHere(Run system, Person person, String email) {
        person.page.locator("#signature").getByRole(AriaRole.CHECKBOX).check();
        signWithCode(system, person, email, "Signer");
    }

    /** With the code from the mail, where one is asked for. */
    private static void signWithCode(Run system, Person person, String email, String button) {
        Locator ask = person.button("Recevoir mon code");
        if (ask.isVisible()) {
            int before = system.codesIn(email).size();
            ask.click();
            person.field("Le code reçu par e-mail").waitFor();
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> system.codesIn(email).size() > before);
            person.field("Le code reçu par e-mail").fill(system.codesIn(email).getFirst());
        }
        person.page
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Page.GetByRoleOptions()
                                .setName(button)
                                .setExact(true))
                .click();
    }
}
