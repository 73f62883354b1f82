package fr.stagein.testing.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** Sends a head at once and of its body one blank after each pause, which it announces to be long. */
public final class SlowSender {

    private SlowSender() {}

    /**
     * @return what the server answered by the time at which it ended the connection
     * @throws IllegalStateException if it takes more blanks than that
     */
    public static HttpAnswer send(int port, HttpRequestBytes head, Duration pause, int mostBlanks) {
        var answer = new ByteArrayOutputStream();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) pause.toMillis());
            socket.getOutputStream().write(head.bytes());
            for (int sent = 0; sent <= mostBlanks; ) {
                try {
                    int read = socket.getInputStream().read();
                    if (read < 0) {
                        return read(answer, head);
                    }
                    answer.write(read);
                } catch (SocketTimeoutException nothingYet) {
                    socket.getOutputStream().write(' ');
                    sent++;
                }
            }
        } catch (SocketException ended) {
            return read(answer, head);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        throw new IllegalStateException("Still taken after " + mostBlanks + " blanks: " + answer);
    }

    private static HttpAnswer read(ByteArrayOutputStream answer, HttpRequestBytes head) {
        // The port is of no use: what has been read is all there is.
        try (var parser = new HttpSocket(0)) {
            return parser.answer(new ByteArrayInputStream(answer.toByteArray()), head.method());
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }
}
