package fr.stagein.notifications.live;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.events.AccountId;
import fr.stagein.notifications.NotificationTest;
import fr.stagein.notifications.Scene;
import fr.stagein.notifications.inbox.NoteId;
import fr.stagein.testing.OpenStream;
import fr.stagein.testing.Tokens;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Streams over real HTTP. */
@NotificationTest
class LiveInboxTest {

    @Autowired
    Scene scene;

    @LocalServerPort
    int port;

    @Test
    void a_note_arrives_within_a_second() {
        AccountId lea = someone();
        scene.note(lea);
        try (var browser = open(lea, null)) {
            browser.awaitLine(":open");

            long committed = System.nanoTime();
            NoteId note = scene.note(lea);

            assertThat(nextId(browser)).isEqualTo(note.toString());
            assertThat(Duration.ofNanos(System.nanoTime() - committed)).isLessThan(Duration.ofSeconds(1));
            assertThat(browser.awaitLine("event:")).isEqualTo("event:inbox");
            assertThat(browser.awaitLine("data:")).contains("\"APPLICATION_SEEN\"", note.toString());
        }
    }

    @Test
    void a_browser_that_comes_back_gets_what_it_missed() {
        AccountId lea = someone();
        scene.note(lea);
        NoteId last = scene.note(lea);
        NoteId missed = scene.note(lea);
        NoteId missedToo = scene.note(lea);
        try (var browser = open(lea, last.toString())) {
            assertThat(nextId(browser)).isEqualTo(missed.toString());
            assertThat(nextId(browser)).isEqualTo(missedToo.toString());
            NoteId live = scene.note(lea);
            assertThat(nextId(browser)).isEqualTo(live.toString());
        }
    }

    @Test
    void a_stream_carries_its_own_accounts_notes_alone() {
        AccountId lea = someone();
        AccountId noah = someone();
        NoteId hers = scene.note(lea);
        try (var browser = open(noah, hers.toString())) {
            browser.awaitLine(":open");
            scene.note(lea);
            NoteId his = scene.note(noah);
            assertThat(nextId(browser)).isEqualTo(his.toString());
        }
    }

    @Test
    void a_silent_stream_has_a_heartbeat() {
        try (var browser = open(someone(), "no id")) {
            assertThat(browser.awaitLine(":heartbeat")).isNotNull();
        }
    }

    private static AccountId someone() {
        return AccountId.of(UUID.randomUUID().toString());
    }

    private OpenStream open(AccountId account, String lastEventId) {
        return OpenStream.of(port, "/api/inbox/stream", Tokens.student(account.value()), lastEventId);
    }

    private static String nextId(OpenStream browser) {
        return browser.awaitLine("id:").substring("id:".length());
    }
}
