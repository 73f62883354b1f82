package fr.stagein.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A stream of server-sent events that a browser holds open, over real HTTP, line by line. */
public final class OpenStream implements AutoCloseable {

    private static final String END = "the end of the stream";

    private final HttpClient client;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private OpenStream(HttpClient client, Stream<String> answer) {
        this.client = client;
        Thread.ofVirtual().start(() -> {
            try {
                answer.forEach(lines::add);
            } catch (UncheckedIOException closed) {
                // By either side: it is the end, as any other.
            } finally {
                lines.add(END);
            }
        });
    }

    /** @param lastEventId what a browser that comes back has seen last */
    public static OpenStream of(int port, String path, HttpHeaders who, @Nullable String lastEventId) {
        HttpClient client = client();
        HttpResponse<Stream<String>> answer = answer(client, port, path, who, lastEventId);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/event-stream");
        return new OpenStream(client, answer.body());
    }

    /** The status of the answer to somebody who gets no stream. */
    public static int refusal(int port, String path, HttpHeaders who) {
        try (HttpClient client = client()) {
            HttpResponse<Stream<String>> answer = answer(client, port, path, who, null);
            answer.body().close();
            client.shutdownNow();
            return answer.statusCode();
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private static HttpResponse<Stream<String>> answer(
            HttpClient client, int port, String path, HttpHeaders who, @Nullable String lastEventId) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/event-stream");
        who.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    /** The next line that begins so, which comes within five seconds. */
    public String awaitLine(String start) {
        // Heartbeats go on for ever: the patience is for the whole wait, not for the next line.
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        for (Optional<String> line = next(end); line.isPresent(); line = next(end)) {
            if (line.get().startsWith(start)) {
                return line.get();
            }
        }
        throw new AssertionError("No line came that begins with " + start);
    }

    /** How many lines begin so within this time from now on. */
    public int count(String start, long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        int found = 0;
        for (Optional<String> line = next(end); line.isPresent(); line = next(end)) {
            if (line.get().startsWith(start)) {
                found++;
            }
        }
        return found;
    }

    /** It ends within five seconds, and says nothing more of this kind until then. */
    public void awaitEndWithout(String start) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        for (Optional<String> line = next(end); line.isPresent(); line = next(end)) {
            assertThat(line.get()).doesNotStartWith(start);
            if (line.get().equals(END)) {
                return;
            }
        }
        throw new AssertionError("The stream did not end");
    }

    private Optional<String> next(long end) {
        try {
            return Optional.ofNullable(lines.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
