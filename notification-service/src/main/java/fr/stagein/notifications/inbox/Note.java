package fr.stagein.notifications.inbox;

import fr.stagein.events.AccountId;
import java.time.Instant;

/** A note in somebody's inbox. */
public record Note(NoteId id, AccountId account, Reader reader, NoteKind kind, Facts facts, Instant at, boolean read) {

    /** Path of the page of the web front where its reader goes on. */
    public String page() {
        return kind == NoteKind.OFFERS_FOUND ? "/favoris" : reader.page();
    }

    public Position position() {
        return new Position(at, id.value());
    }
}
