package fr.stagein.applications.conversation;

import fr.stagein.events.Scalar;
import java.util.UUID;

/** A question or an answer. */
record MessageId(UUID value) implements Scalar<UUID> {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static MessageId of(String text) {
        return new MessageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
