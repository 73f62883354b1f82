package fr.stagein.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How one gets there: where a student sets out, who sees the way, a lift that everybody has agreed to. */
// Both write what holds for school lines.
@ResourceLock("school-lines")
@ExtendWith({TheSystem.class, Browsers.class})
class WaysStoryTest {

    private static final String WHO_FOUND_ALONE = "sacha.legoff@eleve.example";

    private static final String STUDENT = "anna.esteve@eleve.example";
    private static final String GUARDIAN = "alice.lagarde@famille.example";

    // Its seats are nobody else's: other stories need those of the garage and the bakery.
    private static final String CARE_HOME = "residencedelahalle.contact@entreprise.example";
    private static final String TEACHER = "prof@college-riberac.example";

    @Test
    void a_way_is_shared_and_a_lift_agreed(TheSystem.Run system, Chromium chromium) {
        Visitor company = Visitor.signedIn(system, CARE_HOME);
        JsonNode offer = Story.offersOf(company).getLast();
        String place = confirmed(system, company, STUDENT, offer);

        try (Person carer = chromium.person(Device.DESKTOP).signIn(CARE_HOME);
                Person student = chromium.person(Device.PHONE).signIn(STUDENT);
                Person guardian = chromium.person(Device.PHONE).signIn(GUARDIAN);
                Person teacher = chromium.person(Device.DESKTOP).signIn(TEACHER)) {
            carer.open("/entreprise/" + Story.companyId(company) + "/offres/"
                    + offer.get("id").asString() + "/trajets");
            carer.pick("Commune", "tocane", "Tocane-Saint-Apre");
            carer.field("Où exactement").fill("devant la mairie");
            carer.field("Départ le matin").fill("07:30");
            carer.field("De retour").fill("17:45");
            carer.field("Places").selectOption("2");
            carer.look("ways-1-lift");
            carer.button("Proposer ce trajet").click();
            carer.text("Le trajet est proposé.").waitFor();

            guardian.open("/enfants").link("Voir le trajet").first().click();
            guardian.text("n'a pas partagé son trajet").waitFor();
            guardian.look("ways-2-not-shared");

            student.open("/candidatures");
            student.button("Demander ce trajet").first().waitFor();
            student.look("ways-3-card");
            student.button("Demander ce trajet").first().click();
            student.text("Demandé : attend l’accord d’un représentant légal").waitFor();
            student.link("Mon trajet").first().click();
            student.field("Mes représentants légaux").check();
            student.field("Les adultes de mon établissement").check();
            student.heading("En retard ou perdu ?").waitFor();
            student.look("ways-4-mine");

            guardian.open("/enfants");
            guardian.look("ways-5-agree");
            guardian.button("Donner mon accord").first().click();
            guardian.text("Accord donné").waitFor();
            guardian.link("Voir le trajet").first().click();
            guardian.heading("En retard ou perdu ?").waitFor();
            guardian.look("ways-6-theirs");

            teacher.open("/etablissement/trajets");
            Locator card = teacher.page
                    .locator("article")
                    .filter(new Locator.FilterOptions().setHas(teacher.button("J’ai vu")));
            card.first().waitFor();
            teacher.look("ways-7-school");
            card.first().getByText("J’ai vu").click();
            teacher.text("C’est noté").waitFor();

            student.open("/candidatures");
            assertThat(student.page.locator("article[id='" + place + "']")).containsText("vu par l’établissement");
            carer.open(carer.page.url().substring(system.url().length()));
            carer.text("C’est d’accord : vu par l’établissement").first().waitFor();
            carer.look("ways-8-riders");
        }
    }

    @Test
    void a_home_is_put_on_the_map(TheSystem.Run system, Chromium chromium) {
        try (Person student = chromium.person(Device.PHONE).signIn(Cast.ROSE)) {
            student.open("/profil");
            Locator map = student.page.locator("svg[role=application]");
            map.scrollIntoViewIfNeeded();
            map.click();
            map.press("ArrowRight");
            map.press("Shift+ArrowUp");
            student.text("Ton point est près de").waitFor();
            student.look("ways-home");
            student.button("Enregistrer").first().click();
            student.text("C’est enregistré.").waitFor();
        }
        JsonNode home = Visitor.signedIn(system, Cast.ROSE)
                .get("/api/students/me")
                .expect(200)
                .body()
                .get("home");
        assertThat(home.get("lat").asDouble()).isBetween(44.5, 46.0);
    }

    @Test
    void the_operator_sees_the_timetables_and_says_what_holds_for_school_lines(
            TheSystem.Run system, Chromium chromium) {
        try (Person phone = chromium.person(Device.PHONE).signIn("operateur@clee.example");
                Person desktop = chromium.person(Device.DESKTOP).signIn("operateur@clee.example")) {
            phone.open("/operateur/horaires");
            phone.field("En français").fill("Demande une autorisation à la région deux semaines avant.");
            phone.field("En anglais").fill("Ask the region for a permit two weeks before.");
            phone.button("Enregistrer").click();
            phone.text("C’est enregistré").waitFor();
            phone.look("ways-feeds");
            desktop.open("/operateur/horaires").look("ways-feeds");
        }
        JsonNode note = Visitor.signedIn(system, "operateur@clee.example")
                .get("/api/reach/school-lines")
                .expect(200)
                .body();
        assertThat(note.get("fr").asString()).startsWith("Demande une autorisation");
    }

    @Test
    void a_way_sheet_is_one_sheet_of_paper(TheSystem.Run system, Chromium chromium) {
        try (Person reader = chromium.person(Device.PHONE)) {
            for (String commune : List.of("24564", "24553", "24322")) {
                for (JsonNode offer : offersFrom(system, commune)) {
                    assertThat(printed(reader, offer, commune))
                            .as("from %s to %s", commune, offer.get("title"))
                            .isEqualTo(1);
                }
            }
            reader.page.route("**/api/offers/*/way", WaysStoryTest::makeTheWorstOfIt);
            reader.page.route("**/api/lifts**", WaysStoryTest::offerLifts);
            assertThat(printed(reader, offersFrom(system, "24564").getFirst(), "24564"))
                    .as("five different days with three changes each way, a lift, lodgings, long names")
                    .isEqualTo(1);
            reader.text("Internat de Saint-Germain").first().waitFor();
        }
    }

    @Test
    void who_is_far_from_everything_sees_what_a_drive_to_the_stop_or_a_bed_brings(Chromium chromium) {
        try (Person reader = chromium.person(Device.PHONE)) {
            reader.open("/offres?autour=24418&arret=10&car=60");
            reader.page
                    .locator("main article")
                    .getByText("en voiture jusqu’à")
                    .first()
                    .waitFor();
            reader.look("ways-driven");
            reader.page.locator("main article h2 a").first().click();
            reader.link("Comment y aller ?").click();
            reader.heading("En retard ou perdu ?").waitFor();
            assertThat(reader.field("En voiture jusqu’à un arrêt")).hasValue("10");
            reader.text("En voiture, environ").first().waitFor();
            reader.look("ways-driven-sheet");

            reader.open("/offres?autour=24002&hebergement=oui");
            reader.look("ways-lodging");
            reader.link("Logement possible").first().click();
            reader.heading("Trop loin pour chaque jour ?").waitFor();
            reader.look("ways-lodging-sheet");
        }
    }

    @Test
    void a_place_found_alone_has_a_way_too(TheSystem.Run system, Chromium chromium) {
        Visitor.signedIn(system, WHO_FOUND_ALONE)
                .post(
                        "/api/found-places",
                        Map.of(
                                "week", Story.WEEK,
                                "companyName", "Le Fournil du Marché",
                                "address", "3 place du Marché",
                                "commune", "Tocane St-Apre",
                                "contactPerson", "Mme Roux",
                                "contactPhone", "05 53 00 00 00",
                                "trade", "Boulangerie",
                                "dayStart", "09:00",
                                "dayEnd", "16:00"))
                .expect(201);
        try (Person student = chromium.person(Device.PHONE).signIn(WHO_FOUND_ALONE)) {
            student.open("/candidatures").look("ways-found-card");
            student.link("Mon trajet : Le Fournil du Marché").click();
            student.heading("En retard ou perdu ?").waitFor();
            student.text("Trajet jusqu’au centre de Tocane-Saint-Apre").waitFor();
            student.look("ways-found-sheet");
            assertThat(sheetsOfPaper(student)).isEqualTo(1);
        }
    }

    private static List<JsonNode> offersFrom(TheSystem.Run system, String commune) {
        Visitor anybody = Visitor.anybody(system);
        JsonNode start = anybody.get("/api/territory")
                .body()
                .get("communes")
                .valueStream()
                .filter(each -> each.get("code").asString().equals(commune))
                .findFirst()
                .orElseThrow();
        return anybody.post(
                        "/api/offers/search",
                        Map.of(
                                "origin",
                                Map.of(
                                        "lat",
                                        start.get("lat").asDouble(),
                                        "lon",
                                        start.get("lon").asDouble()),
                                "sort",
                                "DISTANCE",
                                "size",
                                50))
                .expect(200)
                .body()
                .get("items")
                .valueStream()
                .filter(one -> one.get("distanceKm").asDouble() > 5)
                .limit(3)
                .toList();
    }

    private static int printed(Person reader, JsonNode offer, String commune) {
        reader.open("/offres/" + offer.get("id").asString() + "/trajet?autour=" + commune);
        reader.heading("En retard ou perdu ?").waitFor();
        return sheetsOfPaper(reader);
    }

    private static int sheetsOfPaper(Person reader) {
        String pdf = new String(
                reader.page.pdf(new Page.PdfOptions()
                        .setPreferCSSPageSize(true)
                        .setPath(Path.of("target", "screens", "ways-printed.pdf"))),
                StandardCharsets.ISO_8859_1);
        return Math.toIntExact(
                Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results().count());
    }

    /** The sheet that the system answers, with more in it than any timetable has. */
    private static void makeTheWorstOfIt(Route route) {
        String name = "Saint-Germain-du-Salembre, Place de la République";
        JsonMapper json = JsonMapper.shared();
        ObjectNode sheet = (ObjectNode) json.readTree(route.fetch().text());
        ArrayNode days = sheet.putArray("days");
        for (int day = 1; day <= 5; day++) {
            Map<String, Object> way =
                    Map.of("departure", "06:30", "arrival", "08:58", "minutes", 148, "changes", 3, "legs", legs(name));
            days.addPOJO(Map.of(
                    "dates",
                    List.of("2027-02-0" + day),
                    "way",
                    Map.of("there", way, "back", way, "ifMissedThere", way, "ifMissedBack", way)));
        }
        sheet.put("schoolLines", "Demande une autorisation à la région deux semaines avant. ".repeat(17));
        sheet.putPOJO(
                "lodgings",
                IntStream.range(1, 4)
                        .mapToObj(number -> Map.of(
                                "name", "Internat de " + name + " " + number,
                                "communeName", "Saint-Germain-du-Salembre",
                                "places", number,
                                "contact", "Vie scolaire, conseillère principale d'éducation",
                                "phone", "05 53 00 00 00",
                                "email", "internat@cite-scolaire.example",
                                "mode", "TRANSIT",
                                "minutes", 44))
                        .toList());
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(json.writeValueAsString(sheet)));
    }

    private static List<Map<String, Object>> legs(String stop) {
        return IntStream.range(0, 4)
                .mapToObj(number -> Stream.of(leg("WALK", stop), leg("RIDE", stop + " " + number)))
                .flatMap(legs -> legs)
                .toList();
    }

    private static Map<String, Object> leg(String kind, String stop) {
        return Map.of(
                "kind",
                kind,
                "line",
                "Express 12",
                "headsign",
                "Montpon-Ménestérol, gare routière",
                "from",
                stop,
                "to",
                stop,
                "departure",
                "06:30",
                "arrival",
                "06:52",
                "minutes",
                22,
                "school",
                true);
    }

    private static void offerLifts(Route route) {
        Map<String, Object> lift = Map.of(
                "id", "22222222-1111-4111-8111-111111111111",
                "communeCode", "24553",
                "communeName", "Tocane-Saint-Apre",
                "spot", "devant la mairie, côté place de la République et du monument aux morts",
                "leavesAt", "07:30",
                "backAt", "17:45",
                "seats", 2,
                "fullWeeks", List.of());
        route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json")
                .setBody(JsonMapper.shared().writeValueAsString(List.of(lift))));
    }

    /** An application that everybody has said yes to. */
    private static String confirmed(TheSystem.Run system, Visitor company, String studentEmail, JsonNode offer) {
        Visitor student = Visitor.signedIn(system, studentEmail);
        String id = student.post(
                        "/api/applications", Story.application(offer.get("id").asString()))
                .expect(201)
                .body()
                .get("id")
                .asString();
        company.post("/api/applications/" + id + "/accept").expect(200);
        student.post("/api/applications/" + id + "/confirm").expect(200);
        return id;
    }
}
