package fr.stagein.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementMailId;
import fr.stagein.events.AgreementMailState;
import fr.stagein.events.CompanyId;
import fr.stagein.events.EventType;
import fr.stagein.events.StudentId;
import fr.stagein.notifications.NotificationTest;
import fr.stagein.notifications.Outside;
import fr.stagein.notifications.Scene;
import fr.stagein.platform.tokens.DerivedKey;
import fr.stagein.platform.tokens.Envelope;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links and codes for agreements as a mail server receives them. */
@NotificationTest
class AgreementMailTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    Scene scene;

    @Autowired
    Outside outside;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @Autowired
    MailProperties properties;

    private final String address = UUID.randomUUID() + "@people.example";

    @Test
    void a_link_and_its_code_are_mailed_once_and_forgotten() throws Exception {
        AgreementMailState mail = mail(Instant.now().plus(Duration.ofDays(1)), "SIGN", "the-token", "123456");
        UUID event = scene.publish(EventType.AGREEMENT_MAIL_DUE, mail);
        scene.publish(event, EventType.AGREEMENT_MAIL_DUE.id(), EventType.AGREEMENT_MAIL_DUE, mail);

        await().atMost(SOON).until(() -> received().size() == 1);
        MimeMessage sent = received().getFirst();
        assertThat(sent.getSubject()).contains("Le Fournil");
        assertThat(text(sent)).contains("/convention#the-token", "123456", "Collège Arnaut-Daniel");
        await().atMost(SOON).until(() -> waiting(mail).isEmpty());
        assertThat(received()).hasSize(1);
    }

    @Test
    void what_is_mailed_about_an_amendment_says_amendment() throws Exception {
        Instant until = Instant.now().plus(Duration.ofDays(1));
        scene.publish(EventType.AGREEMENT_MAIL_DUE, mail(until, "SIGN_AMENDMENT", "the-token", "123456"));
        scene.publish(EventType.AGREEMENT_MAIL_DUE, mail(until, "FILL_AMENDMENT", "the-token", "123456"));
        scene.publish(EventType.AGREEMENT_MAIL_DUE, mail(until, "CODE_AMENDMENT", "", "654321"));
        await().atMost(SOON).until(() -> received().size() == 3);
        for (MimeMessage sent : received()) {
            assertThat(sent.getSubject()).doesNotContainIgnoringCase("convention");
            assertThat(text(sent)).contains("avenant");
        }
    }

    @Test
    void a_link_is_mailed_after_the_mail_server_was_away_for_a_day_and_a_code_by_then_is_not() throws Exception {
        outside.mail().stop();
        AgreementMailState link = mail(Instant.now().plus(Duration.ofDays(2)), "SIGN", "the-token", "123456");
        AgreementMailState code = mail(Instant.now().plus(Duration.ofMinutes(10)), "CODE", "", "654321");
        scene.publish(EventType.AGREEMENT_MAIL_DUE, link);
        scene.publish(EventType.AGREEMENT_MAIL_DUE, code);
        await().atMost(SOON).until(() -> attempts(link) > 0 && attempts(code) > 0);
        // A day goes by: as many tries as it has, the last of them an hour ago at most.
        int tries = triesInADay();
        jdbc.sql("""
                update agreement_mail set attempts = :tries, expires_at = expires_at - interval '1 day',
                       due_at = now() where mail_id = any(:ids) and done_at is null""")
                .param("tries", tries)
                .param("ids", new UUID[] {link.mailId().value(), code.mailId().value()})
                .update();
        await().atMost(SOON).until(() -> attempts(link) > tries);
        assertThat(waiting(link)).as("still there, encrypted").hasSize(1);
        await().atMost(SOON).until(() -> waiting(code).isEmpty());
        outside.mail().start();
        jdbc.sql("update agreement_mail set due_at = now() where mail_id = :id and done_at is null")
                .param("id", link.mailId().value())
                .update();
        await().atMost(SOON).until(() -> received().size() == 1);
        assertThat(text(received().getFirst()))
                .contains("/convention#the-token")
                .doesNotContain("654321");
    }

    @Test
    void a_code_while_the_mail_server_is_away_is_sent_when_it_is_back_and_kept_encrypted_until_then() throws Exception {
        outside.mail().stop();
        AgreementMailState mail = mail(Instant.now().plus(Duration.ofMinutes(10)), "CODE", "", "654321");
        scene.publish(EventType.AGREEMENT_MAIL_DUE, mail);
        await().atMost(SOON).until(() -> waiting(mail).size() == 1);
        assertThat(waiting(mail).getFirst()).doesNotContain(address, "654321");
        outside.mail().start();
        jdbc.sql("update agreement_mail set due_at = now() where mail_id = :id and done_at is null")
                .param("id", mail.mailId().value())
                .update();
        await().atMost(SOON).until(() -> received().size() == 1);
        assertThat(text(received().getFirst())).contains("654321").doesNotContain("/convention");
    }

    @Test
    void a_code_for_a_telephone_is_handed_to_the_text_message_service_with_the_territorys_token() {
        String number = "+336" + (10_000_000 + Math.abs(address.hashCode()) % 80_000_000);
        AgreementMailState code =
                mail(Instant.now().plus(Duration.ofMinutes(10)), "CODE", "", "654321", "sms:" + number);
        outside.answersSmsWith(503);
        scene.publish(EventType.AGREEMENT_MAIL_DUE, code);
        await().atMost(SOON).until(() -> attempts(code) > 0);
        outside.answersSmsWith(202);
        jdbc.sql("update agreement_mail set due_at = now() where mail_id = :id and done_at is null")
                .param("id", code.mailId().value())
                .update();
        await().atMost(SOON).until(() -> waiting(code).isEmpty());
        assertThat(outside.smsTo(number))
                .hasSizeGreaterThan(1)
                .allSatisfy(one -> assertThat(one)
                        .startsWith("Bearer t0ken ")
                        .contains("654321", code.mailId().toString()));

        AgreementMailState refused = mail(Instant.now().plus(Duration.ofMinutes(10)), "CODE", "", "1", "sms:" + number);
        outside.answersSmsWith(422);
        scene.publish(EventType.AGREEMENT_MAIL_DUE, refused);
        await().atMost(SOON).until(() -> isDone(refused));
        outside.answersSmsWith(202);
        assertThat(attempts(refused))
                .as("a number that takes none is not tried again")
                .isZero();
    }

    @Test
    void a_tutor_who_is_a_member_of_the_company_is_asked_how_it_was_by_one_mail() {
        Scene.Cast cast = scene.known();
        outside.knows(cast.clerk().value(), address.toUpperCase(Locale.ROOT), "Inès", "fr");
        Instant until = Instant.now().plus(Duration.ofDays(1));
        AgreementMailState tutors = mail(until, "FEEDBACK", "the-token", "123456", address, cast.company());
        scene.publish(EventType.AGREEMENT_MAIL_DUE, tutors);
        await().atMost(SOON).until(() -> isDone(tutors));
        assertThat(received()).as("the note that members get is mailed").isEmpty();

        String other = "x" + address;
        AgreementMailState strangers = mail(until, "FEEDBACK", "the-token", "123456", other, cast.company());
        scene.publish(EventType.AGREEMENT_MAIL_DUE, strangers);
        await().atMost(SOON).until(() -> received(other).size() == 1);
    }

    @Test
    void what_has_run_out_is_not_mailed() {
        AgreementMailState old = mail(Instant.now().minusSeconds(1), "CODE", "", "654321");
        scene.publish(EventType.AGREEMENT_MAIL_DUE, old);
        AgreementMailState next = mail(Instant.now().plus(Duration.ofMinutes(10)), "CODE", "", "111111");
        scene.publish(EventType.AGREEMENT_MAIL_DUE, next);
        await().atMost(SOON)
                .until(() -> jdbc.sql("select count(*) from agreement_mail where mail_id = :id and done_at is not null")
                                .param("id", next.mailId().value())
                                .query(Long.class)
                                .single()
                        == 1);
        assertThat(received()).hasSize(1);
    }

    private int triesInADay() {
        int tries = 0;
        Duration away = Duration.ZERO;
        while (away.compareTo(Duration.ofDays(1)) < 0) {
            tries++;
            away = away.plus(properties.waitAfter(tries));
        }
        return tries;
    }

    private int attempts(AgreementMailState mail) {
        return jdbc.sql("select coalesce(max(attempts), 0) from agreement_mail where mail_id = :id")
                .param("id", mail.mailId().value())
                .query(Integer.class)
                .single();
    }

    private boolean isDone(AgreementMailState mail) {
        return jdbc.sql("select count(*) from agreement_mail where mail_id = :id and done_at is not null")
                        .param("id", mail.mailId().value())
                        .query(Long.class)
                        .single()
                == 1;
    }

    private AgreementMailState mail(Instant until, String kind, String token, String code) {
        return mail(until, kind, token, code, address);
    }

    private AgreementMailState mail(Instant until, String kind, String token, String code, String to) {
        return mail(until, kind, token, code, to, null);
    }

    private AgreementMailState mail(
            Instant until, String kind, String token, String code, String to, @Nullable CompanyId company) {
        var envelope = new Envelope(
                DerivedKey.of(environment.getRequiredProperty("stagein.answer-links.key"), "agreement-mails"));
        return new AgreementMailState(
                new AgreementMailId(UUID.randomUUID()),
                1,
                new AgreementId(UUID.randomUUID()),
                new StudentId(UUID.randomUUID()),
                company,
                envelope.seal(List.of(kind, to, token, code, "Collège Arnaut-Daniel", "Le Fournil"), until),
                until);
    }

    private List<String> waiting(AgreementMailState mail) {
        return jdbc.sql("select sealed from agreement_mail where mail_id = :id and sealed is not null")
                .param("id", mail.mailId().value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private List<MimeMessage> received() {
        return received(address);
    }

    private List<MimeMessage> received(String to) {
        return Stream.of(outside.mail().getReceivedMessages())
                .filter(one -> {
                    try {
                        return one.getRecipients(Message.RecipientType.TO)[0]
                                .toString()
                                .equals(to);
                    } catch (MessagingException unreadable) {
                        throw new AssertionError(unreadable);
                    }
                })
                .toList();
    }

    private static String text(MimeMessage mail) throws Exception {
        return MailTest.part(mail, "text/plain");
    }
}
