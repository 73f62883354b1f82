package fr.stagein.testing.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;

/** Sends bytes that no HTTP client would, and reads the answer. One connection as long as both sides keep to HTTP. */
public final class HttpSocket implements AutoCloseable {

    /** Whoever has not answered by then holds a request that a client made in a moment. */
    private static final int PATIENCE_MILLIS = 15_000;

    private static final int LONGEST_BODY = 4_000_000;

    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    public HttpSocket(int port) {
        this.port = port;
    }

    /** Sends one request on a connection of its own. */
    public static HttpAnswer once(int port, HttpRequestBytes request) {
        try (var socket = new HttpSocket(port)) {
            return socket.send(request);
        }
    }

    /** @throws UncheckedIOException if no answer comes in time */
    public HttpAnswer send(HttpRequestBytes request) {
        boolean reused = socket != null;
        if (!request.sound()) {
            close();
        }
        try {
            HttpAnswer answer = exchange(request);
            // The server may close an idle connection at the moment in which it is used again.
            return answer.status() == 0 && reused && request.sound() ? exchange(request) : answer;
        } catch (SocketTimeoutException late) {
            close();
            throw new UncheckedIOException(late);
        } catch (IOException failed) {
            close();
            throw new UncheckedIOException(failed);
        }
    }

    private HttpAnswer exchange(HttpRequestBytes request) throws IOException {
        InputStream from = open();
        try {
            Socket to = socket;
            if (to != null) {
                to.getOutputStream().write(request.bytes());
                to.getOutputStream().flush();
                if (!request.sound()) {
                    to.shutdownOutput();
                }
            }
        } catch (SocketException refusedBeforeTheEnd) {
            // The answer may be there all the same.
        }
        try {
            return answer(from, request.method());
        } catch (SocketException reset) {
            close();
            return new HttpAnswer(0, "", "");
        }
    }

    private InputStream open() throws IOException {
        if (in == null) {
            var made = new Socket();
            made.setTcpNoDelay(true);
            made.setSoTimeout(PATIENCE_MILLIS);
            made.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            socket = made;
            in = new BufferedInputStream(made.getInputStream(), 16_384);
        }
        return in;
    }

    HttpAnswer answer(InputStream from, String method) throws IOException {
        String head = head(from);
        while (head.startsWith("HTTP/1.1 100")) {
            head = head(from);
        }
        if (head.length() < 12 || !head.startsWith("HTTP/")) {
            close();
            return new HttpAnswer(0, head, "");
        }
        int status = Integer.parseInt(head.substring(9, 12));
        var headOnly = new HttpAnswer(status, head, "");
        boolean stream = headOnly.header("Content-Type").startsWith("text/event-stream");
        String length = headOnly.header("Content-Length");
        String body = "";
        boolean ended = true;
        if (stream || status == 101) {
            ended = false;
        } else if (!method.equals("HEAD") && status != 204 && status != 304) {
            if (headOnly.header("Transfer-Encoding").equalsIgnoreCase("chunked")) {
                body = chunks(from);
            } else if (length.isEmpty()) {
                body = new String(from.readNBytes(LONGEST_BODY), UTF_8);
                ended = false;
            } else {
                body = new String(from.readNBytes(Integer.parseInt(length)), UTF_8);
            }
        }
        if (!ended || headOnly.header("Connection").equalsIgnoreCase("close")) {
            close();
        }
        return new HttpAnswer(status, head, body);
    }

    private static String head(InputStream from) throws IOException {
        var head = new ByteArrayOutputStream();
        int ends = 0;
        for (int one = from.read(); one >= 0; one = from.read()) {
            head.write(one);
            ends = one == '\n' ? ends + 1 : one == '\r' ? ends : 0;
            if (ends == 2) {
                break;
            }
        }
        return head.toString(ISO_8859_1).strip();
    }

    private static String chunks(InputStream from) throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line(from), 16);
            body.write(from.readNBytes(size));
            line(from);
            if (size == 0 || body.size() > LONGEST_BODY) {
                return body.toString(UTF_8);
            }
        }
    }

    private static String line(InputStream from) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int one = from.read(); one >= 0 && one != '\n'; one = from.read()) {
            line.write(one);
        }
        return line.toString(ISO_8859_1).strip();
    }

    @Override
    public void close() {
        Socket open = socket;
        socket = null;
        in = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
