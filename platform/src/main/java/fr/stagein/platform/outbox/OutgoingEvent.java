package fr.stagein.platform.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event in the outbox table, ready to be sent. It holds no class names, so that a release can rename classes while
 * events wait.
 *
 * @param body the state as JSON; absent in a tombstone
 */
record OutgoingEvent(
        String topic,
        String key,
        String id,
        String type,
        String source,
        Instant time,
        @Nullable String body) {}
