package fr.stagein.offers.finding.feeds;

import fr.stagein.events.Scalar;
import java.util.UUID;

/** One archive of a feed. */
public record VersionId(UUID value) implements Scalar<UUID> {

    /**
     * Reads the usual text form of a UUID.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static VersionId of(String text) {
        return new VersionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
