package fr.stagein.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import fr.stagein.acceptance.TheSystem.Run;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * From the class list of September to the thanks of summer, as the school, a pupil, her mother and a company live it;
 * then she is erased and looked for everywhere. What {@link StoryTest}, {@link CompanyStoryTest} and
 * {@link DiscoveryStoryTest} tell at length is short here.
 */
@ExtendWith({TheSystem.class, Browsers.class})
class YearTest {

    private static final String HEAD = "principal@college-riberac.example";
    private static final String TEACHER = "prof@college-riberac.example";
    private static final String JOINERY = "menuiseriebenali.contact@entreprise.example";
    private static final String PLACE = "L’odeur du bois";
    private static final String WEEK = "2027-W06";
    private static final String DAYS = "8 au 12 février 2027";

    /** Of those who choose one here. */
    private static final String PASSWORD = "la cloche sonne faux";

    private static final Duration MAIL = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofSeconds(60);

    /** Made for this run only. */
    private final String mark = Long.toString(System.currentTimeMillis() % 1_000_000);

    /** After the demo's, which other stories take as first and second. */
    private final String schoolClass = "3e Z" + mark;

    private final String lastName = "Delmas" + mark;
    private final String mothersAddress = "famille" + mark + "@famille.example";

    private final String motivation = "Le parfum des copeaux me manque depuis la foire numéro " + mark + ".";
    private final String answer = "Demain matin je mets mes bottes jaunes, pointure " + mark + ".";

    @Test
    void a_year_of_a_school_a_pupil_her_mother_and_a_company_and_nothing_of_her_afterwards(
            Run system, Chromium chromium) throws Exception {
        String signInName;
        try (Person head = chromium.person(Device.DESKTOP).signIn(HEAD);
                Person pupil = chromium.person(Device.PHONE);
                Person mother = chromium.person(Device.PHONE);
                Person company = chromium.person(Device.PHONE);
                Person teacher = chromium.person(Device.DESKTOP).signIn(TEACHER)) {
            // September: the head imports the list, sets the week and prints the cards.
            importList(head);
            setWeek(head);
            String code = printCard(head);

            // October: the pupil chooses a password with her card; an hour after the import her mother was invited.
            signInName = firstSignIn(pupil, code);
            pupil.signIn(signInName, PASSWORD);
            anHourPasses(system);
            answerInvitation(system, mother);
            mother.signIn(mothersAddress, PASSWORD).open("/enfants").look("year-2-consent");
            mother.button("Je donne mon accord").click();
            mother.text("Merci, votre accord est enregistré.").waitFor();

            // November: a trade that she likes, an offer, an application.
            apply(pupil);
            assertThat(row(teacher)).containsText("Attend une réponse");

            // The company answers from its mail, without an account and without a name.
            acceptFromMail(system, company);

            var herself = Visitor.freshly(system, signInName, PASSWORD);
            liveOn(system, herself);

            // December: the place is hers, and everybody knows.
            confirm(pupil);
            mother.open("/enfants").look("year-6-placed");
            assertThat(mother.page.locator("main")).containsText("Place confirmée");
            assertThat(row(teacher)).containsText("A une place");
            assertThat(row(teacher)).containsText("Accord parental donné");
            teacher.look("year-7-class");
            row(teacher)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Jeanne"))
                    .first()
                    .click();
            Locator card = teacher.page.getByRole(AriaRole.DIALOG);
            assertThat(card).containsText("Confirmée : " + PLACE + ", Menuiserie Benali");
            teacher.look("year-7-pupil");

            // Summer: the company shows what it gave.
            company.signIn(JOINERY);
            beThanked(company);
        }
        eraseAndLook(system, Visitor.freshly(system, signInName, PASSWORD), signInName);
    }

    private void importList(Person head) {
        String list = "Nom;Prénom;Date de naissance;Classe;Nom responsable 1;E-mail responsable 1\n"
                + "%s;Jeanne;14/05/2012;%s;Delmas Hélène;%s\n".formatted(lastName, schoolClass, mothersAddress);
        head.open("/etablissement/importer");
        head.field("Déposez le fichier ici")
                .setInputFiles(new FilePayload("eleves.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        head.heading("Aperçu de eleves.csv").waitFor();
        head.look("year-1-preview");
        head.button("Appliquer").click();
        head.text("Import appliqué : 1 nouveau, 0 modifié.").waitFor();
    }

    private void setWeek(Person head) {
        head.open("/etablissement/semaines");
        head.field("Classe").selectOption(new SelectOption().setLabel(schoolClass));
        head.button(DAYS).click();
        head.button("Enregistrer").click();
        head.text("Semaines enregistrées.").waitFor();
    }

    /** @return the code on the pupil's card */
    private String printCard(Person head) {
        head.open("/etablissement/fiches");
        head.field("Classe").selectOption(new SelectOption().setLabel(schoolClass + " (1 élève)"));
        head.button("Préparer les fiches de " + schoolClass).click();
        head.page
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Préparer").setExact(true))
                .click();
        Locator card = head.page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(lastName));
        card.getByText("Tape ce code").waitFor();
        return found("[A-Z]{4} [A-Z]{4}", card.textContent());
    }

    /** @return the name to sign in with */
    private static String firstSignIn(Person pupil, String code) {
        // As the card's QR code leads there.
        pupil.open("/premiere-connexion#" + code.replace(" ", ""));
        assertThat(pupil.field("Ton code")).hasValue(code.replace(" ", ""));
        pupil.field("Ta date de naissance").fill("2012-05-14");
        pupil.field("Ton mot de passe").fill(PASSWORD);
        pupil.button("Créer mon mot de passe").click();
        pupil.title("Tout est prêt !").waitFor();
        return found("(?<=Ton identifiant : )\\S+", pupil.page.locator("main").innerText());
    }

    /** Invitations wait that long, as the import can be undone meanwhile. */
    private void anHourPasses(Run system) throws SQLException {
        try (var school = system.database("school");
                var order = school.prepareStatement("update account_order set due_at = now() where subject = ?")) {
            order.setString(1, mothersAddress);
            assertThat(order.executeUpdate()).isEqualTo(1);
        }
    }

    /** Through Keycloak's own pages. */
    private void answerInvitation(Run system, Person mother) {
        await().atMost(MAIL)
                .untilAsserted(() -> assertThat(system.mailsTo(mothersAddress)).isNotEmpty());
        mother.page.navigate(found(
                "https?://\\S+action-token\\S+",
                system.mailsTo(mothersAddress).getFirst().text()));
        mother.page.locator("#kc-info-message a").click();
        mother.page.locator("#password-new").fill(PASSWORD);
        mother.page.locator("#password-confirm").fill(PASSWORD);
        mother.page
                .locator("#kc-submit, input[type=submit], button[type=submit]")
                .first()
                .click();
        mother.page
                .locator("#password-new")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private void apply(Person pupil) {
        pupil.open("/metiers/H2206").link("Voir les offres").click();
        pupil.page.waitForURL("**/offres?**");
        pupil.settle();
        pupil.page
                .locator("main article")
                .filter(new Locator.FilterOptions().setHasText("Menuiserie Benali"))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        pupil.title(PLACE).waitFor();
        pupil.settle();
        pupil.page
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Candidater")))
                .first()
                .click();
        pupil.title("Ta candidature").waitFor();
        pupil.page.locator("input[type=radio][value='" + WEEK + "']").check();
        pupil.field("Pourquoi as-tu envie de venir ?").fill(motivation);
        pupil.look("year-3-application");
        pupil.button("Envoyer ma candidature").click();
        pupil.title("C’est envoyé !").waitFor();
    }

    private void acceptFromMail(Run system, Person company) {
        await().atMost(MAIL)
                .untilAsserted(() -> assertThat(system.mailsTo(JOINERY))
                        .first()
                        .satisfies(mail -> assertThat(mail.text()).contains("/reponse#")));
        String mail = system.mailsTo(JOINERY).getFirst().text();
        assertThat(mail).doesNotContain(lastName).doesNotContain("Jeanne");
        company.page.navigate(found("https?://\\S+/reponse#\\S+", mail));
        company.settle();
        company.field("Code du message").fill(found("(?<=recopier : )\\d{6}", mail));
        company.button("Voir la candidature").click();
        company.text(motivation).first().waitFor();
        company.look("year-4-answer");
        company.button("Accepter").click();
        company.button("Oui, accepter").click();
        company.title("Merci pour votre réponse").waitFor();
        assertThat(company.page.locator("main")).containsText("Jeanne");
    }

    private static void confirm(Person pupil) {
        pupil.open("/candidatures");
        pupil.button("Confirmer ma place").click();
        pupil.button("Oui, je confirme").click();
        pupil.text("Place confirmée.").first().waitFor();
        assertThat(pupil.page.locator("article").first()).containsText("Confirmée");
        pupil.look("year-5-confirmed");
    }

    /** What else a pupil leaves behind. */
    private void liveOn(Run system, Visitor pupil) {
        String application = onlyApplication(pupil).get("id").asString();
        String offer = onlyApplication(pupil).get("offerId").asString();
        pupil.exchange("PUT", "/api/students/me/home", "{\"communeCode\":\"24352\"}")
                .expect(200);
        pupil.exchange("PUT", "/api/offers/" + offer + "/favourite", null).expect(204);
        pupil.post("/api/offers/saved-searches", Map.of("name", "Bois", "search", Map.of("text", "bois")))
                .expect(201);
        Visitor joinery = Visitor.signedIn(system, JOINERY);
        String words = "/api/applications/" + application + "/messages";
        joinery.post(words, Map.of("number", 1, "text", "As-tu des chaussures de sécurité ?"))
                .expect(204);
        pupil.post(words, Map.of("number", 2, "text", answer)).expect(204);
    }

    private static JsonNode onlyApplication(Visitor pupil) {
        return pupil.get("/api/applications/mine").expect(200).body().get(0);
    }

    private void eraseAndLook(Run system, Visitor pupil, String signInName) throws Exception {
        var remains = new Remains(system);
        JsonNode me = pupil.get("/api/students/me").expect(200).body();
        String student = me.get("id").asString();
        List<String> ids = List.of(
                student,
                remains.one("school", "select account_id from student where id = '" + student + "'"),
                onlyApplication(pupil).get("id").asString());
        List<String> texts = List.of(lastName, signInName, mothersAddress, motivation, answer);
        assertThat(remains.inDatabases(ids, texts))
                .as("there is something to be erased")
                .hasSizeGreaterThan(20);
        assertThat(remains.onTopics(ids)).isNotEmpty();

        Visitor.signedIn(system, HEAD)
                .post("/api/schools/" + me.get("school").get("id").asString() + "/students/" + student + "/erasure")
                .expect(201);

        String erasure = remains.one("school", "select id from erasure where student_id = '" + student + "'");
        Visitor operator = Visitor.signedIn(system, "operateur@clee.example");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                operator.get("/api/erasures").expect(200).body().valueStream())
                        .anyMatch(one -> one.get("id").asString().equals(erasure)
                                && one.get("state").asString().equals("DONE")));
        assertThat(pupil.get("/api/session").body().get("signedIn").asBoolean())
                .as("signed out everywhere")
                .isFalse();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(remains.inDatabases(ids, texts)).isEmpty());
        assertThat(remains.written(texts, List.of(mothersAddress, signInName))).isEmpty();
        remains.awaitNothingOnTopics(Stream.concat(ids.stream(), texts.stream()).toList());
    }

    private Locator row(Person teacher) {
        teacher.open("/etablissement");
        teacher.field("Chercher un élève").fill(lastName);
        return teacher.page
                .locator("main")
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(lastName));
    }

    private static void beThanked(Person company) {
        company.open("/entreprise");
        company.page
                .getByAltText("Menuiserie Benali accueille des élèves en stage")
                .waitFor();
        // Nobody has been there yet: there is nothing to attest.
        company.text("La première arrive après l’accueil de votre premier élève.")
                .waitFor();
        company.link("Voir la page publique").click();
        company.title("Menuiserie Benali s’engage").waitFor();
        company.settle().look("year-8-thanks");
    }

    private static String found(String pattern, String text) {
        Matcher match = Pattern.compile(pattern).matcher(text);
        assertThat(match.find()).as(pattern + " in " + text).isTrue();
        return match.group();
    }
}
