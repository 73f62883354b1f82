package fr.stagein.offers.finding.feeds;

import fr.stagein.events.Scalar;
import java.util.UUID;

/** A feed that the operator gave, whatever version of it serves. */
public record FeedId(UUID value) implements Scalar<UUID> {

    /**
     * Reads the usual text form of a UUID.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static FeedId of(String text) {
        return new FeedId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
