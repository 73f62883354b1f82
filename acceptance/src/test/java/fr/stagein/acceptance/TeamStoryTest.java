package fr.stagein.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import fr.stagein.acceptance.TheSystem.Run;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who acts for a company and who signs for it: a colleague comes by mail, answers and goes; signatories are named. */
@ExtendWith({TheSystem.class, Browsers.class})
class TeamStoryTest {

    private static final String TOWN_HALL = "mairiedeboulazacislemanoir.contact@entreprise.example";

    private static final String MEMBER = "boucheriemarty.contact@entreprise.example";
    private static final String FIRST_PUPIL = "lina.geraud@eleve.example";
    private static final String SECOND_PUPIL = "yasmine.mazeau@eleve.example";

    private static final String FIRST = "J’ai toujours voulu savoir comment cela se fabrique.";
    private static final String SECOND = "Mon grand-père faisait ce métier et m’en a parlé.";

    @Test
    void a_colleague_joins_answers_and_is_removed(Run system, Chromium chromium) {
        String email = "collegue" + UUID.randomUUID().toString().substring(0, 8) + "@entreprise.example";
        Visitor company = Visitor.signedIn(system, MEMBER);
        String offer = Story.offersOf(company).getFirst().get("id").asString();
        apply(system, FIRST_PUPIL, offer, FIRST);
        apply(system, SECOND_PUPIL, offer, SECOND);
        try (Person member = chromium.person(Device.DESKTOP).signIn(MEMBER);
                Person invited = chromium.person(Device.PHONE)) {
            member.open("/entreprise").link("Équipe").click();
            member.field("Son adresse e-mail").fill(" " + email.toUpperCase(java.util.Locale.ROOT));
            member.button("Envoyer l’invitation").click();
            member.text("Invitation envoyée à " + email).waitFor();
            assertThat(member.page.locator("main")).containsText("valable jusqu’au");
            member.look("team-1-invited");

            String invitation = system.linkIn(email, "https?://\\S+/invitation#\\S+");
            assertThat(Visitor.signedIn(system, MEMBER)
                            .post("/api/companies/joining", Map.of("token", invitation.replaceFirst(".*#", "")))
                            .code())
                    .as("sent to somebody else")
                    .isEqualTo("invitation-other-address");
            invited.page.navigate(invitation);
            invited.settle().look("team-2-link");
            invited.link("Se connecter ou créer un compte").click();
            Person colleague = invited.register("Ève", "Marchand", email);
            colleague.text("vous invite dans son équipe").waitFor();
            colleague.look("team-3-asked");
            colleague.button("Rejoindre l’équipe").click();
            colleague.text("Bienvenue dans l’équipe !").waitFor();
            colleague.link("Candidatures").click();
            candidate(colleague, SECOND).waitFor();

            member.open("/entreprise").link("Candidatures").click();
            Locator first = candidate(member, FIRST);
            first.getByText("Confier à un collègue").click();
            first.getByLabel("Qui la suit ?").selectOption(new SelectOption().setLabel("Ève"));
            member.look("team-4-hand-over");
            button(first, "Confier").click();
            assertThat(first).containsText("Suivie par Ève");

            // The colleague's page was open: it shows whose it is without being loaded again.
            assertThat(candidate(colleague, FIRST)).containsText("Suivie par vous");
            button(candidate(colleague, FIRST), "Accepter").click();
            colleague.button("Oui, accepter").click();
            colleague.text("Candidature acceptée. L’élève va confirmer.").waitFor();
            colleague.look("team-5-accepted");
            colleague
                    .open("/messages")
                    .text("Une candidature vous est confiée")
                    .first()
                    .waitFor();
            colleague.page.goBack();
            candidate(colleague, SECOND).waitFor();

            member.link("Équipe").click();
            member.button("Retirer " + email).click();
            member.look("team-6-remove");
            member.page
                    .getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Retirer"))
                    .click();
            member.text(email + " n’est plus dans l’équipe.").waitFor();
            assertThat(member.page.locator("main")).not().containsText(email);
            member.look("team-7-alone");

            button(candidate(colleague, SECOND), "Accepter").click();
            colleague.button("Oui, accepter").click();
            colleague.heading("Vous n’êtes pas dans cette équipe").waitFor();
            colleague.look("team-8-refused");
            assertThat(colleague.page.locator("main")).not().containsText(SECOND);
        }
        assertThat(system.mailsTo(email))
                .extracting(TheSystem.Run.Mail::subject)
                .contains("Une candidature vous est confiée");
    }

    @Test
    void two_people_and_a_delegate_are_named_to_sign(Chromium chromium) {
        try (Person company = chromium.person(Device.PHONE).signIn(TOWN_HALL)) {
            company.open("/entreprise").link("Signataires").click();
            Locator mayor = group(company, "Signataire");
            name(mayor, "Mme Odile Peyrot", "Maire", "maire@mairie.example");
            company.button("Ajouter un second signataire").click();
            name(group(company, "Second signataire"), "M. Karim Faure", "Directeur général", "maire@mairie.example");
            company.button("Ajouter une personne déléguée").click();
            name(group(company, "Personne déléguée"), "Zoé Dupuy", "Accueil", "accueil@mairie.example");
            company.button("Enregistrer").click();
            company.text("Chaque personne a sa propre adresse e-mail.").waitFor();
            company.look("signing-1-twice");
            group(company, "Second signataire").getByLabel("Adresse e-mail").fill("direction@mairie.example");
            company.button("Enregistrer").click();
            company.text("Les signataires sont enregistrés.").waitFor();

            company.page.reload();
            company.settle();
            assertThat(mayor.getByLabel("Prénom et nom")).hasValue("Mme Odile Peyrot");
            assertThat(group(company, "Second signataire").getByLabel("Adresse e-mail"))
                    .hasValue("direction@mairie.example");
            assertThat(group(company, "Personne déléguée").getByLabel("Fonction"))
                    .hasValue("Accueil");
            company.look("signing-2-kept");

            company.button("Retirer : Personne déléguée").click();
            company.button("Enregistrer").click();
            company.text("Les signataires sont enregistrés.").waitFor();
            company.page.reload();
            company.settle();
            assertThat(mayor.getByLabel("Prénom et nom")).hasValue("Mme Odile Peyrot");
            assertThat(company.button("Ajouter une personne déléguée")).isVisible();
        }
    }

    private static void apply(Run system, String pupil, String offer, String motivation) {
        Visitor.signedIn(system, pupil)
                .post("/api/applications", Map.of("offerId", offer, "week", Story.WEEK, "motivation", motivation))
                .expect(201);
    }

    private static Locator candidate(Person person, String motivation) {
        return person.page.locator("article").filter(new Locator.FilterOptions().setHasText(motivation));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator group(Person person, String name) {
        return person.page.getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void name(Locator group, String name, String role, String email) {
        group.getByLabel("Prénom et nom").fill(name);
        group.getByLabel("Fonction").fill(role);
        group.getByLabel("Adresse e-mail").fill(email);
    }
}
