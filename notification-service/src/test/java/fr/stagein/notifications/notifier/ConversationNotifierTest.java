package fr.stagein.notifications.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.events.AccountId;
import fr.stagein.events.ApplicationState.Status;
import fr.stagein.events.ClassId;
import fr.stagein.events.ConversationState.Side;
import fr.stagein.events.EventType;
import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState;
import fr.stagein.notifications.NotificationTest;
import fr.stagein.notifications.Outside;
import fr.stagein.notifications.Scene;
import fr.stagein.notifications.Scene.Cast;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who hears of words between a company and a student, of reports, and of an application that is handed over. */
@NotificationTest
class ConversationNotifierTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    Scene scene;

    @Autowired
    Outside outside;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_question_and_an_answer_are_told_to_the_other_side_alone() {
        Cast cast = scene.known();
        scene.publish(EventType.CONVERSATION_ASKED, cast.words(1, Side.COMPANY, false));
        scene.publish(EventType.CONVERSATION_ANSWERED, cast.words(2, Side.COMPANY, true));
        scene.publish(EventType.CONVERSATION_ASKED, cast.words(3, Side.STUDENT, false));
        scene.publish(EventType.CONVERSATION_ANSWERED, cast.words(4, Side.STUDENT, true));

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(kinds(cast.lea())).containsExactly("CONVERSATION_ASKED", "CONVERSATION_ANSWERED"));
        assertThat(kinds(cast.baker())).containsExactly("CONVERSATION_ANSWERED", "CONVERSATION_ASKED");
        assertThat(kinds(cast.clerk())).isEqualTo(kinds(cast.baker()));
        assertThat(kinds(cast.claire())).isEmpty();
    }

    @Test
    void the_students_mail_says_that_a_question_waits_and_has_no_strangers_address() throws Exception {
        Cast cast = Cast.strangers();
        scene.introduce(cast, "Appelle le patron@fournil.example", "Le Fournil www.fournil.example");
        String lea = knownTo(cast.lea());
        scene.publish(EventType.CONVERSATION_ASKED, cast.words(1, Side.COMPANY, false));

        MimeMessage mail = awaitMails(lea, 1).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Une question t'attend");
        assertThat(text(mail)).contains("/candidatures").doesNotContain("fournil.example", "patron");
    }

    @Test
    void a_report_reaches_who_follows_the_class_and_every_operator_even_if_keycloak_was_away() {
        AccountId principal = someone();
        AccountId teacher = someone();
        AccountId ofAnotherClass = someone();
        AccountId operator = someone();
        staff(principal, teacher, ofAnotherClass);
        String principalsMail = knownTo(principal);
        String operatorsMail = knownTo(operator);
        outside.knowsOperators(operator.value());
        outside.goesAway(true);
        Cast cast = scene.known();
        UUID event = scene.publish(EventType.CONVERSATION_REPORTED, cast.words(2, Side.COMPANY, false));

        await().atMost(SOON).untilAsserted(() -> assertThat(kinds(principal)).containsExactly("CONVERSATION_REPORTED"));
        assertThat(kinds(teacher)).containsExactly("CONVERSATION_REPORTED");
        await().atMost(SOON)
                .until(() -> jdbc.sql("select failures from call_to_operators where event_id = :event")
                                .param("event", event)
                                .query(Integer.class)
                                .single()
                        > 0);
        assertThat(kinds(operator)).isEmpty();
        outside.goesAway(false);

        await().atMost(SOON).untilAsserted(() -> assertThat(kinds(operator)).containsExactly("CONVERSATION_REPORTED"));
        assertThat(awaitMails(operatorsMail, 1)).hasSize(1);
        assertThat(awaitMails(principalsMail, 1)).hasSize(1);
        assertThat(kinds(ofAnotherClass)).isEmpty();
        assertThat(kinds(cast.lea())).isEmpty();
        assertThat(kinds(cast.baker())).isEmpty();
    }

    @Test
    void who_takes_over_gets_the_note_the_link_and_all_that_follows() throws Exception {
        Cast cast = scene.known();
        String clerk = knownTo(cast.clerk());
        scene.publish(EventType.APPLICATION_HANDED_OVER, cast.handedOver(2, Status.SUBMITTED, cast.clerk()));
        scene.publish(EventType.APPLICATION_REMINDER_DUE, cast.handedOver(3, Status.SUBMITTED, cast.clerk()));
        scene.publish(EventType.APPLICATION_HANDED_OVER, cast.handedOver(4, Status.ACCEPTED, cast.baker()));
        scene.publish(EventType.APPLICATION_HANDED_OVER, cast.handedOver(5, Status.ACCEPTED, null));
        scene.publish(EventType.APPLICATION_CONFIRMED, cast.handedOver(6, Status.CONFIRMED, null));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(kinds(cast.clerk()))
                        .containsExactly("APPLICATION_HANDED_OVER", "APPLICATION_REMINDER", "APPLICATION_CONFIRMED"));
        assertThat(kinds(cast.baker())).containsExactly("APPLICATION_HANDED_OVER", "APPLICATION_CONFIRMED");
        // The reminder's mail is moot by then, if it was not quicker.
        await().atMost(SOON).until(() -> mailsTo(clerk).stream().anyMatch(ConversationNotifierTest::isHandOver));
        MimeMessage first = mailsTo(clerk).stream()
                .filter(ConversationNotifierTest::isHandOver)
                .findFirst()
                .orElseThrow();
        assertThat(text(first)).contains("/reponse#");
    }

    private void staff(AccountId principal, AccountId teacher, AccountId ofAnotherClass) {
        scene.publish(
                EventType.SCHOOL_CHANGED,
                new SchoolState(
                        SchoolId.of("0240035H"),
                        Scene.nextSchoolVersion(),
                        "Collège",
                        SchoolState.Kind.COLLEGE,
                        "24352",
                        List.of(),
                        List.of(
                                new SchoolState.StaffMember(principal, SchoolState.StaffRole.PRINCIPAL, List.of()),
                                new SchoolState.StaffMember(
                                        teacher, SchoolState.StaffRole.TEACHER, List.of(Scene.CLASS)),
                                new SchoolState.StaffMember(
                                        ofAnotherClass,
                                        SchoolState.StaffRole.TEACHER,
                                        List.of(new ClassId(UUID.randomUUID())))),
                        null));
        await().atMost(SOON)
                .until(() -> jdbc.sql("select count(*) from staff where account_id = :account")
                                .param("account", teacher.value())
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    private String knownTo(AccountId account) {
        String email = UUID.randomUUID() + "@people.example";
        outside.knows(account.value(), email, "Camille", "fr");
        return email;
    }

    private List<MimeMessage> awaitMails(String email, int count) {
        await().atMost(SOON).until(() -> mailsTo(email).size() == count);
        return mailsTo(email);
    }

    private List<MimeMessage> mailsTo(String email) {
        return Stream.of(outside.mail().getReceivedMessages())
                .filter(mail -> to(mail).equals(email))
                .toList();
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static boolean isHandOver(MimeMessage mail) {
        try {
            return mail.getSubject().equals("Une candidature vous est confiée");
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (!(part.getContent() instanceof Multipart parts)) {
            return part.getContent().toString();
        }
        var all = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            all.append(text(parts.getBodyPart(i)));
        }
        return all.toString();
    }

    private List<String> kinds(AccountId account) {
        return jdbc.sql("select kind from note where account_id = :account order by created_at")
                .param("account", account.value())
                .query(String.class)
                .list();
    }

    private static AccountId someone() {
        return AccountId.of(UUID.randomUUID().toString());
    }
}
