package fr.stagein.offers.finding.alerts;

import fr.stagein.events.Scalar;
import java.util.UUID;

/** A search that somebody keeps. */
public record SavedSearchId(UUID value) implements Scalar<UUID> {

    /**
     * Reads the usual text form of a UUID.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static SavedSearchId of(String text) {
        return new SavedSearchId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
