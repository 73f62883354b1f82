package fr.stagein.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.events.AccountId;
import fr.stagein.events.ApplicationState.Status;
import fr.stagein.events.CompanyId;
import fr.stagein.events.ErasureId;
import fr.stagein.events.ErasureState;
import fr.stagein.events.EventType;
import fr.stagein.events.InvitationId;
import fr.stagein.events.InvitationState;
import fr.stagein.notifications.NotificationTest;
import fr.stagein.notifications.Outside;
import fr.stagein.notifications.Scene;
import fr.stagein.notifications.Scene.Cast;
import fr.stagein.notifications.inbox.NoteId;
import fr.stagein.notifications.inbox.Notes;
import fr.stagein.notifications.settings.Settings;
import fr.stagein.platform.queue.Step;
import fr.stagein.platform.territory.Territory;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.platform.tokens.SecretLinks;
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
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails as a mail server receives them. */
@NotificationTest
class MailTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    Scene scene;

    @Autowired
    Outside outside;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MailQueue queue;

    @Autowired
    Notes notes;

    @Autowired
    Environment environment;

    @Autowired
    Addresses addresses;

    @Autowired
    Letter letter;

    @Autowired
    Sender sender;

    @Autowired
    Digests digests;

    @Autowired
    Settings settings;

    @Autowired
    MailProperties properties;

    @Autowired
    Territory territory;

    @Autowired
    MeterRegistry meters;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void an_acceptance_reaches_student_and_guardian_each_in_their_language() throws Exception {
        Cast cast = Cast.strangers();
        scene.introduce(cast, "Écris à patron@fournil.example", "Le <b>Fournil</b> & Fils");
        String lea = knownTo(cast.lea(), "Léa", "fr");
        String claire = knownTo(cast.claire(), "Claire", "en");
        scene.publish(EventType.APPLICATION_ACCEPTED, cast.application(1, Status.ACCEPTED));

        MimeMessage toLea = awaitMails(lea, 1).getFirst();
        assertThat(toLea.getSubject()).isEqualTo("Bonne nouvelle : ta candidature est acceptée");
        assertThat(toLea.getAllRecipients()).extracting(Object::toString).containsExactly(lea);
        assertThat(toLea.getFrom()[0].toString()).contains("Stage-IN", "ne-pas-repondre@stagein.example");
        assertThat(toLea.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(part(toLea, "text/plain"))
                .contains("Bonjour Léa,", "Le <b>Fournil</b> & Fils", "https://stage.example/candidatures")
                .doesNotContain("patron@");
        assertThat(part(toLea, "text/html"))
                .contains("lang=\"fr\"", "Le &lt;b&gt;Fournil&lt;/b&gt; &amp; Fils")
                .doesNotContain("<b>Fournil", "patron@", claire);

        MimeMessage toClaire = awaitMails(claire, 1).getFirst();
        assertThat(toClaire.getSubject()).isEqualTo("An application of your child is accepted");
        assertThat(part(toClaire, "text/plain"))
                .contains("Hello Claire,", "https://stage.example/enfants")
                .doesNotContain("Léa");
    }

    @Test
    void a_guardian_whose_last_childs_file_is_erased_is_told_before_the_address_is() throws Exception {
        Cast cast = Cast.strangers();
        String claire = knownTo(cast.claire(), "Claire", "fr");
        var erasure =
                new ErasureState(new ErasureId(UUID.randomUUID()), 1, null, List.of(cast.claire()), Instant.now());
        scene.publish(EventType.ERASURE_ANNOUNCED, erasure);

        MimeMessage told = awaitMails(claire, 1).getFirst();
        assertThat(told.getSubject()).isEqualTo("Le dossier de votre enfant est effacé");
        assertThat(part(told, "text/plain"))
                .contains("Bonjour Claire,", "votre adresse e-mail seront effacés", "écrivez dès maintenant");

        scene.publish(
                EventType.ERASURE_ORDERED,
                new ErasureState(erasure.erasureId(), 2, null, erasure.accountIds(), Instant.now()));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from note where account_id = ?")
                                .param(cast.claire().value())
                                .query(Long.class)
                                .single()
                        == 0);
    }

    @Test
    void a_companys_mail_has_a_link_and_a_code_of_its_own_to_answer_with() throws Exception {
        Cast cast = scene.known();
        String baker = knownTo(cast.baker(), "Paul", "fr");
        String clerk = knownTo(cast.clerk(), "Anne", "fr");
        String lea = knownTo(cast.lea(), "Léa", "fr");
        scene.publish(EventType.APPLICATION_SUBMITTED, cast.application(1, Status.SUBMITTED));
        scene.publish(EventType.APPLICATION_SEEN, cast.application(2, Status.SEEN));

        var links = new SecretLinks(environment.getRequiredProperty("stagein.answer-links.key"));
        List<String> parts = List.of(cast.application().toString(), cast.baker().value(), "2026-12-08");
        MimeMessage toBaker = awaitMails(baker, 1).getFirst();
        for (String type : List.of("text/plain", "text/html")) {
            assertThat(part(toBaker, type))
                    .contains("https://stage.example/reponse#" + links.token(parts))
                    .contains("Le code à recopier : " + links.code(parts));
        }
        assertThat(part(awaitMails(clerk, 1).getFirst(), "text/plain")).doesNotContain(links.token(parts));
        assertThat(part(awaitMails(lea, 1).getFirst(), "text/plain")).doesNotContain("/reponse");
    }

    @Test
    void an_invitation_is_mailed_once_with_a_link_of_its_own_and_its_address_forgotten() throws Exception {
        String email = UUID.randomUUID() + "@people.example";
        InvitationState sent = invitation(email, 1, InvitationState.Status.OPEN);
        UUID event = scene.publish(EventType.INVITATION_SENT, sent);
        scene.publish(event, EventType.INVITATION_SENT.id(), EventType.INVITATION_SENT, sent);

        MimeMessage mail = awaitMails(email, 1).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Le <b>Fournil</b> vous invite sur Stage-IN");
        assertThat(mail.getMessageID())
                .as("the same, should it be sent again after a crash")
                .startsWith("<" + sent.invitationId() + "@");
        String token = new SecretLinks(environment.getRequiredProperty("stagein.answer-links.key"))
                .token(List.of("company-invitation", sent.invitationId().toString()));
        assertThat(part(mail, "text/plain")).contains("https://stage.example/invitation#" + token);
        assertThat(part(mail, "text/html"))
                .contains("https://stage.example/invitation#" + token, "Le &lt;b&gt;Fournil&lt;/b&gt;")
                .doesNotContain("<b>Fournil");
        await().atMost(SOON).until(() -> addresses(sent).isEmpty());
        assertThat(mailsTo(email)).hasSize(1);
    }

    @Test
    void an_invitation_that_was_taken_back_before_its_mail_is_not_sent() {
        String email = UUID.randomUUID() + "@people.example";
        outside.mail().stop();
        InvitationState sent = invitation(email, 1, InvitationState.Status.OPEN);
        scene.publish(EventType.INVITATION_SENT, sent);
        await().atMost(SOON).until(() -> addresses(sent).equals(List.of(email)));
        scene.publish(
                EventType.INVITATION_CLOSED,
                new InvitationState(
                        sent.invitationId(),
                        2,
                        sent.companyId(),
                        sent.companyName(),
                        null,
                        sent.expiresAt(),
                        InvitationState.Status.CLOSED));
        await().atMost(SOON).until(() -> addresses(sent).isEmpty());
        outside.mail().start();

        String after = UUID.randomUUID() + "@people.example";
        scene.publish(EventType.INVITATION_SENT, invitation(after, 1, InvitationState.Status.OPEN));
        awaitMails(after, 1);
        assertThat(mailsTo(email)).isEmpty();
    }

    @Test
    void an_invitation_to_an_address_that_takes_no_mail_is_told_to_the_company_and_not_tried_again() {
        Cast cast = scene.known();
        var wrong = new InvitationState(
                new InvitationId(UUID.randomUUID()),
                1,
                cast.company(),
                "Le Fournil",
                "x y@people example",
                Instant.now().plus(Duration.ofDays(7)),
                InvitationState.Status.OPEN);
        scene.publish(EventType.INVITATION_SENT, wrong);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(jdbc.sql("select refused from invitation_mail where invitation_id = ?")
                                .param(wrong.invitationId().value())
                                .query(Boolean.class)
                                .optional())
                        .contains(true));
        assertThat(addresses(wrong)).isEmpty();
        assertThat(notes.newest(cast.baker(), 10))
                .extracting(note -> note.kind().name())
                .containsOnlyOnce("COLLEAGUE_UNREACHABLE");
    }

    private static InvitationState invitation(String email, long version, InvitationState.Status status) {
        return new InvitationState(
                new InvitationId(UUID.randomUUID()),
                version,
                new CompanyId(UUID.randomUUID()),
                "Le <b>Fournil</b>",
                email,
                Instant.now().plus(Duration.ofDays(7)),
                status);
    }

    private List<String> addresses(InvitationState invitation) {
        return jdbc.sql("select email from invitation_mail where invitation_id = :id and email is not null")
                .param("id", invitation.invitationId().value())
                .query(String.class)
                .list();
    }

    @Test
    void two_workers_send_each_mail_once() throws Exception {
        AccountId account = someone();
        String email = knownTo(account, "Léa", "fr");
        int mails = 40;
        for (int i = 0; i < mails; i++) {
            scene.noteAndMail(account);
        }
        // Beside the one that the service runs itself.
        List<Thread> workers = Stream.generate(this::postman)
                .limit(2)
                .map(postman -> Thread.ofVirtual().start(() -> {
                    while (postman.deliverNext() != Step.NOTHING_DUE) {
                        // the next one
                    }
                }))
                .toList();
        for (Thread worker : workers) {
            worker.join();
        }
        await().atMost(SOON).until(() -> waiting(account) == 0);

        Set<String> ids = new HashSet<>();
        for (MimeMessage mail : mailsTo(email)) {
            ids.add(mail.getMessageID());
        }
        assertThat(mailsTo(email)).hasSize(mails);
        assertThat(ids).hasSize(mails);
    }

    @Test
    void a_mail_that_cannot_be_read_holds_up_none_of_the_others() {
        AccountId account = someone();
        String email = knownTo(account, "Léa", "fr");
        UUID unreadable = UUID.randomUUID();
        jdbc.sql("""
                insert into note (id, account_id, reader, kind, facts, created_at)
                values (?, ?, 'STUDENT', 'OF_ANOTHER_RELEASE', '{}', now() - interval '1 day')""").params(unreadable, account.value()).update();
        jdbc.sql("insert into mail_queue (note_id, due_at) values (?, now() - interval '1 day')")
                .param(unreadable)
                .update();
        scene.noteAndMail(account);

        await().atMost(SOON).until(() -> mailsTo(email).size() == 1);
        await().atMost(SOON)
                .until(() -> jdbc.sql("select attempts from mail_queue where note_id = ?")
                                .param(unreadable)
                                .query(Integer.class)
                                .single()
                        > 0);
        jdbc.sql("delete from mail_queue where note_id = ?").param(unreadable).update();
        jdbc.sql("delete from note where id = ?").param(unreadable).update();
    }

    @Test
    void an_account_without_address_is_passed_over_and_marked() {
        AccountId without = someone();
        outside.knowsWithoutEmail(without.value());
        NoteId first = scene.noteAndMail(without);
        NoteId ofNobody = scene.noteAndMail(someone());

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(outcome(first)).isEqualTo("NO_ADDRESS");
            assertThat(outcome(ofNobody)).isEqualTo("NO_ADDRESS");
        });
    }

    @Test
    void mails_wait_while_the_mail_server_is_away() {
        AccountId account = someone();
        String email = knownTo(account, "Léa", "fr");
        outside.mail().stop();
        NoteId note = scene.noteAndMail(account);
        await().atMost(SOON).until(() -> attempts(note) >= 2);
        assertThat(outcome(note)).isNull();

        outside.mail().start();
        awaitMails(email, 1);
        await().atMost(SOON).until(() -> "SENT".equals(outcome(note)));
    }

    @Test
    void mails_wait_while_keycloak_is_away_or_has_dropped_our_token() {
        AccountId account = someone();
        String email = knownTo(account, "Léa", "fr");
        outside.goesAway(true);
        NoteId note = scene.noteAndMail(account);
        await().atMost(SOON).until(() -> attempts(note) >= 1);
        outside.goesAway(false);
        awaitMails(email, 1);

        outside.forgetsTokens();
        scene.noteAndMail(account);
        awaitMails(email, 2);
    }

    @Test
    void what_happened_long_ago_stays_in_the_inbox_alone() {
        AccountId account = someone();
        NoteId note = scene.note(
                account, Scene.facts("Offre", "Le Fournil"), Instant.now().minus(Duration.ofDays(8)));

        assertThat(jdbc.sql("select count(*) from mail_queue where note_id = :note")
                        .param("note", note.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void on_sundays_and_holidays_mails_wait_for_the_next_working_morning() {
        var easter = Clock.fixed(Instant.parse("2027-03-28T15:00:00Z"), ZoneOffset.UTC);
        var times = new DeliveryTimes(
                new TerritoryCalendar(easter, territory.timeZone()), territory, properties.digestAt(), true);
        var queueThatDay = new MailQueue(jdbc, notes, properties, times, digests, settings, easter);
        NoteId note = scene.note(someone());
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> queueThatDay.add(note, easter.instant(), false));

        assertThat(jdbc.sql("select due_at from mail_queue where note_id = :note")
                        .param("note", note.value())
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .as("Monday is a holiday too; Tuesday, 8:00 in the territory")
                .isEqualTo("2027-03-30T06:00:00Z");
    }

    @Test
    void a_reminder_that_waits_is_not_sent_once_the_application_has_gone_on() {
        Cast cast = scene.known();
        String baker = knownTo(cast.baker(), "Paul", "fr");
        outside.goesAway(true);
        scene.publish(EventType.APPLICATION_REMINDER_DUE, cast.application(1, Status.SEEN));
        await().atMost(SOON).until(() -> waiting(cast.baker()) == 1);
        scene.publish(EventType.APPLICATION_WITHDRAWN, cast.application(2, Status.WITHDRAWN));
        await().atMost(SOON).until(() -> "MOOT".equals(outcome(first(cast.baker()))));
        outside.goesAway(false);

        assertThat(awaitMails(baker, 1)).extracting(MimeMessage::getSubject).containsExactly("Candidature retirée");
    }

    @Test
    void the_wait_doubles_up_to_its_limit() {
        var patience = new MailProperties(
                "a@b.example",
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                Duration.ofMinutes(1),
                30,
                true,
                LocalTime.of(17, 0),
                Duration.ofDays(7));

        assertThat(Stream.of(1, 2, 3, 4, 29).map(patience::waitAfter))
                .extracting(Duration::toSeconds)
                .containsExactly(10L, 20L, 40L, 60L, 60L);
    }

    private Postman postman() {
        return new Postman(queue, addresses, letter, sender, settings, properties, meters, transactions);
    }

    private String knownTo(AccountId account, String firstName, String language) {
        String email = UUID.randomUUID() + "@people.example";
        outside.knows(account.value(), email, firstName, language);
        return email;
    }

    private List<MimeMessage> awaitMails(String email, int count) {
        await().atMost(SOON).until(() -> mailsTo(email).size() == count);
        return mailsTo(email);
    }

    private List<MimeMessage> mailsTo(String email) {
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage mail : outside.mail().getReceivedMessages()) {
            try {
                if (Stream.of(mail.getRecipients(Message.RecipientType.TO))
                        .anyMatch(to -> to.toString().equals(email))) {
                    found.add(mail);
                }
            } catch (MessagingException unreadable) {
                throw new AssertionError(unreadable);
            }
        }
        return found;
    }

    private int waiting(AccountId account) {
        return jdbc.sql("""
                        select count(*) from mail_queue join note on note.id = note_id
                        where account_id = :account and outcome is null""")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    private NoteId first(AccountId account) {
        return new NoteId(jdbc.sql("select id from note where account_id = :account order by created_at limit 1")
                .param("account", account.value())
                .query(UUID.class)
                .single());
    }

    private int attempts(NoteId note) {
        return jdbc.sql("select attempts from mail_queue where note_id = :note")
                .param("note", note.value())
                .query(Integer.class)
                .single();
    }

    private String outcome(NoteId note) {
        return (String) jdbc.sql("select outcome from mail_queue where note_id = :note")
                .param("note", note.value())
                .query()
                .singleRow()
                .get("outcome");
    }

    static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = part(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static AccountId someone() {
        return AccountId.of(UUID.randomUUID().toString());
    }
}
