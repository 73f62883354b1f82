package fr.stagein.applications.conversation;

import fr.stagein.events.ConversationState.Side;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One question or answer, as it was written.
 *
 * @param number its place: odd ones ask, even ones answer
 * @param masked what the company reads of a pupil's before it has accepted; absent for its own, and for what was written
 *     before it was masked then
 */
record Message(
        MessageId id,
        int number,
        Side author,
        String text,
        @Nullable String masked,
        Instant writtenAt) {

    boolean asks() {
        return number % 2 == 1;
    }
}
