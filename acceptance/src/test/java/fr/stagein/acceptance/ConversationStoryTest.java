package fr.stagein.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A company compares and asks, a student answers and reports; the school reads along, the operator deals with it. */
@ExtendWith({TheSystem.class, Browsers.class})
class ConversationStoryTest {

    private static final String COMPANY = "saloncluzeau.contact@entreprise.example";

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String MOTIVATION = "Je voudrais voir une vraie journée, du matin au soir.";

    @Test
    void a_question_an_answer_and_a_report(TheSystem.Run system, Chromium chromium) {
        String offer = Story.offersOf(Visitor.signedIn(system, COMPANY))
                .getFirst()
                .get("id")
                .asString();
        apply(system, Cast.TIMEO, offer, MOTIVATION);
        apply(system, Cast.ANNA, offer, "Ce métier me plaît depuis longtemps.");
        try (Person company = chromium.person(Device.DESKTOP).signIn(COMPANY);
                Person student = chromium.person(Device.PHONE).signIn(Cast.TIMEO);
                Person teacher = chromium.person(Device.PHONE).signIn("prof@college-riberac.example");
                Person operator = chromium.person(Device.PHONE).signIn("operateur@clee.example")) {
            company.open("/entreprise").link("Candidatures").click();
            company.settle();
            company.link("Comparer les 2 candidatures").click();
            company.heading("Comparer").waitFor();
            assertThat(company.page.locator("table")).containsText(MOTIVATION);
            company.look("words-1-compare");
            company.link("Revenir à la liste").click();
            Locator candidate = article(company, MOTIVATION);
            candidate.getByText("Poser une question à l’élève").click();
            candidate.getByLabel("Votre question").fill("Aimez-vous vous lever tôt ? Appelez le 06 12 34 56 78.");
            company.look("words-2-ask");
            button(candidate, "Envoyer").click();
            candidate.getByText("Votre question est partie").waitFor();

            student.open("/candidatures");
            Locator application = article(student, "Aimez-vous vous lever tôt ? Appelez le […].");
            button(application, "Oui, c’est possible pour moi.").click();
            student.look("words-3-answer");
            button(application, "Envoyer").click();
            application
                    .getByText("Toi", new Locator.GetByTextOptions().setExact(true))
                    .waitFor();
            // The company's page was open: the answer comes by itself.
            assertThat(candidate).containsText("Oui, c’est possible pour moi.");
            company.look("words-4-answered");

            button(application, "Signaler le message").click();
            student.look("words-5-report");
            student.page.getByLabel("Il propose de se parler").check();
            student.page
                    .getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON)
                    .filter(new Locator.FilterOptions().setHasText("Signaler"))
                    .click();
            student.text("Merci. C’est signalé.").waitFor();

            teacher.open("/etablissement/echanges");
            assertThat(teacher.page.locator("main")).containsText("Appelez le 06 12 34 56 78.");
            teacher.look("words-6-school");
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(Story.inbox(Visitor.signedIn(system, "operateur@clee.example"))
                                    .toString())
                            .contains("CONVERSATION_REPORTED"));

            operator.open("/operateur/signalements");
            Locator report = operator.page.locator("article").first();
            button(report, "Lire l’échange").click();
            assertThat(report).containsText("06 12 34 56 78");
            operator.look("words-7-operator");
            button(report, "Entreprise appelée et rappelée à la règle.").click();
            button(report, "Clore le signalement").click();
            operator.text("Signalement clos.").waitFor();
            operator.look("words-8-settled");
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(system.mailsTo(Cast.TIMEO))
                        .anyMatch(mail -> mail.subject().equals("Une question t'attend"))
                        .noneMatch(mail -> mail.text().contains("Aimez-vous")));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(system.mailsTo("operateur@clee.example"))
                        .anyMatch(mail -> mail.subject().equals("Un message est signalé")));
    }

    private static void apply(TheSystem.Run system, String student, String offer, String motivation) {
        Visitor.signedIn(system, student)
                .post("/api/applications", Map.of("offerId", offer, "week", Story.WEEK, "motivation", motivation))
                .expect(201);
    }

    private static Locator article(Person person, String text) {
        return person.page
                .locator("article")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
