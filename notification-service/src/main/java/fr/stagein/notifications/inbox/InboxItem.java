package fr.stagein.notifications.inbox;

import java.time.Instant;
import java.util.Locale;

/**
 * A note in words.
 *
 * @param link path of the page to go on
 */
public record InboxItem(NoteId id, NoteKind kind, String title, String body, String link, Instant at, boolean read) {

    public static InboxItem of(Note note, NoteTexts texts, Locale language) {
        NoteTexts.Text text = texts.of(note, language);
        return new InboxItem(note.id(), note.kind(), text.title(), text.body(), note.page(), note.at(), note.read());
    }
}
