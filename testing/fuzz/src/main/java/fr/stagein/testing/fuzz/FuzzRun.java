package fr.stagein.testing.fuzz;

import fr.stagein.testing.fuzz.Fuzz.Made;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/** Sends the requests of a run to one port, one after the other, and collects what no request may do. */
public final class FuzzRun {

    /** However short a request is: a line of a log has a time, a place and a trace. */
    private static final int LINE_OF_A_LOG = 500;

    private static final int LOG_PER_REQUEST = 10;
    private static final int MOST_FINDINGS = 15;
    private static final int MOST_WAITS = 3;

    private final Fuzz fuzz;
    private final int port;
    private final LongSupplier logged;
    private final List<String> findings = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private long sent;

    /** @param logged how many bytes have been logged until now on behalf of requests */
    public FuzzRun(Fuzz fuzz, int port, LongSupplier logged) {
        this.fuzz = fuzz;
        this.port = port;
        this.logged = logged;
    }

    /** Nothing if all went well; a run stops early when it has found enough. */
    public List<String> send(int from, int to) {
        try (var socket = new HttpSocket(port)) {
            for (int number = from; number < to && findings.size() < MOST_FINDINGS; number++) {
                send(socket, number);
            }
        }
        return List.copyOf(findings);
    }

    /** How often each status came; 0 stands for a connection that was closed without one. */
    public Map<Integer, Integer> statuses() {
        return new TreeMap<>(statuses);
    }

    /** Bytes of all requests together. */
    public long sent() {
        return sent;
    }

    private void send(HttpSocket socket, int number) {
        Made made = fuzz.request(number);
        long before = logged.getAsLong();
        HttpAnswer answer;
        try {
            answer = answer(socket, made);
        } catch (UncheckedIOException none) {
            find(number, made, "no answer: " + none.getCause());
            return;
        }
        sent += made.request().size();
        statuses.merge(answer.status(), 1, Integer::sum);
        if (answer.status() >= 500) {
            find(number, made, answer.status() + " " + answer.body());
        }
        long lines = logged.getAsLong() - before;
        if (lines
                > Math.max(
                        LINE_OF_A_LOG, (long) LOG_PER_REQUEST * made.request().size())) {
            find(number, made, lines + " bytes in the log for " + made.request().size());
        }
    }

    /** Whoever is asked to wait, waits as long as asked and asks again. */
    private static HttpAnswer answer(HttpSocket socket, Made made) {
        HttpAnswer answer = socket.send(made.request());
        for (int waits = 0; answer.status() == 429 && waits < MOST_WAITS; waits++) {
            try {
                Thread.sleep(1_000L * Math.clamp(Integer.parseInt(answer.header("Retry-After")), 1, 60));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
            answer = socket.send(made.request());
        }
        return answer;
    }

    private void find(int number, Made made, String what) {
        findings.add("%s%n  as %s, %s; again: -Dfuzz.seed=%d -Dfuzz.from=%d -Dfuzz.requests=1%n%s"
                .formatted(
                        what.substring(0, Math.min(what.length(), 600)),
                        made.caller().name(),
                        made.endpoint(),
                        fuzz.seed(),
                        number,
                        made.request().toString().indent(4)));
    }
}
