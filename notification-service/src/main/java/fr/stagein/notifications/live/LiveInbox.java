package fr.stagein.notifications.live;

import fr.stagein.events.AccountId;
import fr.stagein.notifications.inbox.Note;
import fr.stagein.notifications.inbox.NoteId;
import fr.stagein.notifications.inbox.NoteTexts;
import fr.stagein.notifications.inbox.Notes;
import fr.stagein.notifications.inbox.Position;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The streams that are open on this replica. */
@Component
class LiveInbox implements SmartLifecycle {

    /** Of one account: more than anybody has tabs, few beside the connections that the gateway has for all. */
    static final int MOST = 50;

    private final ConcurrentMap<AccountId, Collection<LiveStream>> streams = new ConcurrentHashMap<>();
    private final Notes notes;
    private final NoteTexts texts;
    private final StreamProperties properties;
    private volatile boolean running;
    private volatile boolean closed;

    LiveInbox(Notes notes, NoteTexts texts, StreamProperties properties) {
        this.notes = notes;
        this.texts = texts;
        this.properties = properties;
    }

    /** Who has too many of them open loses the oldest. */
    SseEmitter open(AccountId account, @Nullable String lastEventId, Locale language) {
        var emitter = new SseEmitter(0L);
        var stream = new LiveStream(account, language, emitter, notes, texts, properties);
        // First listen, then look where to begin: a note that comes in between is not missed.
        streams.compute(account, (key, open) -> {
            Collection<LiveStream> all = open == null ? new ConcurrentLinkedQueue<>() : open;
            all.add(stream);
            all.stream().limit(Math.max(0, all.size() - MOST)).forEach(LiveStream::close);
            return all;
        });
        try {
            Position from = lastEventId == null
                    ? newest(account)
                    : position(account, lastEventId).orElseGet(() -> newest(account));
            emitter.onCompletion(stream::close);
            emitter.onError(gone -> stream.close());
            stream.start(from, () -> forget(account, stream));
        } catch (RuntimeException failed) {
            forget(account, stream);
            throw failed;
        }
        if (closed) {
            stream.close();
        }
        return emitter;
    }

    void ring(AccountId account) {
        streams.getOrDefault(account, List.of()).forEach(LiveStream::ring);
    }

    void ringAll() {
        streams.values().forEach(open -> open.forEach(LiveStream::ring));
    }

    private void forget(AccountId account, LiveStream stream) {
        streams.computeIfPresent(account, (key, open) -> {
            open.remove(stream);
            return open.isEmpty() ? null : open;
        });
    }

    private Position newest(AccountId account) {
        return notes.newest(account, 1).stream().findFirst().map(Note::position).orElse(Position.START);
    }

    /** Empty for an id that is none of this account's: a stranger's id tells nothing. */
    private Optional<Position> position(AccountId account, String lastEventId) {
        try {
            return notes.find(account, NoteId.of(lastEventId)).map(Note::position);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Closes every stream, before the web server waits for the requests under way (its phase comes later). */
    @Override
    public void stop() {
        closed = true;
        running = false;
        streams.values().forEach(open -> open.forEach(LiveStream::close));
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
