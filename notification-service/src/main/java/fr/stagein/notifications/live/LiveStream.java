package fr.stagein.notifications.live;

import fr.stagein.events.AccountId;
import fr.stagein.notifications.inbox.InboxItem;
import fr.stagein.notifications.inbox.Note;
import fr.stagein.notifications.inbox.NoteTexts;
import fr.stagein.notifications.inbox.Notes;
import fr.stagein.notifications.inbox.Position;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open browser, on a virtual thread of its own. A ring only says "look": what is sent is always read from the
 * inbox, from where this stream stands, so a ring that is missed or comes twice loses and doubles nothing.
 */
final class LiveStream {

    private static final Logger log = LoggerFactory.getLogger(LiveStream.class);
    private static final int PAGE = 50;
    private static final long RECONNECT_MILLIS = 3000;

    private final AccountId account;
    private final Locale language;
    private final SseEmitter emitter;
    private final Notes notes;
    private final NoteTexts texts;
    private final StreamProperties properties;
    private final Semaphore rings = new Semaphore(1);
    private volatile boolean closed;

    LiveStream(
            AccountId account,
            Locale language,
            SseEmitter emitter,
            Notes notes,
            NoteTexts texts,
            StreamProperties properties) {
        this.account = account;
        this.language = language;
        this.emitter = emitter;
        this.notes = notes;
        this.texts = texts;
        this.properties = properties;
    }

    void start(Position from, Runnable atEnd) {
        Thread.ofVirtual().name("inbox-stream").start(() -> {
            try {
                run(from);
            } finally {
                atEnd.run();
            }
        });
    }

    void ring() {
        rings.release();
    }

    void close() {
        closed = true;
        rings.release();
    }

    private void run(Position from) {
        long end = System.nanoTime() + properties.streamLifetime().toNanos();
        Position at = from;
        try {
            emitter.send(SseEmitter.event().comment("open").reconnectTime(RECONNECT_MILLIS));
            while (!closed && System.nanoTime() < end) {
                if (rings.tryAcquire(properties.heartbeat().toMillis(), TimeUnit.MILLISECONDS)) {
                    rings.drainPermits();
                    at = closed ? at : sendAfter(at);
                } else {
                    emitter.send(SseEmitter.event().comment("heartbeat"));
                }
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            // The browser went away, which is how most streams end; the server ends the request by itself.
            log.debug("A live stream's browser has gone");
        } catch (DataAccessException | TransactionException noDatabase) {
            log.warn("A live stream ends, its browser will come again: {}", noDatabase.getMessage());
            emitter.complete();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    private Position sendAfter(Position from) throws IOException {
        Position at = from;
        List<Note> page;
        do {
            page = notes.after(account, at, PAGE);
            for (Note note : page) {
                emitter.send(SseEmitter.event()
                        .id(note.id().toString())
                        .name("inbox")
                        .data(InboxItem.of(note, texts, language), MediaType.APPLICATION_JSON));
                at = note.position();
            }
        } while (page.size() == PAGE && !closed);
        return at;
    }
}
