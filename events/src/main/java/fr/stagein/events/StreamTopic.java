package fr.stagein.events;

import java.time.Duration;
import java.util.Map;

/** The settings of a stream's topic, for all that create it: a service at its start and the Kubernetes operator. */
public final class StreamTopic {

    public static final int PARTITIONS = 6;

    /** Kafka's names. */
    public static final Map<String, String> SETTINGS = Map.of(
            "cleanup.policy",
            "compact",
            // Compaction begins after a week, so that even a slow consumer sees every change.
            "min.compaction.lag.ms",
            String.valueOf(Duration.ofDays(7).toMillis()),
            // Erased records are gone within a month, even on a topic with little traffic.
            "max.compaction.lag.ms",
            String.valueOf(Duration.ofDays(30).toMillis()),
            "delete.retention.ms",
            String.valueOf(Duration.ofDays(30).toMillis()));

    private StreamTopic() {}
}
