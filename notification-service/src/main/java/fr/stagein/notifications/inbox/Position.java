package fr.stagein.notifications.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** A place in an inbox's order of time. New notes do not move it, so pages neither repeat nor skip one. */
public record Position(Instant at, UUID id) {

    /** Before every note. */
    public static final Position START = new Position(Instant.EPOCH, new UUID(0, 0));

    String asCursor() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + "/" + id).getBytes(UTF_8));
    }

    /** @throws IllegalArgumentException if {@link #asCursor()} never wrote it */
    static Position ofCursor(String cursor) {
        String[] parts = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("Not a cursor");
        }
        try {
            return new Position(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException noTime) {
            throw new IllegalArgumentException("Not a cursor", noTime);
        }
    }
}
