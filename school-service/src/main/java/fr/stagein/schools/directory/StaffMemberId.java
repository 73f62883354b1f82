package fr.stagein.schools.directory;

import fr.stagein.events.Scalar;
import java.util.UUID;

/** Names one entry of a school's list of staff, with or without an account. */
public record StaffMemberId(UUID value) implements Scalar<UUID> {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static StaffMemberId of(String text) {
        return new StaffMemberId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
