package fr.stagein.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How slowly a request's body may arrive: a sender of one byte a second would hold a connection for hours. A server
 * waits for a body {@code grace} in all, and one second more for each {@code perSecond} that has arrived.
 *
 * @param grace for lines that stall now and then, a small body whole
 * @param perSecond a class list of 2 MB may take two minutes and a half, a timetable of 64 MB an hour and ten minutes
 */
@ConfigurationProperties("stagein.uploads")
record BodyPace(
        @DefaultValue("30s") Duration grace,
        @DefaultValue("16KB") DataSize perSecond) {

    BodyPace {
        if (grace.isNegative() || grace.isZero() || perSecond.toBytes() < 1) {
            throw new IllegalArgumentException("stagein.uploads.grace and per-second have to be more than nothing");
        }
    }

    boolean isTooSlow(long waitedNanos, long received) {
        return waitedNanos / 1e9 > grace.toMillis() / 1e3 + (double) received / perSecond.toBytes();
    }
}
