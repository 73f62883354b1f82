package fr.stagein.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import fr.stagein.acceptance.TheSystem.Run;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What a pupil keeps: offers with a heart, and a search that tells of new offers, once a day at most, until it is stopped. */
@ExtendWith({TheSystem.class, Browsers.class})
class FavouritesStoryTest {

    private static final String WHO_KEEPS_OFFERS = "gabriel.rouchaud@eleve.example";

    private static final String COMPANY = "fleursdebord.contact@entreprise.example";
    private static final String PUPIL = "sacha.legoff@eleve.example";
    private static final String FRIEND = "elise.sauvage@eleve.example";

    /** Of the system under test the search looks every two seconds; one that runs already may take its usual minute. */
    private static final Duration LOOKED = Duration.ofSeconds(100);

    /** Made for this run only. */
    private final String word = "Vitrail" + UUID.randomUUID().toString().substring(0, 6);

    @Test
    void a_search_tells_of_new_offers_until_it_is_stopped(Run system, Chromium chromium) throws SQLException {
        try (Person pupil = chromium.person(Device.PHONE).signIn(PUPIL);
                Person company = chromium.person(Device.DESKTOP).signIn(COMPANY)) {
            keepSearch(pupil);
            pupil.look("kept-1-saved");
            pupil.link("Voir mes recherches").click();
            pupil.heading("Mes recherches").waitFor();
            pupil.link(word).waitFor();
            pupil.settle().look("kept-2-searches");

            // Her page is open: what comes is said at once.
            publish(system, COMPANY, company, "Premier " + word);
            told(pupil);
            pupil.open("/messages").text("Premier " + word).first().waitFor();
            pupil.look("kept-3-message");
            pupil.page.locator("main").getByRole(AriaRole.LINK).first().click();
            pupil.heading("Mes recherches").waitFor();
            pupil.link(word).click();
            pupil.settle();
            assertThat(pupil.page.locator("main article")).hasText(Pattern.compile("Premier " + word));

            // A second one the same day waits for tomorrow; a friend who has not been told yet hears of it.
            Visitor friend = Visitor.signedIn(system, FRIEND);
            keepSearch(system, friend);
            publish(system, COMPANY, company, "Deuxième " + word);
            await().atMost(LOOKED).until(() -> notes(friend).size() == 1);
            assertThat(notes(Visitor.signedIn(system, PUPIL))).hasSize(1);

            aDayPasses(system);
            await().atMost(LOOKED)
                    .until(() -> notes(Visitor.signedIn(system, PUPIL)).size() == 2);
            assertThat(notes(Visitor.signedIn(system, PUPIL)).getFirst()).contains("Deuxième " + word);

            // Stopped, it tells nothing more the next day.
            aDayPasses(system);
            pupil.open("/favoris").button("Supprimer la recherche : " + word).click();
            pupil.text("Recherche supprimée.").waitFor();
            pupil.text("Pas encore de recherche.").waitFor();
            publish(system, COMPANY, company, "Troisième " + word);
            await().atMost(LOOKED).until(() -> notes(friend).size() == 2);
            assertThat(notes(Visitor.signedIn(system, PUPIL))).hasSize(2);
            company.look("kept-4-company");
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(system.mailsTo(PUPIL))
                        .filteredOn(mail -> mail.subject().equals("De nouvelles offres pour toi"))
                        .hasSize(2)
                        .allMatch(mail -> mail.text().contains(word)));
    }

    @Test
    void an_offer_is_kept_and_let_go(Chromium chromium) {
        try (Person pupil = chromium.person(Device.PHONE).signIn(WHO_KEEPS_OFFERS)) {
            pupil.open("/favoris").heading("Pas encore de favori").waitFor();
            pupil.link("Voir les offres").first().click();
            pupil.settle();
            // One of the demo's: those that other stories publish are changed by them.
            pupil.open("/offres?q=millimètre");
            String title = "Au centième de millimètre";
            Locator card = pupil.page
                    .locator("main article")
                    .filter(new Locator.FilterOptions().setHasText(title))
                    .first();
            heart(card).click();
            assertThat(heart(card)).hasAttribute("aria-pressed", "true");
            pupil.look("kept-5-heart");

            pupil.open("/").link("Mes favoris et recherches").click();
            pupil.title("Mes favoris et recherches").waitFor();
            Locator kept = pupil.page.locator("main article");
            assertThat(kept).hasCount(1);
            assertThat(kept).containsText(title);
            pupil.look("kept-6-favourite");
            kept.getByRole(AriaRole.LINK).click();
            pupil.title(title).waitFor();
            Locator onThePage = heart(pupil.page.locator("main"));
            assertThat(onThePage).hasAttribute("aria-pressed", "true");
            onThePage.click();
            assertThat(onThePage).hasAttribute("aria-pressed", "false");

            pupil.open("/favoris").heading("Pas encore de favori").waitFor();
        }
    }

    private void keepSearch(Person pupil) {
        pupil.open("/offres").field("Métier, mot, entreprise").fill(word);
        pupil.button("Chercher").click();
        pupil.heading("Rien avec ces critères").waitFor();
        pupil.button("Enregistrer cette recherche").click();
        assertThat(pupil.field("Nom de la recherche")).hasValue(word);
        pupil.button("Enregistrer").last().click();
        pupil.text("Recherche enregistrée.").waitFor();
    }

    private void keepSearch(Run system, Visitor pupil) {
        pupil.post("/api/offers/saved-searches", Map.of("name", word, "search", Map.of("text", word)))
                .expect(201);
    }

    /** Written as {@link CompanyStoryTest} tells; sent, it is shown at once, since the company is trusted. */
    private static void publish(Run system, String companyEmail, Person company, String title) {
        Visitor member = Visitor.signedIn(system, companyEmail);
        JsonNode mine = member.get("/api/companies/mine").expect(200).body().get(0);
        String id = mine.get("id").asString();
        member.post(
                        "/api/companies/" + id + "/offers",
                        Map.of(
                                "workplaceId",
                                mine.get("workplaces").get(0).get("id").asString(),
                                "title",
                                title,
                                "tradeCode",
                                "B1201",
                                "description",
                                "Tu regardes des morceaux de verre devenir une fenêtre de couleurs, du dessin à la pose.",
                                "programmes",
                                List.of("3e"),
                                "weeks",
                                List.of(Map.of("week", Story.WEEK, "seats", 1)),
                                "dayStart",
                                "09:00",
                                "dayEnd",
                                "16:00"))
                .expect(201);
        company.open("/entreprise/" + id + "/offres");
        company.page
                .locator("article")
                .filter(new Locator.FilterOptions().setHasText(title))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Envoyer pour relecture"))
                .click();
        company.text("Offre publiée.").waitFor();
    }

    private static void told(Person pupil) {
        pupil.page
                .getByText("De nouvelles offres pour toi")
                .first()
                .waitFor(new Locator.WaitForOptions().setTimeout(LOOKED.toMillis()));
    }

    /** Who was told today is told again tomorrow. */
    private void aDayPasses(Run system) throws SQLException {
        try (var offers = system.database("offer");
                var told = offers.prepareStatement("""
                        update offer_alert set told_on = told_on - 1
                        where account_id in (select account_id from saved_search where name = ?)""")) {
            told.setString(1, word);
            told.executeUpdate();
        }
    }

    private List<String> notes(Visitor pupil) {
        return Story.inbox(pupil).stream()
                .filter(note -> note.startsWith("OFFERS_FOUND") && note.contains(word))
                .toList();
    }

    private static Locator heart(Locator within) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Garder en favori")));
    }
}
