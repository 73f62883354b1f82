package fr.stagein.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.events.AccountId;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.ApplicationState.Status;
import fr.stagein.events.EventType;
import fr.stagein.events.StudentState;
import fr.stagein.events.Week;
import fr.stagein.events.Weeks;
import fr.stagein.notifications.NotificationTest;
import fr.stagein.notifications.Outside;
import fr.stagein.notifications.Scene;
import fr.stagein.notifications.Scene.Cast;
import fr.stagein.notifications.inbox.Facts;
import fr.stagein.notifications.inbox.NewNote;
import fr.stagein.notifications.inbox.NoteId;
import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.notifications.inbox.Notes;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.notifications.settings.MailFrequency;
import fr.stagein.notifications.settings.MailSettings;
import fr.stagein.notifications.settings.MailSettings.Wish;
import fr.stagein.notifications.settings.QuietHours;
import fr.stagein.notifications.settings.Settings;
import fr.stagein.platform.queue.Step;
import fr.stagein.platform.territory.Territory;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.testing.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Digests, quiet hours and the link that stops mails, on days that are still to come for the service itself. */
@NotificationTest
class DigestTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    Scene scene;

    @Autowired
    Outside outside;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Notes notes;

    @Autowired
    Settings settings;

    @Autowired
    Addresses addresses;

    @Autowired
    Letter letter;

    @Autowired
    Sender sender;

    @Autowired
    StopLink stopLink;

    @Autowired
    MailProperties properties;

    @Autowired
    Territory territory;

    @Autowired
    TerritoryCalendar calendar;

    @Autowired
    MeterRegistry meters;

    @Autowired
    PlatformTransactionManager transactions;

    private final AccountId lea = AccountId.of(UUID.randomUUID().toString());
    private final String mailbox = UUID.randomUUID() + "@people.example";
    private LocalDate day;

    @BeforeEach
    void a_student_who_wants_one_mail_a_day() {
        day = calendar.workingDayFrom(calendar.today().plusDays(2));
        outside.knows(lea.value(), mailbox, "Léa", "fr");
        choose(
                lea,
                Reader.STUDENT,
                MailFrequency.DAILY,
                null,
                NoteKind.APPLICATION_SEEN,
                NoteKind.APPLICATION_DECLINED);
    }

    @Test
    void the_news_of_a_day_come_in_one_mail_however_many_replicas_there_are() throws Exception {
        note(day, 9, NoteKind.APPLICATION_SEEN, application("Boulanger d'un jour"));
        note(day, 11, NoteKind.APPLICATION_DECLINED, application("Sous le <b>capot</b>"));
        deliverAt(day, 16);
        assertThat(mails()).as("before the hour").isEmpty();

        List<Thread> replicas = Stream.generate(() -> postmanAt(day, 18))
                .limit(3)
                .map(postman -> Thread.ofVirtual().start(() -> {
                    while (postman.deliverNext() != Step.NOTHING_DUE) {
                        // the next one
                    }
                }))
                .toList();
        for (Thread replica : replicas) {
            replica.join();
        }
        deliverAt(day, 19);

        assertThat(mails()).hasSize(1);
        MimeMessage digest = mails().getFirst();
        assertThat(digest.getSubject()).isEqualTo("Les 2 nouvelles du jour");
        assertThat(text(digest))
                .containsSubsequence(
                        "Boulanger d'un jour", "Sous le <b>capot</b>", "https://stage.example/candidatures")
                .contains("Sous le &lt;b&gt;capot", "https://stage.example/parametres/notifications");
        assertThat(digest.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void what_comes_after_the_digest_is_told_in_the_next() {
        note(day, 9, NoteKind.APPLICATION_SEEN, application("Première"));
        deliverAt(day, 18);
        // The clock of the replica that notes it is late.
        note(day, 16, NoteKind.APPLICATION_SEEN, application("Seconde"));
        deliverAt(day, 19);
        assertThat(mails()).hasSize(1);

        deliverAt(calendar.workingDayFrom(day.plusDays(1)), 18);
        assertThat(mails()).hasSize(2);
        assertThat(text(mails().getLast())).contains("Seconde").doesNotContain("Première");
    }

    @Test
    void nothing_moot_is_told_and_no_mail_sent_for_nothing() {
        Facts overtaken = application("Dépassée");
        note(day, 9, NoteKind.APPLICATION_SEEN, overtaken);
        note(day, 10, NoteKind.APPLICATION_DECLINED, overtaken);
        NoteId read = note(day, 10, NoteKind.APPLICATION_SEEN, application("Lue dans la boîte"));
        http.post()
                .uri("/api/inbox/{id}/read", read)
                .headers(Tokens.student(lea.value()))
                .exchange();
        deliverAt(day, 18);
        assertThat(mails()).hasSize(1);
        assertThat(text(mails().getFirst()))
                .contains("Réponse à ta candidature")
                .doesNotContain("Ta candidature a été lue", "Lue dans la boîte");

        LocalDate next = calendar.workingDayFrom(day.plusDays(1));
        note(next, 9, NoteKind.APPLICATION_SEEN, application("Plus voulue"));
        choose(lea, Reader.STUDENT, MailFrequency.NEVER, null, NoteKind.APPLICATION_SEEN);
        deliverAt(next, 18);
        assertThat(mails()).hasSize(1);
        assertThat(outcomes()).containsExactly("SENT", "MOOT");
    }

    @Test
    void digests_rest_on_sundays_and_holidays() {
        // Easter: the Monday is a holiday too.
        var times = timesAt(Instant.parse("2027-03-27T17:30:00Z"));
        assertThat(times.digestDay(Instant.parse("2027-03-27T15:30:00Z"))).isEqualTo("2027-03-27");
        assertThat(times.digestDay(Instant.parse("2027-03-27T17:30:00Z"))).isEqualTo("2027-03-30");
        assertThat(times.digestDay(Instant.parse("2027-03-28T09:00:00Z"))).isEqualTo("2027-03-30");
    }

    @Test
    void a_mail_waits_for_the_end_of_quiet_hours_and_for_a_working_day() {
        var quiet = new QuietHours(LocalTime.of(20, 0), LocalTime.of(9, 0));
        var times = timesAt(Instant.EPOCH);
        assertThat(times.from(Instant.parse("2026-11-25T21:00:00Z"), quiet)).isEqualTo("2026-11-26T08:00:00Z");
        assertThat(times.from(Instant.parse("2026-11-25T12:00:00Z"), quiet)).isEqualTo("2026-11-25T12:00:00Z");
        assertThat(times.from(Instant.parse("2026-11-28T21:00:00Z"), quiet))
                .as("Saturday evening, then Sunday, then a morning that is quiet until nine")
                .isEqualTo("2026-11-30T08:00:00Z");

        choose(lea, Reader.STUDENT, MailFrequency.AT_ONCE, quiet, NoteKind.APPLICATION_SEEN);
        NoteId note = note(day, 22, NoteKind.APPLICATION_SEEN, application("De nuit"));
        assertThat(jdbc.sql("select due_at from mail_queue where note_id = :note")
                        .param("note", note.value())
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(times.from(at(day, 22), quiet))
                .isAfter(at(day, 22));
    }

    @Test
    void what_a_placement_needs_comes_at_once_whatever_is_chosen() throws Exception {
        transaction().executeWithoutResult(status -> settings.stopMails(lea));
        scene.noteAndMail(lea);
        Cast cast = Cast.strangers();
        var student = new Cast(
                cast.company(),
                cast.baker(),
                cast.clerk(),
                cast.offer(),
                cast.student(),
                lea,
                cast.claire(),
                cast.application());
        scene.introduce(student, "Boulanger d'un jour", "Le Fournil");
        scene.publish(EventType.APPLICATION_ACCEPTED, student.application(1, Status.ACCEPTED));

        await().atMost(SOON).until(() -> !mails().isEmpty());
        assertThat(mails()).hasSize(1);
        assertThat(mails().getFirst().getSubject()).contains("ta candidature est acceptée");
        assertThat(mails().getFirst().getHeader("List-Unsubscribe")).isNull();
        assertThat(text(mails().getFirst())).contains("il est toujours envoyé").doesNotContain("desabonnement");
    }

    @Test
    void one_click_in_the_mail_stops_what_can_be_stopped_without_signing_in() throws Exception {
        choose(lea, Reader.STUDENT, MailFrequency.AT_ONCE, null, NoteKind.APPLICATION_SEEN);
        scene.noteAndMail(lea);
        await().atMost(SOON).until(() -> !mails().isEmpty());
        String header = mails().getFirst().getHeader("List-Unsubscribe")[0];
        assertThat(header)
                .startsWith("<https://stage.example/api/notifications/stop/")
                .endsWith(">");
        String token = header.substring(header.lastIndexOf('/') + 1, header.length() - 1);
        assertThat(text(mails().getFirst())).contains("https://stage.example/desabonnement#" + token);

        assertThat(http.get().uri("/api/notifications/stop/{token}", token))
                .as("opened as a link it asks, and stops nothing")
                .hasStatus(303)
                .hasHeader("Location", "/desabonnement#" + token);
        assertThat(settings.of(lea).frequencyOf(Reader.STUDENT, NoteKind.APPLICATION_SEEN))
                .isEqualTo(MailFrequency.AT_ONCE);

        for (int click = 0; click < 2; click++) {
            assertThat(http.post()
                            .uri("/api/notifications/stop/{token}", token)
                            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                            .content("List-Unsubscribe=One-Click"))
                    .hasStatus(204);
        }
        MailSettings after = settings.of(lea);
        assertThat(after.frequencyOf(Reader.STUDENT, NoteKind.APPLICATION_SEEN)).isEqualTo(MailFrequency.NEVER);
        assertThat(after.frequencyOf(Reader.STUDENT, NoteKind.APPLICATION_ACCEPTED))
                .isEqualTo(MailFrequency.AT_ONCE);
    }

    @Test
    void whatever_the_link_has_become_it_leads_to_the_page_that_asks() {
        for (String token : List.of("x", "${a}", "é")) {
            assertThat(http.get().uri("/api/notifications/stop/{token}", token))
                    .hasStatus(303)
                    .headers()
                    .satisfies(headers ->
                            assertThat(String.valueOf(headers.getLocation())).startsWith("/desabonnement#"));
        }
    }

    @Test
    void a_forged_link_or_that_of_an_answer_stops_nothing() {
        for (String token : List.of("x", "eA.eA", stopLink.page(lea).getFragment() + "A")) {
            assertThat(http.post().uri("/api/notifications/stop/{token}", token))
                    .hasStatus(404);
        }
        assertThat(settings.of(lea).frequencyOf(Reader.STUDENT, NoteKind.APPLICATION_SEEN))
                .isEqualTo(MailFrequency.DAILY);
    }

    @Test
    void a_guardian_of_two_sees_which_child() {
        Cast first = scene.known();
        Cast second = Cast.strangers();
        var sister = new Cast(
                first.company(),
                first.baker(),
                first.clerk(),
                first.offer(),
                second.student(),
                second.lea(),
                first.claire(),
                second.application());
        String claire = UUID.randomUUID() + "@people.example";
        outside.knows(first.claire().value(), claire, "Claire", "fr");
        scene.publish(EventType.APPLICATION_CONFIRMED, first.application(1, Status.CONFIRMED));
        await().atMost(SOON).until(() -> mailsTo(claire).size() == 1);
        assertThat(text(mailsTo(claire).getFirst()))
                .contains("Votre enfant a confirmé")
                .doesNotContain("L.");

        scene.publish(EventType.STUDENT_ENROLLED, sister.student(1, StudentState.Status.ENROLLED));
        scene.publish(EventType.APPLICATION_CONFIRMED, sister.application(1, Status.CONFIRMED));
        await().atMost(SOON).until(() -> mailsTo(claire).size() == 2);
        assertThat(text(mailsTo(claire).getLast())).contains("Votre enfant L. a confirmé");
    }

    private static Facts application(String title) {
        Facts facts = Scene.facts(title, "Le Fournil");
        return Facts.ofApplication(
                facts.companyName(),
                new ApplicationId(UUID.randomUUID()),
                title,
                Weeks.of(Week.of("2027-W05"), null),
                facts.answerBy());
    }

    private void choose(
            AccountId account, Reader reader, MailFrequency frequency, QuietHours quiet, NoteKind... kinds) {
        List<Wish> wishes =
                Stream.of(kinds).map(kind -> new Wish(reader, kind, frequency)).toList();
        transaction()
                .executeWithoutResult(
                        status -> settings.save(account, new MailSettings(wishes, MailFrequency.AT_ONCE, quiet)));
    }

    /** Noted by a replica whose clock shows that hour. */
    private NoteId note(LocalDate when, int hour, NoteKind kind, Facts facts) {
        return transaction().execute(status -> {
            NoteId id = notes.add(List.of(new NewNote(lea, Reader.STUDENT, kind, facts)))
                    .getFirst();
            Instant now = at(when, hour);
            new MailQueue(jdbc, notes, properties, timesAt(now), digestsAt(now), settings, clockAt(now))
                    .add(id, now, false);
            return id;
        });
    }

    private void deliverAt(LocalDate when, int hour) {
        DigestPostman postman = postmanAt(when, hour);
        while (postman.deliverNext() != Step.NOTHING_DUE) {
            // the next one
        }
    }

    private DigestPostman postmanAt(LocalDate when, int hour) {
        return new DigestPostman(
                digestsAt(at(when, hour)), settings, addresses, letter, sender, properties, meters, transactions);
    }

    private Digests digestsAt(Instant now) {
        return new Digests(jdbc, notes, timesAt(now), properties, clockAt(now));
    }

    private DeliveryTimes timesAt(Instant now) {
        return new DeliveryTimes(
                new TerritoryCalendar(clockAt(now), territory.timeZone()), territory, properties.digestAt(), true);
    }

    private static Clock clockAt(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private Instant at(LocalDate when, int hour) {
        return when.atTime(hour, 0).atZone(territory.timeZone()).toInstant();
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    private List<String> outcomes() {
        return jdbc.sql("select outcome from digest where account_id = :account order by day")
                .param("account", lea.value())
                .query(String.class)
                .list();
    }

    private List<MimeMessage> mails() {
        return mailsTo(mailbox);
    }

    private List<MimeMessage> mailsTo(String address) {
        List<MimeMessage> found = new ArrayList<>();
        try {
            for (MimeMessage mail : outside.mail().getReceivedMessages()) {
                if (mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(address)) {
                    found.add(mail);
                }
            }
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
        return found;
    }

    /** Both forms of it, one after the other. */
    private static String text(MimeMessage mail) {
        try {
            return text((Part) mail);
        } catch (MessagingException | IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (!(part.getContent() instanceof Multipart parts)) {
            return String.valueOf(part.getContent());
        }
        var all = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            all.append(text(parts.getBodyPart(i)));
        }
        return all.toString();
    }
}
