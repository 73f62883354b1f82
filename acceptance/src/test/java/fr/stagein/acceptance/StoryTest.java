package fr.stagein.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From "I have no internship" to a confirmed place, with everybody who has a part in it before a screen of their own. */
@ExtendWith({TheSystem.class, Browsers.class})
class StoryTest {

    private static final Duration MAIL = Duration.ofSeconds(20);

    @ParameterizedTest
    @CsvSource({
        "PHONE, lea@eleve.example, Lagarde, boulangerie@entreprise.example, Le Fournil de la Halle, fournil, Du grain à la baguette, Sous le capot",
        "DESKTOP, noah@eleve.example, Ly, garage@entreprise.example, Garage du Vieux Pont, mécanique, Voitures d’hier et de demain, Du grain à la baguette",
    })
    void a_student_finds_a_place(
            Device device,
            String studentEmail,
            String surname,
            String companyEmail,
            String companyName,
            String word,
            String wanted,
            String other,
            TheSystem.Run system,
            Chromium chromium) {
        try (Person student = chromium.person(device).signIn(studentEmail);
                Person company = chromium.person(device).signIn(companyEmail)) {
            company.open("/entreprise").link("Candidatures").click();
            company.settle();

            search(student, "");
            open(student, other, "");
            write(student);
            student.button("Envoyer ma candidature").click();
            student.heading("C’est envoyé !").waitFor();

            search(student, word);
            student.look("story-1-search");
            open(student, wanted, companyName);
            student.look("story-2-offer");
            write(student);
            student.look("story-3-apply");
            student.button("Envoyer ma candidature").click();
            student.heading("C’est envoyé !").waitFor();
            student.look("story-4-sent");
            student.link("Voir mes candidatures").click();
            student.settle();

            // The company's page was open before: it shows the candidate without being loaded again.
            Locator candidate = article(company, wanted);
            candidate.waitFor();
            company.look("story-5-candidate");
            // Of those whom it accepted before, the page says the school.
            assertThat(candidate.innerHTML()).doesNotContain(surname).doesNotContain("Arnaut Daniel");
            candidate
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Accepter"))
                    .click();
            company.look("story-6-accept");
            company.button("Oui, accepter").click();
            company.text("Candidature acceptée. L’élève va confirmer.").waitFor();

            // And so does the student's.
            Locator accepted = article(student, wanted);
            Locator confirm =
                    accepted.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Confirmer ma place"));
            confirm.waitFor();
            student.look("story-7-accepted");
            confirm.click();
            student.button("Oui, je confirme").click();
            assertThat(article(student, wanted)).containsText("Confirmée");
            assertThat(article(student, other)).containsText("Retirée");
            student.look("story-8-confirmed");
            student.open("/").heading("Ta place").first().waitFor();
            student.text("La suite").first().waitFor();
            student.look("story-8-home");
            assertThat(article(company, wanted)).containsText("Confirmée");
            company.look("story-9-taken");

            student.open("/messages").look("story-inbox-student");
            company.open("/messages").look("story-inbox-company");
            assertThat(company.page.locator("main")).containsText(wanted);
        }
        await().atMost(MAIL).untilAsserted(() -> {
            assertThat(system.mailsTo(studentEmail)).hasSizeGreaterThanOrEqualTo(1);
            assertThat(system.mailsTo(companyEmail)).hasSizeGreaterThanOrEqualTo(2);
            assertThat(system.mailsTo(companyEmail))
                    // Random letters of a link may spell a short name.
                    .noneMatch(
                            mail -> (mail.subject() + mail.text().replaceAll("https?://\\S+", "")).contains(surname));
        });
    }

    @Test
    void a_guardian_agrees_before_the_first_application_where_the_territory_wants_it(
            TheSystem.Run system, Chromium chromium) {
        String offer = Story.offersOf(Visitor.signedIn(system, "boulangerie@entreprise.example"))
                .getFirst()
                .get("id")
                .asString();
        try (Person student = chromium.person(Device.PHONE);
                Person guardian = chromium.person(Device.PHONE).signIn("margaux.gadaud@famille.example")) {
            // The demo's territory does not want it; the page is told that it does.
            student.page.route("**/api/territory", StoryTest::consentFirst);
            student.signIn("alice.gadaud@eleve.example").open("/offres/" + offer + "/candidater");
            student.title("L’accord d’un responsable manque encore").waitFor();
            assertThat(student.field("Pourquoi as-tu envie de venir ?")).hasCount(0);
            student.look("story-consent-awaited");

            guardian.open("/enfants").button("Je donne mon accord").first().click();
            guardian.text("Merci, votre accord est enregistré.").waitFor();

            student.button("C’est fait : vérifier").click();
            student.field("Pourquoi as-tu envie de venir ?").waitFor();
        }
    }

    private static void consentFirst(Route route) {
        APIResponse usual = route.fetch();
        route.fulfill(new Route.FulfillOptions()
                .setResponse(usual)
                .setBody(usual.text()
                        .replace("\"consentBeforeApplication\":false", "\"consentBeforeApplication\":true")));
    }

    /** In the student's own week, nearest to home first. */
    private static void search(Person student, String word) {
        student.open("/offres");
        if (student.button("Affiner").isVisible()) {
            student.button("Affiner").click();
        }
        student.field("Semaine").selectOption("2027-W05");
        student.pick("Autour de", "chez", "Chez moi");
        student.field("Métier, mot, entreprise").fill(word);
        student.button("Chercher").click();
        student.settle();
    }

    /** @param company whose offer it is: others have offers of the same title; any if empty */
    private static void open(Person student, String title, String company) {
        student.page
                .locator("main article")
                .filter(new Locator.FilterOptions().setHasText(company))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(title))
                .first()
                .click();
        student.title(title).waitFor();
        student.settle();
    }

    private static void write(Person student) {
        student.page
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("^Candidater")))
                .first()
                .click();
        student.heading("Ta candidature").waitFor();
        student.page.locator("input[type=radio][value='2027-W05']").check();
        student.field("Pourquoi as-tu envie de venir ?")
                .fill("J’aime travailler de mes mains et je voudrais voir comment se passe une vraie journée.");
    }

    private static Locator article(Person person, String title) {
        return person.page
                .locator("article")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first();
    }
}
