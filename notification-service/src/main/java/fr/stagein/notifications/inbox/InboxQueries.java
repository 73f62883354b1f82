package fr.stagein.notifications.inbox;

import fr.stagein.events.AccountId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A page of an inbox and how much of the whole is unread, both of one moment. */
@Component
class InboxQueries {

    private final Notes notes;
    private final NoteTexts texts;

    InboxQueries(Notes notes, NoteTexts texts) {
        this.notes = notes;
        this.texts = texts;
    }

    /**
     * @param items newest first
     * @param unread in the whole inbox
     * @param nextCursor absent on the last page
     */
    record Inbox(
            List<InboxItem> items, int unread, @Nullable String nextCursor) {}

    /** @param before where the page before ended; absent for the first page */
    @Transactional(readOnly = true)
    Inbox page(AccountId reader, @Nullable Position before, int size, Locale language) {
        List<Note> found = before == null ? notes.newest(reader, size + 1) : notes.before(reader, before, size + 1);
        List<Note> page = found.subList(0, Math.min(size, found.size()));
        return new Inbox(
                page.stream().map(note -> InboxItem.of(note, texts, language)).toList(),
                notes.unread(reader),
                found.size() > size ? page.getLast().position().asCursor() : null);
    }
}
