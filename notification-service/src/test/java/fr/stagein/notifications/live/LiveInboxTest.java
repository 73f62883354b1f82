package fr.stagein.notifications.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import fr.stagein.events.AccountId;
import fr.stagein.notifications.NotificationTest;
import fr.stagein.notifications.Scene;
import fr.stagein.notifications.inbox.NoteId;
import fr.stagein.notifications.inbox.NoteTexts;
import fr.stagein.notifications.inbox.Notes;
import fr.stagein.testing.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Streams over real HTTP. */
@NotificationTest
class LiveInboxTest {

    @Autowired
    Scene scene;

    @Autowired
    Notes notes;

    @Autowired
    NoteTexts texts;

    @Autowired
    StreamProperties properties;

    @LocalServerPort
    int port;

    @Test
    void a_note_arrives_within_a_second() throws Exception {
        AccountId lea = someone();
        scene.note(lea);
        try (var browser = new Browser(lea, null)) {
            browser.awaitLine(":open");

            long committed = System.nanoTime();
            NoteId note = scene.note(lea);

            assertThat(browser.nextId()).isEqualTo(note.toString());
            assertThat(Duration.ofNanos(System.nanoTime() - committed)).isLessThan(Duration.ofSeconds(1));
            assertThat(browser.awaitLine("event:")).isEqualTo("event:inbox");
            assertThat(browser.awaitLine("data:")).contains("\"APPLICATION_SEEN\"", note.toString());
        }
    }

    @Test
    void a_browser_that_comes_back_gets_what_it_missed() throws Exception {
        AccountId lea = someone();
        scene.note(lea);
        NoteId last = scene.note(lea);
        NoteId missed = scene.note(lea);
        NoteId missedToo = scene.note(lea);
        try (var browser = new Browser(lea, last.toString())) {
            assertThat(browser.nextId()).isEqualTo(missed.toString());
            assertThat(browser.nextId()).isEqualTo(missedToo.toString());
            NoteId live = scene.note(lea);
            assertThat(browser.nextId()).isEqualTo(live.toString());
        }
    }

    @Test
    void a_stream_carries_its_own_accounts_notes_alone() throws Exception {
        AccountId lea = someone();
        AccountId noah = someone();
        NoteId hers = scene.note(lea);
        try (var browser = new Browser(noah, hers.toString())) {
            browser.awaitLine(":open");
            scene.note(lea);
            NoteId his = scene.note(noah);
            assertThat(browser.nextId()).isEqualTo(his.toString());
        }
    }

    @Test
    void a_silent_stream_has_a_heartbeat() throws Exception {
        try (var browser = new Browser(someone(), "no id")) {
            assertThat(browser.awaitLine(":heartbeat")).isNotNull();
        }
    }

    @Test
    void a_replica_that_stops_closes_its_streams() {
        AccountId lea = someone();
        var replica = new LiveInbox(notes, texts, properties);
        replica.start();
        List<SseEmitter> emitters =
                List.of(replica.open(lea, null, Locale.FRENCH), replica.open(someone(), null, Locale.FRENCH));

        replica.stop();

        for (SseEmitter emitter : emitters) {
            await().untilAsserted(() -> assertThatIllegalStateException().isThrownBy(() -> emitter.send("more")));
        }
        SseEmitter late = replica.open(lea, null, Locale.FRENCH);
        await().untilAsserted(() -> assertThatIllegalStateException().isThrownBy(() -> late.send("more")));
    }

    @Test
    void who_opens_more_streams_than_anybody_needs_loses_the_oldest() throws Exception {
        AccountId lea = someone();
        var replica = new LiveInbox(notes, texts, properties);
        replica.start();
        SseEmitter ofNoah = replica.open(someone(), null, Locale.FRENCH);
        SseEmitter oldest = replica.open(lea, null, Locale.FRENCH);
        SseEmitter next = replica.open(lea, null, Locale.FRENCH);
        for (int i = 2; i <= LiveInbox.MOST; i++) {
            replica.open(lea, null, Locale.FRENCH);
        }

        await().untilAsserted(() -> assertThatIllegalStateException().isThrownBy(() -> oldest.send("more")));
        next.send("more");
        ofNoah.send("more");
        replica.stop();
    }

    private static AccountId someone() {
        return AccountId.of(UUID.randomUUID().toString());
    }

    private final class Browser implements AutoCloseable {
        private final HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        Browser(AccountId account, String lastEventId) throws Exception {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/inbox/stream"))
                    .header("Authorization", Tokens.student(account.value()).getFirst(HttpHeaders.AUTHORIZATION))
                    .header("Accept", "text/event-stream");
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId);
            }
            HttpResponse<Stream<String>> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/event-stream");
            Thread.ofVirtual().start(() -> answer.body().forEach(lines::add));
        }

        String nextId() throws InterruptedException {
            return awaitLine("id:").substring("id:".length());
        }

        String awaitLine(String start) throws InterruptedException {
            // Heartbeats go on for ever: the patience is for the whole wait, not for the next line.
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
            while (true) {
                String line = lines.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                assertThat(line).as("a line that begins with " + start).isNotNull();
                if (line.startsWith(start)) {
                    return line;
                }
            }
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}
