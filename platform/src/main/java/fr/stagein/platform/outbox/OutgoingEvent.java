package fr.stagein.platform.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it waits in the outbox table: ready to send, free of class names, so that a release can rename what it
 * likes while events wait.
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
