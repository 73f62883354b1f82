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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A week of the winter holidays: a pupil asks for it alone, a chamber signs, the school hears nothing of it. */
@Order(3)
@ExtendWith({TheSystem.class, Browsers.class})
class HolidayStoryTest {

    private static final String PUPIL = "jules.faure@eleve.example";
    private static final String MOTHER = "jade.fargeot@famille.example";
    private static final String BAKERY = "lefournilmartins.contact@entreprise.example";
    private static final String CHAMBER = "chambre@cci-dordogne.example";
    private static final String HEAD = "principal@college-riberac.example";
    private static final String WEEK = "2027-W07";

    @Test
    void a_chamber_signs_for_a_week_of_the_holidays(Run system, Chromium chromium) {
        try (Person pupil = chromium.person(Device.PHONE).signIn(PUPIL);
                Person chamber = chromium.person(Device.DESKTOP).signIn(CHAMBER)) {
            Visitor company = Visitor.signedIn(system, BAKERY);
            var agreement = new AgreementByHttp(system, placed(system, pupil, company));

            fillOwnPart(pupil, agreement.id);
            agreement.fill(
                    MOTHER,
                    "GUARDIAN",
                    Map.of("guardian.1.name", "Jade Fargeot", "guardian.2.name", "Rémi Faure"),
                    List.of());
            agreement.fill(BAKERY, "COMPANY", ofCompany(), AgreementByHttp.fiveDays(2027, 2, 15));
            fillAndFreeze(chamber, agreement.id);

            for (String signer : List.of(PUPIL, MOTHER, BAKERY)) {
                agreement.sign(signer);
            }
            sign(system, agreement, chamber);
            agreement.awaitState(CHAMBER, "SEALED");
            chamber.open("/conventions/" + agreement.id).look("holiday-7-sealed");
            byte[] file = chamber.page
                    .request()
                    .get("/api/agreements/" + agreement.id + "/sealed.pdf")
                    .body();
            assertThat(new String(file, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");

            Visitor head = Visitor.signedIn(system, HEAD);
            head.get("/api/agreements/" + agreement.id).expect(404);
            assertThat(head.get("/api/placements?schoolId=0241011U")
                            .expect(200)
                            .body()
                            .toString())
                    .doesNotContain(WEEK);
        }
    }

    private static String placed(Run system, Person pupil, Visitor company) {
        String offer = Story.offersOf(company, WEEK).getFirst().get("id").asString();
        pupil.open("/offres/" + offer + "/candidater");
        Locator week = pupil.page.getByLabel(Pattern.compile("^Semaine du 15 au 19 février 2027"));
        assertThat(pupil.page.locator("main")).containsText("une chambre consulaire signe, pas ton établissement");
        week.check();
        pupil.look("holiday-1-week");
        pupil.page.locator("textarea").fill(Story.MOTIVATION);
        pupil.button("Envoyer ma candidature").click();
        pupil.text("C’est envoyé !").first().waitFor();
        Visitor own = Visitor.signedIn(system, PUPIL);
        String application = own.get("/api/applications/mine")
                .expect(200)
                .body()
                .valueStream()
                .filter(one -> one.get("week").asString().equals(WEEK))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        company.post("/api/applications/" + application + "/accept").expect(200);
        own.post("/api/applications/" + application + "/confirm").expect(200);
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> own.get("/api/agreements/mine")
                                .expect(200)
                                .body()
                                .valueStream()
                                .filter(row ->
                                        row.path("applicationId").asString("").equals(application))
                                .map(row -> row.get("id").asString())
                                .findFirst()
                                .orElse(""),
                        id -> !id.isEmpty());
    }

    /** No class list says who the pupil is: the family does. */
    private static void fillOwnPart(Person pupil, String agreement) {
        pupil.open("/conventions/" + agreement).look("holiday-2-pupil");
        field(pupil, "Élève ou étudiant").fill("Jules Faure");
        field(pupil, "Date de naissance").fill("2012-05-20");
        field(pupil, "Classe").fill("3e B");
        field(pupil, "Objectifs").fill("Voir comment une boulangerie travaille.");
        field(pupil, "Trajets").fill("À pied");
        field(pupil, "Assurance de l’élève ou étudiant").fill("MAIF, 4711");
        pupil.button("Enregistrer").first().click();
        pupil.text("C’est enregistré.").first().waitFor();
    }

    private static void fillAndFreeze(Person chamber, String agreement) {
        chamber.open("/etablissement");
        chamber.text("Jules Faure").first().waitFor();
        chamber.look("holiday-3-board");
        assertThat(chamber.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Suivi des élèves")))
                .hasCount(0);
        chamber.open("/conventions/" + agreement);
        assertThat(field(chamber, "Chambre consulaire")).hasValue("CCI de la Dordogne");
        field(chamber, "Adresse de la chambre").fill("23 rue du Président-Wilson, 24000 Périgueux");
        field(chamber, "Personne qui vise pour la chambre").fill("Nadia Lachaud");
        field(chamber, "Fonction").fill("Conseillère");
        chamber.look("holiday-4-chamber");
        chamber.button("Enregistrer").first().click();
        chamber.text("C’est enregistré.").first().waitFor();
        chamber.button("Figer le document").click();
        chamber.button("Oui, figer et faire signer").click();
        chamber.page.locator("#signers, #signature").first().waitFor();
        chamber.open("/conventions/" + agreement).look("holiday-5-frozen");
    }

    private static void sign(Run system, AgreementByHttp agreement, Person chamber) {
        chamber.open("/conventions/" + agreement.id);
        chamber.page.locator("#signature").getByRole(AriaRole.CHECKBOX).check();
        int before = system.codesIn(CHAMBER).size();
        chamber.look("holiday-6-sign");
        chamber.button("Recevoir mon code").click();
        await().atMost(Duration.ofSeconds(40))
                .until(() -> system.codesIn(CHAMBER).size() > before);
        chamber.field("Le code reçu par e-mail").fill(system.codesIn(CHAMBER).getFirst());
        chamber.page
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Signer").setExact(true))
                .click();
        chamber.text("signature est enregistrée").first().waitFor();
        JsonNode signers = agreement.seenBy(CHAMBER).at("/current/signers");
        assertThat(signers.valueStream().map(one -> one.get("party").asString()))
                .as("Jules has two guardians, of whom one is enough")
                .containsExactlyInAnyOrder("STUDENT", "GUARDIAN", "GUARDIAN", "COMPANY", "TUTOR", "PRINCIPAL");
    }

    private static Locator field(Person person, String label) {
        return person.page
                .locator("form")
                .getByLabel(Pattern.compile("^\\s*" + label + "(\\s*\\([^)]*\\))*\\s*$"))
                .first();
    }

    private static Map<String, String> ofCompany() {
        var values = new HashMap<>(Map.of(
                "company.name", "Le Fournil Martins",
                "company.address", "4 place Nationale, 24600 Ribérac",
                "company.representative.name", "Arthur Delage",
                "company.representative.function", "Gérant",
                "workplace.address", "4 place Nationale, 24600 Ribérac",
                "tutor.name", "Arthur Delage",
                "tutor.function", "Boulanger",
                "activities", "Regarder le pétrissage et la cuisson.",
                "meals", "Sur place.",
                "insurance.company", "Groupama, 9876"));
        return values;
    }
}
