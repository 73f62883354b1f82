package fr.stagein.events;

import java.util.UUID;

/** An order to erase what is kept about a person. */
public record ErasureId(UUID value) implements Scalar<UUID> {

    /**
     * Reads the usual text form of a UUID.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static ErasureId of(String text) {
        return new ErasureId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
