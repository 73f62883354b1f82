package fr.stagein.events;

import java.util.UUID;

/** A place that a student found alone. */
public record FoundPlaceId(UUID value) implements Scalar<UUID> {

    /**
     * Reads the usual text form of a UUID.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static FoundPlaceId of(String text) {
        return new FoundPlaceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
