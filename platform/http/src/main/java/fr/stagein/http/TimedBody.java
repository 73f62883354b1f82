package fr.stagein.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** A request's body that measures how long it waits for its sender, and gives up if that is too long. */
final class TimedBody implements InputBuffer {

    private final InputBuffer body;
    private final BodyPace pace;
    private long waited;
    private long received;
    private boolean ended;

    TimedBody(InputBuffer body, BodyPace pace) {
        this.body = body;
        this.pace = pace;
    }

    InputBuffer body() {
        return body;
    }

    boolean isAtItsEnd() {
        return ended;
    }

    @Override
    public int doRead(ApplicationBufferHandler into) throws IOException {
        long from = System.nanoTime();
        int read;
        try {
            read = body.doRead(into);
        } catch (SocketTimeoutException nothingCame) {
            throw new SlowBody();
        }
        waited += System.nanoTime() - from;
        if (read < 0) {
            ended = true;
            return read;
        }
        received += read;
        if (pace.isTooSlow(waited, received)) {
            throw new SlowBody();
        }
        return read;
    }

    @Override
    public int available() {
        return body.available();
    }
}
