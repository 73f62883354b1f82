package fr.stagein.notifications.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.stagein.events.ApplicationState.Status;
import fr.stagein.events.ErasureId;
import fr.stagein.events.ErasureState;
import fr.stagein.events.EventType;
import fr.stagein.notifications.NotificationTest;
import fr.stagein.notifications.Scene;
import fr.stagein.notifications.Scene.Cast;
import fr.stagein.notifications.readmodel.Applications;
import fr.stagein.platform.personal.Cutoff;
import fr.stagein.platform.personal.RetentionRule;
import fr.stagein.testing.Tokens;
import fr.stagein.testing.Traces;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept of what people were told: read, erased, over. */
@NotificationTest
class InboxDataTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    Scene scene;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<RetentionRule> rules;

    @Autowired
    Applications applications;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void what_was_told_of_an_application_goes_when_it_is_taken_off_its_stream() {
        Cast cast = scene.known();
        scene.publish(EventType.APPLICATION_SUBMITTED, cast.application(1, Status.SUBMITTED));
        await().atMost(SOON).until(() -> notes(cast.baker().value()) == 1);

        transaction.executeWithoutResult(
                status -> applications.forget(cast.application().toString()));

        assertThat(notes(cast.baker().value())).isZero();
    }

    @Test
    void an_erased_pupil_is_nowhere_and_late_news_tell_nobody() {
        Cast cast = scene.known();
        scene.publish(EventType.APPLICATION_SUBMITTED, cast.application(1, Status.SUBMITTED));
        scene.publish(EventType.APPLICATION_ACCEPTED, cast.application(2, Status.ACCEPTED));
        await().atMost(SOON)
                .until(() -> notes(cast.baker().value()) == 1
                        && notes(cast.lea().value()) == 1
                        && notes(cast.claire().value()) == 1);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(http.get()
                                .uri("/api/personal-data/notification-service?student=" + cast.student())
                                .headers(Tokens.guardian(cast.claire().value())))
                        .hasStatusOk()
                        .bodyText()
                        .contains("Boulanger d'un jour"));

        scene.publish(
                EventType.ERASURE_ORDERED,
                new ErasureState(
                        new ErasureId(UUID.randomUUID()), 1, cast.student(), List.of(cast.lea()), Instant.now()));
        // The copy of the pupil goes when school-service takes them off its stream.
        List<String> traces = List.of(cast.lea().value(), cast.application().toString());
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(new Traces(jdbc).of(traces, "student")).isEmpty());

        scene.publish(EventType.APPLICATION_CONFIRMED, cast.application(3, Status.CONFIRMED));
        Cast other = scene.known();
        scene.publish(EventType.APPLICATION_SUBMITTED, other.application(1, Status.SUBMITTED));
        await().atMost(SOON).until(() -> notes(other.baker().value()) == 1);
        assertThat(new Traces(jdbc).of(traces, "student")).isEmpty();
    }

    @Test
    void notes_are_over_a_year_after() {
        Cast cast = scene.known();
        scene.note(cast.lea());
        RetentionRule rule = rules.stream()
                .filter(one -> one.kind().equals("inbox"))
                .findFirst()
                .orElseThrow();
        Instant now = Instant.now();
        apply(rule, now.minus(Duration.ofDays(365)));
        assertThat(notes(cast.lea().value())).isEqualTo(1);
        jdbc.sql("update note set created_at = now() - interval '2 years' where account_id = ?")
                .param(cast.lea().value())
                .update();
        apply(rule, now.minus(Duration.ofDays(365)));
        assertThat(notes(cast.lea().value())).isZero();
    }

    private void apply(RetentionRule rule, Instant before) {
        transaction.executeWithoutResult(status -> rule.batch().applyAsInt(new Cutoff(before, LocalDate.now())));
    }

    private long notes(String account) {
        return jdbc.sql("select count(*) from note where account_id = ?")
                .param(account)
                .query(Long.class)
                .single();
    }
}
