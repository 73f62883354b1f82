package fr.stagein.events;

import java.util.UUID;

/** A student (élève, étudiant). */
public record StudentId(UUID value) implements Scalar<UUID> {

    /**
     * Reads the usual text form of a UUID.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static StudentId of(String text) {
        return new StudentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
