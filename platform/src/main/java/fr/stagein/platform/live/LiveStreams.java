package fr.stagein.platform.live;

import fr.stagein.platform.live.LiveStream.Look;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The streams that are open on this replica. A {@link fr.stagein.platform.postgres.PostgresListener} notifies them of
 * what any replica committed.
 *
 * @param <K> what a stream is about, such as an account
 */
public final class LiveStreams<K> implements SmartLifecycle {

    /** Most streams for one key. One more closes the oldest, so that one person cannot use up what all share. */
    static final int MOST = 200;

    private final ConcurrentMap<K, Queue<LiveStream>> streams = new ConcurrentHashMap<>();
    private final StreamTiming timing;
    private volatile boolean running;
    private volatile boolean closed;

    public LiveStreams(StreamTiming timing) {
        this.timing = timing;
    }

    /** @param begin says where the stream begins; called once the stream is registered, so that it misses nothing */
    public ResponseEntity<SseEmitter> open(K about, Supplier<Look> begin) {
        var emitter = new SseEmitter(0L);
        var stream = new LiveStream(emitter, timing);
        streams.compute(about, (key, open) -> {
            Queue<LiveStream> all = open == null ? new ConcurrentLinkedQueue<>() : open;
            all.add(stream);
            if (all.size() > MOST) {
                all.remove().close();
            }
            return all;
        });
        try {
            Look look = begin.get();
            emitter.onCompletion(stream::close);
            emitter.onError(gone -> stream.close());
            stream.start(look, () -> forget(about, stream));
        } catch (RuntimeException failed) {
            forget(about, stream);
            throw failed;
        }
        if (closed) {
            stream.close();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                // Tells proxies not to collect the answer before they pass it on.
                .header("X-Accel-Buffering", "no")
                .body(emitter);
    }

    public void ring(K about) {
        Queue<LiveStream> open = streams.get(about);
        if (open != null) {
            open.forEach(LiveStream::ring);
        }
    }

    public void ringAll() {
        streams.values().forEach(open -> open.forEach(LiveStream::ring));
    }

    /** How many are open. */
    public int open() {
        return streams.values().stream().mapToInt(Queue::size).sum();
    }

    private void forget(K about, LiveStream stream) {
        streams.computeIfPresent(about, (key, open) -> {
            open.remove(stream);
            return open.isEmpty() ? null : open;
        });
    }

    @Override
    public void start() {
        closed = false;
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
