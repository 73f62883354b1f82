package fr.stagein.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The operator gives a timetable, replaces it and withdraws it, and rides are found in it meanwhile. */
@ExtendWith({TheSystem.class, Browsers.class})
class TimetablesStoryTest {

    private static final String FETCHED = "essai adresse";

    private static final String GIVEN = "essai horaire";
    private static final int AT = 1;

    private static final String OPERATOR = "operateur@clee.example";
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @Test
    void a_timetable_is_given_replaced_and_withdrawn(TheSystem.Run system, Chromium chromium) throws IOException {
        try (Person operator = chromium.person(Device.DESKTOP).signIn(OPERATOR)) {
            operator.open("/operateur/horaires");
            operator.field("Archive .zip de l’horaire").setInputFiles(archive("essai.zip", feed(AT, "Un")));
            operator.field("Nom").fill(GIVEN);
            operator.button("Déposer et vérifier").click();
            Locator card = card(operator, GIVEN);
            assertThat(card).containsText("En service", SOON);
            assertThat(card).containsText("déposé par vous");
            operator.look("timetables-1-serving");
            assertThat(reached(system, AT)).contains("Essai Un");

            operator.button("Remplacer " + GIVEN).click();
            operator.field("Nouvelle archive de " + GIVEN)
                    .setInputFiles(new FilePayload(
                            "notes.zip", "application/zip", "Bonjour".getBytes(StandardCharsets.UTF_8)));
            assertThat(card).containsText("La nouvelle version est refusée.", SOON);
            assertThat(card).containsText("est illisible");
            assertThat(card).containsText("L’ancienne continue de servir.");
            operator.look("timetables-2-refused");
            assertThat(reached(system, AT)).contains("Essai Un");

            operator.button("Remplacer " + GIVEN).click();
            operator.field("Nouvelle archive de " + GIVEN).setInputFiles(archive("deux.zip", feed(AT, "Deux")));
            assertThat(card).containsText("deux.zip", SOON);
            assertThat(card).containsText("En service", SOON);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(reached(system, AT)).contains("Essai Deux"));

            operator.button("Retirer " + GIVEN).click();
            operator.page
                    .getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Retirer"))
                    .click();
            assertThat(operator.page.locator("main")).containsText(GIVEN + ", retiré le", SOON);
            operator.look("timetables-3-withdrawn");
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(reached(system, AT)).doesNotContain("Essai Deux"));
        }
    }

    /** Of this machine: no operator may lead the service to what is behind the firewall. */
    @Test
    void an_address_is_given_asked_again_and_withdrawn(Chromium chromium) {
        try (Person operator = chromium.person(Device.PHONE).signIn(OPERATOR)) {
            operator.open("/operateur/horaires");
            operator.field("Adresse de l’archive").fill("https://127.0.0.1:8082/gtfs.zip");
            operator.field("Sous quel nom").fill(FETCHED);
            operator.button("Prendre à cette adresse").click();
            Locator card = card(operator, FETCHED);
            assertThat(card).containsText("n'est pas une adresse https publique", SOON);
            operator.look("timetables-4-address");
            operator.button("Chercher " + FETCHED + " maintenant").click();
            operator.text("On demande à cette adresse…").first().waitFor();
            assertThat(card).containsText("n'est pas une adresse https publique", SOON);
            operator.button("Retirer " + FETCHED).click();
            operator.page
                    .getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Retirer"))
                    .click();
            assertThat(operator.page.locator("main")).containsText(FETCHED + ", retiré le", SOON);
        }
    }

    @Test
    void villages_are_on_a_map_and_in_a_list(Chromium chromium) {
        try (Person operator = chromium.person(Device.PHONE).signIn(OPERATOR)) {
            operator.open("/acces");
            operator.field("Moins de").selectOption("20");
            Locator map = operator.page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Carte de ces"));
            map.waitFor(new Locator.WaitForOptions().setTimeout(90_000));
            Locator village = map.locator("[role=button]").first();
            village.press("Enter");
            assertThat(village).hasAttribute("aria-pressed", "true");
            assertThat(map.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(3)))
                    .hasCount(1);
            operator.heading("Liste de ces villages").waitFor();
            operator.look("coverage-gaps-map");
        }
    }

    private static Locator card(Person operator, String name) {
        return operator.page
                .locator("article")
                .filter(new Locator.FilterOptions()
                        .setHas(operator.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name))));
    }

    /** The names of the stops that are reached from where the feed begins, far from all pupils. */
    private static String reached(TheSystem.Run system, int at) {
        return Visitor.anybody(system)
                .post("/api/reach/map", Map.of("origin", Map.of("lat", latitude(at), "lon", 6.5), "day", "2027-01-28"))
                .expect(200)
                .body()
                .get("stops")
                .toString();
    }

    private static double latitude(int at) {
        return 43.5 + 0.3 * at;
    }

    /** One bus, from one stop to another, on every day. */
    private static Map<String, String> feed(int at, String word) {
        Map<String, String> files = new TreeMap<>();
        files.put("agency.txt", """
                agency_id,agency_name,agency_url,agency_timezone
                A,Essai,https://cars.example,Europe/Paris
                """);
        files.put(
                "stops.txt",
                "stop_id,stop_name,stop_lat,stop_lon\na,Essai Départ,%s,6.5\nb,Essai %s,%s,6.5\n"
                        .formatted(latitude(at), word, latitude(at) + 0.1));
        files.put("routes.txt", "route_id,agency_id,route_short_name,route_long_name,route_type\nE,A,E,Essai,3\n");
        files.put("calendar.txt", """
                service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date
                s,1,1,1,1,1,1,1,20260101,20281231
                """);
        files.put("trips.txt", "route_id,service_id,trip_id,trip_headsign\nE,s,t,Essai\n");
        files.put("stop_times.txt", """
                trip_id,arrival_time,departure_time,stop_id,stop_sequence
                t,08:20:00,08:20:00,a,1
                t,08:40:00,08:40:00,b,2
                """);
        return files;
    }

    /** Longer than what anybody else may send: with something in it that cannot be compressed and is not read. */
    private static FilePayload archive(String file, Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> one : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue().getBytes(StandardCharsets.UTF_8));
            }
            byte[] noise = new byte[300_000];
            new Random(1).nextBytes(noise);
            zip.putNextEntry(new ZipEntry("notice.pdf"));
            zip.write(noise);
        }
        return new FilePayload(file, "application/zip", bytes.toByteArray());
    }
}
