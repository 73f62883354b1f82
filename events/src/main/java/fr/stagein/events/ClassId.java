package fr.stagein.events;

import java.util.UUID;

/** A class of a school (classe, division). */
public record ClassId(UUID value) implements Scalar<UUID> {

    /**
     * Reads the usual text form of a UUID.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static ClassId of(String text) {
        return new ClassId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
