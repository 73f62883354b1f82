package fr.stagein.events;

import java.util.UUID;

/** One encouragement, suggestion or letter of a school to its students. */
public record GuidanceId(UUID value) implements Scalar<UUID> {

    /**
     * Reads the usual text form of a UUID.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static GuidanceId of(String text) {
        return new GuidanceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
