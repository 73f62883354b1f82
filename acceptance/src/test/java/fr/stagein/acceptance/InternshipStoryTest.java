package fr.stagein.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import fr.stagein.acceptance.PastInternship.People;
import fr.stagein.acceptance.TheSystem.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the sealed agreement to the attestation: who was there, what went wrong, and who was told. */
@ExtendWith({TheSystem.class, Browsers.class})
class InternshipStoryTest {

    private static final String CODE = "(?<![\\w#-])\\d{6}(?![\\w-])";
    private static final String LINK = "https?://\\S+/presence#\\S+";
    private static final String WORDS = "On me demande de monter seul sur le pont élévateur.";

    private final String company = "garage-" + UUID.randomUUID().toString().substring(0, 8) + "@faure.example";
    private final People people = new People(
            "6b7a0581-84c5-5aa2-8819-7bb3bb5bc004",
            "Hugo Villatte",
            "0240032E",
            "hugo.villatte@eleve.example",
            "anna.villatte@famille.example",
            "mila.bourgeix@etablissement.example",
            "enzo.mercier@etablissement.example",
            "Enzo Mercier",
            company);

    @Test
    void the_week_of_hugo(Run system, Chromium chromium) throws IOException {
        String id = PastInternship.sealed(system, people);
        try (Person pupil = chromium.person(Device.PHONE).signIn(people.pupil());
                Person mother = chromium.person(Device.PHONE).signIn(people.guardian());
                Person teacher = chromium.person(Device.DESKTOP).signIn(people.teacher());
                Person operator = chromium.person(Device.DESKTOP).signIn("operateur@clee.example");
                Person garage = chromium.person(Device.PHONE)) {
            somethingIsWrong(pupil, id);
            theSchoolSeesToIt(teacher);
            theOperatorWatches(operator);
            pupil.open("/stages/" + id);
            assertThat(pupil.page.locator("main")).containsText("C’est traité.");
            theSchoolMailsALink(system, teacher, id);
            theGarageSaysWhoWasThere(system, garage);
            open(mother, id).look("internship-4-mother");
            assertThat(mother.page.locator("main")).containsText("Absent");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(Story.inbox(Visitor.signedIn(system, people.guardian())))
                            .anyMatch(line -> line.startsWith("INTERNSHIP_ABSENCE ")));
            theGarageSaysTheRest(garage);
            theGarageSaysWhatWasGood(garage, pupil, id);
            theSchoolAttests(teacher, id);
            daysPresentAreExported(teacher);
            open(pupil, id).look("internship-7-pupil");
            verified(chromium, pupil, id);
        }
    }

    private static Person open(Person person, String id) {
        return person.open("/stages/" + id);
    }

    private static void somethingIsWrong(Person pupil, String id) {
        pupil.open("/candidatures")
                .page
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName(Pattern.compile("^Le stage : présence, aide, attestation : Garage Faure")))
                .first()
                .click();
        pupil.page.waitForURL(Pattern.compile("/stages/" + id + "$").asPredicate());
        pupil.button("Ça ne va pas").waitFor();
        pupil.settle().look("internship-1-pupil");
        pupil.button("Ça ne va pas").click();
        pupil.button("Prévenir mon établissement").click();
        assertThat(pupil.text("Choisis ce qui ne va pas.")).isVisible();
        pupil.look("internship-1-alarm");
        pupil.page
                .getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName("On me demande un travail interdit ou dangereux"))
                .check();
        pupil.field("Tu veux en dire plus").fill(WORDS);
        pupil.button("Prévenir mon établissement").dblclick();
        pupil.text("personne ne l’a encore pris en charge").waitFor();
        assertThat(pupil.text("personne ne l’a encore pris en charge")).hasCount(1);
        pupil.look("internship-1-told");
    }

    private static void theSchoolSeesToIt(Person teacher) {
        teacher.open("/etablissement/alertes").look("internship-2-alarms");
        Locator alarm = teacher.page
                .locator("li")
                .filter(new Locator.FilterOptions().setHasText("Hugo Villatte"))
                .first();
        alarm.getByRole(AriaRole.BUTTON).first().click();
        teacher.text(WORDS).waitFor();
        teacher.look("internship-2-read");
        alarm.getByText("Je m’en occupe").click();
        alarm.getByText("Prise en charge").waitFor();
        alarm.getByLabel("Ce qui a été fait").fill("Appelé le garage : il ne monte plus sur le pont.");
        alarm.getByText("Fermer l’alerte").click();
        alarm.getByText(Pattern.compile("^Fermée le")).waitFor();
    }

    private static void theOperatorWatches(Person operator) {
        operator.open("/operateur/alertes").look("internship-3-operator");
        assertThat(operator.page.locator("main")).not().containsText("Villatte");
        operator.page
                .locator("li")
                .filter(new Locator.FilterOptions().setHasText("Garage Faure"))
                .first()
                .getByRole(AriaRole.BUTTON)
                .click();
        operator.text(WORDS).first().waitFor();
    }

    private void theSchoolMailsALink(Run system, Person teacher, String id) {
        open(teacher, id).look("internship-3-school");
        teacher.field("Adresse électronique").fill(company);
        teacher.button("Envoyer le lien").click();
        teacher.text("Le lien est parti.").waitFor();
        assertThat(system.linkIn(company, LINK)).isNotEmpty();
    }

    private void theGarageSaysWhoWasThere(Run system, Person garage) {
        String mail = system.mailsTo(company).stream()
                .map(TheSystem.Run.Mail::text)
                .filter(text -> text.contains("/presence#"))
                .findFirst()
                .orElseThrow();
        garage.page.navigate(found(LINK, mail));
        garage.title("Présence en stage").waitFor();
        assertThat(garage.page.url()).doesNotContain("#");
        garage.look("internship-4-code");
        garage.field("Le code écrit sous le lien").fill(found(CODE, mail));
        garage.button("Voir le stage").click();
        // The page before has the same title.
        garage.page
                .getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Présence").setExact(true))
                .waitFor();
        garage.settle().look("internship-4-garage");
        garage.button("Absent").first().click();
        garage.text("C’est noté.").first().waitFor();
        assertThat(garage.page.locator("main")).not().containsText("pont");
    }

    private static void theGarageSaysTheRest(Person garage) {
        Locator allDay = garage.page.getByText("Présent toute la journée");
        for (int left = allDay.count(); left > 0; left--) {
            allDay.first().click();
            assertThat(allDay).hasCount(left - 1);
        }
        garage.button("En retard").first().click();
        assertThat(garage.button("En retard").first()).hasAttribute("aria-pressed", "true");
        garage.button("Signaler un accident").click();
        garage.page.getByRole(AriaRole.DIALOG).getByLabel("Ce qui s’est passé").fill("Une coupure au doigt, soignée.");
        garage.look("internship-5-accident");
        garage.button("Prévenir l’établissement").click();
        garage.text(Pattern.compile("Accident signalé le").pattern()).waitFor();
        garage.look("internship-5-garage");
    }

    /** By the same link, without an account. */
    private static void theGarageSaysWhatWasGood(Person garage, Person pupil, String id) {
        garage.heading("Votre mot pour l’élève").waitFor();
        garage.button("Envoyer").click();
        garage.text("Choisissez au moins une chose.").waitFor();
        garage.page.getByLabel("curieux·se").check();
        garage.field("Quelques mots pour l’élève").fill("Bravo pour la vidange, reviens nous voir.");
        garage.look("internship-5-word");
        garage.button("Envoyer").click();
        garage.text("Merci ! L’élève va le lire.").first().waitFor();
        garage.button("Changer notre mot").waitFor();
        pupil.open("/stages/" + id + "/bilan");
        assertThat(pupil.page.locator("main")).containsText("Bravo pour la vidange");
    }

    private static void theSchoolAttests(Person teacher, String id) {
        open(teacher, id).text("Ce qui a été noté").click();
        teacher.look("internship-6-school");
        teacher.button("Établir l’attestation").click();
        teacher.button("Oui, établir").click();
        teacher.link("Télécharger l’attestation (PDF)").waitFor();
        teacher.look("internship-6-attested");
    }

    private static void daysPresentAreExported(Person teacher) throws IOException {
        teacher.open("/etablissement/stages").look("internship-6-list");
        LocalDate monday = PastInternship.monday();
        teacher.field("Du").fill(monday.toString());
        teacher.field("Au").fill(monday.plusDays(6).toString());
        Download file = teacher.page.waitForDownload(
                () -> teacher.button("Télécharger le fichier").click());
        assertThat(Files.readString(file.path())).startsWith("\uFEFFÉlève;").contains("Hugo Villatte;2de 1;");
    }

    private static void verified(Chromium chromium, Person pupil, String id) {
        byte[] file = pupil.page
                .request()
                .get("/api/internships/" + id + "/attestation.pdf")
                .body();
        assertThat(new String(file, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        String address = pupil.link("Vérifier cette attestation").getAttribute("href");
        try (Person anybody = chromium.person(Device.PHONE)) {
            anybody.open(address);
            assertThat(anybody.page.locator("main")).containsText("H. V.");
            anybody.page
                    .getByLabel("Comparer le fichier PDF de l’attestation")
                    .setInputFiles(new FilePayload("attestation.pdf", "application/pdf", file));
            anybody.text("sans le moindre changement").waitFor();
            anybody.look("internship-8-verified");
        }
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group();
    }
}
