package fr.stagein.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import fr.stagein.acceptance.Browsers.Chromium;
import fr.stagein.acceptance.Browsers.Device;
import fr.stagein.acceptance.TheSystem.Run;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A company that has enough of mails: none, one a day, none at night; and the link in a mail that stops them. */
@ExtendWith({TheSystem.class, Browsers.class})
class MailSettingsStoryTest {

    private static final String COMPANY = "atelierautodestilleuls.contact@entreprise.example";

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String NEWS = "Nouvelle candidature";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** Their applications are the news; each may have three of them open. */
    private static final List<String> PUPILS = List.of(
            "emma.gadaud@eleve.example",
            "lea.dumas@eleve.example",
            "zoe.fargeot@eleve.example",
            "timeo.ly@eleve.example",
            "ibrahim.legoff@eleve.example");

    @Test
    void mails_come_as_they_were_chosen(Run system, Chromium chromium) throws SQLException {
        Visitor visitor = Visitor.signedIn(system, COMPANY);
        String account = visitor.get("/api/session").expect(200).text("accountId");
        String offer = Story.offersOf(visitor).getFirst().get("id").asString();
        try (Person company = chromium.person(Device.PHONE).signIn(COMPANY);
                Person anybody = chromium.person(Device.PHONE)) {
            apply(system, 0, offer);
            String stop = system.linkIn(COMPANY, "https?://\\S+/desabonnement#\\S+");
            assertThat(mails(system, COMPANY, NEWS)).hasSize(1);

            choose(company, "Pas d’e-mail");
            company.look("mails-1-none");
            apply(system, 1, offer);
            arrived(company, 2);

            choose(company, "Un e-mail par jour");
            apply(system, 2, offer);
            arrived(company, 3);
            eveningComes(system, account);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(mails(system, COMPANY, "La nouvelle du jour"))
                            .singleElement()
                            .satisfies(mail -> assertThat(mail.text()).contains(NEWS)));

            LocalTime now = LocalTime.now(ZoneId.of("Europe/Paris"));
            company.open("/parametres/notifications")
                    .field("Pas d’e-mail à certaines heures")
                    .check();
            company.field("De").fill(CLOCK.format(now.minusHours(1)));
            company.field("À").fill(CLOCK.format(now.minusHours(1)));
            company.button("Enregistrer").click();
            company.text("Le début et la fin doivent être différents.").waitFor();
            company.look("mails-2-same");
            company.field("À").fill(CLOCK.format(now.plusHours(2)));
            company.field(NEWS).selectOption(new SelectOption().setLabel("E-mail tout de suite"));
            company.button("Enregistrer").click();
            company.text("C’est enregistré.").waitFor();
            company.page.reload();
            company.settle();
            assertThat(company.field("À")).hasValue(CLOCK.format(now.plusHours(2)));
            company.look("mails-3-quiet");
            apply(system, 3, offer);
            arrived(company, 4);
            assertThat(mails(system, COMPANY, NEWS)).as("in quiet hours").hasSize(1);
            quietHoursEnd(system, account);
            await().atMost(SOON).until(() -> mails(system, COMPANY, NEWS).size() == 2);

            // In whatever browser the mail is read, without signing in.
            anybody.page.navigate(stop);
            anybody.settle().look("mails-4-stop");
            anybody.button("Ne plus recevoir ces e-mails").click();
            anybody.title("C’est fait").waitFor();
            anybody.look("mails-5-stopped");
            apply(system, 4, offer);
            arrived(company, 5);
            company.open("/parametres/notifications");
            assertThat(company.field(NEWS)).hasValue("NEVER");
            assertThat(company.field("À")).hasValue(CLOCK.format(now.plusHours(2)));
            company.look("mails-6-settings");
        }
        assertThat(mailsWanted(system, account))
                .as("at once, in the digest, after the quiet hours")
                .isEqualTo(3);
    }

    private static void choose(Person company, String pace) {
        company.open("/parametres/notifications").field(NEWS).selectOption(new SelectOption().setLabel(pace));
        company.button("Enregistrer").click();
        company.text("C’est enregistré.").waitFor();
    }

    private static void apply(Run system, int pupil, String offer) {
        Visitor.signedIn(system, PUPILS.get(pupil))
                .post("/api/applications", Map.of("offerId", offer, "week", Story.WEEK, "motivation", Story.MOTIVATION))
                .expect(201);
    }

    /** The inbox has everything at once, whatever was chosen for mails. */
    private static void arrived(Person company, int news) {
        company.open("/messages");
        assertThat(company.page.locator("main li").filter(new Locator.FilterOptions().setHasText(NEWS)))
                .hasCount(news);
    }

    private static List<TheSystem.Run.Mail> mails(Run system, String to, String subject) {
        return system.mailsTo(to).stream()
                .filter(mail -> mail.subject().equals(subject))
                .toList();
    }

    private static void eveningComes(Run system, String account) throws SQLException {
        update(system, account, "update digest set due_at = now() where account_id = ? and outcome is null");
    }

    private static void quietHoursEnd(Run system, String account) throws SQLException {
        update(system, account, """
                update mail_queue set due_at = now()
                where outcome is null and due_at > now() + interval '90 minutes'
                  and note_id in (select id from note where account_id = ?)""");
    }

    private static void update(Run system, String account, String statement) throws SQLException {
        try (var notifications = system.database("notification");
                var waiting = notifications.prepareStatement(statement)) {
            waiting.setString(1, account);
            assertThat(waiting.executeUpdate()).isEqualTo(1);
        }
    }

    /** A mail that nobody wants never waits: whatever is in the queue was wanted when it happened. */
    private static int mailsWanted(Run system, String account) throws SQLException {
        try (var notifications = system.database("notification");
                var queue = notifications.prepareStatement("""
                        select count(*) from mail_queue join note on note.id = note_id
                        where account_id = ? and kind = 'APPLICATION_SUBMITTED'""")) {
            queue.setString(1, account);
            var counted = queue.executeQuery();
            counted.next();
            return counted.getInt(1);
        }
    }
}
