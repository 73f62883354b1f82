package fr.stagein.events;

import java.util.UUID;

/** A place where a student goes (lieu du stage). */
public record WorkplaceId(UUID value) implements Scalar<UUID> {

    /**
     * Reads the usual text form of a UUID.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static WorkplaceId of(String text) {
        return new WorkplaceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
