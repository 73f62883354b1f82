package fr.stagein.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a server of ours ends.
 *
 * @param time for how long it still answers after it was told to end, each answer being the last of its connection; none
 *     on a machine where nobody takes its place. Longer than the two seconds after which the gateway looks whether a
 *     connection that it kept is still there
 */
@ConfigurationProperties("stagein.drain")
record Drain(@DefaultValue("0s") Duration time) {

    Drain {
        if (time.isNegative()) {
            throw new IllegalArgumentException("stagein.drain.time cannot be less than nothing");
        }
    }
}
