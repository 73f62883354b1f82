package fr.stagein.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Limits the time in which a body arrives, whoever reads it: the application, Tomcat for a form, or nobody if the
 * request is refused before its end.
 */
final class SlowBodyValve extends ValveBase {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final BodyPace pace;

    SlowBodyValve(BodyPace pace) {
        super(true);
        this.pace = pace;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request raw = request.getCoyoteRequest();
        InputBuffer usual = raw.getInputBuffer() instanceof TimedBody left ? left.body() : raw.getInputBuffer();
        if (!hasBody(raw)) {
            raw.setInputBuffer(usual);
            getNext().invoke(request, response);
            return;
        }
        var timed = new TimedBody(usual, pace);
        raw.setInputBuffer(timed);
        getNext().invoke(request, response);
        if (request.isAsync()) {
            // The body may still be read, so the timed one stays until the next request of this connection.
            return;
        }
        if (!timed.isAtItsEnd() && !raw.hasExpectation()) {
            response.finishResponse();
            readOn(raw, timed, readForNothing(request));
        }
        raw.setInputBuffer(usual);
    }

    /** Reads the raw header, since Tomcat throws for a malformed length. */
    private static boolean hasBody(org.apache.coyote.Request raw) {
        String length = raw.getHeader("Content-Length");
        return raw.getHeader("Transfer-Encoding") != null
                || (length != null && NUMBER.matcher(length).matches());
    }

    /** How much of an unwanted body is read all the same, so that a sender who is still sending sees the answer. */
    private static long readForNothing(Request request) {
        int most = request.getConnector().getProtocolHandler() instanceof AbstractHttp11Protocol<?> http
                ? http.getMaxSwallowSize()
                : 0;
        return most < 0 ? Long.MAX_VALUE : most;
    }

    private static void readOn(org.apache.coyote.Request raw, TimedBody timed, long most) {
        try {
            var nothing = new Nothing();
            long left = raw.getContentLengthLong() > most ? -1 : most;
            while (left >= 0 && !timed.isAtItsEnd()) {
                left -= Math.max(0, timed.doRead(nothing));
            }
            if (timed.isAtItsEnd()) {
                return;
            }
        } catch (IOException | IllegalArgumentException slowOrGoneOrOfTwoLengths) {
            // Then the connection is closed.
        }
        raw.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }

    private static final class Nothing implements ApplicationBufferHandler {

        private ByteBuffer read = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            read = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return read;
        }

        @Override
        public void expand(int size) {}
    }
}
