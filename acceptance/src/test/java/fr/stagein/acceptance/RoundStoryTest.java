package fr.stagein.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Two pupils without a place rank wishes; their school offers what is fairest, one says yes and one says no. */
@Order(3)
@ExtendWith({TheSystem.class, Browsers.class})
class RoundStoryTest {

    // No other story uses the seats of this company.
    private static final String COMPANY = "grangeindustrie.contact@entreprise.example";
    private static final String AXEL = "axel.martins@eleve.example";
    private static final String EMMA = "emma.mercier@eleve.example";
    private static final String TEACHER = "prof@college-riberac.example";
    private static final String AXELS_MOTHER = "eva.martins@famille.example";
    private static final String OPERATOR = "operateur@clee.example";
    private static final String HEAD = "principal@college-riberac.example";
    private static final String OTHER_HEAD = "ines.puyrigaud@etablissement.example";
    /** Of the first school, and of the other; both go out in this week. */
    private static final List<String> PUPILS = List.of("salome.pouget@eleve.example", "lou.tallet@eleve.example");

    private static final String WEEK_OF_BOTH = "2027-W06";
    private static final String METAL = "Le métal prend forme";
    private static final String PRECISION = "Au centième de millimètre";

    @Test
    void the_last_pupils_are_offered_what_is_left(TheSystem.Run system, Chromium chromium) {
        Visitor company = Visitor.signedIn(system, COMPANY);
        List<JsonNode> offers = Story.offersOf(company);
        for (String pupil : List.of(AXEL, EMMA)) {
            Visitor visitor = Visitor.signedIn(system, pupil);
            offers.forEach(offer -> visitor.exchange("PUT", "/api/offers/" + id(offer) + "/favourite", null)
                    .expect(204));
        }
        try (Person axel = chromium.person(Device.PHONE).signIn(AXEL);
                Person emma = chromium.person(Device.DESKTOP).signIn(EMMA);
                Person teacher = chromium.person(Device.DESKTOP).signIn(TEACHER);
                Person onPhone = chromium.person(Device.PHONE).signIn(TEACHER)) {
            aPlaceIsProposed(teacher, onPhone, axel);
            theRoundIsOpened(teacher);
            wishesAreRanked(axel, emma);
            theResultIsOffered(teacher, onPhone);
            theMotherReadsIt(system, chromium);

            axel.open("/voeux").text("Ton établissement te propose ton vœu 2").waitFor();
            axel.look("round-7-offered");
            axel.button("Oui, envoyer ma candidature").click();
            axel.page.locator("textarea").fill(Story.MOTIVATION);
            axel.button("Oui, envoyer ma candidature").click();
            axel.text("Tu as dit oui").first().waitFor();
            axel.open("/candidatures").text(PRECISION).first().waitFor();

            emma.open("/candidatures").link("Voir la place proposée").click();
            emma.text("Ton établissement te propose ton vœu 1").waitFor();
            emma.look("round-8-offered");
            emma.button("Non merci").click();
            emma.page
                    .getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Non merci"))
                    .click();
            emma.text("Tu as dit non à cette place.").first().waitFor();

            teacher.page.reload();
            teacher.text("a dit oui").first().waitFor();
            teacher.look("round-9-answers");
        }
    }

    @Test
    void schools_that_agree_share_one_round(TheSystem.Run system, Chromium chromium) {
        String metal = Story.offersOf(Visitor.signedIn(system, COMPANY), WEEK_OF_BOTH).stream()
                .filter(offer -> offer.get("title").asString().equals(METAL))
                .map(RoundStoryTest::id)
                .findFirst()
                .orElseThrow();
        try (Person operator = chromium.person(Device.DESKTOP).signIn(OPERATOR);
                Person operatorsPhone = chromium.person(Device.PHONE).signIn(OPERATOR);
                Person head = chromium.person(Device.PHONE).signIn(HEAD);
                Person other = chromium.person(Device.DESKTOP).signIn(OTHER_HEAD)) {
            String round = theOperatorInvites(operator, operatorsPhone);
            for (Person each : List.of(head, other)) {
                each.open("/etablissement/tours/" + round).look("round-11-invited");
                each.button("Participer").click();
                inDialog(each, "Participer");
                each.text("Votre établissement participe.").first().waitFor();
            }
            other.button("Ne plus participer").click();
            inDialog(other, "Ne plus participer");
            other.text("Votre établissement ne participe plus.").first().waitFor();
            other.button("Participer").click();
            inDialog(other, "Participer");
            other.button("Ne plus participer").waitFor();
            for (String pupil : PUPILS) {
                Visitor.signedIn(system, pupil)
                        .exchange(
                                "PUT",
                                "/api/rounds/" + round + "/wishes",
                                "{\"wishes\": [{\"offerId\": \"%s\", \"minutes\": 30}]}".formatted(metal))
                        .expect(200);
            }
            operator.page.reload();
            operator.button("Fermer les vœux").click();
            inDialog(operator, "Fermer");
            operator.text("Aperçu").waitFor();
            operator.look("round-12-preview");
            assertThat(operator.page.locator("main")).not().containsText("Salomé Pouget");
            operator.button("Proposer les 2 places").click();
            inDialog(operator, "Proposer");
            operator.text("Les places sont proposées.").waitFor();
            operatorsPhone.open("/operateur/tours/" + round).look("round-12-offered");

            head.page.reload();
            head.text("Salomé Pouget").waitFor();
            head.look("round-13-own");
            assertThat(head.page.locator("main")).not().containsText("Lou Tallet");
            other.page.reload();
            other.text("Lou Tallet").waitFor();
            assertThat(other.page.locator("main")).not().containsText("Salomé Pouget");
        }
    }

    /** The round of before is cancelled: nobody is in two for one week. */
    private static String theOperatorInvites(Person operator, Person phone) {
        invite(operator, phone);
        operator.button("Annuler le tour").click();
        inDialog(operator, "Annuler le tour");
        operator.text("Le tour est annulé.").waitFor();
        operator.link("Retour aux tours de vœux").click();
        invite(operator, phone);
        return operator.page.url().replaceFirst(".*/", "");
    }

    private static void invite(Person operator, Person phone) {
        operator.open("/operateur/tours").field("Semaine de stage").selectOption(WEEK_OF_BOTH);
        for (String school : List.of("Collège Cité Scolaire Arnaut Daniel", "Collège Notre-Dame")) {
            operator.page.getByLabel(school).check();
        }
        operator.field("Dernier jour pour les vœux")
                .fill(LocalDate.now().plusDays(3).toString());
        operator.look("round-10-territory");
        operator.button("Inviter et ouvrir").click();
        operator.text("N’a pas encore accepté").first().waitFor();
        phone.open(operator.page.url().replaceFirst("^https?://[^/]+", "")).look("round-10-invited");
    }

    /** She was told of both, reads her child's wishes and the place, and has nothing to press. */
    private static void theMotherReadsIt(TheSystem.Run system, Chromium chromium) {
        try (Person mother = chromium.person(Device.PHONE).signIn(AXELS_MOTHER)) {
            mother.open("/enfants").text("C’est votre enfant qui répond").waitFor();
            mother.look("round-6-mother");
            assertThat(mother.page.locator("main")).containsText(PRECISION);
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> org.assertj.core.api.Assertions.assertThat(
                                Story.inbox(Visitor.signedIn(system, AXELS_MOTHER)))
                        .anyMatch(line -> line.startsWith("ROUND_OPEN "))
                        .anyMatch(line -> line.startsWith("ROUND_PLACE_OFFERED ")));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> org.assertj.core.api.Assertions.assertThat(Story.inbox(Visitor.signedIn(system, AXEL)))
                                .anyMatch(line -> line.startsWith("ROUND_OPEN ")));
    }

    private static void aPlaceIsProposed(Person teacher, Person onPhone, Person axel) {
        for (Person one : List.of(teacher, onPhone)) {
            one.open("/etablissement").link("Derniers élèves").click();
            one.heading("Élèves sans place").first().waitFor();
            one.button("Places restantes : Axel Martins").click();
            one.pick("Durée du trajet depuis", "chancelade", "Chancelade");
            one.settle();
            one.look("round-1-board");
        }
        Locator more = teacher.button("Voir les suivantes");
        while (more.count() > 0) {
            more.click();
        }
        teacher.button("Proposer à l’élève : " + METAL).first().click();
        teacher.text("C’est proposé à Axel Martins.").waitFor();
        axel.open("/candidatures").text(METAL).first().waitFor();
    }

    private static void theRoundIsOpened(Person teacher) {
        open(teacher);
        teacher.button("Annuler le tour").click();
        inDialog(teacher, "Annuler le tour");
        teacher.text("Le tour est annulé.").waitFor();
        teacher.link("Retour aux élèves sans place").click();
        open(teacher);
    }

    private static void open(Person teacher) {
        teacher.button("Ouvrir un tour de vœux").click();
        teacher.field("Semaine de stage").selectOption(Story.WEEK);
        teacher.field("Dernier jour pour les vœux")
                .fill(LocalDate.now().plusDays(3).toString());
        teacher.field("Vœux par élève").selectOption("3");
        teacher.field("Jours pour répondre").selectOption("5");
        teacher.look("round-2-open");
        teacher.button("Ouvrir le tour").click();
        teacher.text("vœux ouverts").first().waitFor();
    }

    private static void wishesAreRanked(Person axel, Person emma) {
        axel.open("/candidatures").link("Classer mes vœux").waitFor();
        axel.open("/").text("Un tour de vœux est ouvert").waitFor();
        axel.settle().look("round-3-home");
        axel.link("Classer mes vœux").click();
        axel.title("Mes vœux").waitFor();
        axel.button("Ajouter : " + PRECISION).click();
        axel.button("Ajouter : " + METAL).click();
        axel.button("Monter : " + METAL).click();
        axel.button("Descendre : " + METAL).click();
        axel.button("Monter : " + METAL).click();
        axel.settle();
        axel.look("round-3-wishes");
        axel.button("Enregistrer mes vœux").click();
        axel.text("Tes vœux sont enregistrés.").waitFor();
        axel.open("/voeux");
        assertThat(axel.page.locator("main ol > li").first()).containsText(METAL);

        emma.open("/voeux").button("Ajouter : " + PRECISION).click();
        emma.button("Ajouter : " + METAL).click();
        emma.button("Enlever : " + PRECISION).click();
        emma.settle();
        emma.look("round-4-wishes");
        emma.button("Enregistrer mes vœux").click();
        emma.text("Tes vœux sont enregistrés.").waitFor();
    }

    private static void theResultIsOffered(Person teacher, Person onPhone) {
        teacher.button("Fermer les vœux").click();
        inDialog(teacher, "Fermer");
        teacher.text("Aperçu").waitFor();
        teacher.text("les vœux").first().waitFor();
        teacher.look("round-5-preview");
        onPhone.open(teacher.page.url().replaceFirst("^https?://[^/]+", ""));
        onPhone.text("Aperçu").waitFor();
        onPhone.look("round-5-preview");
        teacher.button("Proposer les 2 places").click();
        inDialog(teacher, "Proposer");
        teacher.text("Les places sont proposées.").waitFor();
        teacher.look("round-6-offered");
    }

    private static void inDialog(Person person, String name) {
        person.page
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static String id(JsonNode offer) {
        return offer.get("id").asString();
    }
}
