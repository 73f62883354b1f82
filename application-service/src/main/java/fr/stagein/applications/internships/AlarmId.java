package fr.stagein.applications.internships;

import fr.stagein.events.Scalar;
import java.util.UUID;

/** Somebody's alarm. The page that raises it makes its id. */
record AlarmId(UUID value) implements Scalar<UUID> {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static AlarmId of(String text) {
        return new AlarmId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
