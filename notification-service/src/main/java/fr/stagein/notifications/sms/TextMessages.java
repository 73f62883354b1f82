package fr.stagein.notifications.sms;

import java.util.UUID;

/** Sends text messages to mobile telephones. */
public interface TextMessages {

    /** Whether this territory sends any. */
    boolean areSent();

    /**
     * @param id the same for the same message, should it be sent again after a crash
     * @param number in the international form, {@code +33612345678}
     * @throws NumberRefused if it takes none, now or later
     * @throws java.io.UncheckedIOException if it could not be sent now
     */
    void send(UUID id, String number, String text);

    /** Nobody is reached by that number: trying again helps nobody. */
    class NumberRefused extends RuntimeException {
        NumberRefused(int status) {
            super("The text message service refused the number with status " + status);
        }
    }
}
