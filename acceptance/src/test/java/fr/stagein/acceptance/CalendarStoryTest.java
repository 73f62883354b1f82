package fr.stagein.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import fr.stagein.acceptance.TheSystem.Run;
import fr.stagein.acceptance.Visitor.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A pupil puts the placement into the phone's calendar, makes another address, and stops it. */
@ExtendWith({TheSystem.class, Browsers.class})
class CalendarStoryTest {

    private static final String PUPIL = "arthur.cluzeau@eleve.example";
    private static final String COMPANY = "beauconstruction.contact@entreprise.example";

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String WEEK = "2027-W06";

    @Test
    void a_placement_is_followed_in_a_calendar(Run system, Chromium chromium) {
        String title = confirmedPlace(system, PUPIL, COMPANY);
        try (Person pupil = chromium.person(Device.PHONE).signIn(PUPIL)) {
            pupil.open("/candidatures").text("Mettre dans mon agenda").click();
            pupil.look("calendar-1-none");
            pupil.button("Créer mon lien").click();
            Locator address = pupil.field("Lien de l’agenda");
            String first = path(system, address.inputValue());
            pupil.look("calendar-2-made");
            assertThat(pupil.link("Ouvrir dans l’agenda"))
                    .hasAttribute("href", system.url().replace("http:", "webcal:") + first);

            // Without signing in, as a calendar asks.
            Answer feed = await().atMost(SOON)
                    .until(
                            () -> Visitor.anybody(system).get(first).expect(200),
                            answer -> answer.whole().body().contains("Stage : "));
            assertThat(feed.whole().headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
            List<String> lines = linesOf(feed.whole().body());
            assertThat(lines).contains("SUMMARY:Stage : " + title);
            assertThat(lines.stream().filter(line -> line.startsWith("DTSTART:2027020")))
                    .as("from the 8th")
                    .hasSize(2);
            assertThat(lines.stream().filter(line -> line.startsWith("DTSTART:202702")))
                    .as("five days")
                    .hasSize(5);
            assertThat(feed.whole().body()).doesNotContain("eleve.example");

            // Who has lost it, or shown it to somebody, makes another.
            pupil.open("/candidatures").text("Mettre dans mon agenda").click();
            pupil.text("Un lien existe depuis le").waitFor();
            pupil.look("calendar-3-there");
            pupil.button("Faire un nouveau lien").click();
            String second = path(system, address.inputValue());
            assertThat(second).isNotEqualTo(first);
            Visitor.anybody(system).get(first).expect(404);
            Visitor.anybody(system).get(second).expect(200);

            pupil.button("Arrêter le lien").click();
            pupil.text("Le lien ne marche plus.").waitFor();
            pupil.button("Créer mon lien").waitFor();
            Visitor.anybody(system).get(second).expect(404);
        }
    }

    /** As RFC 5545 has it: CRLF, no line above 75 octets, folded ones put together again, what begins ends. */
    private static List<String> linesOf(String calendar) {
        assertThat(calendar).endsWith("END:VCALENDAR\r\n");
        assertThat(calendar.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(calendar.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        List<String> lines = List.of(calendar.replaceAll("\r\n[ \t]", "").split("\r\n"));
        assertThat(lines).startsWith("BEGIN:VCALENDAR").contains("VERSION:2.0");
        assertThat(lines.stream().filter(line -> line.startsWith("PRODID:"))).hasSize(1);
        long entries = lines.stream().filter("BEGIN:VEVENT"::equals).count();
        assertThat(lines.stream().filter("END:VEVENT"::equals)).hasSize((int) entries);
        for (String needed : List.of("UID:", "DTSTAMP:", "DTSTART")) {
            assertThat(lines.stream().filter(line -> line.startsWith(needed)))
                    .as(needed)
                    .hasSize((int) entries);
        }
        assertThat(lines.stream().filter(line -> line.startsWith("UID:"))).doesNotHaveDuplicates();
        return lines;
    }

    private static String path(Run system, String address) {
        assertThat(address).startsWith(system.url() + "/api/calendar/feeds/").endsWith("/stage-in.ics");
        return address.substring(system.url().length());
    }

    /** @return the offer's title */
    private static String confirmedPlace(Run system, String pupilEmail, String companyEmail) {
        Visitor pupil = Visitor.signedIn(system, pupilEmail);
        Visitor company = Visitor.signedIn(system, companyEmail);
        var offer = Story.offersOf(company, WEEK).getFirst();
        String application = pupil.post(
                        "/api/applications",
                        Map.of("offerId", offer.get("id").asString(), "week", WEEK, "motivation", Story.MOTIVATION))
                .expect(201)
                .text("id");
        company.post("/api/applications/" + application + "/accept").expect(200);
        pupil.post("/api/applications/" + application + "/confirm").expect(200);
        return offer.get("title").asString();
    }
}
