package fr.stagein.testing;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.LoggerFactory;

/** Counts the bytes that threads which answer requests write into the log, as printed on the console. */
final class RequestLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    /** Time, level, thread and class of a line. */
    private static final int FRAME = 120;

    private final AtomicLong bytes = new AtomicLong();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    RequestLog() {
        setContext(root.getLoggerContext());
        start();
        root.addAppender(this);
    }

    long bytes() {
        return bytes.get();
    }

    @Override
    protected void append(ILoggingEvent event) {
        String thread = event.getThreadName();
        if (thread.startsWith("tomcat-handler") || thread.startsWith("http-")) {
            String trace =
                    event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
            bytes.addAndGet(FRAME + event.getFormattedMessage().length() + trace.length());
        }
    }

    @Override
    public void close() {
        root.detachAppender(this);
    }
}
