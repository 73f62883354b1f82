package fr.stagein.notifications.calendar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Lines of at most 75 octets (RFC 5545, 3.1). The library counts letters, and é has two octets. */
final class Folding {

    private static final int MOST = 75;
    private static final String FOLD = "\r\n ";

    private Folding() {}

    /** @param calendar with lines of any length, folded or not */
    static byte[] folded(String calendar) {
        var folded = new ByteArrayOutputStream();
        int length = 0;
        for (int letter : calendar.replace(FOLD, "").codePoints().toArray()) {
            byte[] octets = Character.toString(letter).getBytes(StandardCharsets.UTF_8);
            if (letter == '\r' || letter == '\n') {
                length = 0;
            } else if (length + octets.length > MOST) {
                folded.writeBytes(FOLD.getBytes(StandardCharsets.US_ASCII));
                length = 1 + octets.length;
            } else {
                length += octets.length;
            }
            folded.writeBytes(octets);
        }
        return folded.toByteArray();
    }
}
