package fr.stagein.schools.rosters;

import fr.stagein.events.Scalar;
import java.util.UUID;

/** Names one import. */
record RosterImportId(UUID value) implements Scalar<UUID> {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static RosterImportId of(String text) {
        return new RosterImportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
