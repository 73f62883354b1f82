package fr.stagein.events;

import java.time.Duration;
import java.util.Map;

/** How the topic of a stream is made, whoever makes it: a service at its start, or the Kubernetes operator. */
public final class StreamTopic {

    public static final int PARTITIONS = 6;

    /** Kafka's names. */
    public static final Map<String, String> SETTINGS = Map.of(
            "cleanup.policy",
            "compact",
            // Even the slowest consumer sees each change of a week before only the last is kept.
            "min.compaction.lag.ms",
            String.valueOf(Duration.ofDays(7).toMillis()),
            // And what is erased is gone a month later, quiet as the topic may be.
            "max.compaction.lag.ms",
            String.valueOf(Duration.ofDays(30).toMillis()),
            "delete.retention.ms",
            String.valueOf(Duration.ofDays(30).toMillis()));

    private StreamTopic() {}
}
