package fr.stagein.events;

import java.util.UUID;

/** One mail with a link or a code for signing an agreement. */
public record AgreementMailId(UUID value) implements Scalar<UUID> {

    /**
     * Reads the usual text form of a UUID.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static AgreementMailId of(String text) {
        return new AgreementMailId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
