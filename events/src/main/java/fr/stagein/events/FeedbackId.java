package fr.stagein.events;

import java.util.UUID;

/** A student's words for the next ones. It cannot be linked to the student, the application or the agreement. */
public record FeedbackId(UUID value) implements Scalar<UUID> {

    /**
     * Reads the usual text form of a UUID.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static FeedbackId of(String text) {
        return new FeedbackId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
