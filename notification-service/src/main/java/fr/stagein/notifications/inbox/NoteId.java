package fr.stagein.notifications.inbox;

import fr.stagein.events.Scalar;
import java.util.UUID;

/** One note in one person's inbox. */
public record NoteId(UUID value) implements Scalar<UUID> {

    /**
     * Reads the usual text form of a UUID.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static NoteId of(String text) {
        return new NoteId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
