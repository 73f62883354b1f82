package fr.stagein.applications.conversation;

import fr.stagein.events.Scalar;
import java.util.UUID;

/** Somebody's report of a message. */
record ReportId(UUID value) implements Scalar<UUID> {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static ReportId of(String text) {
        return new ReportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
